import CatalogueStore
import Publications
import RecordFormats
import RecordImport
import SeededRandom
import Testing
import Vocabularies

/// Formats for other programs: what is written reads back equal, or is reported as lost.
@Suite("Written formats")
struct WrittenFormatTests {
  /// Formats with a reader and a writer that may lose values.
  static let formats: [RecordFormat] = RecordFormat.writable.filter {
    $0.reader != nil && $0 != .jsonLines && $0 != .listing
  }

  static func write(_ publications: [Publication], _ format: RecordFormat) throws -> WriterOutput {
    let makeWriter = try #require(format.writer)
    var writer = makeWriter(WritingContext())
    var output = WriterOutput()
    writer.begin(to: &output)
    for publication in publications { writer.write(publication, to: &output) }
    writer.end(to: &output)
    return output
  }

  static func read(
    _ bytes: [UInt8], _ format: RecordFormat
  ) throws -> (publications: [Publication], report: ImportReport) {
    try RecordImporter.read(
      FileContents(name: "back", bytes: bytes), as: format, vocabulary: Vocabulary())
  }

  private static func differences(_ a: Publication, _ b: Publication) -> [RecordField] {
    let fields: [(RecordField, Bool)] = [
      (.id, a.id == b.id), (.title, a.title == b.title),
      (
        .sources,
        a.sources.allSatisfy { source in
          b.sources.contains { $0.name == source.name && $0.isPerson == source.isPerson }
        }
      ),
      (.acronym, a.sources.map(\.name) != b.sources.map(\.name) || a.sources == b.sources),
      (.contributors, a.contributors.allSatisfy { b.contributors.contains($0) }),
      (
        .publisher,
        a.publisher == nil || a.publisher == b.publisher
      ),
      (.publisherPlace, a.publisherPlace == b.publisherPlace),
      (.type, a.documentType == nil || a.documentType == b.documentType),
      (.date, a.date?.year == b.date?.year),
      (.monthAndDay, a.date?.year != b.date?.year || a.date == b.date),
      (.accessed, a.accessed == b.accessed),
      (.identifiers, a.identifiers.allSatisfy { b.identifiers.contains($0) }),
      (.edition, a.edition == b.edition),
      (.container, a.container == b.container), (.pages, a.pages == b.pages),
      (.notes, a.notes == b.notes), (.tags, a.tags.allSatisfy { b.tags.contains($0) }),
      (.topics, a.topics.allSatisfy { b.topics.contains($0) }),
      (.collections, a.collections.allSatisfy { b.collections.contains($0) }),
      (.countries, a.countries.allSatisfy { b.countries.contains($0) }),
      (.languages, a.languages.allSatisfy { b.languages.contains($0) }),
      (.links, a.links.map(\.url) == b.links.map(\.url)), (.body, a.paragraphs == b.paragraphs),
    ]
    return fields.filter { !$0.1 }.map(\.0)
  }

  @Test(
    "keep every field or report it", arguments: formats.map(\.name), 1...25 as ClosedRange<UInt64>)
  func roundTrip(name: String, seed: UInt64) throws {
    let format = try #require(RecordFormat.named(name))
    var random = FieldRecord(seed: seed)
    for number in 0..<8 {
      let publication = random.publication(number)
      let output = try Self.write([publication], format)
      let text = String(decoding: output.bytes, as: UTF8.self)
      let back = try Self.read(output.bytes, format).publications
      try #require(back.count == 1, "\(text)")
      let lost = Self.differences(publication, back[0])
      let unreported = lost.filter {
        output.lost[$0] == nil && !output.changedFields.contains($0)
          // Words of a keyword may be read as a topic, because every tag is also a topic.
          && !($0 == .topics && output.changedFields.contains(.tags))
      }
      #expect(unreported == [], "\(text)\n\(publication)\n\(back[0])")
      let falselyReported = output.lost.keys.filter { $0 != .linkLabel && !lost.contains($0) }
      #expect(falselyReported == [], "\(text)\n\(publication)\n\(back[0])")
    }
  }

  @Test("keep the fields that every catalogue has", arguments: formats.map(\.name))
  func plainRecord(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    var publication = Publication(id: PublicationID("icmec-7"), title: "Safe & sound: 100 % of it")
    publication.sources = [
      Source(name: "Body & Co"), Source(name: "Ministry of Women and Children"),
    ]
    // Dublin Core and RSS do not distinguish organizations from persons, so a comma marks a person.
    if name != "dc", name != "rss" {
      publication.sources.insert(Source(name: "Terre des Hommes, Thailand"), at: 0)
    }
    publication.date = PublicationDate(year: 2016)
    publication.languages = ["th"]
    publication.topics = ["Online safety", "Schools (primary)"]
    publication.tags = publication.topics
    publication.links = [Link(url: "https://example.org/a?b=1&c=%20d_e~f#g")]
    publication.paragraphs = ["ER - is a tag; so is @book{x}, \"quoted\" {brace} $5 #1 คู่มือ دليل"]
    let output = try Self.write([publication, publication], format)
    var back = try Self.read(output.bytes, format).publications
    #expect(back.count == 2)
    back[0].origin = nil
    back[0].documentType = nil
    #expect(back[0] == publication, "\(String(decoding: output.bytes, as: UTF8.self))")
    #expect(output.lost.isEmpty, "\(output.lost)")
  }

  @Test("are recognised by their beginning", arguments: formats.map(\.name))
  func recognised(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    var random = FieldRecord(seed: 7)
    let bytes = try Self.write((0..<5).map { random.publication($0) }, format).bytes
    #expect(RecordFormat.recognised(by: FileHead(bytes), fileName: "export") == format)
  }

  @Test("lose no complete record of a truncated file", arguments: formats.map(\.name))
  func truncated(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    var random = FieldRecord(seed: 11)
    let publications = (0..<6).map { random.publication($0) }
    let makeWriter = try #require(format.writer)
    var writer = makeWriter(WritingContext())
    var output = WriterOutput()
    writer.begin(to: &output)
    // Where the first record begins, and where each ends.
    var ends = [output.bytes.count]
    for publication in publications {
      writer.write(publication, to: &output)
      ends.append(output.bytes.count)
    }
    writer.end(to: &output)
    let whole = try Self.read(output.bytes, format)
    try #require(whole.publications.count == publications.count && !whole.report.hasLostRecord)
    for count in publications.indices {
      for end in stride(from: ends[count], to: ends[count + 1], by: 23) {
        let (found, report) = try Self.read(Array(output.bytes[..<end]), format)
        #expect(found.prefix(count) == whole.publications.prefix(count), "\(end)")
        // The record that was cut is read in part or reported. A shorter beginning of it may not be
        // recognised.
        let isCut = end - ends[count] >= 23
        #expect(
          found.count == count + 1 || found.count == count && (!isCut || report.hasLostRecord),
          "\(end)")
      }
    }
  }

  @Test("can be read in pieces of any length", arguments: formats.map(\.name), [1, 2, 3, 7, 64])
  func pieces(name: String, length: Int) throws {
    let format = try #require(RecordFormat.named(name))
    var random = FieldRecord(seed: 5)
    let bytes = try Self.write((0..<4).map { random.publication($0) }, format).bytes
    for bytes in [
      bytes, Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8),
    ] {
      let whole = try Self.read(bytes, format)
      var importer = RecordImporter(format, file: "back", vocabulary: Vocabulary())
      var publications: [Publication] = []
      for start in stride(from: 0, to: bytes.count, by: length) {
        try bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer { piece in
          try importer.read(piece) { publications.append($0) }
        }
      }
      try importer.finish { publications.append($0) }
      #expect(publications == whole.publications)
      #expect(importer.report == whole.report)
    }
  }

  @Test("report a binary file in one line", arguments: formats.map(\.name))
  func binary(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    var generator = SeededGenerator(seed: 3)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    do {
      let result = try Self.read(bytes, format)
      #expect(result.publications.isEmpty)
    } catch let error as CatalogueFileError {
      #expect(!error.description.contains("\n"))
    }
  }

  @Test(
    "are read without a crash if damaged", arguments: formats.map(\.name),
    1...20 as ClosedRange<UInt64>)
  func damaged(name: String, seed: UInt64) throws {
    let format = try #require(RecordFormat.named(name))
    var random = FieldRecord(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var bytes = try Self.write((0..<3).map { random.publication($0) }, format).bytes
    for _ in 0..<12 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert(Array("{}\"\\,;\n\0\u{1B}@#%".utf8).randomElement() ?? 0, at: place)
      }
      _ = try? Self.read(bytes, format)
    }
  }
}

/// Makes records with values that formats lose: commas, `and`, accents, paragraphs, many keywords.
struct FieldRecord {
  private var generator: SeededGenerator

  private static let names = [
    "Body & Co", "Children, Families and Schools", "Ministry of Health and Education",
    "UNICEF, Thailand", "Łódź Foundation", "มูลนิธิ", "مؤسسة الطفل", "A, B, and C", "Söhne GmbH",
  ]
  private static let words = [
    "Child & Family", "Łódź", "คู่มือ", "دليل", "\"quoted\"", "back\\slash", "a;b", "c, d",
    "e/f (g)", "ER  - x", "{x}", "}", "😀", "née", "1e5", "=1+1", "100 %", "#tag", "$5", "a_b",
    "~home", "^up", "@book{a, b}", "<b>", "TY  - RPRT", "it's", "''two''", "--", "% x", "\\'e",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func isGiven() -> Bool { Bool.random(using: &generator) }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &generator))
      .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      .replacing("  ", with: " ")
  }

  private mutating func optional() -> String? { isGiven() ? text() : nil }

  private mutating func texts(_ most: Int = 3) -> [String] {
    var seen: Set<String> = []
    return (0..<Int.random(in: 0...most, using: &generator)).map { _ in text() }
      .filter { seen.insert($0).inserted }
  }

  private mutating func names() -> [String] {
    Array(Self.names.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator)))
  }

  mutating func publication(_ number: Int) -> Publication {
    var publication = Publication(id: PublicationID("id-\(number)"), title: text())
    publication.sources = names().map { Source(name: $0) }
    if isGiven() {
      publication.contributors = [
        Contributor(.person(family: "van der Berg", given: "Ana María")),
        Contributor(.person(family: "Nguyễn", given: "T. H."), role: .editor),
        Contributor(.body("House of Books, Ltd"), role: .translator),
      ].shuffled(using: &generator)
    }
    if isGiven() { publication.contributors += texts(1).map { Contributor(.body($0)) } }
    publication.publisher = optional()
    publication.publisherPlace = optional()
    publication.documentType =
      [nil, .report, .journalArticle, .init(rawValue: "Guide"), .book]
      .randomElement(using: &generator) ?? nil
    if isGiven() {
      let month = isGiven() ? Int.random(in: 1...12, using: &generator) : nil
      publication.date = PublicationDate(
        year: Int.random(in: 1000...2999, using: &generator), month: month,
        day: isGiven() ? Int.random(in: 1...28, using: &generator) : nil)
    }
    publication.identifiers = texts(2).map { Identifier(.doi, "10.1/\($0)") }
    if isGiven() { publication.identifiers.append(Identifier(.isbn, "978-92-806-4000-1")) }
    publication.edition = optional()
    let container = Container(
      title: optional(), series: optional(), volume: optional(), issue: optional())
    publication.container = container == Container() ? nil : container
    publication.pages = isGiven() ? "12-34" : optional()
    publication.notes = texts()
    publication.accessed = number % 2 == 0 ? PublicationDate(year: 2024, month: 3, day: 9) : nil
    publication.tags = texts(isGiven() ? 25 : 2)
    publication.topics = isGiven() ? publication.tags : texts()
    publication.collections = texts(1)
    publication.countries = isGiven() ? [CountryCode("TH"), CountryCode("GB-ENG")] : []
    publication.languages = isGiven() ? ["th", "en"] : texts(1)
    publication.links = texts(2).map { Link(url: $0, label: $0.count % 2 == 0 ? "PDF" : nil) }
    if isGiven() { publication.links.insert(Link(url: "https://a.org/?b=1&c=%20;d"), at: 0) }
    publication.paragraphs =
      texts()
      + (isGiven() ? ["two\nlines", "ER  - x"] : [])
      .map { $0.replacing("  ", with: " ") }
    return publication
  }
}
