package import Publications

/// Reads records in JSON Lines: one object a line, with the members `id`, `title`, `sources`,
/// `description`, `topics`, `countries`, `year`, `languages`, `url` and `tags`, each of which may be
/// missing.
///
/// Records come one at a time, so that a file may be larger than memory. A line that is no record
/// is reported and skipped; so is, once for all lines, a member of another name.
package struct JSONLinesReader {
  private let name: String
  private let vocabulary: Vocabulary
  /// What was wrong so far.
  package private(set) var report = ImportReport()
  /// Lines read so far.
  private var lineCount = 0

  private var codes: [String: CountryCode] = [:]
  private var unknownMembers: Set<String> = []

  /// Findings that are kept; a file that is no JSON at all must not fill memory with them.
  private static let findingLimit = 10_000

  /// A reader of the file `name`, which places countries by `vocabulary`.
  package init(name: String, vocabulary: Vocabulary) {
    self.name = name
    self.vocabulary = vocabulary
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
        if let publication = publication(of: line) { add(publication) } else { note(.notARecord) }
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
    guard report.findings.count < JSONLinesReader.findingLimit else { return }
    report.findings.append(ImportReport.Finding(line: lineCount, problem: problem))
  }

  private mutating func publication(of line: UnsafeBufferPointer<UInt8>) -> Publication? {
    var publication = Publication(id: PublicationID(""), title: "")
    var scanner = JSONScanner(line)
    let isWhole = scanner.object { scanner, name in
      scanner.takeNull() || readMember(name, from: &scanner, into: &publication)
    }
    guard isWhole, scanner.peek() == nil else { return nil }
    guard !publication.title.isEmpty || !publication.id.text.isEmpty else { return nil }
    if publication.title.isEmpty { note(.noTitle) }
    if publication.id.text.isEmpty {
      let sources = publication.sources.map(\.name).joined(separator: ", ")
      publication.id = PublicationID(title: publication.title, sources: sources)
    }
    publication.origin = Origin(file: name, lines: lineCount...lineCount)
    return publication
  }

  private mutating func readMember(
    _ member: String, from scanner: inout JSONScanner, into publication: inout Publication
  ) -> Bool {
    switch member {
    case "id":
      guard let id = scanner.string() ?? scanner.integer().map({ String($0) }) else { return false }
      publication.id = PublicationID(id)
    case "title":
      guard let title = scanner.string() else { return false }
      publication.title = title
    case "url":
      guard let url = scanner.string() else { return false }
      publication.url = url
    case "year":
      guard let year = scanner.integer() ?? scanner.string().flatMap({ Int($0) }) else {
        return false
      }
      publication.year = year
    case "description":
      guard let text = scanner.string() else { return false }
      publication.paragraphs = text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
    default: return readList(member, from: &scanner, into: &publication)
    }
    return true
  }

  private mutating func readList(
    _ member: String, from scanner: inout JSONScanner, into publication: inout Publication
  ) -> Bool {
    switch member {
    case "sources":
      return scanner.strings { publication.sources.append(Source(name: $0)) }
    case "topics": return scanner.strings { publication.topics.append($0) }
    case "tags": return scanner.strings { publication.tags.append($0) }
    case "languages": return scanner.strings { publication.languages.append($0) }
    case "countries": return scanner.strings { publication.countries.append(code(ofCountry: $0)) }
    default:
      if unknownMembers.insert(member).inserted { note(.unknownMember(member)) }
      return scanner.skipValue()
    }
  }

  private mutating func code(ofCountry name: String) -> CountryCode {
    if let code = codes[name] { return code }
    let known = vocabulary.country(named: name)?.code
    if known == nil { note(.unknownCountry(name)) }
    codes[name] = known ?? CountryCode(name)
    return known ?? CountryCode(name)
  }
}

extension JSONScanner {
  /// Calls `body` with each string of an array, or with a string that stands alone.
  fileprivate mutating func strings(_ body: (String) -> Void) -> Bool {
    if peek() == 0x22 {
      guard let string = string() else { return false }
      body(string)
      return true
    }
    return array { scanner in
      guard let string = scanner.string() else { return false }
      body(string)
      return true
    }
  }
}
