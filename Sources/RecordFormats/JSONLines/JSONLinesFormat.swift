internal import Messages

extension RecordFormat {
  /// One JSON object a line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: .key(.jsonLinesExpectation),
    match: { $0.first == UInt8(ascii: "{") ? .likely : .none },
    reader: { JSONLinesReader($0) }, writer: { JSONLinesWriter($0) })
}
