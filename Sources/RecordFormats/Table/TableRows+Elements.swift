internal import Messages
internal import Publications
internal import Text

/// Tables whose columns are named by elements of Dublin Core, as repositories export them.
extension TableRows {
  /// The first of several values between bars, and the others, in a column with a single value; `nil`
  /// for one value.
  func otherValues(
    in text: String, _ column: TableColumn
  ) -> (first: String, further: [String])? {
    guard column.hasOneValue else { return nil }
    let parts = TextParts.split(text, at: "||").map(\.trimmed).filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    return (parts[0], Array(parts.dropFirst()))
  }

  /// Reports that only the first value of a column was taken.
  mutating func noteFirst(_ index: Int, at line: Int, _ output: inout RecordOutput) {
    noteOnce(
      .changed(field: .text(names[index]), how: .key(.firstOfSeveral)), at: line, &output)
  }

  /// Sets the series of `Working papers;12`, as DSpace writes it.
  func setSeries(_ text: String, of record: inout RawRecord) {
    let parts = text.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
    setContainer(&record) { container in
      container.series = parts.first
      if parts.count > 1 { container.volume = container.volume ?? parts[1] }
    }
  }
}
