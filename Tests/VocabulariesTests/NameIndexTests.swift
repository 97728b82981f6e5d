import EmbeddedFiles
import Publications
import Testing
import Vocabularies

@Suite("Names")
struct NameIndexTests {
  private static let embedded = Result {
    let thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    let vocabulary = try EmbeddedFiles.vocabulary(thesaurus: thesaurus)
    return (vocabulary: vocabulary, index: try vocabulary.nameIndex())
  }
  private let vocabulary: Vocabulary
  private let index: NameIndex

  init() throws {
    (vocabulary, index) = try Self.embedded.get()
  }

  @Test("of every kind lead to one key, in any spelling, language and role")
  func keys() {
    for (kind, id, names) in [
      (.country, "TH", ["Thailand", "th", "THA", "764", "Tailandia", "ไทย"]),
      (.country, "035", ["South-eastern Asia", "Southeast Asia", "south east asia", "035"]),
      (.grouping, "=european union", ["EU", "European Union", "the European Union"]),
      (
        .source, "=international centre for missing exploited children",
        [
          "ICMEC", "International Centre for Missing and Exploited Children",
          "International Centre for Missing & Exploited Children (ICMEC)",
        ]
      ),
      (.type, "report", ["RPRT", "techreport", "Manual and Guideline", "report"]),
      (.type, "motion_picture", ["MPCT", "video", "MovingImage"]),
    ] as [(NamedValue.Kind, String, [String])] {
      for name in names { #expect(index.value(named: name, of: kind)?.id == id, "\(name)") }
    }
  }

  @Test("that many topics share lead to all of them, each once")
  func sharedByMany() throws {
    let concepts = (0..<5000).map { number in
      "<urn:\(number)> a skos:Concept ; skos:prefLabel \"Same\"@en, \"same\"@fr ."
    }
    let text = (["@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."] + concepts)
      .joined(separator: "\n")
    let thesaurus = try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array(text.utf8)))
    let index = try EmbeddedFiles.vocabulary(thesaurus: thesaurus).nameIndex(of: [.topic])
    let found = index.values(named: "same", of: [.topic])
    #expect(found.map(\.id) == (0..<5000).map { "urn:\($0)" })
  }

  @Test("of a topic are its labels, even hidden ones, its tags and its notation")
  func topics() throws {
    let text = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix shelf: <https://fieldshelf.example/ns#> .
      <urn:a> a skos:Concept ; skos:prefLabel "Law"@en, "Ley"@es ; skos:hiddenLabel "statuts"@en ;
        skos:notation "12.3" ; shelf:tag "Legislation" .
      <urn:b> a skos:Concept ; skos:prefLabel "Schools"@en .
      """
    let thesaurus = try ThesaurusReader.read(
      FileContents(name: "some.ttl", bytes: Array(text.utf8)))
    let index = try EmbeddedFiles.vocabulary(thesaurus: thesaurus).nameIndex(of: [.topic])
    for name in ["law", "ley", "statuts", "12.3", "legislation"] {
      #expect(index.value(named: name, of: .topic) == NamedValue(.topic, "urn:a"), "\(name)")
    }
    #expect(index.value(named: "Schools", of: .topic)?.id == "urn:b")
    #expect(index.label(of: NamedValue(.topic, "urn:a")) == "Law")
    #expect(
      index.names(of: NamedValue(.topic, "urn:a")) == ["Law", "Ley", "statuts", "Legislation"])
    #expect(index.matches("12.3", of: .topic).map(\.match) == [.code])
    #expect(thesaurus.concepts(named: "12.3").map(\.iri) == ["urn:a"])
  }

  @Test(
    "of everyday regions are values of the region, or of each of its countries",
    arguments: [
      ("north africa", ["015"]), ("Latin America", ["419"]), ("LATAM", ["419"]),
      ("the Caribbean", ["029"]), ("Central Asia", ["143"]), ("SE Asia", ["035"]),
      ("sub saharan africa", ["202"]), ("the pacific", ["009"]), ("West Africa", ["011"]),
      ("South Caucasus", ["AM", "AZ", "GE"]), ("Baltics", ["EE", "LV", "LT"]),
      ("GCC", ["BH", "KW", "OM", "QA", "SA", "AE"]), ("the Koreas", ["KP", "KR"]),
      ("African countries", ["002"]), ("Visegrad", ["CZ", "HU", "PL", "SK"]),
      ("EFTA", ["CH", "IS", "LI", "NO"]), ("Southeast Asian nations", ["035"]),
      ("Asia-Pacific", ["030", "034", "035", "009"]),
      ("Asie-Pacifique", ["030", "034", "035", "009"]), ("Países bálticos", ["EE", "LV", "LT"]),
      ("прибалтика", ["EE", "LV", "LT"]), ("el Cono Sur", ["AR", "CL", "PY", "UY"]),
      ("Kaukasus Selatan", ["AM", "AZ", "GE"]), ("Norte de África", ["015"]),
      ("Средняя Азия", ["143"]), ("Timur Jauh", ["030"]), ("Austral Africa", ["018"]),
      ("WANA", ["145", "015"]), ("alena", ["CA", "MX", "US"]), ("Siberia", ["RU"]),
      ("the Amazon region", ["BO", "BR", "CO", "EC", "GY", "PE", "SR", "VE"]),
    ])
  func regions(name: String, ids: [String]) {
    #expect(index.values(named: name, of: [.country]).map(\.id) == ids)
  }

  @Test("of several countries together name no single one")
  func areas() {
    #expect(index.value(named: "Middle East", of: .country) == nil)
    let members = index.values(named: "Middle East", of: [.country]).map(\.id)
    #expect(members.contains("EG") && members.contains("YE") && !members.contains("CY"))
    #expect(index.values(named: "MENA", of: [.country, .grouping]).map(\.id) == ["=mena"])
    for (name, count) in [
      ("Francophonie", 50), ("Anglophone Africa", 21), ("Hispanic America", 19), ("CELAC", 33),
      ("NATO", 32), ("OSCE", 57), ("G77", 134), ("G-8", 8), ("ОПЕК", 12), ("Indian Ocean", 23),
    ] {
      #expect(index.values(named: name, of: [.country]).count == count, "\(name)")
    }
  }

  @Test("of areas and groupings belong to no other place, and have a label in each language")
  func areaNames() throws {
    let entries = try vocabulary.namedEntries(of: [.country, .grouping])
    var owners: [NamedValue: Set<NamedValue>] = [:]
    for entry in entries {
      for name in entry.names where name.use != .code {
        owners[.unlisted(.country, name.text), default: []].insert(entry.value)
      }
    }
    for entry in entries where entry.isArea || entry.value.kind == .grouping {
      for name in entry.names {
        let found = owners[.unlisted(.country, name.text)]
        #expect(found == [entry.value], "\(name.text)")
      }
      let preferred = entry.names.filter { $0.use == .preferred }
      #expect(Set(preferred.map(\.language)).count == preferred.count, "\(entry.label)")
      // Some acronyms are the same in every language that uses Latin letters.
      #expect(
        preferred.contains { $0.language == "ru" } || entry.label == "DACH", "\(entry.label)")
    }
  }

  @Test("can be completed: first a code, then labels, then other names")
  func starts() {
    let matches = index.matches("TH", of: .country)
    #expect(matches.first?.value.id == "TH" && matches.first?.match == .code)
    #expect(index.matches("kor", of: .country).map(\.value.id).prefix(2) == ["KP", "KR"])
    #expect(index.matches("kor nor", of: .country).map(\.value.id) == ["KP"])
    #expect(index.matches("burma", of: .country).map(\.match) == [.otherName])
    // A match must begin at the start of a name.
    #expect(!index.matches("darussalam", of: .country).contains { $0.value.id == "BN" })
    #expect(index.matches("", of: .grouping).count == vocabulary.groupings.count)
  }

  @Test("are found in a text, the longest first, codes only alone and in capitals")
  func scanning() {
    let scanner = index.scanner(of: [.country, .topic])
    let found = { (text: String) in
      scanner.matches(in: text).map { (String(text[$0.range]), $0.values.map(\.id)) }
    }
    #expect(found("laws of south korea").map(\.0) == ["south korea"])
    #expect(found("laws of south korea").map(\.1) == [["KR"]])
    #expect(found("LAO").map(\.1) == [["LA"]])
    #expect(found("lao").isEmpty)
    #expect(found("-thailand \"north africa\"").isEmpty)
    #expect(found("schools in the Baltics").map(\.1).last == ["EE", "LV", "LT"])
  }

  @Test(
    "that are nearly right are suggested",
    arguments: [
      ("Thailnd", "Thailand"), ("Phillipines", "Philippines"), ("Cybercrme", "Cybercrime"),
      ("unicf", "UNICEF"), ("Portugese", "Portuguese"), ("infografic", "Infographics"),
      ("Kambodia", "Cambodia"), ("Vietman", "Vietnam"), ("UNCIEF", "UNICEF"),
      ("Tthailand", "Thailand"), ("hailand", "Thailand"), ("Ethopia", "Ethiopia"),
    ])
  func nearest(name: String, label: String) {
    let kinds = Set(NamedValue.Kind.allCases)
    #expect(index.nearest(to: name, of: kinds).first?.label == label)
  }

  @Test(
    "that are too different are not guessed",
    arguments: [
      "", "-", "qqqqqq", "Zzyzx Foundation", "Pcotland", "Holy Land", "XQZ", "Republic of Chima",
    ])
  func unlike(name: String) {
    #expect(index.nearest(to: name, of: Set(NamedValue.Kind.allCases)).isEmpty)
    #expect(index.values(named: name).isEmpty)
  }

  @Test("of three letters are not near other short names, such as LAC")
  func short() {
    let found = index.nearest(to: "Law", of: [.topic, .collection, .country]).map(\.label)
    #expect(!found.contains("Latin America and the Caribbean"))
  }

  @Test("of all 249 countries are known with and without articles, inverted or not")
  func articles() throws {
    let places = try SharedVocabulary.places()
    for country in vocabulary.allCountries where !country.code.text.contains("-") {
      for name in [country.name] + country.aliases.filter({ $0.utf8.count > 3 }) {
        for form in [
          name, "the \(name)", "\(name) (the)", "\(name), the", "The \(name.uppercased())",
        ] {
          #expect(index.value(named: form, of: .country)?.id == country.code.text, "\(form)")
          let found = vocabulary.country(named: form) { places }
          #expect(found?.code == country.code, "\(form)")
        }
      }
    }
  }

  @Test(
    "of countries are known as the United Nations, ReliefWeb and banks write them",
    arguments: [
      ("Lao People's Democratic Republic (the)", "LA"), ("the Republic of North Macedonia", "MK"),
      ("Congo (the Democratic Republic of the)", "CD"), ("Congo, Dem. Rep.", "CD"),
      ("Congo (the)", "CG"), ("Congo, Rep.", "CG"), ("Korea (the Republic of)", "KR"),
      ("Korea (the Democratic People's Republic of)", "KP"), ("Micronesia, Fed. Sts.", "FM"),
      ("Venezuela (Bolivarian Republic of)", "VE"), ("Iran, Islamic Rep.", "IR"),
      ("China - Hong Kong (Special Administrative Region)", "HK"),
      ("China - Taiwan Province", "TW"),
      ("occupied Palestinian territory", "PS"), ("Netherlands (Kingdom of the)", "NL"),
      ("Réunion (France)", "RE"), ("Myanmar (Burma)", "MM"), ("Åland Islands (Finland)", "AX"),
      ("St. Vincent & the Grenadines", "VC"), ("Bosnia-Herzegovina", "BA"), ("U.S.A.", "US"),
      ("The Gambia", "GM"), ("Bahamas, The", "BS"), ("Virgin Islands (U.S.)", "VI"),
      ("Canary Islands (Spain)", "ES-CN"), ("Azores Islands (Portugal)", "PT-20"),
      ("Easter Island (Chile)", "CL"), ("Palestinian Territories", "PS"), ("Kosovo*", "XK"),
      ("China (Mainland)", "CN"), ("Congo (DRC)", "CD"), ("United Kingdom - Scotland", "GB-SCT"),
      ("о-ва Кука", "CK"), ("Ceylon", "LK"), ("Republic of Ireland", "IE"),
      ("usa", "US"), ("nz", "NZ"), ("Png", "PG"), ("rsa", "ZA"), ("Åland", "AX"),
      ("São Tomé", "ST"), ("S. Sudan", "SS"), ("Cook Isl.", "CK"), ("Cote divoire", "CI"),
      ("Vietnam, Socialist Republic of", "VN"), ("Commonwealth of Australia", "AU"),
      ("Deutschland", "DE"), ("Holanda", "NL"), ("Česko", "CZ"), ("日本", "JP"), ("भारत", "IN"),
    ])
  func forms(name: String, code: String) throws {
    let places = try SharedVocabulary.places()
    #expect(index.value(named: name, of: .country)?.id == code)
    #expect(vocabulary.country(named: name) { places }?.code.text == code)
  }
}
