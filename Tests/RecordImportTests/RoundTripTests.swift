import CatalogueStore
import EmbeddedFiles
import Messages
import Publications
import RecordFormats
import RecordImport
import SeededRandom
import Testing
import Vocabularies

/// What a format writes reads back equal, or is reported as lost.
@Suite("Round trips")
struct RoundTripTests {
  private func write(
    _ publications: [Publication], _ format: RecordFormat, _ vocabulary: Vocabulary,
    isForTransfer: Bool = false
  ) throws -> WriterOutput {
    let makeWriter = try #require(format.writer)
    var context = WritingContext(vocabulary: { vocabulary })
    context.isForTransfer = isForTransfer
    var writer = makeWriter(context)
    var output = WriterOutput()
    writer.begin(to: &output)
    for publication in publications { writer.write(publication, to: &output) }
    writer.end(to: &output)
    return output
  }

  private func read(
    _ bytes: [UInt8], _ format: RecordFormat, _ vocabulary: Vocabulary
  ) throws -> [Publication] {
    try RecordImporter.read(
      FileContents(name: "back", bytes: bytes), as: format, vocabulary: vocabulary
    ).publications
  }

  @Test("keep every field of the listing in JSON Lines")
  func listing() throws {
    let vocabulary = try SharedVocabulary.vocabulary()
    let publications = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary
    ).publications
    let output = try write(publications, .jsonLines, vocabulary)
    #expect(try read(output.bytes, .jsonLines, vocabulary) == publications)
    #expect(output.lost.isEmpty)
  }

  @Test(
    "keep every field that a record can have in JSON Lines and in a catalogue", arguments: 1...60)
  func everyField(seed: UInt64) throws {
    var random = RandomRecord(seed: seed)
    let publications = (0..<12).map { random.publication($0) }
    let output = try write(publications, .jsonLines, Vocabulary())
    for (found, written) in zip(try read(output.bytes, .jsonLines, Vocabulary()), publications) {
      #expect(found == written)
    }
    let sent = try write(publications, .jsonLines, Vocabulary(), isForTransfer: true)
    let texts = String(decoding: sent.bytes, as: UTF8.self)
    #expect(!texts.contains(":null") && !texts.contains(":[]"))
    #expect(try read(sent.bytes, .jsonLines, Vocabulary()) == publications)
    // Without a table of types, the reader accepts any word as a type.
    let typed = publications.map { publication in
      var publication = publication
      let poster = DocumentType(rawValue: "Poster", kind: "report")
      publication.documentType = publication.documentType ?? poster
      return publication
    }
    var builder = CatalogueBuilder(vocabulary: Vocabulary())
    for publication in typed { builder.add(publication) }
    let catalogue = try StoredCatalogue(builder.build())
    #expect((0..<catalogue.count).map { catalogue.publication(at: $0) } == typed)
  }

  @Test(
    "RIS keeps a publisher that is a source, and the order of the sources",
    arguments: ["Beta Body", "Alpha Body", "A press", nil])
  func publisher(name: String?) throws {
    var publication = Publication(id: PublicationID("own"), title: "A title")
    publication.sources = ["Beta Body", "Alpha Body", "Gamma Body"].map { Source(name: $0) }
    publication.publisher = name
    publication.documentType = .report
    let output = try write([publication], .ris, Vocabulary())
    var back = try #require(read(output.bytes, .ris, Vocabulary()).first)
    back.origin = nil
    #expect(back == publication)
    #expect(output.lost.isEmpty && output.changed.isEmpty)
    // The comma makes a person's name of an organization that is not the publisher.
    publication.sources.insert(Source(name: "Ministry of Justice, Utopia"), at: 1)
    publication.publisher = nil
    let second = try write([publication], .ris, Vocabulary())
    #expect(try read(second.bytes, .ris, Vocabulary()).first?.sources == publication.sources)
  }

  @Test("report which fields of the listing have no place")
  func lost() throws {
    var publication = Publication(id: PublicationID("own"), title: "A title")
    publication.sources = [Source(name: "A, B and C")]
    publication.tags = ["Schools, colleges"]
    publication.languages = ["en"]
    publication.paragraphs = ["One.", "Two."]
    publication.date = PublicationDate(year: 2016, month: 5)
    let output = try write([publication], .listing, Vocabulary())
    let back = try #require(try read(output.bytes, .listing, Vocabulary()).first)
    #expect(back.title == publication.title)
    #expect(back.paragraphs == publication.paragraphs)
    #expect(back.year == 2016)
    #expect(Set(output.lost.keys) == [.id, .languages, .monthAndDay])
    #expect(
      Set(output.changed.map { Messages.english.text(.changedRecords, $0.key, .number($0.value)) })
        == [
          "a comma in a tag became a semicolon: 1", "a comma in a source became a semicolon: 1",
        ])
  }

  @Test("keep the listing in its own format, except for two identifiers")
  func listingAgain() throws {
    let vocabulary = try SharedVocabulary.vocabulary()
    let publications = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary
    ).publications
    let output = try write(publications, .listing, vocabulary)
    let back = try read(output.bytes, .listing, vocabulary)
    #expect(back.map(\.title) == publications.map(\.title))
    #expect(back.map(\.sources) == publications.map(\.sources))
    #expect(back.map(\.tags) == publications.map(\.tags))
    #expect(back.map(\.topics) == publications.map(\.topics))
    #expect(back.map(\.countries) == publications.map(\.countries))
    #expect(back.map(\.paragraphs) == publications.map(\.paragraphs))
    #expect(back.map(\.date) == publications.map(\.date))
    #expect(output.lost == [.id: 2])
  }
}

/// Makes records with any of the available fields.
private struct RandomRecord {
  private var generator: SeededGenerator

  private static let words = [
    "Child & Family", "Łódź", "คู่มือ", "دليل", "\"quoted\"", "back\\slash", "a;b", "c, d", "e/f (g)",
    "ER - x", "{x}", "😀", "née", "1e5", "=1+1",
  ]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func isGiven() -> Bool { Bool.random(using: &generator) }

  private mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &generator))
      .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }

  private mutating func optional() -> String? { isGiven() ? text() : nil }

  private mutating func texts() -> [String] {
    var seen: Set<String> = []
    return (0..<Int.random(in: 0...3, using: &generator)).map { _ in text() }
      .filter { seen.insert($0).inserted }
  }

  mutating func publication(_ number: Int) -> Publication {
    var publication = Publication(id: PublicationID("id-\(number)"), title: text())
    publication.sources = texts().map { Source(name: $0, acronym: "X", isPerson: $0.count > 9) }
    publication.contributors = texts().map { name in
      Contributor(
        name.count % 2 == 0
          ? .body(name) : .person(family: name, given: name.count > 9 ? "G." : ""),
        role: name.count % 3 == 0 ? .editor : .author)
    }
    publication.publisher = optional()
    publication.publisherPlace = optional()
    publication.documentType = isGiven() ? .report : nil
    if isGiven() {
      let month = isGiven() ? Int.random(in: 1...12, using: &generator) : nil
      publication.date = PublicationDate(
        year: Int.random(in: 1000...2999, using: &generator), month: month,
        day: isGiven() ? Int.random(in: 1...28, using: &generator) : nil)
    }
    publication.identifiers = texts().map { Identifier(.doi, "10.1/\($0)") }
    publication.edition = optional()
    let container = Container(
      title: optional(), series: optional(), volume: optional(), issue: optional())
    publication.container = container == Container() ? nil : container
    publication.pages = optional()
    publication.notes = texts()
    let accessed = PublicationDate(year: 2024, month: number % 2 == 0 ? 3 : nil, day: 9)
    publication.accessed = number % 3 == 0 ? nil : accessed
    publication.tags = texts()
    publication.topics = texts()
    publication.collections = texts()
    publication.countries = texts().map { CountryCode($0) }
    publication.languages = texts()
    publication.links = texts().map { Link(url: $0, label: $0.count % 2 == 0 ? "PDF" : nil) }
    publication.paragraphs = texts() + (isGiven() ? ["two\nlines"] : [])
    publication.origin = Origin(
      file: "a.mrc", lines: number + 1...number + 1, unit: isGiven() ? .record : .line)
    return publication
  }
}
