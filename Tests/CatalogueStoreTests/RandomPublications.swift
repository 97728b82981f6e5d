import Catalogue
import Publications
import SeededRandom
import Text
import Vocabularies

/// Publications and queries from a small vocabulary, so that all combinations occur.
struct RandomPublications {
  private var random: SeededGenerator

  static let words = [
    "child", "children", "Chile", "protection", "Proteção", "legal", "legislation", "online",
    "missing", "ΟΔΟΣ", "łódź", "Associação", "x1", "2016", "عربي", "한국", "barnardo's", "e\u{301}te",
    "abduction", "abductions", "abducted", "proteções", "crianças", "criança",
    "of", "the", "de",
  ]
  static let topics = ["Cybercrime", "Schools", "Teachers", "Legislation", "Éducation"]
  static let countryCodes = ["TH", "GB", "GB-ENG", "EG", "XX"].map { CountryCode($0) }

  static let vocabulary = Vocabulary(
    tagClasses: [
      "Teachers": .subTopic(of: "Schools"), "Training": .subTopic(of: "Teachers"),
      "Schools": .topic,
    ],
    countries: [
      Country(
        code: CountryCode("TH"), name: "Thailand",
        within: [
          Region(code: "035", name: "South-eastern Asia"), Region(code: "142", name: "Asia"),
        ]),
      Country(
        code: CountryCode("GB"), name: "United Kingdom",
        within: [
          Region(code: "154", name: "Northern Europe"), Region(code: "150", name: "Europe"),
        ]),
      Country(
        code: CountryCode("GB-ENG"), name: "England",
        within: [
          Region(code: "GB", name: "United Kingdom"),
          Region(code: "154", name: "Northern Europe"), Region(code: "150", name: "Europe"),
        ]),
      Country(
        code: CountryCode("EG"), name: "Egypt", within: [Region(code: "002", name: "Africa")]),
    ],
    groupings: [
      Grouping(
        name: "Union",
        memberships: [
          .init(country: CountryCode("GB"), from: 1992, until: 1994),
          .init(country: CountryCode("EG"), from: 1993),
        ]),
      Grouping(name: "Custom", memberships: [.init(country: CountryCode("TH"))]),
    ])

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }

  mutating func some<Element>(of list: [Element], atMost limit: Int) -> [Element] {
    (0..<number(0...limit)).map { _ in pick(list) }
  }

  mutating func text(_ counts: ClosedRange<Int>) -> String {
    (0..<number(counts)).map { _ in
      pick(RandomPublications.words) + pick(["", "", "", ",", " –", "\n", "'s"])
    }
    .joined(separator: " ")
  }

  mutating func publication(_ number: Int) -> Publication {
    var publication = Publication(
      id: PublicationID("r\(number)"), title: TextFilter.line(text(1...6)))
    publication.sources = some(
      of: [
        Source(name: "ICMEC"), Source(name: "Schools in Africa", acronym: "AISA"),
        Source(name: "Lanning", isPerson: true), Source(name: "Schools in Africa"),
      ], atMost: 3)
    publication.contributors = some(
      of: [
        Contributor(.person(family: "Schools", given: "Łódź")),
        Contributor(.body("ICMEC"), role: .editor),
      ], atMost: 2)
    publication.publisher = chance(20) ? "Online Associação" : nil
    publication.publisherPlace = chance(20) ? "Chile" : nil
    publication.year = chance(60) ? self.number(1990...1996) : nil
    publication.topics = some(of: RandomPublications.topics + ["Training"], atMost: 4)
    publication.tags = some(of: ["Child Trafficking", "Online", "Legal"], atMost: 2)
    publication.collections = some(of: ["ICMEC Publications"], atMost: 1)
    publication.countries = some(of: RandomPublications.countryCodes, atMost: 4)
    publication.languages = some(of: ["en", "pt"], atMost: 2)
    publication.url = chance(30) ? "https://example.org/\(number)" : nil
    publication.paragraphs = (0..<self.number(0...3)).map { _ in TextFilter.lines(text(0...30)) }
    publication.origin =
      chance(50) ? Origin(file: "list.txt", lines: number * 7...number * 7 + 6) : nil
    return publication
  }

  mutating func publications(_ counts: ClosedRange<Int>) -> [Publication] {
    (0..<number(counts)).map { publication($0) }
  }

  /// Returns a query that filters by some of `values`, by ranges of years and by missing values.
  mutating func query(of values: [ValueKey]) -> Query {
    let years = ["1991-1993", "1994-", "-1992", "1985-1988"].map { ValueKey(.year, $0) }
    let others =
      years + FacetTable.all.map { ValueKey.notGiven($0.key) } + [ValueKey(.topic, "=nothing")]
    func some(_ limit: Int) -> Set<ValueKey> {
      var picked = Set(values.isEmpty ? [] : self.some(of: values, atMost: limit))
      if chance(20) { picked.insert(pick(others)) }
      return picked
    }
    return Query(
      included: chance(50) ? [] : some(3), excluded: chance(70) ? [] : some(2),
      words: chance(30)
        ? ""
        : (0..<number(1...3)).map { _ in typedPart() }.joined(
          separator: pick([" ", " ", " | "])),
      expandsWords: chance(60), order: pick(ResultOrder.allCases))
  }

  private mutating func typedPart() -> String {
    let word = pick(RandomPublications.words)
    switch number(1...10) {
    case 1: return "-" + word
    case 2: return "\"\(word) \(pick(RandomPublications.words))\""
    case 3: return "-\"\(word) \(pick(RandomPublications.words))\""
    case 4: return "\(word)-\(pick(RandomPublications.words).prefix(2))"
    case 5: return pick(["-", "\"", "…", "--", "\"\""])
    case 6: return "\"\(word)"
    case 7: return pick(["", "", "-"]) + fieldPart()
    case 9:
      return pick([
        "Thailand", "united kingdom", "ASIA", "Union", "egypt", "England", "-Thailand", "-asia",
      ])
    default: return String(word.prefix(number(1...word.count)))
    }
  }

  private mutating func fieldPart() -> String {
    let word = pick(RandomPublications.words)
    return pick([
      "title:\(word)", "title:\(word.prefix(3))", "TITLE:\"\(word)\"", "id:r\(number(0...20))",
      "source:ICMEC", "source:\"schools in africa\"", "source:scho", "year:1991-1993", "year:1994",
      "year:-1992", "year:1995-", "lang:pt", "country:thailand", "country:\"United Kingdom\"",
      "country:zz", "title:",
    ])
  }
}
