import Browsing
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// Writes the differences between two catalogues.
struct ChangesWriter {
  let catalogues: ComparedCatalogues
  let vocabulary: Vocabulary

  private typealias Kind = CatalogueComparison.Kind

  /// Text for people: a summary, then each change.
  func writeText(_ line: (String) -> Void) throws(PublicationReader.Failure) {
    line(Messages.chosen.text(summary))
    let comparison = catalogues.comparison
    var old: [Int: Publication] = [:]
    try catalogues.old.forEach(
      at: comparison.changes.compactMap { ChangesWriter.oldOrdinal($0.kind) }.sorted(),
      of: catalogues.oldIndex
    ) { old[$0] = $1 }
    let fields = ChangedFields(vocabulary: vocabulary, in: .chosen)
    var changes = comparison.changes[...]
    try catalogues.new.forEach(at: changes.map(\.ordinal), of: catalogues.newIndex) {
      ordinal, publication in
      guard let change = changes.popFirst() else { return }
      line(ChangesWriter.text(ChangesWriter.key(of: change.kind), publication))
      if let before = ChangesWriter.oldOrdinal(change.kind).flatMap({ old[$0] }) {
        for field in fields.lines(from: before, to: publication) {
          line("  " + Messages.chosen.text(field))
        }
      }
      if change.kind == .moved { line("  " + positionText(of: change)) }
    }
    try catalogues.old.forEach(at: comparison.withdrawn, of: catalogues.oldIndex) {
      line(ChangesWriter.text(.changesWithdrawn, $1))
    }
  }

  /// Writes the lines that `build` applies.
  func writeLines(
    date: PublicationDate, _ write: ([UInt8]) -> Void
  ) throws(PublicationReader.Failure) {
    let comparison = catalogues.comparison
    var output = WriterOutput()
    output.bytes +=
      ChangesHead(
        date: date, base: catalogues.digests.old, result: catalogues.digests.new,
        lines: comparison.changes.count + comparison.withdrawn.count
      ).bytes
    for ordinal in comparison.withdrawn {
      output.bytes += ChangesLine.bytes(withdrawn: catalogues.oldIndex.id(at: ordinal))
    }
    var moved = comparison.changes.filter { $0.kind == .moved }[...]
    func writeMoved(before ordinal: Int) {
      while let change = moved.first, change.ordinal < ordinal {
        moved.removeFirst()
        output.bytes += ChangesLine.bytes(
          moved: catalogues.newIndex.id(at: change.ordinal), at: catalogues.place(of: change))
      }
    }
    var others = comparison.changes.filter { $0.kind != .moved }[...]
    var writer = recordWriter()
    try catalogues.new.forEach(at: others.map(\.ordinal), of: catalogues.newIndex) {
      ordinal, publication in
      writeMoved(before: ordinal)
      guard let change = others.popFirst() else { return }
      ChangesLine.append(
        publication, replacing: formerID(of: change), at: catalogues.place(of: change), &writer,
        to: &output)
      guard output.bytes.count >= 1 << 16 else { return }
      write(output.bytes)
      output.bytes.removeAll(keepingCapacity: true)
    }
    writeMoved(before: .max)
    write(output.bytes)
  }

  private var summary: Message {
    let comparison = catalogues.comparison
    let new = Message.Argument.number(comparison.count { $0 == .new })
    let changed = Message.Argument.number(
      comparison.count { ChangesWriter.oldOrdinal($0) != nil })
    let withdrawn = Message.Argument.number(comparison.withdrawn.count)
    let moved = comparison.count { $0 == .moved }
    let same = Message.Argument.number(comparison.sameCount)
    return moved == 0
      ? Message(.changesSummary, new, changed, withdrawn, same)
      : Message(.changesSummaryMoved, new, changed, withdrawn, .number(moved), same)
  }

  private static func oldOrdinal(_ kind: Kind) -> Int? {
    if case .changed(let ordinal) = kind { ordinal } else { nil }
  }

  private static func key(of kind: Kind) -> MessageKey {
    switch kind {
    case .new: .changesNew
    case .changed: .changesChanged
    case .moved: .changesMoved
    }
  }

  private static func text(_ key: MessageKey, _ publication: Publication) -> String {
    Messages.chosen.text(
      key, .text(publication.id.text), .text(DisplayTitle.text(of: publication.title, .chosen)))
  }

  private func positionText(of change: CatalogueComparison.Change) -> String {
    change.ordinal == 0
      ? Messages.chosen.text(.changesFirst)
      : Messages.chosen.text(
        .changesAfter, .text(catalogues.newIndex.id(at: change.ordinal - 1).text))
  }

  /// The former identifier of a changed record; `nil` if the identifier is unchanged.
  private func formerID(of change: CatalogueComparison.Change) -> PublicationID? {
    guard let ordinal = ChangesWriter.oldOrdinal(change.kind) else { return nil }
    let id = catalogues.oldIndex.id(at: ordinal)
    return id == catalogues.newIndex.id(at: change.ordinal) ? nil : id
  }

  private func recordWriter() -> any RecordWriter {
    ConvertCommand.writer(of: .jsonLines, vocabulary, isForTransfer: true)
  }
}
