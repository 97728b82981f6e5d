internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Writes tables that spreadsheets open: a row of names, then a row a record.
struct TableWriter: RecordWriter {
  /// How fields are separated, and which there are.
  struct Form {
    let delimiter: UInt8
    let columns: [TableColumn]
    /// Whether fields are quoted, and may have line breaks.
    let isQuoted: Bool

    static let csv = Form(
      delimiter: 0x2C,
      columns: [
        .id, .title, .sources, .year, .topics, .countries, .languages, .url, .description, .tags,
      ], isQuoted: true)
    static let tsv = Form(
      delimiter: 0x09,
      columns: [
        .id, .title, .sources, .year, .topics, .collections, .countries, .languages, .url, .tags,
        .description,
      ], isQuoted: false)
  }

  private let context: WritingContext
  private let form: Form
  private let reading: ReadingContext
  private var readBack: ReadBack
  private let placer: TagPlacer

  init(_ context: WritingContext, form: Form) {
    self.context = context
    self.form = form
    let vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    readBack = ReadBack(vocabulary)
    placer = TagPlacer(vocabulary)
  }

  func begin(to output: inout WriterOutput) { output.bytes += header }

  private var header: [UInt8] {
    Array(
      form.columns.map(\.rawValue)
        .joined(separator: String(Unicode.Scalar(form.delimiter))).utf8) + [0x0A]
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    if publication.links.contains(where: { $0.url.utf8.contains(0x3B) }) {
      output.note(change: .key(.semicolonInLink), of: .links)
    }
    var row: [UInt8] = []
    for (index, column) in form.columns.enumerated() {
      if index > 0 { row.append(form.delimiter) }
      add(text(of: column, publication), to: &row, &output)
    }
    row.append(0x0A)
    output.bytes += row
    let record = ReadBack.record(
      of: header + row, TableReader(reading, isTabbed: form.delimiter == 0x09))
    readBack.compare(publication, with: record, &output)
  }

  private func add(_ text: String, to row: inout [UInt8], _ output: inout WriterOutput) {
    var text = text
    if text.utf8.first == UInt8(ascii: "=") {
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
    // A backslash would stay in the address.
    case .url: list(publication.links.map { $0.url.replacing(";", with: "%3B") })
    case .description: description(of: publication)
    case .tags: list(tags(of: publication))
    default: ""
    }
  }

  private func line(_ text: String) -> String { TextFilter.line(text) }

  private func list(_ texts: [String]) -> String { ListField.text(of: texts.map(line)) }

  /// The tags; in a table without a column for them, also the collections that no tag says.
  private func tags(of publication: Publication) -> [String] {
    if form.columns.contains(.collections) { return publication.tags }
    var placer = placer
    var said: [String] = []
    for tag in publication.tags {
      said.append(tag)
      if case .collection(let label) = placer.placement(of: tag) { said.append(label) }
    }
    return publication.tags + publication.collections.filter { !said.contains($0) }
  }

  private func description(of publication: Publication) -> String {
    if form.isQuoted {
      return publication.paragraphs.map { TextFilter.lines($0) }.joined(separator: "\n\n")
    }
    return publication.paragraphs.map(line).joined(separator: " ¶ ")
  }
}
