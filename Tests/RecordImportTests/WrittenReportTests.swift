import Messages
import Publications
import RecordFormats
import RecordImport
import Testing
import ThreadTime
import Vocabularies

/// A writer reports exactly what is lost.
@Suite("Reports of written records, and what is written")
struct WrittenReportTests {
  private static let formats = WrittenFormatTests.formats.map(\.name)

  private func write(_ publication: Publication, _ name: String) throws -> WriterOutput {
    let makeWriter = try #require(RecordFormat.named(name)?.writer)
    let vocabulary = try SharedVocabulary.vocabulary()
    var writer = makeWriter(
      WritingContext(
        countryName: { vocabulary.country($0)?.name ?? $0.text }, vocabulary: { vocabulary }))
    var output = WriterOutput()
    writer.begin(to: &output)
    writer.write(publication, to: &output)
    writer.end(to: &output)
    return output
  }

  private func read(_ bytes: [UInt8], _ name: String) throws -> Publication {
    let format = try #require(RecordFormat.named(name))
    let contents = FileContents(name: "back", bytes: bytes)
    let read = try RecordImporter.read(
      contents, as: format, vocabulary: try SharedVocabulary.vocabulary())
    return try #require(read.publications.first)
  }

  private static var full: Publication {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.sources = [Source(name: "UNICEF"), Source(name: "Some Body")]
    publication.date = PublicationDate(year: 2016)
    publication.topics = ["Cybercrime", "Legislation"]
    publication.countries = [CountryCode("TH"), CountryCode("LA")]
    publication.paragraphs = ["One.", "Two."]
    return publication
  }

  @Test("are empty if nothing was lost", arguments: formats)
  func nothingLost(name: String) throws {
    let output = try write(Self.full, name)
    #expect(output.lost.isEmpty, "\(String(decoding: output.bytes, as: UTF8.self))")
    let back = try read(output.bytes, name)
    #expect(Set(back.countries) == Set(Self.full.countries))
    #expect(Set(Self.full.topics).isSubset(of: back.topics))
  }

  @Test("do not mention a tag that is read as a topic", arguments: formats)
  func tagAlone(name: String) throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.tags = ["Cybercrime"]
    #expect(try write(publication, name).lost.isEmpty)
  }

  @Test("do not mention a region among the tags", arguments: ["listing", "ris", "bibtex"])
  func regionTag(name: String) throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.tags = ["Asia"]
    publication.countries = [CountryCode("Asia")]
    let output = try write(publication, name)
    #expect(output.lost[.countries] == nil)
    #expect(!output.changedFields.contains(.tags) && !output.changedFields.contains(.countries))
    let back = try read(output.bytes, name)
    #expect(back.countries == publication.countries)
    #expect(back.topics.isEmpty)
  }

  @Test("call a name with a comma changed, not lost", arguments: ["ris", "rss", "dc", "csv"])
  func names(name: String) throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.documentType = .report
    publication.sources = [
      Source(name: "Some Body"), Source(name: "Terre des Hommes, Thailand"),
    ]
    let output = try write(publication, name)
    #expect(output.lost.isEmpty)
    #expect(output.changedFields == (name == "csv" ? [] : [.sources]))
  }

  @Test("take no longer for places unknown to the vocabulary", arguments: ["csv", "tsv", "rss"])
  func unknownCountries(name: String) throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.countries = (0..<500).map { CountryCode("Place \($0)") }
    let start = ThreadTime.seconds
    #expect(try write(publication, name).lost[.countries] == nil)
    // Indexing the vocabulary for each record would take minutes in a debug build.
    #expect(ThreadTime.seconds - start < 10)
  }

  @Test("name what has no place")
  func lost() throws {
    var publication = Self.full
    publication.edition = "2nd"
    publication.date = PublicationDate(year: 2016, month: 5, day: 3)
    #expect(try write(publication, "dc").lost == [.edition: 1])
    publication.links = [Link(url: "https://a.org", label: "PDF")]
    #expect(try write(publication, "csv").lost == [.linkLabel: 1])
    #expect(try write(publication, "ris").lost == [.linkLabel: 1])
  }

  @Test("a written listing keeps topics, countries and collections missing in its tags")
  func listing() throws {
    var publication = Self.full
    publication.tags = ["Foo"]
    publication.collections = ["ICMEC Publications"]
    publication.sources = [Source(name: "UN Children's Foundation", acronym: "UCFX")]
    let output = try write(publication, "listing")
    #expect(output.lost == [.id: 1])
    let back = try read(output.bytes, "listing")
    #expect(Set(back.topics) == ["Foo", "Cybercrime", "Legislation"])
    #expect(back.countries.map(\.text) == ["TH", "LA"])
    #expect(back.collections == ["ICMEC Publications"])
    #expect(back.sources == publication.sources)
  }

  @Test(
    "a written listing keeps title and text of records without anything else",
    arguments: [[], ["One."], ["One.", "Two (2).", "Three."]])
  func bareListing(paragraphs: [String]) throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title alone")
    publication.paragraphs = paragraphs
    let output = try write(publication, "listing")
    #expect(output.lost == [.id: 1])
    let back = try read(output.bytes, "listing")
    #expect(back.title == publication.title)
    #expect(back.paragraphs == paragraphs)
  }

  @Test("BibTeX has names of languages, fields by kind of entry and names with suffixes")
  func bibtex() throws {
    var publication = Self.full
    publication.languages = ["th"]
    publication.contributors = [
      Contributor(.person(family: "King", given: "Martin, Jr.")),
      Contributor(.person(family: "Plato", given: "")),
    ]
    func text(_ type: String?) throws -> String {
      publication.documentType = type.map { DocumentType(rawValue: $0) }
      return String(decoding: try write(publication, "bibtex").bytes, as: UTF8.self)
    }
    let report = try text(nil)
    #expect(report.contains("langid = {thai}") && report.contains("language = {Thai}"))
    #expect(report.contains("and King, Jr., Martin and Plato}"))
    #expect(report.contains("institution = {UNICEF}"))
    publication.publisher = "House"
    #expect(try text("book").contains("publisher = {House}"))
    #expect(try text("thesis").contains("school = {House}"))
    #expect(try text("webpage").hasPrefix("@misc{"))
    #expect(try text("Guide").contains("type = {Guide}"))
  }
}
