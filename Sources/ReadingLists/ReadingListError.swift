package import Messages

/// The reason why a list cannot be read or written.
package enum ReadingListError: Error, Equatable {
  /// There is no list of this name.
  case missing(String)
  /// The file is not a reading list.
  case notAList(String)
  /// The path is a folder, a pipe or a device.
  case notAFile(String)
  /// The name is empty, or not valid for a file.
  case unsoundName(String)
  /// A file or folder cannot be read.
  case unreadable(String, reason: Message.Argument)
  /// A file cannot be written.
  case notWritten(String, reason: Message.Argument)
}

extension ReadingListError: MessageConvertible, CustomStringConvertible {
  /// The failure, and what to do about it.
  package var message: Message {
    switch self {
    case .missing(let name): Message(.listMissing, .text(name))
    case .notAList(let path): Message(.notAList, .text(path))
    case .notAFile(let path): Message(.listNotFile, .text(path))
    case .unsoundName(let name): Message(.invalidListName, .text(name))
    case .unreadable(let path, let reason):
      Message(.listUnreadable, .text(path), reason)
    case .notWritten(let path, let reason): Message(.notWritable, .text(path), reason)
    }
  }
}
