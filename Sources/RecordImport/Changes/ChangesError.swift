package import Messages
package import Publications
internal import Text

/// Why changes cannot be applied; nothing was written.
package enum ChangesError: Error, Equatable {
  /// A file of changes with a line that is none, or without its end; `nil` for no certain line.
  case damaged(String, line: Int?)
  /// A file of changes in a form of another version of the program.
  case otherVersion(String, Int)
  /// Changes of another catalogue: the file, its date, what it wants, and what there was.
  case otherBase(
    String, date: PublicationDate, wanted: CatalogueDigest, base: String, given: CatalogueDigest)
  /// Changes that make of the right catalogue another one than they say.
  case otherResult(String)
  /// A file of changes before any catalogue.
  case withoutBase(String)
  /// A file of records behind changes.
  case baseAfterChanges(String, changes: String)
}

extension ChangesError: MessageConvertible, CustomStringConvertible {
  /// What is wrong with which file, and what to do about it.
  package var message: Message {
    switch self {
    case .damaged(let file, nil): Message(.changesDamaged, shown(file))
    case .damaged(let file, let line?):
      Message(.changesDamagedAt, shown(file), .index(line))
    case .otherVersion(let file, let version):
      Message(.changesOtherVersion, shown(file), .index(version))
    case .otherBase(let file, let date, let wanted, let base, let given):
      Message(
        .changesOtherBase, shown(file), .text(date.text), ChangesError.argument(wanted),
        shown(base), ChangesError.argument(given))
    case .otherResult(let file): Message(.changesOtherResult, shown(file))
    case .withoutBase(let file): Message(.changesWithoutBase, shown(file))
    case .baseAfterChanges(let file, let changes):
      Message(.changesBeforeBase, shown(file), shown(changes))
    }
  }

  /// In English.
  package var description: String { TextFilter.line(Messages.english.text(message)) }

  private func shown(_ file: String) -> Message.Argument { .text(TextFilter.line(file)) }

  private static func argument(_ digest: CatalogueDigest) -> Message.Argument {
    .message(Message(.changesDigest, .number(digest.count), .text(digest.text)))
  }
}
