import Publications
import RecordFormats
import RecordImport
import Testing
import ThreadTime

@Suite("Likely duplicates")
struct DuplicateFinderTests {
  private func publication(
    _ title: String, year: Int? = nil, sources: [String] = [], dois: [String] = [],
    isbns: [String] = [], url: String? = nil, languages: [String] = [], edition: String? = nil
  ) -> Publication {
    var publication = Publication(id: PublicationID(title), title: title)
    publication.year = year
    publication.sources = sources.map { Source(name: $0) }
    publication.identifiers =
      dois.map { Identifier(.doi, $0) } + isbns.map { Identifier(.isbn, $0) }
    publication.url = url
    publication.languages = languages
    publication.edition = edition
    return publication
  }

  private func groups(_ publications: [Publication]) -> [DuplicateGroup] {
    var finder = DuplicateFinder()
    for publication in publications { finder.add(publication) }
    return finder.groups()
  }

  private func areFound(_ publications: Publication..., by rule: DuplicateRule) -> Bool {
    groups(publications).map(\.rule) == [rule]
      && groups(publications)[0].records == Array(publications.indices)
  }

  @Test(
    "share a DOI, ignoring case and the address before it",
    arguments: [
      "10.1000/ABC", "doi:10.1000/abc", "https://doi.org/10.1000/abc", "10.1000/abc.",
      "http://dx.doi.org/10.1000%2Fabc",
    ])
  func dois(text: String) {
    let first = publication("A", dois: ["10.1000/abc"])
    #expect(areFound(first, publication("B", dois: [text]), by: .doi))
    #expect(groups([first, publication("B", dois: ["10.1000/abd"])]).isEmpty)
  }

  @Test("share a DOI that one of them gives as its link")
  func doiLink() {
    #expect(
      areFound(
        publication("A", dois: ["10.1000/abc"]),
        publication("B", url: "https://doi.org/10.1000/ABC"), by: .doi))
  }

  @Test(
    "share an ISBN, of 10 or 13 digits",
    arguments: ["0-306-40615-2", "9780306406157", "978-0-306-40615-7 (pbk)", "ISBN 0306406152"])
  func isbns(text: String) {
    let first = publication("A", isbns: ["978-0-306-40615-7"])
    #expect(areFound(first, publication("B", isbns: [text]), by: .isbn))
    var chapter = publication("C", isbns: [text])
    chapter.documentType = .chapter
    #expect(groups([first, chapter]).isEmpty)
  }

  @Test(
    "share a link, ignoring parts that do not distinguish pages",
    arguments: [
      "http://www.example.org/a/b/", "https://EXAMPLE.org:443/a/b#part",
      "https://example.org/a/b?utm_source=mail&fbclid=1",
    ])
  func links(url: String) {
    let first = publication("A", url: "https://example.org/a/b")
    #expect(areFound(first, publication("B", url: url), by: .link))
    for other in ["https://example.org/a/B", "https://example.org/a/b?id=2"] {
      #expect(groups([first, publication("B", url: other)]).isEmpty, "\(other)")
    }
    let site = publication("A", url: "https://example.org/")
    #expect(groups([site, publication("B", url: "http://www.example.org")]).isEmpty)
  }

  @Test(
    "share a title, ignoring case, marks, punctuation, articles and a subtitle",
    arguments: [
      ("The Rights of Children", "rights of children!"), ("L'Enfance volée", "Enfance volee"),
      ("Los niños – hoy", "Ninos, hoy"), ("Child-Friendly Justice", "Child friendly justice"),
      ("Guide & law", "Guide and law"), ("Colour guide", "Color guide"),
      ("Organisation of centres", "Organization of centers"), ("Part II of it", "Part 2 of it"),
      ("Paediatric counselling programmes", "Pediatric counseling programs"),
      ("Same guide", "Same guide (PDF)"), ("Child Defence", "Child defense"),
    ])
  func titles(first: String, second: String) {
    #expect(areFound(publication(first), publication(second), by: .title))
  }

  @Test(
    "differ in no other word or number of the title",
    arguments: [
      ("Part II of it", "Part III of it"), ("Part I", "Part II"), ("PDF", "Guide"),
      ("Same guide (PDF)", "Same guide (Word)"), ("Children or law", "Children and law"),
    ])
  func otherTitles(first: String, second: String) {
    #expect(groups([publication(first), publication(second)]).isEmpty)
  }

  @Test("may lack the subtitle only if year or sources confirm the match")
  func subtitles() {
    let long = publication("Child Marriage Today: A Report", year: 2014, sources: ["ECPAT"])
    let short = publication("Child marriage today", sources: ["ECPAT"])
    #expect(areFound(long, short, by: .title))
    #expect(areFound(long, publication("Child marriage today", year: 2014), by: .title))
    #expect(groups([long, publication("Child marriage today")]).isEmpty)
    // A title with several subtitles is a series.
    let other = publication("Child Marriage Today: A Guide", year: 2014, sources: ["ECPAT"])
    #expect(groups([long, other, short]).isEmpty)
    #expect(
      groups([publication("Report: 2014", year: 2014), publication("Report", year: 2014)]).isEmpty)
  }

  @Test("do not have two years, even if a third record without a year matches both")
  func subtitlesOfYears() {
    let records = [
      publication("Annual report of children: Kenya", sources: ["ECPAT"]),
      publication("Annual report of children", year: 2011, sources: ["ECPAT"]),
      publication("Annual report of children: Kenya", year: 2010, sources: ["ECPAT"]),
    ]
    #expect(groups(records).map(\.records) == [[0, 2]])
    #expect(groups(Array(records.prefix(2))).map(\.records) == [[0, 1]])
  }

  @Test("do not contradict each other in any field that both give")
  func contradictions() {
    let first = publication(
      "Annual Report", year: 2014, sources: ["ECPAT"], dois: ["10.1/a"], languages: ["en"],
      edition: "1st")
    let others = [
      publication("Annual Report", year: 2015, sources: ["ECPAT"]),
      publication("Annual Report", year: 2014, sources: ["UNICEF"]),
      publication("Annual Report", languages: ["fr"]), publication("Annual Report", edition: "2nd"),
      publication("Annual Report", dois: ["10.1/b"]),
      publication("Annual Report 2015", year: 2014, sources: ["ECPAT"]),
    ]
    for other in others { #expect(groups([first, other]).isEmpty) }
    #expect(areFound(first, publication("Annual report"), by: .title))
    // A record without distinguishing fields does not join two that contradict each other.
    #expect(
      groups([first, others[0], publication("Annual Report")]).map(\.records) == [[0, 2]])
  }

  @Test("have a list of the fields in which they differ")
  func differing() {
    let first = publication("A title", year: 2014, sources: ["ECPAT"])
    let second = publication("A title", sources: ["ECPAT", "UNICEF"], url: "https://a.example/b")
    #expect(groups([first, second])[0].differing == [.sources, .date, .links])
    #expect(groups([first, first])[0].differing.isEmpty)
  }

  @Test("are found once, by the most reliable rule")
  func rules() {
    let first = publication("A", dois: ["10.1/a"], url: "https://a.example/b")
    let second = publication("B", dois: ["10.1/a"], url: "https://a.example/b")
    let third = publication("C", url: "https://a.example/b")
    #expect(groups([first, second]).map(\.rule) == [.doi])
    #expect(
      groups([first, second, third]).map(\.records) == [[0, 1], [0, 1, 2]])
  }

  @Test("of one title are found in linear time")
  func many() {
    func time(_ count: Int) -> Double {
      let publications = (0..<count).map { number in
        publication("Annual Report", year: 1900 + number % 100, sources: ["Body \(number / 200)"])
      }
      return ThreadTime.measure {
        #expect(groups(publications).allSatisfy { $0.records.count == 2 })
      }
    }
    let (some, more) = (time(2_000), time(8_000))
    // Four times the records; a quadratic algorithm would take sixteen times as long.
    #expect(more < some * 10, "\(some), \(more)")
  }
}
