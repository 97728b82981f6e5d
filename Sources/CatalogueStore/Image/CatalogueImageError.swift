package import Messages

/// Why bytes are not a catalogue that this program reads.
package enum CatalogueImageError: Error, Equatable {
  /// The file cannot be opened, with what the system says.
  case unreadable(file: String, reason: String)
  /// A pipe, in which nothing can be looked up.
  case pipe
  /// The bytes do not start as a catalogue does.
  case notACatalogue
  /// Written by a program with another form of catalogue.
  case otherVersion(found: Int, expected: Int)
  /// Built by another version of Unicode, by which words fold to others: major, minor and update, a
  /// byte each.
  case otherUnicode(found: UInt32, expected: UInt32)
  /// Fewer bytes than the header says.
  case truncated(expected: Int, found: Int)
  /// The header or a part is not what was written.
  case damaged(part: String)
}

extension CatalogueImageError: MessageConvertible, CustomStringConvertible {
  /// What is wrong and what to do about it.
  package var message: Message {
    switch self {
    case .unreadable(let file, let reason):
      Message(.imageUnreadable, .text(CleanText.line(file)), .text(reason))
    case .pipe: Message(.imagePipe)
    case .notACatalogue: Message(.imageNotACatalogue)
    case .otherVersion(let found, let expected):
      Message(.imageOtherVersion, .text("\(found)"), .text("\(expected)"))
    case .otherUnicode(let found, let expected):
      Message(
        .imageOtherUnicode, .text(CatalogueImageError.unicodeName(found)),
        .text(CatalogueImageError.unicodeName(expected)))
    case .truncated(let expected, let found):
      Message(.imageTruncated, .text("\(found)"), .text("\(expected)"))
    case .damaged(let part): Message(.imageDamaged, .text(part))
    }
  }

  private static func unicodeName(_ version: UInt32) -> String {
    "\(version >> 16).\(version >> 8 & 0xFF)"
  }

  /// The same with the name of the file.
  package func message(of file: String) -> Message {
    if case .unreadable = self { return message }
    return Message(.ofFile, .text(CleanText.line(file)), .message(message))
  }

  /// The same in English.
  package func description(of file: String) -> String {
    Messages.english.text(message(of: file))
  }
}
