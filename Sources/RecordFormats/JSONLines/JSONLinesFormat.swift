extension RecordFormat {
  /// One JSON object a line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: "a JSON object a line",
    match: { $0.first == UInt8(ascii: "{") ? .likely : .none },
    reader: { JSONLinesReader($0) }, writer: { JSONLinesWriter($0) })
}
