internal import Messages

extension RecordFormat {
  /// A list of records in Markdown, for reading.
  package static let markdown = RecordFormat(
    name: "markdown", title: "Markdown", endings: ["md"],
    writer: { DocumentWriter($0, form: .markdown) }, mapping: mapping)

  /// A list of records in HTML, for reading.
  package static let html = RecordFormat(
    name: "html", title: "HTML", endings: ["html"],
    writer: { DocumentWriter($0, form: .html) }, mapping: mapping)

  private static let mapping: [(field: RecordField, form: Message.Argument)] = [
    (.title, .key(.mappingHeading)), (.sources, .key(.mappingLineWithYear)),
    (.date, .key(.mappingAfterSources)), (.topics, .key(.mappingLine)),
    (.countries, .key(.mappingLine)),
    (.languages, .key(.mappingLine)), (.links, .key(.mappingFirst)),
    (.body, .key(.mappingParagraphs)),
  ]
}
