import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// Which titles a query finds, and in what order.
struct RankingTests {
  struct Row: CustomTestStringConvertible {
    let titles: [String]
    let words: String
    let order: [String]
    init(_ titles: [String], _ words: String, _ order: [String]) {
      self.titles = titles
      self.words = words
      self.order = order
    }
    var testDescription: String { "\(words) in \(titles)" }
  }

  /// Titles are English; a `|` separates title and body.
  static let rows: [Row] = [
    // Whole titles, whole words, word starts.
    Row(["Revelations", "Revell", "Revel"], "revel", ["Revel", "Revelations", "Revell"]),
    Row(["Laws of war", "War", "Warfare"], "war", ["War", "Laws of war", "Warfare"]),
    Row(["Child labour", "Child"], "child", ["Child", "Child labour"]),
    Row(["A child", "My child", "The Child"], "child", ["A child", "The Child", "My child"]),
    Row(["Alto", "The Alto", "The Alto song"], "the alto", ["The Alto", "The Alto song", "Alto"]),
    Row(["x|law", "Law on x", "Lawn|"], "law", ["Law on x", "Lawn", "x"]),
    Row(["x|lawn", "y|law"], "law", ["y", "x"]),
    Row(["x|lawn", "Lawful", "y|law"], "law", ["Lawful", "y", "x"]),
    Row(["Law and order", "Order and law"], "law order", ["Law and order", "Order and law"]),
    Row(["Order law", "Law order"], "law order", ["Law order", "Order law"]),
    Row(
      ["Laws orders", "Law orders", "Law order now"], "law order",
      ["Law order now", "Laws orders", "Law orders"]),
    Row(["x|law order", "Law|order", "Law order y"], "law order", ["Law order y", "x", "Law"]),
    Row(["B", "A"], "", ["B", "A"]),
    Row(["B one", "C one", "A one"], "one", ["A one", "B one", "C one"]),
    Row(["One two three", "Two three"], "\"two three\"", ["Two three", "One two three"]),
    Row(["One two three", "Three two"], "\"two three\"", ["One two three"]),
    Row(["Child rights", "Child law"], "child -law", ["Child rights"]),
    Row(["Café society", "Cafe"], "CAFÉ", ["Cafe", "Café society"]),
    // Linking words rank, but are not required beside other words.
    Row(
      ["Protection for children", "Protection of children", "Law"], "protection of children",
      ["Protection of children", "Protection for children"]),
    Row(
      ["Trata en Laos|de", "Trata de Laos"], "trata de Laos", ["Trata de Laos", "Trata en Laos"]),
    Row(
      ["Guide to law", "Law for the guide"], "guide for law", ["Law for the guide", "Guide to law"]),
    Row(["What is law", "Law is"], "what is", ["What is law"]),
    Row(["The law", "War of laws"], "the", ["The law"]),
    Row(["The law", "Of law"], "of the law", ["The law", "Of law"]),
    Row(["Law of war", "Law"], "law of", ["Law of war"]),
    Row(["Law of war", "Law"], "law of ", ["Law of war", "Law"]),
    Row(["Law of war", "Law war"], "\"law of\" war", ["Law of war"]),
    Row(["Law or war", "Law war"], "law or war", ["Law or war"]),
    // Scripts without spaces between words.
    Row(["ข้าว", "ข่าว", "ขาว"], "ข่าว", ["ข่าว"]),
    Row(["ข้าว", "ข่าว", "ขาว"], "ขาว", ["ขาว"]),
    Row(["คู่มือการคุ้มครองเด็ก", "คู่มือครู"], "คุ้มครอง", ["คู่มือการคุ้มครองเด็ก"]),
    Row(["คู่มือการคุ้มครองเด็ก", "คู่มือครู"], "คู่", ["คู่มือการคุ้มครองเด็ก", "คู่มือครู"]),
    Row(["คู่มือการคุ้มครองเด็ก"], "คุ้มครอ", ["คู่มือการคุ้มครองเด็ก"]),
    Row(["คู่มือการคุ้มครองเด็ก"], "คุมครอง", []),
    Row(["儿童保护手册", "保护", "护保"], "保护", ["保护", "儿童保护手册"]),
    Row(["儿童保护手册"], "保手", []),
    Row(["バス停", "パス", "ハス"], "ﾊﾞｽ", ["バス停"]),
    Row(["កុមារ", "សិទ្ធិកុមារ"], "កុមារ", ["កុមារ", "សិទ្ធិកុមារ"]),
    Row(["ເດັກ", "ສິດທິເດັກ"], "ເດັກ", ["ເດັກ", "ສິດທິເດັກ"]),
    Row(["ကလေး", "ကလေးသူငယ်"], "ကလေး", ["ကလေး", "ကလေးသူငယ်"]),
    Row(["कुल", "कल"], "कल", ["कल"]),
    // Korean words inside compounds, and compounds with and without spaces.
    Row(["아동보호지침서", "보호"], "보호", ["보호", "아동보호지침서"]),
    Row(["아동보호지침서", "x|국립아동보호원"], "아동 보호", ["아동보호지침서", "x"]),
    Row(["아동 보호 지침", "아동보호를 위한 법", "보호 아동"], "아동보호", ["아동 보호 지침", "아동보호를 위한 법"]),
    Row(["UN아동권리협약", "UN 아동기금"], "UN아동", ["UN아동권리협약", "UN 아동기금"]),
    Row(["UN아동권리협약", "아동을 위한 법"], "아동", ["UN아동권리협약", "아동을 위한 법"]),
    Row(["교육 방법", "법과 아동"], "법", ["법과 아동"]), Row(["아동보호"], "동보호지", []),
    Row(["बाल अधिकार", "बिल लोकसभा"], "बाल", ["बाल अधिकार"]),
    // The typed spelling comes before other spellings that fold to it.
    Row(["Ano ma", "Año má", "Año ma"], "año", ["Año má", "Año ma", "Ano ma"]),
    Row(["Año uno", "Ano uno"], "ano", ["Ano uno", "Año uno"]),
    Row(["x ma", "x má", "x mạ"], "mạ", ["x mạ", "x ma", "x má"]),
    Row(["Ґрати", "Грати"], "грати", ["Грати", "Ґрати"]),
    Row(["Грати", "Ґрати"], "ґрати", ["Ґрати", "Грати"]),
    Row(["Все дети", "Всё дети"], "всё", ["Всё дети", "Все дети"]),
    Row(["คู่มือไม้", "คู่มือไม่", "ไม ก"], "ไม", ["ไม ก", "คู่มือไม้", "คู่มือไม่"]),
    // Words joined across other punctuation.
    Row(["Node.js now", "x"], "nodejs", ["Node.js now"]), Row(["On R&D"], "rd", ["On R&D"]),
    Row(["On TCP/IP"], "tcpip", ["On TCP/IP"]), Row(["Open 24/7 here"], "247", ["Open 24/7 here"]),
    Row(["(Re)integration of all"], "reintegration", ["(Re)integration of all"]),
    Row(["Reports. On law"], "reportson", []),
    // Letters that are folded.
    Row(["Łódź", "Lodge"], "lodz", ["Łódź"]), Row(["đường phố"], "duong", ["đường phố"]),
    Row(["Straße"], "STRASSE", ["Straße"]), Row(["Œuvre"], "oeuvre", ["Œuvre"]),
    Row(["مسؤولية", "شئون"], "مسئولية", ["مسؤولية"]), Row(["شئون الطفل"], "شؤون", ["شئون الطفل"]),
    Row(["شئون الطفل"], "شؤ", ["شئون الطفل"]), Row(["هيئة"], "هيأة", ["هيئة"]),
    // The Arabic article.
    Row(["حقوق الطفل", "والطفل", "للأطفال"], "طفل", ["حقوق الطفل", "والطفل"]),
    Row(["للأطفال", "أطفال", "الأطفال"], "أطفال", ["أطفال", "للأطفال", "الأطفال"]),
    Row(["طفل", "والطفل"], "الطفل", ["طفل", "والطفل"]), Row(["الوالدين", "والدين"], "دين", []),
    Row(["المسؤول"], "مسئول", ["المسؤول"]),
    Row(["كتاب‌هاي كودكان"], "کتاب های", ["كتاب‌هاي كودكان"]),
    Row(["کتابهای", "کتاب", "های"], "کتاب های", ["کتابهای"]),
    Row(["아동보호 법", "아동", "보호"], "아동 보호", ["아동보호 법"]),
    Row(["보호아동", "아동의 보호"], "아동 보호", ["보호아동", "아동의 보호"]),
    Row(["می\u{200C}خواهم", "خواهم"], "میخواهم", ["می\u{200C}خواهم"]),
    Row(["کتاب"], "كتاب", ["کتاب"]), Row(["١٢٣"], "123", ["١٢٣"]), Row(["Ёлка"], "елка", ["Ёлка"]),
    Row(["soft\u{AD}hyphen"], "softhyphen", ["soft\u{AD}hyphen"]),
    Row(["ﬁnding №５"], "finding no5", ["ﬁnding №５"]),
    // Joined and split forms.
    Row(["e-mail", "Female"], "email", ["e-mail"]), Row(["Email"], "e-mail", ["Email"]),
    Row(["O’Hara", "O'Hara"], "ohara", ["O’Hara", "O'Hara"]), Row(["Ohara"], "o'hara", ["Ohara"]),
    Row(["K-12 schools"], "k12", ["K-12 schools"]), Row(["K12 schools"], "K-12", ["K12 schools"]),
    Row(["COVID-19-related", "Post-COVID-19"], "covid19", ["COVID-19-related", "Post-COVID-19"]),
    Row(["1,000 days", "1\u{202F}000 nights"], "1000", ["1,000 days", "1\u{202F}000 nights"]),
    Row(["1000 days"], "1,000", ["1000 days"]),
    Row(["Ph.D. thesis", "M.Sc."], "phd", ["Ph.D. thesis"]),
    Row(
      ["O\u{B4}Brien", "O\u{2032}Brien", "O`Brien"], "obrien",
      ["O\u{B4}Brien", "O\u{2032}Brien", "O`Brien"]),
    Row(["K\u{2212}12"], "k12", ["K\u{2212}12"]),
    Row(["Children's rights"], "childrens", ["Children's rights"]),
    Row(["ISBN 978-92-806-1234-5"], "9789280612345", ["ISBN 978-92-806-1234-5"]),
    Row(["Strategy 2014-2016"], "2016", ["Strategy 2014-2016"]),
    Row(["Strategy 2014-2016"], "20142016", []),
    Row(["รายงาน 2560"], "2017", ["รายงาน 2560"]),
    Row(["Act of พ.ศ. 2546"], "2003", ["Act of พ.ศ. 2546"]),
    // Words with symbols.
    Row(["Care", "C++ for Teachers", "C"], "C++", ["C++ for Teachers"]),
    Row(["Care", "C# for Teachers", "C++"], "c#", ["C# for Teachers"]),
    Row(["Care", "Dogs"], "C++", ["Care"]), Row(["Care", "C++"], "c", ["Care", "C++"]),
    // Inflections and spellings come last.
    Row(
      ["An abduction", "x|abductions", "Abductions now"], "abductions",
      ["Abductions now", "x", "An abduction"]),
    Row(["Infographic"], "infographics", ["Infographic"]),
    Row(["Children", "Child"], "child", ["Child", "Children"]),
    Row(["Child"], "children", ["Child"]),
    Row(["Marriage", "Marry"], "married", ["Marriage", "Marry"]),
    Row(["Labor law", "Labour law"], "labour", ["Labour law", "Labor law"]),
    Row(["Organization", "Organ"], "organisations", ["Organization"]),
    Row(["Minority", "Minor"], "minors", ["Minor"]),
    Row(["University", "Universal"], "universities", ["University"]),
    Row(["Authority", "Author"], "authors", ["Author"]),
    Row(["Thieves", "Thief"], "thief", ["Thief", "Thieves"]),
    Row(["People", "Personal"], "person", ["Personal", "People"]),
    Row(["Analyses", "Diagnoses", "Analysts"], "analysis", ["Analyses"]),
    Row(["Buses and media"], "bus medium", ["Buses and media"]),
    Row(["Trafficker", "Traffic"], "trafficking", ["Trafficker", "Traffic"]),
    // Two words written as one come last too.
    Row(
      ["Cybercrimes", "A cyber crime law", "x|crime by cyber means"], "cyber crime",
      ["A cyber crime law", "x", "Cybercrimes"]),
    Row(["Cybercrime", "Cyber law"], "cyber crimes", ["Cybercrime"]),
    Row(["Childcare law", "Childcare"], "child care law", ["Childcare law"]),
    Row(["Online abuse", "Abuse"], "on line", ["Online abuse"]), Row(["Information"], "in for", []),
    Row(["Online"], "\"on\" line", []), Row(["Online"], "on -x line", []),
    Row(["Therapist", "The rapist"], "the rapist", ["The rapist"]),
  ]

  @Test(arguments: rows)
  func theBestMatchComesFirst(row: Row) throws {
    let catalogue = try TestCatalogue(
      row.titles.enumerated().map { number, title in
        let parts = title.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
        var publication = Publication(id: PublicationID("\(number)"), title: parts[0])
        publication.paragraphs = parts.dropFirst().filter { !$0.isEmpty }
        publication.languages = ["en"]
        return publication
      })
    let results = catalogue.results(for: Query(words: row.words))
    let shown = row.titles.map { $0.split(separator: "|").first.map { String($0) } ?? $0 }
    #expect(results.ordinals.map { shown[$0] } == row.order)
  }

  @Test(arguments: [
    ("es", "Niños y mujeres", "niño", true), ("es", "Casos", "casas", false),
    ("fr", "Les travaux", "travail", true), ("fr", "Traitement", "traites", false),
    ("pt", "Explorações", "exploração", true), ("pt", "Irmãs", "irmão", false),
    ("pt", "As violações", "violação", true), ("pt", "Animais", "animal", true),
    ("ru", "О защите детей", "защита детей", true), ("ru", "Времени", "время", true),
    ("ru", "Имён", "имя", true), ("ru", "Защитить", "защиты", true),
    ("ru", "Психолога", "психология", false), ("es", "Ciudad", "ciudades", true),
    ("fr", "Délit", "délits", true), ("pt", "Lesões", "lesão", true), ("pt", "Pai", "país", false),
    ("en", "Enquiry", "inquiries", true), ("en", "Mums", "mom", true),
    ("en", "Jewellery", "jewelry", true), ("en", "Manoeuvring", "maneuvers", true),
    ("es", "Veces", "vez", true), ("ru", "Люди", "человек", true),
    ("ru", "Права детей", "дети", true), ("ru", "Право", "правило", false),
    ("ru", "Ребёнка", "ребенок", true), ("", "Abduction", "abductions", true),
    ("th", "Abduction", "abductions", false), ("fr", "Infants", "infant", true),
    ("en", "Pedophilia", "paedophiles", true), ("en", "Adviser", "advisors", true),
    // Typed without accents.
    ("pt", "As violações", "violacao", true), ("pt", "Exploração", "exploracoes", true),
    ("pt", "Responsável", "responsaveis", true), ("pt", "Tráfico", "traficos", true),
    ("fr", "Maltraité", "maltraitees", true), ("fr", "Minorité", "minorites", true),
    ("pt", "Orgao central", "órgãos", true), ("pt", "Bencao", "bênçãos", true),
  ])
  func inflectionsFollowTheLanguageOfTheRecord(
    language: String, title: String, words: String, isFound: Bool
  ) throws {
    var publication = Publication(id: PublicationID("1"), title: title)
    publication.languages = language.isEmpty ? [] : [language]
    let results = try TestCatalogue([publication]).results(for: Query(words: words))
    #expect((results.count > 0) == isFound)
  }

  @Test func inflectionsAreListedAndCanBeDisabled() throws {
    let catalogue = try catalogue("Abduction", "Abducted", "Law")
    let results = catalogue.results(for: Query(words: "law -x abductions", order: .relevance))
    #expect(results.page.expansions == [.init(range: 7..<17, label: "abducted/abduction")])
    #expect(results.count == 0)
    #expect(catalogue.results(for: Query(words: "abductions")).ordinals == [0, 1])
    #expect(catalogue.results(for: .typed("abductions")).count == 0)
    let others = catalogue.results(for: Query(words: "-abductions"))
    #expect(others.ordinals == [2])
    #expect(others.page.expansions == [.init(range: 0..<11, label: "abducted/abduction")])
    #expect(catalogue.results(for: .typed("-abductions")).ordinals == [0, 1, 2])
    #expect(catalogue.results(for: .typed("abductions")).page.expansions.isEmpty)
    #expect(catalogue.results(for: Query(words: "law")).page.expansions.isEmpty)
  }

  @Test func formsOfAnInflectedWordAreEmphasised() throws {
    let page = try catalogue("Abduction").results(for: Query(words: "abductions")).page
    #expect(page.emphasis.contains(FoundTerm(words: ["abduction"], matchesStart: false)))
  }

  @Test(arguments: ["2015", "12345", "99999"])
  func aNumberIsNotRespelt(typed: String) throws {
    let results = try catalogue("Report 2010 12346 99998").results(for: Query(words: typed))
    #expect(results.advice?.suggestion == nil)
  }

  @Test(arguments: [
    ("Thailand", [2, 0]), ("thailand", [2, 0]), ("TH", [2, 0]), ("US", [1]), ("us", [2]),
  ])
  func meaningsAddToTheTypedWords(words: String, found: [Int]) throws {
    let vocabulary = Vocabulary(countries: [
      Country(code: CountryCode("TH"), name: "Thailand"),
      Country(code: CountryCode("US"), name: "United States"),
    ])
    let publications = ["TH", "US", nil].enumerated().map { number, code in
      var publication = Publication(
        id: PublicationID("\(number)"), title: code == nil ? "Thailand and USA policy" : "Laws")
      publication.countries = code.map { [CountryCode($0)] } ?? []
      return publication
    }
    let results = try TestCatalogue(publications, vocabulary: vocabulary)
      .results(for: Query(words: words))
    #expect(results.ordinals == found)
  }

  private func catalogue(_ titles: String...) throws -> TestCatalogue {
    try TestCatalogue(
      titles.enumerated().map { Publication(id: PublicationID("\($0)"), title: $1) })
  }
}
