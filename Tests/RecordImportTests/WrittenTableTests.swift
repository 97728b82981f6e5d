import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Tables keep all fields of a record except labels of links.
@Suite("Written tables")
struct WrittenTableTests {
  private static var full: Publication {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.sources = [Source(name: "Some Body")]
    publication.date = PublicationDate(year: 2016, month: 5, day: 3)
    publication.contributors = [
      Contributor(.person(family: "King", given: "Martin, Jr.")),
      Contributor(.person(family: "van der Berg", given: "Ana María")),
      Contributor(.person(family: "Nguyễn", given: "T. H."), role: .editor),
      Contributor(.body("House of Books"), role: .editor),
      Contributor(.person(family: "Roe", given: "Richard"), role: .translator),
      Contributor(.body("Ministry, Thailand"), role: .translator),
      Contributor(.body("House; of [Books], Ltd")),
      Contributor(.person(family: "Plato", given: "")),
      Contributor(.person(family: "Doe", given: "Jane"), role: .init(rawValue: "artist")),
      Contributor(.body("Studio"), role: .init(rawValue: "film, person")),
    ]
    publication.documentType = .report
    publication.publisher = "A press"
    publication.publisherPlace = "Bangkok"
    publication.edition = "2nd"
    publication.container = Container(title: "J; K", series: "S", volume: "3", issue: "4")
    publication.pages = "12-34"
    publication.identifiers = [
      Identifier(.doi, "10.1002/(SICI)1097;2-O"), Identifier(.doi, "10.1000/182"),
      Identifier(.isbn, "978-92-806-4000-1"), Identifier(.isbn, "978-92-806-4001-8"),
      Identifier(.issn, "1234-5679"), Identifier(.init(rawValue: "un"), "E/2016:4;a"),
    ]
    publication.topics = ["Online safety"]
    publication.collections = ["A collection", "Another; one"]
    publication.tags = ["Law, international", "a;b"]
    publication.countries = [CountryCode("TH")]
    publication.languages = ["th", "en"]
    publication.links = [
      Link(url: "https://example.org/a?b=1;c=2;"), Link(url: "https://a.org/x;https://b.org"),
      Link(url: "files/a b;c.pdf"), Link(url: "https://example.org/%3B\\;"),
    ]
    publication.notes = ["One note.", "Another."]
    publication.paragraphs = ["One.", "Two."]
    publication.added = PublicationDate(year: 2026, month: 11, day: 29)
    return publication
  }

  private func back(_ publication: Publication, _ format: RecordFormat) throws -> (
    WriterOutput, Publication
  ) {
    let output = try WrittenFormatTests.write([publication], format)
    var back = try #require(try WrittenFormatTests.read(output.bytes, format).publications.first)
    back.origin = nil
    return (output, back)
  }

  @Test("read back equal", arguments: ["csv", "tsv"])
  func everything(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    let (output, back) = try back(Self.full, format)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(back == Self.full, "\(text)")
    #expect(output.lost.isEmpty, "\(output.lost)")
    #expect(output.changed.isEmpty, "\(output.changed)")
  }

  @Test("report that names are in the order of their roles")
  func order() throws {
    var publication = Self.full
    publication.contributors.reverse()
    let (output, back) = try back(publication, .csv)
    #expect(back.contributors.count == publication.contributors.count)
    #expect(publication.contributors.allSatisfy { back.contributors.contains($0) })
    #expect(output.changedFields == [.contributors], "\(output.changed)")
  }

  @Test("begin with the columns of most catalogues")
  func columns() throws {
    let text = String(decoding: try WrittenFormatTests.write([], .csv).bytes, as: UTF8.self)
    let usual = "id,title,sources,year,topics,countries,languages,url,description,tags,"
    #expect(text.hasPrefix(usual))
  }

  @Test("have only these in a new file", arguments: ["csv", "tsv"])
  func start(name: String) throws {
    let makeWriter = try #require(RecordFormat.named(name)?.writer)
    var context = WritingContext()
    context.isForBeginners = true
    var writer = makeWriter(context)
    var output = WriterOutput()
    writer.begin(to: &output)
    let header = String(decoding: output.bytes, as: UTF8.self)
    #expect(header.split { $0 == "," || $0 == "\t" }.count == 10)
    #expect(!header.contains("authors") && !header.contains("collections"))
  }

  @Test("have no date beside a year, and addresses unchanged")
  func plain() throws {
    var publication = Publication(id: PublicationID("a1"), title: "A title")
    publication.year = 2016
    publication.links = [Link(url: "https://example.org/a?b=1;c=%20d")]
    let (output, back) = try back(publication, .csv)
    let text = String(decoding: output.bytes, as: UTF8.self)
    #expect(text.contains("\"https://example.org/a?b=1;c=%20d\""))
    #expect(text.components(of: "2016") == 1)
    #expect(back == publication)
    #expect(output.changed.isEmpty)
  }

  @Test(
    "can be read with column names in other languages",
    arguments: [
      ("título,traductores,colaboradores", "es"), ("titre,traducteurs,contributeurs", "fr"),
      ("título,tradutor,contribuidores", "pt"), ("название,переводчики,участники", "ru"),
      ("judul,penerjemah,kontributor", "id"),
    ])
  func names(header: String, language: String) throws {
    let text = "\(header)\nA,\"Doe, Jane; Roe, Richard\",\"Poe, Edgar [artist]; Foe, D.\"\n"
    let read = try WrittenFormatTests.read(Array(text.utf8), .csv)
    #expect(
      read.publications.first?.contributors == [
        Contributor(.person(family: "Doe", given: "Jane"), role: .translator),
        Contributor(.person(family: "Roe", given: "Richard"), role: .translator),
        Contributor(.person(family: "Poe", given: "Edgar"), role: .init(rawValue: "artist")),
        Contributor(.person(family: "Foe", given: "D."), role: .init(rawValue: "contributor")),
      ])
    #expect(read.report.findings.isEmpty)
  }

  @Test("protect text from being calculated by a spreadsheet with a blank, removed on reading")
  func formulas() throws {
    for (text, isBehindBlank) in [
      ("=1+1", true), ("@home", true), ("+cmd|' /C calc'!A0", true), ("- one thing", true),
      ("-a", true), ("-", false), ("-5", false), ("+1,000.5", false), ("a=b", false),
    ] {
      var publication = Publication(id: PublicationID("a1"), title: text)
      publication.tags = [text, "b"]
      publication.topics = ["Law"]
      for format in [RecordFormat.csv, .tsv] {
        let (output, back) = try back(publication, format)
        let row = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").last ?? ""
        let title = row.split { $0 == "\"" || $0 == "\t" }.first { $0.hasSuffix(text) }
        #expect(title == "\(isBehindBlank ? " " : "")\(text)", "\(row)")
        #expect(back == publication)
        #expect(output.lost.isEmpty)
      }
    }
  }

  @Test("report incomplete brackets of a role and keep the names")
  func brokenRoles() throws {
    let text = """
      title,contributors
      A,"Doe, Jane [artist; Roe, R []; [editor]; Poe, E [a]b"

      """
    let read = try WrittenFormatTests.read(Array(text.utf8), .csv)
    let other = Contributor.Role(rawValue: "contributor")
    #expect(
      read.publications.first?.contributors == [
        Contributor(.person(family: "Doe", given: "Jane"), role: .init(rawValue: "artist")),
        Contributor(.person(family: "Roe", given: "R"), role: other),
        Contributor(.person(family: "Poe", given: "E [a]b"), role: other),
      ])
    #expect(read.report.findings.map(\.description).count == 4)
    #expect(
      read.report.findings.map(\.description).contains("[editor]: a role without a name; left out"))
  }

  @Test("report a year that differs from the date's")
  func otherYear() throws {
    let text = "title,year,date\nA,2015,2016-05-03\nB,2016,2016-05\nC,,May 2016\n"
    let read = try WrittenFormatTests.read(Array(text.utf8), .csv)
    #expect(read.publications.map(\.year) == [2016, 2016, 2016])
    #expect(read.report.findings.map(\.line) == [2])
    #expect(read.report.findings.first?.description.contains("2015") == true)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
