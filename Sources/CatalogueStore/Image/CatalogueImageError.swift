package import Messages

/// Why bytes cannot be used as a catalogue.
package enum CatalogueImageError: Error, Equatable {
  /// The file cannot be opened; `reason` is what the system says.
  case unreadable(file: String, reason: Message.Argument)
  /// The file is a pipe, which has no random access.
  case pipe
  /// The bytes do not start with the catalogue signature.
  case notACatalogue
  /// The image has a different format version.
  case otherVersion(found: Int, expected: Int)
  /// The image was built with another Unicode version, which folds words differently. Versions are
  /// major, minor and update, a byte each.
  case otherUnicode(found: UInt32, expected: UInt32)
  /// There are fewer bytes than the header states.
  case truncated(expected: Int, found: Int)
  /// The header or a part is damaged.
  case damaged(part: String)
}

extension CatalogueImageError: MessageConvertible, CustomStringConvertible {
  /// The problem and its remedy.
  package var message: Message {
    switch self {
    case .unreadable(let file, let reason):
      Message(.imageUnreadable, .text(CleanText.line(file)), reason)
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

  /// The same message with the file name.
  package func message(of file: String) -> Message {
    if case .unreadable = self { return message }
    return Message(.errorInFile, .text(CleanText.line(file)), .message(message))
  }

  /// The same in English.
  package func description(of file: String) -> String {
    Messages.english.text(message(of: file))
  }
}
