package import Messages
package import Publications
internal import Text

/// Why a change set cannot be applied; nothing was written.
package enum ChangesError: Error, Equatable {
  /// A change set with an invalid line, or a truncated one; `nil` when no single line is at fault.
  case damaged(String, line: Int?)
  /// A change set in the format of another program version.
  case otherVersion(String, Int)
  /// Changes to another catalogue: the file, its date, the catalogue it needs, and the catalogue
  /// found.
  case otherBase(
    String, date: PublicationDate, wanted: CatalogueDigest, base: String, given: CatalogueDigest)
  /// Changes whose result differs from the one that they declare.
  case otherResult(String)
  /// A change set before any catalogue.
  case withoutBase(String)
  /// A file of records after change sets.
  case baseAfterChanges(String, changes: String)
}

extension ChangesError: MessageConvertible, CustomStringConvertible {
  /// The file, the error, and what to do about it.
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
