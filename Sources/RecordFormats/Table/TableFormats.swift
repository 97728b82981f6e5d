internal import Messages

extension RecordFormat {
  /// Fields separated by commas (RFC 4180), semicolons or bars.
  package static let csv = RecordFormat(
    name: "csv", title: "CSV", endings: ["csv"],
    expectation: .key(.tableExpectation),
    match: { TableHead.match($0, isTabbed: false) },
    reader: { TableReader($0, isTabbed: false) }, writer: { TableWriter($0, form: .csv) },
    mapping: TableColumn.mapping(.key(.mappingBlankLineBetweenParagraphs, "description")))

  /// Fields separated by tabs.
  package static let tsv = RecordFormat(
    name: "tsv", title: "TSV", endings: ["tsv", "tab"],
    expectation: .key(.tabbedExpectation),
    match: { TableHead.match($0, isTabbed: true) },
    reader: { TableReader($0, isTabbed: true) }, writer: { TableWriter($0, form: .tsv) },
    mapping: TableColumn.mapping(.key(.mappingParagraphsSeparated, "description", "' ¶ '")))

  /// Tables with columns chosen by the user. Files in other formats, which have no columns, are
  /// read as those.
  package static func table(with columns: TableColumns, isTabbed: Bool = false) -> RecordFormat {
    let format = isTabbed ? tsv : csv
    return RecordFormat(
      name: format.name, title: format.title, endings: format.endings,
      expectation: format.expectation, givesWay: true, match: format.match,
      reader: { TableReader($0, isTabbed: isTabbed, columns: columns) }, writer: format.writer,
      mapping: format.mapping)
  }
}
