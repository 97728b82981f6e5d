package import Messages

/// Why a list is not read or written.
package enum ReadingListError: Error, Equatable {
  /// No list has a name.
  case missing(String)
  /// A file that is no list.
  case notAList(String)
  /// A name that no file can have, or that says nothing.
  case unsoundName(String)
  /// The system refuses to read a file or a folder.
  case unreadable(String, reason: String)
  /// The system refuses to write a file.
  case notWritten(String, reason: String)
}

extension ReadingListError: MessageConvertible, CustomStringConvertible {
  /// What is wrong, and what to do.
  package var message: Message {
    switch self {
    case .missing(let name): Message(.listMissing, .text(name))
    case .notAList(let path): Message(.notAList, .text(path))
    case .unsoundName(let name): Message(.unsoundListName, .text(name))
    case .unreadable(let path, let reason):
      Message(.listUnreadable, .text(path), .text(reason))
    case .notWritten(let path, let reason): Message(.notWritable, .text(path), .text(reason))
    }
  }
}
