import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Tables of repositories, web sites, forms and databases on the web.
@Suite("Tables of repositories and web sites")
struct RepositoryTableTests {
  private func read(_ text: String) throws -> (publications: [Publication], findings: [String]) {
    let contents = FileContents(name: "found", bytes: Array(text.utf8))
    let head = FileHead(Array(text.utf8))
    let format = try #require(RecordFormat.recognised(by: head, fileName: "found"))
    let read = try RecordImporter.read(contents, as: format, vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map { "\($0)" })
  }

  private func person(_ family: String, _ given: String) -> Contributor {
    Contributor(.person(family: family, given: given))
  }

  @Test("of DSpace have elements with languages, several values between bars, numbered series")
  func dspace() throws {
    let read = try read(
      """
      id,collection,dc.contributor.author,dc.date.issued[],dc.description.abstract[en_US],\
      dc.identifier.uri,dc.language.iso[en_US],dc.relation.ispartofseries[en_US],\
      dc.subject[en_US],dc.coverage.spatial[en_US],dc.title[en_US],dc.title[es],dc.publisher[]
      7,1/2,"Berg, Ana||Roe, Ali",2016-05,"A text; of it","http://a.org/1||https://doi.org/10.1/x",\
      en,Papers;12,"Law; work||Police",Kenya||Laos,Laws,Leyes,House
      8,1/2,,2017,,,,,,,,Solo,

      """)
    let publication = try #require(read.publications.first)
    #expect(publication.id == PublicationID("7"))
    #expect(publication.title == "Laws")
    #expect(publication.notes == ["Leyes"])
    #expect(publication.contributors == [person("Berg", "Ana"), person("Roe", "Ali")])
    #expect(publication.date?.text == "2016-05")
    #expect(publication.paragraphs == ["A text; of it"])
    #expect(publication.links.map(\.url) == ["http://a.org/1", "https://doi.org/10.1/x"])
    #expect(publication.container == Container(series: "Papers", volume: "12"))
    #expect(publication.topics == ["Law; work", "Police"])
    #expect(publication.countries.count == 2)
    #expect(publication.publisher == "House")
    #expect(publication.collections.isEmpty)
    #expect(read.publications.last?.title == "Solo")
  }

  @Test(
    "of Omeka have elements by two names",
    arguments: [
      ("Dublin Core:Title,Dublin Core:Creator,Dublin Core:Identifier", "^^"),
      ("dcterms:title,dcterms:creator,dcterms:identifier", "|"),
    ])
  func omeka(names: String, separator: String) throws {
    let row = "Laws,\"Berg, Ana\(separator)Roe, Ali\",https://doi.org/10.1/x"
    let publication = try #require(read("\(names)\n\(row)\n").publications.first)
    #expect(publication.title == "Laws")
    #expect(publication.contributors == [person("Berg", "Ana"), person("Roe", "Ali")])
    #expect(publication.identifiers == [Identifier(.doi, "10.1/x")])
  }

  @Test(
    "have the names of forms, queries and data portals",
    arguments: [
      "Timestamp,Title of publication,Organisation,Year,Link (URL),Short description",
      "x,itemLabel,publisherLabel,publicationDate,url,itemDescription",
      "name,title,organization,year,url,summary",
    ])
  func forms(names: String) throws {
    let text = "\(names)\nlaws-2016,Laws,UNICEF,2016,https://a.org/,A summary\n"
    let publication = try #require(read(text).publications.first)
    #expect(publication.title == "Laws")
    #expect(publication.publisher ?? publication.sources.first?.name == "UNICEF")
    #expect(publication.year == 2016)
    #expect(publication.url == "https://a.org/")
    #expect(publication.paragraphs == ["A summary"])
  }

  @Test("have the title in the column that the user chose, whatever is called so")
  func chosenTitle() throws {
    let columns = try TableColumns("Heading=title")
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array("name,title,Heading\nA,B,C\n".utf8)),
      as: .table(with: columns), vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["C"])
    #expect(read.report.findings.count == 2)
  }

  @Test(
    "have the chosen column as title before an element, wherever it is",
    arguments: ["dc.title,Heading\nB,C\n", "Heading,dc.title\nC,B\n"])
  func chosenBeforeElement(text: String) throws {
    let columns = try TableColumns("Heading=title")
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)),
      as: .table(with: columns), vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["C"])
    #expect(read.publications.map(\.notes) == [["B"]])
  }

  @Test(
    "have a list of persons as persons, but never a person's two names",
    arguments: [
      ("Jane Doe, Ali Roe, Ana van der Berg", ["Doe", "Roe", "van der Berg"]),
      ("Jane Doe, Ali Roe and Ana Berg", ["Doe", "Roe", "Berg"]),
      ("Jane Doe and Ali Hassan", ["Doe", "Hassan"]), ("Doe, Jane & Roe, Ali", ["Doe", "Roe"]),
      ("Jane M. Doe, Ali Hassan", ["Doe", "Hassan"]), ("J. Doe, A. Roe", ["Doe", "Roe"]),
      ("García Márquez, Gabriel José", ["García Márquez"]), ("Doe, Jane M.", ["Doe"]),
      ("Ministry of Justice and Plan Kenya", []), ("Save the Children and Jane Doe", []),
      ("Ministry of Justice, Plan Kenya, Ana Berg", []),
    ])
  func listedPersons(text: String, families: [String]) throws {
    let publication = try #require(
      read("title,year,authors\nA,2016,\"\(text)\"\n").publications.first)
    let found = publication.contributors.compactMap { contributor -> String? in
      guard case .person(let family, _) = contributor.name else { return nil }
      return family
    }
    #expect(found == families)
  }

  @Test("of DSpace with several values in an element of one report it, and keep further titles")
  func severalValues() throws {
    let read = try read(
      "dc.title,dc.publisher,dc.relation.ispartofseries\nA||B,House||Press,Papers;1||Reports;2\n")
    let publication = try #require(read.publications.first)
    #expect(publication.title == "A" && publication.notes == ["B"])
    #expect(publication.publisher == "House")
    #expect(publication.container == Container(series: "Papers", volume: "1"))
    #expect(read.findings.count == 2)
  }

  @Test(
    "can have long names of columns, which are not known",
    arguments: [" (a)", "Label", "aB", "/b"])
  func longNames(part: String) throws {
    let name = String(repeating: part, count: 100_000)
    let read = try read("title,year,url,x\(name)\nA,2016,https://a.org/,B\n")
    #expect(read.publications.map(\.title) == ["A"])
    #expect(read.findings.count == 1)
  }

  @Test("have files as links if they have addresses, and numbers of PubMed")
  func files() throws {
    let read = try read(
      """
      title,year,Attachments,PMID
      A,2016,"a.pdf (https://a.org/a(1).pdf),b.pdf (https://a.org/b.pdf)",12
      B,2016,"https://a.org/1,https://a.org/2",
      C,2016,C:\\Users\\Ana\\c.pdf,

      """)
    #expect(
      read.publications.map { $0.links.map(\.url) } == [
        ["https://a.org/a(1).pdf", "https://a.org/b.pdf"], ["https://a.org/1", "https://a.org/2"],
        [],
      ])
    #expect(
      read.publications.first?.identifiers == [
        Identifier(Identifier.Scheme(rawValue: "pmid"), "12")
      ])
    #expect(
      read.findings == [
        "column 'Attachments': a file on a computer, which nobody else can open; left out"
      ])
  }

  @Test(
    "have HTML as text if it is in elements from beginning to end",
    arguments: [
      ("<p>One <b>two</b>.</p><p>Three</p>", ["One two.", "Three"]),
      ("The <p> of HTML", ["The <p> of HTML"]), ("<p> begins it", ["<p> begins it"]),
    ])
  func markup(text: String, paragraphs: [String]) throws {
    let publication = try #require(read("title,year,summary\nA,2016,\(text)\n").publications.first)
    #expect(publication.paragraphs == paragraphs)
  }

  @Test(
    "have lists with commas if all parts are known, or some are in quotes",
    arguments: [
      ("Cybercrime, Legislation", ["Cybercrime", "Legislation"]),
      ("Cybercrime, unheard of", ["Cybercrime, unheard of"]),
      ("Cybercrime, Legislation;", ["Cybercrime, Legislation"]),
      (#"unheard of,""Law, new"""#, ["unheard of", "Law, new"]),
    ])
  func commas(text: String, topics: [String]) throws {
    let table = "title,year,topics,sources\nA,2016,\"\(text)\",\"UNICEF, ECPAT\"\n"
    let publication = try #require(
      RecordImporter.read(
        FileContents(name: "found", bytes: Array(table.utf8)), as: .csv,
        vocabulary: SharedVocabulary.vocabulary()
      ).publications.first)
    #expect(publication.topics == topics)
    #expect(publication.sources.map(\.name) == ["UNICEF", "ECPAT"])
  }
}
