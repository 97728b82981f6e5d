import EmbeddedFiles
import Publications
import Testing
import Vocabularies

@Suite("Countries")
struct CountryTests {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary()
  }

  @Test("are the 249 of ISO 3166-1, Kosovo, and parts of countries")
  func all() {
    let countries = vocabulary.allCountries
    #expect(countries.count == 258)
    #expect(countries.count { $0.code.text.utf8.count == 2 } == 250)
    #expect(countries.filter { $0.within.isEmpty }.map(\.code.text) == ["AQ"])
    #expect(Set(countries.map(\.name)).count == 258)
  }

  @Test(
    "have the publisher's names, and are in the regions of M49",
    arguments: [
      (
        "035",
        "Brunei BN, Cambodia KH, Indonesia ID, Laos LA, Malaysia MY, Myanmar MM, "
          + "Philippines PH, Singapore SG, Thailand TH, Timor Leste TL, Vietnam VN"
      ),
      ("030", "China CN, Japan JP, Mongolia MN, North Korea KP, South Korea KR"),
      ("034", "Afghanistan AF, India IN, Iran IR"), ("145", "Yemen YE"), ("015", "Egypt EG"),
      (
        "005",
        "Argentina AR, Bolivia BO, Brazil BR, Chile CL, Colombia CO, Ecuador EC, "
          + "Paraguay PY, Peru PE, Uruguay UY, Venezuela VE"
      ),
      (
        "013",
        "Costa Rica CR, El Salvador SV, Guatemala GT, Honduras HN, Mexico MX, "
          + "Nicaragua NI, Panama PA"
      ),
      ("029", "Dominican Republic DO"), ("151", "Russia RU"), ("GB", "England GB-ENG"),
    ])
  func listing(region: String, countries: String) {
    for entry in countries.split(separator: ", ") {
      let parts = entry.split(separator: " ")
      let name = parts.dropLast().joined(separator: " ")
      let country = vocabulary.country(CountryCode(String(parts[parts.count - 1])))
      #expect(country?.name == name)
      #expect(country?.within.first?.code == region)
      #expect(vocabulary.placement(of: name) == country.map { .country($0.code) })
    }
  }

  @Test("have regions up to the continent, and parts of a country have that country first")
  func chains() {
    let names = { (code: String) in vocabulary.country(CountryCode(code))?.within.map(\.name) }
    #expect(names("GB-ENG") == ["United Kingdom", "Northern Europe", "Europe"])
    #expect(names("PE") == ["South America", "Latin America and the Caribbean", "Americas"])
    #expect(names("KE") == ["Eastern Africa", "Sub-Saharan Africa", "Africa"])
    #expect(names("TH") == ["South-eastern Asia", "Asia"])
    #expect(names("XX") == nil)
  }

  @Test(
    "are found by every name, variant and code, in any spelling",
    arguments: [
      ("BN", ["Brunei", "Brunei Darussalam", "BRN", "096"]),
      (
        "LA",
        [
          "Laos", "Lao PDR", "Lao People's Democratic Republic", "la", "LAO",
          "Lao People\u{2019}s Democratic Republic",
        ]
      ),
      ("KP", ["DPRK", "Democratic People's Republic of Korea", "North Korea"]),
      ("KR", ["Republic of Korea", "Korea, Republic of", "south korea"]),
      ("VN", ["Viet Nam", "VIETNAM"]), ("TL", ["Timor-Leste", "East Timor", "Timor Leste"]),
      ("BO", ["Plurinational State of Bolivia"]), ("VE", ["Bolivarian Republic of Venezuela"]),
      ("RU", ["Russian Federation", "RUS"]), ("IR", ["Islamic Republic of Iran"]),
      ("MM", ["Burma"]), ("CI", ["Cote d'Ivoire", "Côte d’Ivoire", "Ivory Coast"]),
      ("AX", ["aland islands"]), ("GB-ENG", ["England", "gb eng"]), ("GB", ["UK", "Britain"]),
    ])
  func names(code: String, names: [String]) {
    for name in names { #expect(vocabulary.country(named: name)?.code.text == code) }
  }

  @Test("have parts by ISO 3166-2 code without a file, under the country of the code")
  func parts() throws {
    let california = try #require(vocabulary.country(CountryCode("US-CA")))
    #expect(california.name == "US-CA")
    #expect(
      california.within.map(\.name) == ["United States", "Northern America", "Americas"])
    #expect(vocabulary.country(named: "br-sp")?.within.first?.code == "BR")
    #expect(vocabulary.memberships(of: CountryCode("TH-10")).map(\.grouping.name) == ["ASEAN"])
    for code in ["XX-CA", "US-", "US-CALI", "US-ca", "US-C-A", "USA-CA", "-CA", "EU-1"] {
      #expect(vocabulary.country(CountryCode(code)) == nil, "\(code)")
    }
  }

  @Test("are not found by other words", arguments: ["", " ", "-", "Atlantis", "\u{0}"])
  func unknown(name: String) {
    #expect(vocabulary.country(named: name) == nil)
  }

  @Test("are not found by a code that a name in another script or with marks folds to")
  func namesLikeCodes() throws {
    let index = try SharedVocabulary.places()
    for name in ["Áo", "Bỉ", "Mỹ"] {
      #expect(vocabulary.country(named: name) { index } == nil, "\(name)")
      #expect(index.value(named: name, of: .country) == nil, "\(name)")
      #expect(index.values(named: name, of: [.country]).isEmpty, "\(name)")
    }
    #expect(vocabulary.country(named: "ao") { index }?.code.text == "AO")
  }

  @Test(
    "are found by abbreviations that are also words, which make no tags",
    arguments: [("CAR", "CF"), ("PRC", "CN"), ("OPT", "PS"), ("XKX", "XK")])
  func abbreviations(name: String, code: String) {
    #expect(vocabulary.country(named: name)?.code.text == code)
    #expect(vocabulary.placement(of: name) == nil)
  }

  @Test("make tags by their names, not by their codes")
  func tags() {
    #expect(vocabulary.placement(of: "Burma") == .country(CountryCode("MM")))
    #expect(vocabulary.placement(of: "IT") == nil)
    #expect(vocabulary.placement(of: "704") == nil)
  }
}
