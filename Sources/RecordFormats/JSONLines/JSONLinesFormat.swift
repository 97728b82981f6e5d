extension RecordFormat {
  /// One JSON object a line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: "a JSON object a line",
    match: { $0.first == UInt8(ascii: "{") ? .likely : .none },
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
}
