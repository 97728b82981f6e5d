import Citations
import Publications
import Testing

@Suite("Lists of citations")
struct CitationListTests {
  @Test(
    "works by the same authors in one year get letters in the order of the references",
    arguments: [
      (CitationStyle.apa, ["(Body, 2016b)", "(Body, 2016a)", "(Body, n.d.-b)", "(Body, n.d.-a)"]),
      (.chicago, ["(Body 2016b)", "(Body 2016a)", "(Body, n.d.-b)", "(Body, n.d.-a)"]),
      (.harvard, ["(Body, 2016b)", "(Body, 2016a)", "(Body, no date b)", "(Body, no date a)"]),
      (.iso690, ["(Body 2016a)", "(Body 2016b)", "(Body [no date] a)", "(Body [no date] b)"]),
      (.vancouver, ["(1)", "(2)", "(3)", "(4)"]),
    ])
  func yearSuffixes(style: CitationStyle, expected: [String]) {
    let list = cited(
      [
        ("B title", ["Body"], 2016), ("A title", ["Body"], 2016), ("No", ["Body"], nil),
        ("Another", ["Body"], nil),
      ], style)
    #expect(list.citations.map(\.inText.plain) == expected)
  }

  @Test("an entry has its letter too, and no other work has one")
  func suffixOfEntry() {
    let list = cited(
      [("B", ["Body"], 2016), ("A", ["Body"], 2016), ("C", ["Body"], 2017)], .harvard)
    #expect(
      list.citations.map(\.entry.plain) == ["Body (2016b) B.", "Body (2016a) A.", "Body (2017) C."])
    #expect(list.referenceOrder == [1, 0, 2])
  }

  @Test("the 27th letter is aa")
  func manySuffixes() {
    let titles = (0..<28).map { "Title \(10 + $0)" }
    let list = cited(titles.map { ($0, ["Body"], 2016) }, .apa)
    #expect(list.citations[25].inText.plain == "(Body, 2016z)")
    #expect(list.citations[26].inText.plain == "(Body, 2016aa)")
  }

  @Test(
    "more names are printed if et al. would leave works ambiguous",
    arguments: [
      (
        CitationStyle.apa,
        ["(Roe, Abel, & Cain, 2018)", "(Roe, Abel, & Dane, 2018)", "(Roe, Zed, et al., 2018)"]
      ),
      (
        .chicago,
        ["(Roe, Abel, and Cain 2018)", "(Roe, Abel, and Dane 2018)", "(Roe, Zed, et al. 2018)"]
      ),
      (
        .harvard,
        ["(Roe, Abel and Cain, 2018)", "(Roe, Abel and Dane, 2018)", "(Roe, Zed and Dane, 2018)"]
      ),
    ])
  func moreNames(style: CitationStyle, expected: [String]) {
    let list = cited(
      [
        ("A", ["Roe|Ann", "Abel|Bo", "Cain|Cy"], 2018),
        ("B", ["Roe|Ann", "Abel|Bo", "Dane|Di"], 2018),
        ("C", ["Roe|Ann", "Zed|Bo", "Dane|Di"], 2018),
      ], style)
    #expect(list.citations.map(\.inText.plain) == expected)
  }

  @Test(
    "a list of names that continues another is printed up to where it is longer",
    arguments: [
      (
        CitationStyle.apa,
        [
          "(Roe, Abel, & Cain, 2018)", "(Roe, Abel, Cain, & Dane, 2018)",
          "(Roe, Abel, Cain, Dane, Eve, et al., 2018)",
        ]
      ),
      (
        .chicago,
        [
          "(Roe, Abel, and Cain 2018)", "(Roe, Abel, Cain, and Dane 2018)",
          "(Roe, Abel, Cain, Dane, Eve, et al. 2018)",
        ]
      ),
    ])
  func longerLists(style: CitationStyle, expected: [String]) {
    let names = ["Roe|Ann", "Abel|Ann", "Cain|Ann", "Dane|Ann", "Eve|Ann", "Fox|Ann"]
    let list = cited([3, 4, 6].map { ("Title \($0)", Array(names.prefix($0)), 2018) }, style)
    #expect(list.citations.map(\.inText.plain) == expected)
  }

  @Test("names are added where other works have the same names as well")
  func equalNames() {
    let list = cited(
      [
        ("A", ["Sun|Ann", "Abel|Ann", "Cain|Ann"], 2018),
        ("B", ["Sun|Ann", "Abel|Zed", "Cain|Ann"], 2018),
        ("C", ["Sun|Ann", "Moon|Ann", "Star|Ann"], 2018),
      ], .apa)
    #expect(
      list.citations.map(\.inText.plain) == [
        "(Sun, Abel, et al., 2018a)", "(Sun, Abel, et al., 2018b)", "(Sun, Moon, et al., 2018)",
      ])
  }

  @Test(
    "given names disambiguate first authors with the same surname",
    arguments: [
      (CitationStyle.apa, ["(A. Smith, 2017)", "(Smith, 2018a)", "(Smith, 2018b)"]),
      (.chicago, ["(A. Smith 2017)", "(Jane Smith 2018)", "(John Smith 2018)"]),
      (.harvard, ["(Smith, 2017)", "(Jane Smith, 2018)", "(John Smith, 2018)"]),
      (.iso690, ["(Smith 2017)", "(Jane Smith 2018)", "(John Smith 2018)"]),
    ])
  func givenNames(style: CitationStyle, expected: [String]) {
    let list = cited(
      [("A", ["Smith|Adam"], 2017), ("B", ["Smith|Jane"], 2018), ("C", ["Smith|John"], 2018)], style
    )
    #expect(list.citations.map(\.inText.plain) == expected)
  }

  @Test(
    "given names of later authors disambiguate if those of the first do not",
    arguments: [
      (
        CitationStyle.harvard,
        [
          "(A. Roe and Jane Smith, 2018)", "(A. Roe and John Smith, 2018)",
          "(B. Roe and Smith, 2018)", "(Lee and P. Ray, 2018)", "(Lee and Q. Ray, 2018)",
        ]
      ),
      (
        .iso690,
        [
          "(Ann Roe, Jane Smith 2018)", "(Ann Roe, John Smith 2018)", "(Bob Roe, Smith 2018)",
          "(Lee, Pam Ray 2018)", "(Lee, Quin Ray 2018)",
        ]
      ),
    ])
  func givenNamesOfLaterAuthors(style: CitationStyle, expected: [String]) {
    let list = cited(
      [
        ("A", ["Roe|Ann", "Smith|Jane"], 2018), ("B", ["Roe|Ann", "Smith|John"], 2018),
        ("C", ["Roe|Bob", "Smith|John"], 2018), ("D", ["Lee|Kim", "Ray|Pam"], 2018),
        ("E", ["Lee|Kim", "Ray|Quin"], 2018),
      ], style)
    #expect(list.citations.map(\.inText.plain) == expected)
  }

  @Test("references are in the style's order")
  func order() {
    let records: [(String, [String], Int?)] = [
      ("Zoo", ["Zoo"], 2018), ("Berger", ["Berger|Jan"], 2018),
      ("Particle", ["van der Berg|Jan"], 2018),
      ("Late", ["Body"], 2016), ("Never", ["Body"], nil), ("Early", ["Body"], 2015),
      ("École", ["École"], 2018), ("Ecole Z", ["Ecole Z"], 2018),
      ("\u{201C}Anon\u{201D}", [], 2018),
    ]
    func titles(_ style: CitationStyle) -> [String] {
      cited(records, style).referenceOrder.map { records[$0].0 }
    }
    #expect(
      titles(.apa) == [
        "\u{201C}Anon\u{201D}", "Berger", "Never", "Early", "Late", "École", "Ecole Z", "Particle",
        "Zoo",
      ])
    #expect(
      titles(.chicago) == [
        "\u{201C}Anon\u{201D}", "Particle", "Berger", "Early", "Late", "Never", "École", "Ecole Z",
        "Zoo",
      ])
    #expect(titles(.vancouver) == records.map(\.0))
  }

  @Test(
    "laws are sorted by title in styles that cite them by title",
    arguments: [
      (CitationStyle.apa, ["Act", "Body", "Zoo"]), (.chicago, ["Act", "Body", "Zoo"]),
      (.harvard, ["Body", "Act", "Zoo"]), (.iso690, ["Body", "Act", "Zoo"]),
    ])
  func orderOfLaws(style: CitationStyle, expected: [String]) {
    let records = [("Zoo", "Zambia"), ("Act", "Peru"), ("Body", "Body")].map { title, source in
      var record = Publication(id: PublicationID(title), title: title)
      record.year = 2016
      record.sources = [Source(name: source)]
      if title == "Act" { record.documentType = DocumentType(rawValue: "legislation") }
      return record
    }
    let list = CitationList(records.map { CitedPublication($0) }, style: style)
    #expect(list.referenceOrder.map { records[$0].title } == expected)
  }

  @Test("no publications give no citations")
  func empty() {
    for style in CitationStyle.allCases {
      let list = CitationList([], style: style)
      #expect(list.citations.isEmpty && list.referenceOrder.isEmpty)
    }
  }

  private func cited(
    _ records: [(title: String, names: [String], year: Int?)], _ style: CitationStyle
  ) -> CitationList {
    let publications = records.enumerated().map { number, record in
      var publication = Publication(id: PublicationID("\(number)"), title: record.title)
      publication.year = record.year
      publication.contributors = record.names.map { name in
        let parts = name.split(separator: "|").map(String.init)
        return parts.count == 2
          ? Contributor(.person(family: parts[0], given: parts[1])) : Contributor(.body(name))
      }
      return CitedPublication(publication)
    }
    return CitationList(publications, style: style)
  }
}
