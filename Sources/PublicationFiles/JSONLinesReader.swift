internal import CatalogueStore
package import Publications
package import Vocabularies

/// Reads records in JSON Lines: one object a line, with the members `id`, `title`, `sources`,
/// `description`, `topics`, `countries`, `year`, `languages`, `url` and `tags`, each of which may be
/// missing.
///
/// Records come one at a time, so that a file may be larger than memory. A line that is no record
/// is reported and skipped; so is a value that a member cannot have, and, once for all lines, a
/// member of another name. Topics and sources go by any name that the vocabulary has for them.
package struct JSONLinesReader {
  private let name: String
  private let vocabulary: Vocabulary
  /// What was wrong so far.
  package private(set) var report = ImportReport()
  private var hasLoss = false
  /// Lines read so far.
  private var lineCount = 0

  private var codes: [String: CountryCode] = [:]
  private var placer: TagPlacer
  /// Made when the first country has no name that its table knows.
  private lazy var labels = vocabulary.labelIndex()
  /// Sources as given, each looked up once; `nil` for what the vocabulary does not have.
  private var bodies: [String: Source?] = [:]
  private var unknownMembers: Set<String> = []
  private var unknownTopics: Set<String> = []

  /// Findings that are kept; a file that is no JSON at all must not fill memory with them.
  private static let findingLimit = 10_000

  /// A reader of the file `name`, which places topics, countries and sources by `vocabulary`.
  package init(name: String, vocabulary: Vocabulary) {
    self.name = name
    self.vocabulary = vocabulary
    placer = TagPlacer(vocabulary)
  }

  /// Reads whole lines; the last one may lack its line feed.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, add: (Publication) -> Void
  ) {
    var start = 0
    while start < bytes.count {
      let end = JSONLinesReader.endOfLine(in: bytes, from: start)
      lineCount += 1
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
        publication(of: line).map(add)
      }
      start = end + 1
    }
  }

  private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  private mutating func note(_ problem: ImportReport.Problem) {
    // That a record is lost decides over the ending of the program.
    let isFirstLoss = problem.losesRecord && !hasLoss
    guard isFirstLoss || report.findings.count < JSONLinesReader.findingLimit else { return }
    hasLoss = hasLoss || isFirstLoss
    report.findings.append(ImportReport.Finding(line: lineCount, problem: problem))
  }

  private mutating func publication(of line: UnsafeBufferPointer<UInt8>) -> Publication? {
    var publication = Publication(id: PublicationID(""), title: "")
    var scanner = JSONScanner(line)
    var wrongName: ImportReport.Problem?
    let isWhole = scanner.object { scanner, name in
      if scanner.takeNull() { return true }
      let start = scanner
      guard let expected = readMember(name, from: &scanner, into: &publication) else { return true }
      scanner = start
      guard let found = scanner.skipNamedValue() else { return false }
      if name == "id" || name == "title" {
        wrongName = .wrongName(member: name, found: found, expected: expected)
      } else {
        note(.wrongValue(member: name, found: found, expected: expected))
      }
      return true
    }
    guard isWhole, scanner.peek() == nil else { return lose(problem(of: line, at: scanner.offset)) }
    if let wrongName { return lose(wrongName) }
    guard !publication.title.isEmpty || !publication.id.text.isEmpty else {
      return lose(.namelessRecord)
    }
    complete(&publication)
    return publication
  }

  /// What is wrong with a line of which no more than an offset was read.
  private func problem(
    of line: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> ImportReport.Problem {
    var start = JSONScanner(line)
    guard start.take("{") else { return .notARecord }
    let isAtEnd = line[offset...].allSatisfy { $0 == 0x0D }
    // Not the bytes that go on with a character.
    return isAtEnd
      ? .unfinishedRecord
      : .brokenRecord(column: line[..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  private mutating func lose(_ problem: ImportReport.Problem) -> Publication? {
    note(problem)
    return nil
  }

  /// Adds what is known once all members are read.
  private mutating func complete(_ publication: inout Publication) {
    if publication.title.isEmpty { note(.untitledRecord) }
    if publication.id.text.isEmpty {
      let sources = publication.sources.map(\.name).joined(separator: ", ")
      publication.id = PublicationID(title: publication.title, sources: sources)
    }
    placeTags(of: &publication)
    placeTopics(of: &publication)
    placeSources(of: &publication)
    publication.origin = Origin(file: name, lines: lineCount...lineCount)
  }

  /// Reads the value of a member; returns what was expected when it is of another kind.
  private mutating func readMember(
    _ member: String, from scanner: inout JSONScanner, into publication: inout Publication
  ) -> String? {
    switch member {
    case "id":
      guard let id = scanner.string() ?? scanner.integer().map({ String($0) }) else {
        return "a string or a whole number"
      }
      publication.id = PublicationID(id)
    case "title":
      guard let title = scanner.string() else { return "a string" }
      publication.title = title
    case "url":
      guard let url = scanner.string() else { return "a string" }
      publication.url = url
    case "year":
      guard let year = scanner.integer() ?? scanner.string().flatMap({ Int($0) }) else {
        return "a whole number"
      }
      if 1000...2999 ~= year { publication.year = year } else { note(.wrongYear(year)) }
    case "description":
      guard let text = scanner.string() else { return "a string" }
      publication.paragraphs = text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
    default: return readList(member, from: &scanner, into: &publication)
    }
    return nil
  }

  private mutating func readList(
    _ member: String, from scanner: inout JSONScanner, into publication: inout Publication
  ) -> String? {
    var isRead = true
    switch member {
    case "sources":
      isRead = scanner.strings(into: &publication.sources) { Source(name: $0) }
    case "topics": isRead = scanner.strings(into: &publication.topics) { $0 }
    case "tags": isRead = scanner.strings(into: &publication.tags) { $0 }
    case "languages": isRead = scanner.strings(into: &publication.languages) { $0 }
    case "countries":
      isRead = scanner.strings(into: &publication.countries) { code(ofCountry: $0) }
    default:
      if unknownMembers.insert(member).inserted {
        note(.unknownMember(member, meant: JSONLinesReader.member(like: member)))
      }
      // What cannot be skipped here cannot be skipped as a value of the wrong kind.
      isRead = scanner.skipValue()
    }
    return isRead ? nil : "a string or an array of strings"
  }

  /// The member whose name differs from another one by a slip of the finger or by case; `nil` for
  /// none.
  private static func member(like name: String) -> String? {
    let members = [
      "id", "title", "sources", "description", "topics", "countries", "year", "languages", "url",
      "tags",
    ]
    var distance = EditDistance(from: name.lowercased().unicodeScalars.map(\.value))
    // Of short names too many others are near.
    return members.first { distance.edits(to: $0, atMost: $0.count / 4) != nil }
  }

  private mutating func code(ofCountry name: String) -> CountryCode {
    if let code = codes[name] { return code }
    let known = vocabulary.country(named: name) { labels }?.code
    if known == nil { note(.unknownCountry(name)) }
    codes[name] = known ?? CountryCode(name)
    return known ?? CountryCode(name)
  }

  /// Tags say nothing that topics and countries do not, but for collections.
  private mutating func placeTags(of publication: inout Publication) {
    for tag in publication.tags {
      guard case .collection(let label) = placer.placement(of: tag),
        !publication.collections.contains(label)
      else { continue }
      publication.collections.append(label)
    }
  }

  /// Gives topics the labels that the vocabulary prefers. The words as given are then the tags of a
  /// record that has none of its own.
  private mutating func placeTopics(of publication: inout Publication) {
    let given = publication.topics
    var isOther = false
    for (index, topic) in given.enumerated() {
      guard case .topic(let label) = placer.placement(of: topic) else {
        if unknownTopics.insert(topic).inserted { note(.unknownTopic(topic)) }
        continue
      }
      guard label != topic else { continue }
      publication.topics[index] = label
      isOther = true
    }
    guard isOther else { return }
    if publication.tags.isEmpty {
      publication.tags = zip(given, publication.topics).filter { $0 != $1 }.map(\.0)
    }
    var seen: Set<String> = []
    publication.topics.removeAll { !seen.insert($0).inserted }
  }

  private mutating func placeSources(of publication: inout Publication) {
    var isOther = false
    for (index, source) in publication.sources.enumerated() {
      guard let body = body(named: source.name) else { continue }
      publication.sources[index] = body
      isOther = true
    }
    guard isOther else { return }
    var seen: Set<Source> = []
    publication.sources.removeAll { !seen.insert($0).inserted }
  }

  private mutating func body(named name: String) -> Source? {
    if let body = bodies[name] { return body }
    let body = vocabulary.source(named: name)
    bodies[name] = .some(body)
    return body
  }
}

extension JSONScanner {
  /// Adds what `value` makes of each string of an array, or of a string that stands alone; of
  /// anything else nothing is added.
  fileprivate mutating func strings<Value>(
    into values: inout [Value], _ value: (String) -> Value
  ) -> Bool {
    if peek() == 0x22 {
      guard let string = string() else { return false }
      values.append(value(string))
      return true
    }
    let count = values.count
    let isRead = array { scanner in
      guard let string = scanner.string() else { return false }
      values.append(value(string))
      return true
    }
    if !isRead { values.removeSubrange(count...) }
    return isRead
  }

  /// Reads past a value; returns what it is, in words, and `nil` when there is none.
  fileprivate mutating func skipNamedValue() -> String? {
    guard let first = peek() else { return nil }
    let words: String
    switch first {
    case 0x22: words = "a string"
    case 0x7B: words = "an object"
    case 0x5B: words = isArrayOfStrings ? "an array" : "an array of other than strings"
    case 0x74, 0x66: words = "true or false"
    case 0x30...0x39, 0x2D: words = "a number"
    default: return nil
    }
    return skipValue() ? words : nil
  }

  private var isArrayOfStrings: Bool {
    var copy = self
    return copy.array { $0.string() != nil }
  }
}
