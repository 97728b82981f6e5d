import EmbeddedFiles
import Publications
import Testing
import Vocabularies

@Suite("Names in a query")
struct NameScannerTests {
  private let index: NameIndex
  private let scanner: NameScanner

  init() throws {
    index = try SharedVocabulary.places()
    scanner = index.scanner(of: [.grouping, .country])
  }

  private func targets(_ query: String) -> [NamedValue] {
    scanner.matches(in: query).compactMap(\.values.first)
  }

  private func country(_ code: String) -> NamedValue { NamedValue(.country, code) }

  @Test(
    "are names of countries in seven languages",
    arguments: [
      ("Laos", "LA"), ("lao pdr", "LA"), ("Burma", "MM"), ("Tailandia", "TH"), ("Thaïlande", "TH"),
      ("tailandia", "TH"), ("Таиланд", "TH"), ("تايلاند", "TH"), ("ไทย", "TH"),
      ("corea del sur", "KR"), ("Russie", "RU"), ("Россия", "RU"), ("Vietname", "VN"),
      ("Inglaterra", "GB-ENG"),
    ])
  func countries(name: String, code: String) throws {
    #expect(targets(name) == [country(code)])
    #expect(try EmbeddedFiles.vocabulary().country(named: name) { index }?.code.text == code)
  }

  @Test(
    "are found beside letters that stand for several words, which are no names",
    arguments: [
      ("㍿ japan", ["JP"]), ("\"ໜັງ x\" laos", ["LA"]), ("ໝາ", []), ("½", []), ("ﷺ", []),
      ("ໜ|ໝ", []), ("title:ໝ", []), ("-㎧ ½", []),
    ])
  func severalWordsInALetter(query: String, codes: [String]) {
    #expect(targets(query) == codes.map(country))
  }

  @Test("are the longest match of the words, in any position")
  func longest() {
    #expect(targets("law in South Sudan") == [country("SS")])
    #expect(targets("Sudan, south of Egypt") == [country("SD"), country("EG")])
    #expect(targets("papua new guinea") == [country("PG")])
    #expect(targets("South-eastern Asia") == [country("035")])
    #expect(
      targets("asean and MENA") == [
        NamedValue(.grouping, "=asean"), NamedValue(.grouping, "=mena"),
      ])
    #expect(targets("nothing of the kind").isEmpty)
    #expect(targets("").isEmpty)
  }

  @Test("are codes if they are the whole query and in capitals")
  func codes() {
    #expect(targets("LA") == [country("LA")])
    #expect(targets(" LAO ") == [country("LA")])
    for query in ["la", "IN schools", "in", "IT safeguarding", "\"LA\""] {
      #expect(targets(query).isEmpty, "\(query)")
    }
  }

  @Test("are not found in quotes or after a minus")
  func asTyped() {
    #expect(targets("\"Thailand law\" -Laos Egypt") == [country("EG")])
    #expect(targets("\"south\" sudan") == [country("SD")])
    #expect(targets("Timor-Leste") == [country("TL")])
    #expect(targets("Egypt \"unclosed Laos") == [country("EG")])
  }

  @Test("have their range in the query")
  func ranges() {
    let query = "report (Côte d’Ivoire) 2014"
    #expect(scanner.matches(in: query).map { query[$0.range] } == ["Côte d’Ivoire"])
  }

  @Test("lead to every other label of the same value")
  func allLabels() {
    let names = index.names(of: country("MM"))
    #expect(Set(["Myanmar", "Burma", "Birmania", "Бирма"]).isSubset(of: names))
    #expect(!names.contains("MMR"))
    #expect(
      index.names(of: country("035")).prefix(2) == ["South-eastern Asia", "Southeast Asia"])
    let mena = index.names(of: NamedValue(.grouping, "=mena"))
    #expect(mena.prefix(2) == ["MENA", "Middle East and North Africa"])
    #expect(mena.contains("Oriente Medio y Norte de África"))
    for name in names { #expect(targets(name) == [country("MM")], "\(name)") }
  }
}
