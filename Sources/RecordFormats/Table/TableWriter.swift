internal import Messages
internal import Publications
internal import Text

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

  init(_ context: WritingContext, form: Form) {
    self.context = context
    self.form = form
    let vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    readBack = ReadBack(vocabulary)
  }

  func begin(to output: inout WriterOutput) { output.bytes += header }

  private var header: [UInt8] {
    Array(
      form.columns.map(\.rawValue)
        .joined(separator: String(Unicode.Scalar(form.delimiter))).utf8) + [0x0A]
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    var row: [UInt8] = []
    for (index, column) in form.columns.enumerated() {
      if index > 0 { row.append(form.delimiter) }
      add(text(of: column, publication, &output), to: &row, &output)
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
      output.note(change: .key(.blankBeforeFormula))
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

  private func text(
    of column: TableColumn, _ publication: Publication, _ output: inout WriterOutput
  ) -> String {
    switch column {
    case .id: line(publication.id.text)
    case .title: line(publication.title)
    case .sources: list(publication.sources.map(\.name))
    case .year: publication.date.map { String($0.year) } ?? ""
    case .topics: list(publication.topics)
    case .collections: list(publication.collections)
    case .countries: list(publication.countries.map { context.countryName($0) })
    case .languages: list(publication.languages)
    case .url: list(publication.links.map(\.url))
    case .description: description(of: publication, &output)
    case .tags: list(publication.tags)
    default: ""
    }
  }

  private func line(_ text: String) -> String { TextFilter.line(text) }

  private func list(_ texts: [String]) -> String { ListField.text(of: texts.map(line)) }

  private func description(
    of publication: Publication, _ output: inout WriterOutput
  ) -> String {
    if form.isQuoted {
      return publication.paragraphs.map { TextFilter.lines($0) }.joined(separator: "\n\n")
    }
    if publication.paragraphs.contains(where: { $0.utf8.contains(0x0A) }) {
      output.note(change: .key(.lineBreakToSpace))
    }
    return publication.paragraphs.map(line).joined(separator: " ¶ ")
  }
}
