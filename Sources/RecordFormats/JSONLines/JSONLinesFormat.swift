internal import Messages

extension RecordFormat {
  /// One JSON object per line.
  package static let jsonLines = RecordFormat(
    name: "jsonl", title: "JSON Lines", endings: ["jsonl", "ndjson"],
    expectation: .key(.jsonLinesExpectation),
    match: { match(of: $0) },
    reader: { JSONLinesReader($0) }, writer: { JSONLinesWriter($0) },
    mapping: [
      (.id, .key(.mappingStringOrNumber, "id")),
      (.title, "title"),
      (.sources, .key(.mappingNamesOrObjects, "sources", "name, isPerson")),
      (.acronym, .key(.mappingMemberOf, "acronym", "sources")),
      (.contributors, .key(.mappingJSONContributors)),
      (.publisher, "publisher"),
      (.publisherPlace, "publisherPlace"),
      (.type, .key(.mappingOwnType, "type", "genre")),
      (.date, .key(.mappingJSONDate)),
      (.accessed, .key(.mappingJSONAccessed)),
      (.identifiers, .key(.mappingObjectsWith, "identifiers", "scheme, value")),
      (.edition, "edition"),
      (.container, .key(.mappingObjectWith, "container", "title, series, volume, issue")),
      (.pages, "pages"),
      (.notes, "notes"),
      (.tags, "tags"),
      (.topics, "topics"),
      (.collections, "collections"),
      (.countries, .key(.mappingCodesOrObjects, "countries", "code, name")),
      (.languages, .key(.mappingNamesOrCodes, "languages")),
      (.links, .key(.mappingObjectsWith, "url; links", "url, label")),
      (.linkLabel, .key(.mappingMemberOf, "label", "links")),
      (.body, .key(.mappingJSONBody)),
      (.added, .key(.mappingJSONAdded)),
      (
        .origin,
        .key(.mappingObjectWith, "origin", "file, firstLine, lastLine, record, format, read")
      ),
    ])

  /// An object that fills the first line is certain, unless it has members of another format; one
  /// that continues on the next line may be another document. An array is certain if its first
  /// object has members that only these records have.
  private static func match(of head: FileHead) -> Match {
    if head.first == UInt8(ascii: "[") { return hasOwnMembers(head) ? .certain : .none }
    guard head.first == UInt8(ascii: "{") else { return .none }
    let text = head.bytes.drop { FileHead.isBlank($0) }
    let isDocument = JSONLinesReader.isDocument(text, UInt8(ascii: "{"))
    let line = isDocument ? text : text.prefix { $0 != UInt8(ascii: "\n") }
    if hasMembersOfOthers(line) { return .none }
    return line.last { !FileHead.isBlank($0) } == UInt8(ascii: "}") ? .certain : .likely
  }

  /// Whether the first object of an array has a title or identifier, a member that only these
  /// records have, and none of another format.
  private static func hasOwnMembers(_ head: FileHead) -> Bool {
    let own: Set = [
      "sources", "topics", "countries", "collections", "languages", "body", "tags", "year",
    ]
    let others: Set = ["issued", "author", "content", "itemType", "guid", "slug"]
    var names: Set<String> = []
    let array = head.bytes.drop { $0 != UInt8(ascii: "[") }.dropFirst()
    Array(array).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      _ = scanner.object { scanner, name in
        names.insert(name)
        return scanner.skipValue()
      }
    }
    return !names.isDisjoint(with: ["title", "id"]) && !names.isDisjoint(with: own)
      && names.isDisjoint(with: others)
  }

  /// Whether an object has a `title` or `issued` that is an object, or a list `data` or `items`, as
  /// responses of servers and CSL items have.
  private static func hasMembersOfOthers(_ line: some Sequence<UInt8>) -> Bool {
    let others: [String: UInt8] = ["title": 0x7B, "data": 0x5B, "items": 0x5B, "issued": 0x7B]
    var isOther = false
    Array(line).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      _ = scanner.object { scanner, name in
        if let first = others[name], scanner.peek() == first { isOther = true }
        return !isOther && scanner.skipValue()
      }
    }
    return isOther
  }
}
