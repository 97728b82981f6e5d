import Catalogue
import Fixtures
import Testing

@Suite("Words of topics' names that no text has")
struct LabelWordTests {
  private func found(_ words: String) -> [Int] {
    Listing.ordinals(for: Query(words: words))
  }

  private func topic(_ name: String) -> Set<Int> { Set(found("topic:\"\(name)\"")) }

  private func page(_ words: String, _ language: String = "es") throws -> Page {
    try #require(
      Listing.page(
        PageRequest(query: Query(words: words), rows: .ranks(0..<40), language: language)))
  }

  @Test(
    "find the publications of the topic, in any language and inflection",
    arguments: [
      ("matrimonio", "Child marriage"), ("matrimonios", "Child marriage"),
      ("mariage", "Child marriage"), ("casamento", "Child marriage"), ("брака", "Child marriage"),
      ("perkawinan", "Child marriage"), ("trata", "Child trafficking"),
      ("legislacion", "Legislation"), ("законы", "Legislation"), ("leyes", "Legislation"),
    ])
  func topics(word: String, name: String) {
    #expect(!topic(name).isEmpty)
    #expect(topic(name).isSubset(of: found(word)))
  }

  @Test("are shown with the names of the topics in the reader's language")
  func told() throws {
    #expect(try page("matrimonio").expansions.map(\.label) == ["Matrimonio infantil"])
    #expect(try page("matrimonio", "ru").expansions.map(\.label) == ["Детские браки"])
    let several = try page("abuso").expansions.map(\.label)
    #expect(several == ["Abuso y explotación infantil; Material de abuso sexual infantil"])
  }

  @Test("mean no topic alone if only another name of it, of several words, has them")
  func everydayWords() {
    #expect(found("normas").isEmpty)
    #expect(topic("Legislation").isSubset(of: found("leyes y normas")))
  }

  @Test("in several topics find the publications of each")
  func union() {
    let both = topic("Child abuse/exploitation").union(topic("Child sexual abuse material"))
    #expect(both.isSubset(of: found("abuso")))
  }

  @Test("must hold together, each by its own meaning")
  func together() {
    let both = Set(found("matrimonio")).intersection(found("egypt"))
    #expect(Set(found("matrimonio egypt")) == both)
    #expect(
      Set(found("trata ciberdelincuencia")) == topic("Cybercrime").intersection(found("trata")))
  }

  @Test(
    "of many topics find the publications on each of them", arguments: ["niños", "дети", "enfant"])
  func wide(word: String) {
    for name in ["Child trafficking", "Missing children and child abduction"] {
      #expect(topic(name).isSubset(of: found(word)), "\(name)")
    }
  }

  @Test("side by side in a name are one word, whatever their inflections")
  func sideBySide() throws {
    #expect(try page("trata de niñas").expansions.map(\.label) == ["Trata de niños"])
    #expect(topic("Child trafficking").isSubset(of: found("trata de niñas")))
    #expect(topic("Child marriage").isSubset(of: found("mariages d'enfant")))
    #expect(topic("Child trafficking").isSubset(of: found("торговлю детьми")))
  }

  @Test("side by side in another name have a meaning, though texts have some of them")
  func otherName() {
    #expect(topic("Child marriage").isSubset(of: found("child bride")))
    #expect(topic("Child marriage").isSubset(of: found("boda precoz")))
  }

  @Test("have the meaning without an elided article too")
  func elided() throws {
    for (word, other) in [
      ("l'école", "école"), ("l’école", "école"), ("L'ÉCOLE", "école"), ("d'écoles", "écoles"),
      ("l'Égypte", "Égypte"), ("mariage d'Égypte", "mariage Égypte"),
    ] {
      #expect(!found(word).isEmpty && Set(found(word)) == Set(found(other)), "\(word)")
    }
    #expect(
      try page("l'école", "fr").expansions.map(\.label) == ["", "Écoles internationales; Écoles"])
    #expect(topic("Child marriage").isSubset(of: found("mariages d'enfant")))
    #expect(found("\"l'école\"").isEmpty)
  }

  @Test(
    "are searched for without linking words that no text has",
    arguments: [
      ("о торговле детьми", "торговля детьми"),
      ("trata en Laos y Tailandia", "trata Laos Tailandia"),
      ("¿qué es la trata?", "trata"), ("что такое груминг", "груминг"),
      ("casamento na escola", "casamento escola"),
      ("perkawinan anak di Mesir", "perkawinan anak Mesir"),
      ("enfants disparus dans les écoles", "enfants disparus écoles"),
      ("дети в школе", "дети школе"), ("niños en la escuela", "niños escuela"),
      ("enfants dans les écoles", "enfants écoles"), ("crianças na escola", "crianças escola"),
    ])
  func linkingWords(words: String, other: String) {
    #expect(Set(found(words)) == Set(found(other)))
  }

  @Test(
    "find places by other inflections of their Russian names",
    arguments: [
      ("дети в Таиланде", "дети Таиланд"), ("дети в таиланде", "дети Таиланд"),
      ("школы Индонезии", "школы Индонезия"), ("браки в Египте", "браки Египет"),
      ("закон о детях на Филиппинах", "закон о детях Филиппины"),
      ("законы Латинской Америки", "законы Латинская Америка"),
      ("в странах Юго-Восточной Азии", "в странах Юго-Восточная Азия"),
      ("браки в Йемене", "браки Йемен"), ("законы Вьетнама", "законы Вьетнам"),
      ("дети во Вьетнаме", "дети Вьетнам"), ("дети -таиланде", "дети -Таиланд"),
    ])
  func places(words: String, other: String) {
    #expect(Set(found(words)) == Set(found(other)))
  }

  @Test("that are no other form of a place's whole name, or are quoted, do not mean it")
  func noPlaces() {
    for words in ["\"таиланде\"", "восточной"] { #expect(found(words).isEmpty) }
    #expect(!found("Таиланде").isEmpty)
  }

  @Test(
    "find infographics, The Hague and children's rights in every language of the screen",
    arguments: [
      (
        ["infografía", "infografías", "infographie", "infográficos", "инфографика", "infografis"],
        "infographic"
      ),
      (["La Haya", "el convenio de La Haya", "La Haye", "a Haia", "в Гааге", "Den Haag"], "Hague"),
      (
        [
          "derechos del niño", "droits de l'enfant", "direitos da criança", "права ребёнка",
          "hak anak",
        ], "children's rights"
      ),
    ])
  func names(words: [String], english: String) {
    let records = Set(found(english))
    #expect(!records.isEmpty)
    for words in words { #expect(Set(found(words)) == records, "\(words)") }
  }

  @Test("with linking words say that these are not searched for")
  func linkingWordsTold() throws {
    #expect(
      try page("груминг в школе").expansions.map(\.label)
        == [
          "Captación de niños en línea con fines sexuales", "",
          "Escuelas internacionales; Escuelas",
        ])
  }

  @Test(
    "keep linking words that texts have, that stand alone or with signs, or that are being typed",
    arguments: [
      "в", "в о", "trata | en", "en | trata", "\"en\" trata", "-en trata", "title:en trata",
      "the trata",
      "trata en",
    ])
  func otherLinkingWords(words: String) throws {
    #expect(try page(words).expansions.allSatisfy { !$0.label.isEmpty })
  }

  @Test("can be excluded, but not quoted, and only the words themselves find nothing")
  func excluded() {
    #expect(Set(found("-matrimonio")).isDisjoint(with: found("matrimonio")))
    #expect(found("-matrimonio").count + found("matrimonio").count == Listing.ids.count)
    #expect(found("\"matrimonio\"").isEmpty)
    #expect(Listing.ids(for: Query(words: "matrimonio", expandsWords: false)).isEmpty)
  }

  @Test("change nothing where a text has the word")
  func inTexts() throws {
    for word in ["forced", "abuse", "exploitation", "international"] {
      let alone = Listing.ids(for: Query(words: word, expandsWords: false))
      if alone.isEmpty { continue }
      #expect(try page(word, "en").expansions.allSatisfy { !$0.label.contains("Child") }, "\(word)")
    }
  }

  @Test(
    "and names without publications are offered by their broader topic",
    arguments: ["turismo", "sextorsión", "sextortion"])
  func broader(words: String) throws {
    let advice = try #require(try page(words).advice)
    #expect(
      advice.replacements.contains { $0.new == "Abuso y explotación infantil" && $0.count > 0 },
      "\(advice.replacements)")
  }
}
