extension RecordFormat {
  /// One JSON object a line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: "a JSON object a line",
    match: { match(of: $0) },
    reader: { JSONLinesReader($0) }, writer: { JSONLinesWriter($0) })

  /// A first line that is an object from its first letter to its last can be nothing else; one that
  /// only begins like an object may be a document of another format.
  private static func match(of head: FileHead) -> Match {
    guard head.first == UInt8(ascii: "{") else { return .none }
    let line = head.bytes.drop { FileHead.isBlank($0) }.prefix { $0 != UInt8(ascii: "\n") }
    return line.last { !FileHead.isBlank($0) } == UInt8(ascii: "}") ? .certain : .likely
  }
}
