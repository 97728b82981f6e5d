internal import Messages

extension RecordFormat {
  /// A list of records in Markdown, for reading.
  package static let markdown = RecordFormat(
    name: "markdown", title: "Markdown", endings: ["md"], expectation: "a list of records",
    writer: { DocumentWriter($0, form: .markdown) }, mapping: mapping)

  /// A list of records in HTML, for reading.
  package static let html = RecordFormat(
    name: "html", title: "HTML", endings: ["html"], expectation: "a list of records",
    writer: { DocumentWriter($0, form: .html) }, mapping: mapping)

  private static let mapping: [(field: RecordField, form: String)] = [
    (.title, "a heading, with the first link"), (.sources, "a line, with the year"),
    (.date, "behind the sources"), (.topics, "a line"), (.countries, "a line"),
    (.languages, "a line"), (.links, "the first one"), (.body, "paragraphs"),
  ]
}
