import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// How the valid and invalid values of a record are read.
@Suite("A record of JSON Lines")
struct JSONRecordTests {
  private func read(
    _ text: String, _ vocabulary: Vocabulary = Vocabulary()
  ) -> (publications: [Publication], report: ImportReport) {
    TestImport.lines(Array(text.utf8), vocabulary)
  }

  @Test(
    "loses a member of the wrong type, reported with the types found and expected",
    arguments: [
      (#""year": "soon""#, "'year' is a string, expected a whole number"),
      (#""year": 1e-3"#, "'year' is a number, expected a whole number"),
      (#""year": true"#, "'year' is true or false, expected a whole number"),
      (#""description": ["p1", "p2"]"#, "'description' is an array, expected a string"),
      (#""url": {"a": []}"#, "'url' is an object, expected a string"),
      (
        #""topics": ["a", 1]"#,
        "'topics' is an array with non-string elements, expected a string or an array of strings"
      ),
      (#""sources": 7"#, "'sources' is a number, expected a string or an array of strings"),
    ])
  func wrongType(member: String, message: String) {
    let (publications, report) = read(#"{\#(member), "title": "a", "tags": ["x"]}"#)
    var expected = Publication(id: PublicationID(title: "a", sources: ""), title: "a")
    expected.tags = ["x"]
    expected.origin = Origin(file: "records.jsonl", lines: 1...1)
    #expect(publications == [expected])
    #expect(report.findings.map(\.description) == [message + "; left out"])
    #expect(report.findings.allSatisfy { !$0.problem.losesRecord })
  }

  @Test(
    "is lost with a wrong or missing title, which is reported",
    arguments: [
      (
        #"{"id": "a", "title": 1}"#,
        "'title' is a number, expected a string; the record is not read"
      ),
      (
        #"{"id": ["a"], "title": "a"}"#,
        "'id' is an array, expected a string or a whole number; the record is not read"
      ),
      ("{}", "a JSON object without an 'id' or a 'title'; not read"),
      ("7", "not a JSON object; not read"),
    ])
  func lost(line: String, message: String) {
    let (publications, report) = read(line)
    #expect(publications.isEmpty)
    #expect(report.findings.map(\.description) == [message])
    #expect(report.findings.allSatisfy { $0.problem.losesRecord })
  }

  @Test("without a title is read, and reported")
  func untitled() {
    let (publications, report) = read(#"{"id": "k4"}"#)
    #expect(publications.map(\.id.text) == ["k4"])
    #expect(
      report.findings.map(\.description) == [
        "no 'title'; lists show the record as untitled: add one"
      ])
    #expect(report.findings.allSatisfy { !$0.problem.losesRecord })
  }

  @Test("has a year of four digits or none", arguments: [999, 1000, 2999, 3000, -5])
  func years(year: Int) {
    let (publications, report) = read(#"{"id": "a", "title": "a", "year": \#(year)}"#)
    let isYear = 1000...2999 ~= year
    #expect(publications.map(\.year) == [isYear ? year : nil])
    #expect(report.findings.map(\.problem) == (isYear ? [] : [.wrongYear(year)]))
  }

  @Test("is reported as lost even after many findings")
  func lateLoss() {
    let lines = String(repeating: "{\"id\": 1, \"title\": \"a\", \"year\": 1}\n", count: 10_001)
    let findings = read(lines + "x\n").report.findings
    #expect(10_000...10_001 ~= findings.count)
    #expect(findings.last?.problem == .notARecord)
  }

  @Test(
    "has the preferred labels of its topics, whatever names it gives",
    arguments: [
      "CSAM", "child sexual abuse MATERIAL", "Child Pornography", "pornografia infantil",
    ])
  func topics(name: String) throws {
    let label = "Child sexual abuse material"
    let line = #"{"title": "a", "topics": ["\#(name)", "\#(label)", "Astronomy"]}"#
    let publication = try #require(
      read(line, try SharedVocabulary.vocabulary()).publications.first)
    #expect(publication.topics == [label, "Astronomy"])
    #expect(publication.tags == [name])
  }

  @Test("keeps its own tags")
  func tags() throws {
    let line = #"{"topics": "CSAM", "title": "a", "tags": ["Images"]}"#
    let publication = try #require(
      read(line, try SharedVocabulary.vocabulary()).publications.first)
    #expect(publication.topics == ["Child sexual abuse material"])
    #expect(publication.tags == ["Images"])
    let other = #"{"topics": ["Child sexual abuse material", "Astronomy"], "title": "a"}"#
    #expect(read(other, try SharedVocabulary.vocabulary()).publications.first?.tags == [])
  }

  @Test("is in the collection given by a tag, as check expects of a record with tags")
  func collections() throws {
    let vocabulary = try SharedVocabulary.vocabulary()
    func missing(_ tags: String) -> Int {
      let line = #"{"title": "a", "sources": "ICMEC", "tags": [\#(tags)]}"#
      return CatalogueAudit(read(line, vocabulary).publications, vocabulary: vocabulary).findings
        .count { if case .missingCollection = $0.problem { true } else { false } }
    }
    #expect(missing(#""Images", "ICMEC publications""#) == 0)
    #expect(missing(#""Images""#) == 1)
    #expect(missing("") == 0)
  }

  @Test("has the body named by its source, with or without the acronym")
  func sources() throws {
    let name = "International Centre for Missing & Exploited Children"
    let line = #"{"title": "a", "sources": ["\#(name) (ICMEC)", "icmec", "Nobody (ICMEC)"]}"#
    let publications = read(line, try SharedVocabulary.vocabulary()).publications
    #expect(
      publications.map(\.sources)
        == [[Source(name: name, acronym: "ICMEC"), Source(name: "Nobody (ICMEC)")]])
    // Identifiers do not depend on the table of sources, so links to a record remain valid.
    #expect(publications.map(\.id) == read(line).publications.map(\.id))
  }

  @Test(
    "keeps the publication's name of a body if its words differ from the table's",
    arguments: [
      ("International Telecommunication Union", "International Telecommunication Union"),
      ("International Telecommunication Union (ITU)", "International Telecommunication Union"),
      ("international telecommunications union", "International Telecommunications Union"),
      ("ITU", "International Telecommunications Union"), ("World Bank", "World Bank"),
    ])
  func publishedNames(text: String, name: String) throws {
    let line = #"{"title": "a", "sources": ["\#(text)"]}"#
    let (publications, report) = read(line, try SharedVocabulary.vocabulary())
    #expect(publications.first?.sources.map(\.name) == [name])
    #expect(report.findings.isEmpty)
  }

  @Test("has a body once if it names it in two ways")
  func bodyOnce() throws {
    let names = [
      "International Telecommunication Union", "International Telecommunications Union", "UNICEF",
    ]
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let line = #"{"title": "a", "sources": [\#(list)]}"#
    let publication = try #require(
      read(line, try SharedVocabulary.vocabulary()).publications.first)
    #expect(publication.sources.map(\.name) == [names[0], names[2]])
  }

  @Test(
    "has the countries of one value if all its parts are names of places",
    arguments: [
      ("Kenya, Uganda", ["KE", "UG"]), ("Kenya/Uganda", ["KE", "UG"]),
      ("Thailand; Laos", ["TH", "LA"]), ("Kenya and Uganda", ["KE", "UG"]),
      ("Kenya, Uganda, and Burundi", ["KE", "UG", "BI"]), ("KE | UG", ["KE", "UG"]),
      ("Kenya & South-Eastern Asia", ["KE", "South-Eastern Asia"]),
      ("Korea, Republic of", ["KR"]), ("Trinidad and Tobago", ["TT"]),
      ("Trinidad and Tobago and Cuba", ["TT", "CU"]),
      ("Korea, Republic of, Japan", ["KR", "JP"]), ("Tailandia y Perú", ["TH", "PE"]),
    ])
  func severalCountries(text: String, codes: [String]) throws {
    let (publications, report) = read(
      #"{"title": "a", "countries": ["\#(text)"]}"#, try SharedVocabulary.vocabulary())
    #expect(publications.first?.countries.map(\.text) == codes)
    #expect(report.findings.isEmpty)
  }

  @Test(
    "keeps a value unsplit if it is not a list of places",
    arguments: ["Kenya, Narnia", "Narnia and Kenya", "Children and law"])
  func noList(text: String) throws {
    let (publications, report) = read(
      #"{"title": "a", "countries": ["\#(text)"]}"#, try SharedVocabulary.vocabulary())
    #expect(publications.first?.countries.map(\.text) == [text])
    #expect(report.findings.map(\.problem) == [.unknownCountry(text)])
  }

  @Test(
    "has the countries given beside a word for all of them, which is reported",
    arguments: ["Kenya, World", "Global; Kenya", "Worldwide and Kenya"])
  func countriesBesideAll(text: String) throws {
    let (publications, report) = read(
      #"{"title": "a", "countries": ["\#(text)"]}"#, try SharedVocabulary.vocabulary())
    #expect(publications.first?.countries.map(\.text) == ["KE"])
    #expect(report.findings.map(\.description).allSatisfy { $0.hasSuffix("no country; left out") })
    #expect(report.findings.count == 1)
  }

  @Test(
    "has no country if a value says so, reported once",
    arguments: ["World", "global", "Worldwide", "Multi-country", "N/A", "not given", "Other", "-"])
  func noCountry(text: String) throws {
    let line = #"{"title": "a", "countries": ["\#(text)"]}"#
    let (publications, report) = read(
      line + "\n" + line, try SharedVocabulary.vocabulary())
    #expect(publications.map(\.countries) == [[], []])
    #expect(
      report.findings.map(\.description) == ["\(text): names no country; left out"])
  }
}
