internal import Messages

extension RecordFormat {
  /// One JSON object a line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: .key(.jsonLinesExpectation),
    match: { match(of: $0) },
    reader: { JSONLinesReader($0) }, writer: { JSONLinesWriter($0) },
    mapping: [
      (.id, "id, a string or a whole number"),
      (.title, "title"),
      (.sources, "sources: names, or objects with name and isPerson"),
      (.acronym, "acronym of an object of sources"),
      (.contributors, "contributors: objects with name, or family and given, and role"),
      (.publisher, "publisher"),
      (.publisherPlace, "publisherPlace"),
      (.type, "type"),
      (.date, "year, a number; date, as 2016-05 or 2016-05-03"),
      (.identifiers, "identifiers: objects with scheme and value"),
      (.edition, "edition"),
      (.container, "container: an object with title, series, volume and issue"),
      (.pages, "pages"),
      (.notes, "notes"),
      (.tags, "tags"),
      (.topics, "topics"),
      (.collections, "collections"),
      (.countries, "countries: names or codes, or objects with code and name"),
      (.languages, "languages: names or codes"),
      (.links, "url; links: objects with url and label"),
      (.linkLabel, "label of an object of links"),
      (.body, "body, a paragraph an element; description, read only"),
      (.origin, "origin: an object with file, firstLine and lastLine, or record"),
    ])

  /// A first line that is an object from its first letter to its last can be nothing else; one that
  /// only begins like an object may be a document of another format.
  private static func match(of head: FileHead) -> Match {
    guard head.first == UInt8(ascii: "{") else { return .none }
    let line = head.bytes.drop { FileHead.isBlank($0) }.prefix { $0 != UInt8(ascii: "\n") }
    return line.last { !FileHead.isBlank($0) } == UInt8(ascii: "}") ? .certain : .likely
  }
}
