internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Writes tables for spreadsheets: a header row, then one row per record.
struct TableWriter: RecordWriter {
  /// The delimiter and the columns of a table.
  struct Form {
    let delimiter: UInt8
    let columns: [TableColumn]
    /// Whether fields may be quoted and contain line breaks.
    let isQuoted: Bool

    static let csv = Form(
      delimiter: 0x2C,
      columns: [
        .id, .title, .sources, .year, .topics, .countries, .languages, .url, .description, .tags,
        .collections,
      ] + further, isQuoted: true)
    static let tsv = Form(
      delimiter: 0x09,
      columns: [
        .id, .title, .sources, .year, .topics, .collections, .countries, .languages, .url, .tags,
        .description,
      ] + further, isQuoted: false)

    /// Columns that few catalogues use.
    private static let further: [TableColumn] = [
      .date, .authors, .editors, .translators, .contributors, .type, .publisher, .publisherPlace,
      .edition, .container, .series, .volume, .issue, .pages, .doi, .isbn, .issn, .identifiers,
      .notes, .added,
    ]

    /// The form without columns that few catalogues use.
    var common: Form {
      Form(
        delimiter: delimiter,
        columns: columns.filter { !Form.further.contains($0) && $0 != .collections },
        isQuoted: isQuoted)
    }
  }

  private let context: WritingContext
  private let form: Form
  private let reading: ReadingContext
  private var readBack: ReadBack
  private var commas: CommaList

  init(_ context: WritingContext, form: Form) {
    self.context = context
    self.form = context.isForBeginners ? form.common : form
    let vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    readBack = ReadBack(vocabulary)
    commas = CommaList(vocabulary)
  }

  func begin(to output: inout WriterOutput) { output.bytes += header }

  private var header: [UInt8] {
    Array(
      form.columns.map(\.rawValue)
        .joined(separator: String(Unicode.Scalar(form.delimiter))).utf8) + [0x0A]
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    let names = names(of: publication)
    if names.columns != names.columns.sorted(by: { TableWriter.order($0) < TableWriter.order($1) })
    {
      output.note(change: .key(.orderOfNames), of: .contributors)
    }
    var row: [UInt8] = []
    for (index, column) in form.columns.enumerated() {
      if index > 0 { row.append(form.delimiter) }
      var text = list(names.texts[column] ?? []) + text(of: column, publication)
      // A final semicolon: one value, whose commas are part of it.
      if commas.values(in: text, of: column) != nil, !text.contains(";") { text += ";" }
      add(text, to: &row, &output)
    }
    row.append(0x0A)
    output.bytes += row
    let record = ReadBack.record(
      of: header + row, TableReader(reading, isTabbed: form.delimiter == 0x09))
    readBack.compare(publication, with: record, &output)
  }

  private func add(_ text: String, to row: inout [UInt8], _ output: inout WriterOutput) {
    var text = text
    if TableWriter.isCalculated(text) {
      text = " " + text
      output.note(change: .key(.blankBeforeFormula), of: .title)
    }
    guard form.isQuoted || text.utf8.first == 0x22 else {
      row += text.utf8
      return
    }
    row.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { row.append(byte) }
      row.append(byte)
    }
    row.append(0x22)
  }

  /// Whether a spreadsheet may interpret a text as a formula: it begins with `=`, `+`, `-` or `@`,
  /// and is neither a number nor that sign alone. Filtered texts begin with no tab or line break.
  /// The writer puts a blank before such a text; this program's reader removes it, other CSV
  /// programs keep it.
  static func isCalculated(_ text: String) -> Bool {
    guard let first = text.utf8.first, "=+-@".utf8.contains(first) else { return false }
    let rest = text.utf8.dropFirst()
    let isNumber =
      (first == 0x2B || first == 0x2D)
      && rest.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }
    return !rest.isEmpty && !isNumber
  }

  private func text(of column: TableColumn, _ publication: Publication) -> String {
    switch column {
    case .id: line(publication.id.text)
    case .title: line(publication.title)
    case .sources: list(publication.sources.map(\.name))
    case .year: publication.date.map { String($0.year) } ?? ""
    case .topics: list(publication.topics)
    case .collections: list(publication.collections)
    case .countries: list(publication.countries.map { context.countryName($0) })
    case .languages: list(publication.languages)
    case .url: ListField.text(of: publication.links.map { line($0.url) }, .addresses)
    case .description: texts(publication.paragraphs)
    case .tags: list(publication.tags)
    case .date: publication.date.flatMap { $0.month == nil ? nil : $0.text } ?? ""
    case .added: publication.added?.text ?? ""
    case .notes: texts(publication.notes)
    case .authors, .editors, .translators, .contributors, .month, .day: ""
    case .doi, .isbn, .issn, .identifiers: numbers(in: column, publication.publishedIdentifiers)
    case .type, .publisher, .publisherPlace, .edition, .container, .series, .volume, .issue, .pages:
      line(part(column, publication) ?? "")
    }
  }

  private func part(_ column: TableColumn, _ publication: Publication) -> String? {
    switch column {
    case .type: publication.documentType?.rawValue
    case .publisher: publication.publisher
    case .publisherPlace: publication.publisherPlace
    case .edition: publication.edition
    case .container: publication.container?.title
    case .series: publication.container?.series
    case .volume: publication.container?.volume
    case .issue: publication.container?.issue
    case .pages: publication.pages
    default: nil
    }
  }

  private func line(_ text: String) -> String { TextFilter.line(text) }

  private func list(_ texts: [String]) -> String { ListField.text(of: texts.map(line)) }

  /// Joins paragraphs or notes.
  private func texts(_ texts: [String]) -> String {
    if form.isQuoted { return texts.map { TextFilter.lines($0) }.joined(separator: "\n\n") }
    return texts.map(line).joined(separator: " ¶ ")
  }

  private func numbers(in column: TableColumn, _ identifiers: [Identifier]) -> String {
    let own: [TableColumn: Identifier.Scheme] = [.doi: .doi, .isbn: .isbn, .issn: .issn]
    guard let scheme = own[column] else {
      return list(
        identifiers.filter { !own.values.contains($0.scheme) }
          .map { "\($0.scheme.rawValue):\($0.value)" })
    }
    let values = identifiers.filter { $0.scheme == scheme }.map { line($0.value) }
    return ListField.text(of: values, column == .doi ? .dois : .words)
  }
}

extension TableWriter {
  private typealias Names = (columns: [TableColumn], texts: [TableColumn: [String]])

  /// The contributors by column, so that each is read back with the same role and kind.
  private func names(of publication: Publication) -> Names {
    var names: Names = ([], [:])
    for contributor in publication.contributors {
      let isSaidByName = isSaidByName(contributor)
      var (column, text) = (TableColumn.contributors, line(contributor.invertedName))
      if isSaidByName, let own = TableWriter.columns[contributor.role] {
        column = own
      } else {
        text = TableContributor.text(of: contributor, isSaidByName: isSaidByName)
      }
      names.columns.append(column)
      names.texts[column, default: []].append(text)
    }
    return names
  }

  private static let columns: [Contributor.Role: TableColumn] = [
    .author: .authors, .editor: .editors, .translator: .translators,
  ]

  private static func order(_ column: TableColumn) -> Int {
    TableColumn.allCases.firstIndex(of: column) ?? 0
  }

  /// Whether the name alone is read as the right kind, person or body.
  private func isSaidByName(_ contributor: Contributor) -> Bool {
    let name = line(contributor.invertedName)
    let person = InvertedName.person(of: name) { reading.vocabulary.source(named: $0) != nil }
    guard commas.persons(in: name) == nil else { return false }
    // A body as author would become a source.
    if case .body = contributor.name { return person == nil && contributor.role != .author }
    return person == contributor.name
  }
}
