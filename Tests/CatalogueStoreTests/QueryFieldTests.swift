import Catalogue
import CatalogueStore
import Messages
import Publications
import Testing
import Text
import Vocabularies

/// Alternatives and fields in the words of a query.
struct QueryFieldTests {
  private static let rows: [(String, [Int])] = [
    // Alternatives.
    ("grooming | sexting", [0, 1]), ("grooming|sexting", [0, 1]), ("sexting | grooming", [0, 1]),
    ("grooming | sexting | law", [0, 1, 2]), ("law | \"online grooming\"", [0, 2]),
    ("grooming | sexting online", [0]), ("online grooming | sexting", [0]),
    ("grooming | nothing", [0]), ("| grooming", [0]), ("grooming |", [0]),
    ("grooming || law", [0, 2]),
    ("grooming | law -online", [2]), ("thailand | egypt", [0, 2, 3]),
    ("Thailand | sexting", [0, 1]), ("\"a | b\"", []),
    // Fields.
    ("title:grooming", [0]), ("title:online", [0]), ("title:report", []), ("report", [1]),
    ("title:\"online grooming\"", [0]), ("title:\"grooming online\"", []), ("TITLE:law", [2]),
    ("title:laws", [2]), ("title:", [0, 1, 2, 3]), ("title:law | title:sexting", [1, 2]),
    ("source:unicef", [0, 1]), ("source:\"United Nations Children's Fund\"", [0, 1]),
    ("source:bank", [2]), ("source:\"World Bank\"", [2]), ("source:nobody", []),
    ("-source:unicef", [2, 3]), ("source:unicef sexting", [1]), ("source:unicef | law", [0, 1, 2]),
    ("year:2014", [0]), ("year:2014-2016", [0, 1]), ("year:2015-", [1, 2]), ("year:-2015", [0]),
    ("year:2014–2016", [0, 1]), ("year:201", [0, 1]), ("-year:2014-2016", [2, 3]),
    ("country:thailand", [0]), ("country:TH", [0]), ("country:thai", [0]), ("country:asia", [0]),
    ("-country:egypt", [0, 1]), ("country:nowhere", []),
    ("country:\"not given\"", [1]), ("-country:\"Not given\"", [0, 2, 3]),
    ("source:\"not given\"", [3]), ("year:\"sin indicar\" trabajo", [3]),
    ("country:none", [1]), ("country:NONE", [1]), ("-country:none", [0, 2, 3]),
    ("país:ninguno", [1]), ("страна:нет", [1]), ("topic:none", [0, 1, 2]), ("source:none", [3]),
    ("(country:thailand)", [0]), ("(country:thailand | country:egypt)", [0, 2, 3]),
    ("(year:2014-2016)", [0, 1]), ("(country:none)", [1]), ("(topic:*)", [3]),
    ("(title:law | year:2014)", [0, 2]),
    ("-(country:egypt)", [0, 1]), ("(sexting)", [1]), ("(law", [2]),
    ("title:“online grooming”", [0]), ("title:«grooming online»", []), ("„online grooming“", [0]),
    ("“grooming online”", []), ("country:“Thailand”", [0]), ("-“online grooming”", [1, 2, 3]),
    ("topic:*", [3]), ("-topic:*", [0, 1, 2]), ("year:* law", [2]),
    ("country:* | sexting", [0, 1, 2, 3]),
    ("-topic:* -source:*", []), ("title:*", [0, 1, 2, 3]),
    ("country:egypt | country:thailand", [0, 2, 3]),
    ("topic:\"child labour\"", [3]), ("topic:labour", [3]), ("lang:es", [3]),
    ("id:b", [1]), ("id:zz", []), ("-id:b", [0, 2, 3]),
    ("id:B", [1]), ("ID:b", [1]), ("id:a | id:d", [0, 3]),
    ("title:law country:egypt year:2015-", [2]), ("title:law country:thailand", []),
    // A word excludes what it finds.
    ("-thailand", [1, 2, 3]), ("-egypt", [0, 1]), ("-Egypt -asia", [1]), ("-EG", [0, 1]),
    ("law -EG", []), ("sexting -EG", [1]), ("-eg", [0, 1, 2, 3]),
    ("-\"egypt\"", [0, 1, 2, 3]), ("-title:laws", [0, 1, 3]),
    ("-laws", [0, 1, 3]), ("-reports", [0, 2, 3]), ("-\"laws\"", [0, 1, 2, 3]),
    ("-law/thailand", [0, 1, 2, 3]), ("grooming|-egypt", [0]), ("-thailand|law", [2]),
    // An unknown field is searched for as words.
    ("note:law", []), ("law:2", []), ("Thailand:guide", []),
  ]

  private func catalogue() throws -> TestCatalogue {
    let asia = Region(code: "142", name: "Asia")
    let vocabulary = Vocabulary(countries: [
      Country(code: CountryCode("TH"), name: "Thailand", within: [asia]),
      Country(code: CountryCode("EG"), name: "Egypt"),
    ])
    let unicef = Source(name: "United Nations Children's Fund", acronym: "UNICEF")
    var publications = [
      Publication(id: PublicationID("a"), title: "Online grooming"),
      Publication(id: PublicationID("b"), title: "Sexting"),
      Publication(id: PublicationID("c"), title: "Law"),
      Publication(id: PublicationID("d"), title: "Trabajo"),
    ]
    publications[0].sources = [unicef]
    publications[0].year = 2014
    publications[0].countries = [CountryCode("TH")]
    publications[1].sources = [unicef]
    publications[1].year = 2016
    publications[1].paragraphs = ["A report."]
    publications[2].sources = [Source(name: "World Bank")]
    publications[2].year = 2020
    publications[2].countries = [CountryCode("EG")]
    publications[3].topics = ["Child labour"]
    publications[3].languages = ["es"]
    publications[3].countries = [CountryCode("EG")]
    return try TestCatalogue(publications, vocabulary: vocabulary)
  }

  @Test(arguments: rows)
  func queriesFindRecords(words: String, found: [Int]) throws {
    let results = try catalogue().results(for: Query(words: words))
    #expect(Set(results.ordinals) == Set(found), "\(words): \(results.ordinals)")
  }

  @Test func aValueIsMeantBeforeAWordForNone() throws {
    var publications = ["None", "Nothing", "Law"].map {
      Publication(id: PublicationID($0), title: $0)
    }
    publications[0].sources = [Source(name: "None")]
    publications[1].sources = [Source(name: "All or Nothing")]
    let catalogue = try TestCatalogue(publications, vocabulary: Vocabulary())
    #expect(catalogue.results(for: Query(words: "source:none")).ordinals == [0])
    #expect(catalogue.results(for: Query(words: "source:nothing")).ordinals == [2])
    #expect(catalogue.results(for: Query(words: "source:\"not given\"")).ordinals == [2])
  }

  @Test(
    "A value that is not understood is named, but not one that is only in no record",
    arguments: [
      ("year:soon", UnknownFieldValue("soon", in: .year)),
      ("law year:2014,2015", UnknownFieldValue("2014,2015", in: .year)),
      ("year:16", UnknownFieldValue("16", in: .year)),
      ("country:nowhere law", UnknownFieldValue("nowhere", in: .country)),
      ("country:\"no where\"", UnknownFieldValue("no where", in: .country)),
      ("year:1950", nil), ("year:1950-1960", nil), ("country:asia year:1950", nil),
      ("title:zyx", nil), ("zyx", nil), ("file:none zyx", nil), ("zyx topic:*", nil),
    ])
  func unknownValues(words: String, value: UnknownFieldValue?) throws {
    let advice = try #require(try catalogue().results(for: Query(words: words)).advice)
    #expect(advice.unknownValue == value)
  }

  @Test(arguments: [
    ("sexting | law", [1, 2]), ("online | law", [2, 0]), ("report | law", [2, 1]),
    ("title:gro | report", [0, 1]),
  ])
  func recordsRankByTheirBestAlternative(words: String, order: [Int]) throws {
    #expect(try catalogue().results(for: Query(words: words)).ordinals == order)
  }

  @Test func alternativesAreDroppedTogether() throws {
    let advice = try catalogue().results(for: Query(words: "zyx | zyy thailand")).advice
    let dropped = try #require(advice).relaxations.map(\.dropping)
    #expect(dropped == [.words, .word(0..<9), .word(10..<18)])
  }

  @Test func aFieldIsDroppedWithItsName() throws {
    let advice = try catalogue().results(for: Query(words: "source:\"no one\" -id:a sexting"))
      .advice
    let relaxations = try #require(advice).relaxations
    #expect(relaxations.map(\.dropping) == [.words, .word(0..<15), .word(16..<21), .word(22..<29)])
    #expect(relaxations.map(\.count) == [4, 1, 0, 0])
  }

  @Test(arguments: [
    ("maria okoye", ["a"]), ("\"Maria Okoye\"", ["a"]), ("okoye", ["a"]), ("verlag", ["a"]),
    ("geneva", ["a"]), ("\"children fund\"", ["b"]), ("title:okoye", []), ("\"okoye save\"", []),
  ])
  func personsPublishersAndPlacesAreFoundByTheirNames(words: String, found: [String]) throws {
    let results = try named().results(for: Query(words: words))
    #expect(results.page.rows.map(\.id.text) == found)
  }

  @Test(arguments: [
    ("author:okoye", ["a"]), ("author:oko", ["a"]), ("AUTHOR:\"maria okoye\"", ["a"]),
    ("author:\"okoye save\"", []), ("author:save", ["a"]), ("author:verlag", []),
    ("author:guide", []), ("author:\"children fund\"", ["b"]), ("-author:okoye", ["b"]),
    ("publisher:verlag", ["a"]), ("publisher:okoye", []), ("publisher:children", ["b"]),
    ("guide author:okoye", ["a"]), ("author:okoye | report", ["a", "b"]),
  ])
  func namesAreFoundByTheirField(words: String, found: [String]) throws {
    let results = try named().results(for: Query(words: words, order: .title))
    #expect(results.page.rows.map(\.id.text) == found)
  }

  @Test("names of a field match no plain words and suggest no spelling for them")
  func namesInAFieldMatchNoWords() throws {
    let results = try named().results(for: Query.typed("kokoye"))
    #expect(results.count == 0 && results.advice?.suggestion == "okoye")
    #expect(try named().results(for: Query(words: "-okoye")).page.rows.map(\.id.text) == ["b"])
  }

  @Test(arguments: [
    (NameField.author, "oko", ["Maria Okoye"]), (.author, "s", ["Save Us"]),
    (.author, "chi", ["Children Fund"]), (.author, "verlag", []),
    (.publisher, "v", ["Verlag Nord"]),
  ])
  func namesAreCompleted(field: NameField, text: String, names: [String]) throws {
    let service = try named().service
    service.send(CatalogueRequest(number: 1, .completions(CompletionRequest(field, text: text))))
    guard case .completions(let labels)? = service.receive()?.content else {
      Issue.record("no completions")
      return
    }
    #expect(labels == names)
  }

  private func named() throws -> TestCatalogue {
    var first = Publication(id: PublicationID("a"), title: "Guide")
    first.contributors = [
      Contributor(.person(family: "Okoye", given: "Maria")),
      Contributor(.body("Save Us"), role: .editor),
    ]
    (first.publisher, first.publisherPlace) = ("Verlag Nord", "Geneva")
    var second = Publication(id: PublicationID("b"), title: "Report")
    second.sources = [Source(name: "Children Fund")]
    second.publisher = "Children Fund"
    return try TestCatalogue([first, second])
  }

  @Test(arguments: [
    ("sorce:unicef", "source:unicef", 2), ("contry:egypt", "country:egypt", 2),
    ("yaer:2014-2016", "year:2014-2016", 2), ("law titel:law", "law title:law", 1),
    ("src:unicef", "source:unicef", 2), ("date:2014", "year:2014", 1),
    ("published:2014", "year:2014", 1), ("subject:labour", "topic:labour", 1),
  ])
  func aMisspeltFieldIsCorrected(words: String, offered: String, count: Int) throws {
    let advice = try #require(catalogue().results(for: Query(words: words)).advice)
    #expect(advice.suggestion == offered)
    #expect(advice.suggestionCount == count)
  }

  @Test(arguments: [
    ("sorce:unicef", "source"), ("law -\"sorce:a\" contry:egypt", "country"),
    ("a|titel:b", "title"), ("source:unicef", nil), ("lang:es LANGUAGE:es", nil),
    ("http://x", nil), ("is:x", nil), ("url:x", nil), ("description:x", nil),
    ("law: a", nil), ("added:2020", nil), ("foo:bar", nil), ("país:x pais:x", nil),
  ])
  func similarFieldNamesAreRecognised(words: String, field: String?) {
    #expect(MisspeltField(in: words)?.known == field)
  }

  @Test(arguments: [
    ("título:law", "title:law"), ("titulo:law", "title:law"), ("titre:law", "title:law"),
    ("país:egypt", "country:egypt"), ("PAYS:egypt", "country:egypt"),
    ("страна:egypt", "country:egypt"), ("negara:egypt", "country:egypt"),
    ("-fuente:unicef", "-source:unicef"), ("año:2014", "year:2014"), ("fecha:2014", "year:2014"),
    ("идентификатор:a", "id:a"), ("idioma:es", "lang:es"), ("Autor:unicef", "author:unicef"),
    ("Sources:bank", "source:bank"), ("languages:es", "lang:es"),
  ])
  func fieldsHaveNamesInEveryLanguage(words: String, english: String) throws {
    let catalogue = try catalogue()
    let found = catalogue.results(for: Query(words: words)).ordinals
    #expect(!found.isEmpty || english == "id:a")
    #expect(found == catalogue.results(for: Query(words: english)).ordinals)
  }

  @Test func adviceNamesFieldsInTheReadersLanguage() throws {
    let catalogue = try catalogue()
    for (words, offered) in [("contry:egypt", "país:egypt"), ("titlo:law", "título:law")] {
      let page = catalogue.page(
        PageRequest(query: Query(words: words), rows: .ranks(0..<1), language: "es"))
      #expect(page.advice?.suggestion == offered)
    }
    let page = catalogue.page(
      PageRequest(query: Query(words: "país:egipt"), rows: .ranks(0..<1), language: "es"))
    #expect(page.advice?.replacements.first?.new.hasPrefix("país:") == true)
  }

  @Test func allFieldsAreListedForAnUnknownOneTheNearestFirst() throws {
    let field = try #require(MisspeltField(in: "law foo:bar"))
    #expect(field.typed == "foo" && field.words == nil)
    #expect(Set(field.fields) == Set(QueryField.all.map { $0.name(in: "en") }))
    #expect(MisspeltField(in: "tittel:a")?.fields.first == "title")
    #expect(MisspeltField(in: "foo:bar", language: "es")?.fields.contains("país") == true)
    #expect(MisspeltField(in: "http://x") == nil)
  }

  @Test func noFieldNameHasTwoMeanings() {
    var fields: [String: QueryField] = [:]
    for language in Messages.languages {
      for field in QueryField.all {
        for name in field.names(in: language).map({ TextFolding.fold($0) }) {
          #expect(fields[name, default: field] == field, "\(name)")
          #expect(QueryField(named: name) == field)
          #expect(name.allSatisfy { $0.isLetter })
          fields[name] = field
        }
      }
    }
  }

  /// Names of values, a typed form of each, and whether it stands for the whole name.
  private static let forms: [(name: String, typed: String, isWhole: Bool)] = [
    ("K-12", "k12", true), ("O’Hara", "ohara", true), ("1,000 days", "1000", false),
    ("1,000 days", "1000 days", true), ("AT&T", "att", true), ("U.N. Office", "un", false),
    ("Co-operation", "cooperation", true), ("Cooperation", "co-operation", true),
    ("아동보호", "보호", false), ("الطفل", "طفل", true), ("طفل", "الطفل", true),
    ("Colour coding", "color", false), ("Child labor", "labour", false),
    ("Child labor", "child labour", true),
  ]

  @Test(arguments: forms)
  func valuesAreFoundByTheFormsThatTextsAreFoundBy(
    name: String, typed: String, isWhole: Bool
  ) throws {
    var first = Publication(id: PublicationID("1"), title: "One")
    first.topics = [name]
    var second = Publication(id: PublicationID("2"), title: "Two")
    second.topics = ["Schools"]
    let catalogue = try TestCatalogue([first, second])
    #expect(catalogue.results(for: Query(words: "topic:\"\(typed)\"")).ordinals == [0])
    let list = try catalogue.service.list(FacetListRequest([.topic], filter: typed))
    #expect(list.rows.map(\.label) == [name])
    let match = catalogue.matches(.topic, typed)[0]
    if case .value(_, let label, _) = match {
      #expect(isWhole && label == name)
    } else {
      #expect(!isWhole)
    }
  }

  @Test(arguments: [("Color coding", "colou"), ("Behavior", "behaviou"), ("Colour", "colo")])
  func bothSpellingsCountWhileAWordIsTyped(name: String, typed: String) throws {
    var publication = Publication(id: PublicationID("1"), title: "One")
    publication.topics = [name]
    let catalogue = try TestCatalogue([publication])
    #expect(catalogue.results(for: Query(words: "topic:\(typed)")).ordinals == [0])
    let list = try catalogue.service.list(FacetListRequest([.topic], filter: typed))
    #expect(list.rows.map(\.label) == [name])
  }

  @Test(arguments: ["url", "Description", "doi"])
  func fieldsOfOtherCataloguesAreRecognised(name: String) {
    #expect(MisspeltField(in: "law \(name):x")?.typed == name)
  }

  @Test(arguments: [
    ("grooming or sexting", "grooming | sexting"), ("law OR sexting", "law | sexting"),
    ("country:egypt or sexting", "country:egypt | sexting"),
  ])
  func orBetweenWordsIsOfferedAsABar(words: String, offered: String) throws {
    let advice = try #require(catalogue().results(for: Query(words: words)).advice)
    #expect(advice.replacements.first?.change == .words(offered))
    #expect(advice.replacements.first?.new == offered)
  }

  @Test func aHyphenAfterANameExcludesNothing() throws {
    let vocabulary = Vocabulary(countries: [Country(code: CountryCode("TH"), name: "Thailand")])
    let catalogue = try TestCatalogue(
      [Publication(id: PublicationID("1"), title: "Thailand-related laws")], vocabulary: vocabulary)
    #expect(catalogue.results(for: Query(words: "Thailand-related")).ordinals == [0])
  }
}
