import Browsing
import Catalogue
import Citations
import Glibc
import Handouts
import Messages
import Publications
import ReadingLists
import RecordFormats

/// Writes publications in the formats offered on the screen.
struct Exporter {
  let opened: OpenedCatalogue
  /// Called with the number of publications read so far, and the total.
  var progress: (Int, Int) -> Void = { _, _ in }

  /// Forms that are not record formats.
  private enum Form: String, CaseIterable {
    case citations
    case text = "handout-text"
    case markdown = "handout-markdown"
    case page = "handout-html"

    var handout: (format: Handout.Format, name: MessageKey)? {
      switch self {
      case .citations: nil
      case .text: (.text, .exportHandoutText)
      case .markdown: (.markdown, .exportHandoutMarkdown)
      case .page: (.html, .exportHandoutPage)
      }
    }
  }

  /// Whether a format is a list of citations.
  static func isCitations(_ format: ExportFormat) -> Bool {
    Form(rawValue: format.name) == .citations
  }

  /// Every format in menu order: those for people, those of reference managers, then the other record
  /// formats.
  static var formats: [ExportFormat] {
    let forms = Form.allCases.map { form in
      let title =
        form.handout.map { Message(.exportHandout, .message(Message($0.name))) }
        ?? Message(.exportCitations)
      let fileExtension =
        switch form {
        case .citations, .text: "txt"
        case .markdown: "md"
        case .page: "html"
        }
      return ExportFormat(
        name: form.rawValue, title: .message(title), fileExtension: fileExtension,
        isHandout: form.handout != nil)
    }
    let records = RecordFormat.writable.map { format in
      ExportFormat(
        name: format.name, title: format.title,
        fileExtension: format.endings.first ?? format.name,
        isCitation: CitationOutputFormat.formats.contains(format))
    }
    return forms + records.filter(\.isCitation) + records.filter { !$0.isCitation }
  }

  /// Writes an export in blocks; returns what its format could not hold.
  func write(_ export: Export, to write: ([UInt8]) throws -> Void) throws -> [Message] {
    guard let form = Form(rawValue: export.format.name) else {
      return try writeRecords(export, to: write)
    }
    let list = try list(of: export.scope)
    if let (format, _) = form.handout {
      let texts = export.handout
      let items = try list.entries.enumerated().map { index, entry in
        progress(index, list.count)
        return try HandoutText.item(entry, in: opened)
      }
      let handout = HandoutText.handout(
        of: list, title: texts.title.isEmpty ? nil : texts.title, workshop: texts.workshop,
        arrangement: texts.isByTopic ? .byTopic : .listOrder, items: items)
      try write(Array(handout.written(as: format).utf8))
    } else {
      let publications = try list.entries.enumerated().map { index, entry in
        progress(index, list.count)
        return try publication(entry)
      }
      let lines = MarkedOutput.lines(
        of: publications, notes: list.entries.map(\.notes), style: export.style)
      try write(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
    return []
  }

  /// Returns a publication as a record in a format.
  func text(of publication: Publication, in format: ExportFormat) throws -> String {
    guard let format = RecordFormat.named(format.name) else { return "" }
    let records = RecordFormatter(of: opened, as: .format(format))
    records.begin()
    records.add(publication)
    records.end()
    return String(decoding: records.takeBytes(), as: UTF8.self)
  }

  private func writeRecords(
    _ export: Export, to write: ([UInt8]) throws -> Void
  ) throws -> [Message] {
    guard let format = RecordFormat.named(export.format.name) else { return [] }
    let records = RecordFormatter(of: opened, as: .format(format))
    records.begin()
    try forEachPublication(of: export.scope) { publication in
      records.add(publication)
      if records.byteCount >= 1 << 16 { try write(records.takeBytes()) }
    }
    records.end()
    try write(records.takeBytes())
    return records.losses
  }

  private func forEachPublication(
    of scope: Export.Scope, _ body: (Publication) throws -> Void
  ) throws {
    switch scope {
    case .one(let entry): try body(publication(entry))
    case .list(let list):
      for (index, entry) in list.entries.enumerated() {
        progress(index, list.count)
        try body(publication(entry))
      }
    case .results(let query):
      let total = try opened.service.page(of: query).count
      var count = 0
      try opened.service.forEachRow(of: query) { row in
        progress(count, total)
        count += 1
        try body(publication(ReadingList.Entry(id: row.id, title: row.title)))
      }
    }
  }

  /// Returns the publications of a scope as a list.
  private func list(of scope: Export.Scope) throws -> ReadingList {
    if case .list(let list) = scope { return list }
    var list = ReadingList()
    if case .results(let query) = scope {
      try opened.service.forEachRow(of: query) { row in
        list.add(ReadingList.Entry(id: row.id, title: row.title))
      }
    } else if case .one(let entry) = scope {
      list.add(entry)
    }
    return list
  }

  /// Returns the publication of an entry with the reader's notes, or only its title if the
  /// catalogue no longer has it.
  private func publication(_ entry: ReadingList.Entry) throws -> Publication {
    var publication =
      try opened.service.detail(entry.id)?.publication
      ?? Publication(id: entry.id, title: entry.title)
    publication.notes += entry.notes
    return publication
  }
}
