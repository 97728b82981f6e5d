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
    case .truncated(let expected, let found):
      Message(.imageTruncated, .text("\(found)"), .text("\(expected)"))
    case .damaged(let part): Message(.imageDamaged, .text(part))
    }
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
