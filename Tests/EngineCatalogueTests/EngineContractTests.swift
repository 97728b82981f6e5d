import Catalogue
import CatalogueStore
import EngineCatalogue
import Glibc
import Messages
import Publications
import Testing

/// Sends the same requests to the image, to a scripted engine that answers from the records and, if
/// it is installed, to an engine with two shards.
@Suite("An engine, compared with an image", .serialized)
struct EngineContractTests {
  private static let daemons = Result { try EngineDaemons() }
  // Safe because the suite is serialized.
  nonisolated(unsafe) private static let stored = Result {
    try StoredCatalogueService(EngineDaemons.catalogue, name: "pubs")
  }
  nonisolated(unsafe) private static let scripted = Result {
    try ScriptedEngine(EngineDaemons.catalogue)
  }

  private let stored: any CatalogueService
  private let engines: [any CatalogueService]

  init() throws {
    stored = try EngineContractTests.stored.get()
    let scripted = try EngineContractTests.scripted.get()
    engines =
      EngineDaemons.isInstalled
      ? [scripted, try EngineCatalogueService(EngineContractTests.daemons.get().address)]
      : [scripted]
  }

  private static let words = [
    "", "law", "l", "laws", "traffick", "\"child protection\"", "\"child prot", "law -children",
    "law -policies", "-thailand", "traff icking",
    "law | policy", "title:law", "thailand", "asia", "K-12", "niñas", "дети", "児", "حماية",
    "country:peru law", "source:office", "-law", "1,010", "Laws and Policies of children 2",
    "it", "missing children", "id:r7", "author:okoye", "author:\"maria oko", "author:verlag",
    "publisher:nord law", "author:\"office 3\" | author:okoye", "-author:okoye", "okoye",
    "matrimonio", "abuso", "trata de niñas", "law -matrimonio", "captación", "брака", "web 2.0",
    "página:law", "título:law", "rock n roll", "5 g", "k12", "law 2014",
    "طفل", "الطفل", "طف", "-طفل", "حقوق طفل", "\"حقوق الطفل\"", "title:طفل",
    "보호", "아동", "아동보호", "아동 보호", "아동보호지침서", "\"아동 보호\"", "title:보호", "지침 -보호",
  ]

  private func answer(
    _ service: any CatalogueService, _ content: CatalogueRequest.Content
  ) throws -> CatalogueAnswer {
    service.send(CatalogueRequest(number: 7, content))
    while true {
      if let answer = service.receive() {
        if answer.completeness == .rowsFirst { continue }
        return answer
      }
      guard let descriptor = service.descriptor else { throw DaemonFailure() }
      var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&events, 1, 20_000) > 0 else { throw DaemonFailure() }
    }
  }

  private func expectSame(
    _ content: CatalogueRequest.Content, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try answer(stored, content)
    for engine in engines {
      #expect(try answer(engine, content) == expected, "\(engine)", sourceLocation: location)
    }
  }

  private static let lists = FacetTable.all.map { facet in
    var list = FacetListRequest([facet.key])
    list.expandsAll = true
    return list
  }

  @Test("has the same rows, counts, facets and meanings", arguments: words)
  func pages(_ words: String) throws {
    for order in ResultOrder.allCases {
      let query = Query(words: words, order: order)
      try expectSame(
        .page(PageRequest(query: query, rows: .ranks(0..<40), lists: EngineContractTests.lists)))
    }
  }

  @Test("has the same pages further down and around a record")
  func windows() throws {
    for words in ["", "law", "children"] {
      let query = Query(words: words)
      try expectSame(.page(PageRequest(query: query, rows: .ranks(20..<35))))
      try expectSame(.page(PageRequest(query: query, rows: .ranks(100..<200))))
      try expectSame(
        .page(
          PageRequest(
            query: query,
            rows: .around([PublicationID("none"), PublicationID("r42")], top: 3, count: 9))))
    }
  }

  @Test("excludes a facet's own filter from its counts, and knows 'not given'")
  func filters() throws {
    let values: [(Set<ValueKey>, Set<ValueKey>)] = [
      ([ValueKey(.country, "TH")], []), ([ValueKey(.country, "TH")], [ValueKey(.language, "en")]),
      ([.notGiven(.year)], []), ([ValueKey(.year, "1995-2005")], [ValueKey(.country, "PE")]),
      ([], [ValueKey(.country, "TH"), .notGiven(.language)]), ([ValueKey(.country, "ZZ")], []),
      ([ValueKey(.country, "=latin america"), ValueKey(.country, "FR")], []),
    ]
    for (included, excluded) in values {
      for words in ["", "law"] {
        let query = Query(included: included, excluded: excluded, words: words)
        try expectSame(
          .page(PageRequest(query: query, rows: .ranks(0..<20), lists: EngineContractTests.lists)))
      }
    }
  }

  @Test(
    "finds the same records without a value of a facet, by words",
    arguments: FacetTable.all.map { QueryField.facet($0.key).name(in: "en") })
  func withoutValue(field: String) throws {
    for words in ["\(field):\"not given\"", "law -\(field):\"not given\""] {
      try expectSame(
        .page(
          PageRequest(
            query: Query(words: words), rows: .ranks(0..<20), lists: EngineContractTests.lists)))
    }
  }

  @Test("has the same publications and related ones")
  func publications() throws {
    for id in ["r0", "r17", "r42", "9jjba8v2", "x9txy8dq", "none"] {
      try expectSame(.publication(PublicationRequest(id: PublicationID(id), language: "fr")))
    }
  }

  @Test("knows the same names, completions and filtered lists")
  func names() throws {
    let names = ["Thailand", "TH", "Asia", "Tailandia", "1995-2001", "2003", "Thialand", "zzz"]
    try expectSame(.names(NameRequest(.country, names: names, language: "es")))
    try expectSame(.names(NameRequest(.year, names: names)))
    try expectSame(.completions(CompletionRequest(.country, text: "t")))
    try expectSame(.completions(CompletionRequest(.author, text: "")))
    try expectSame(.completions(CompletionRequest(.source, text: "")))
    for text in ["t", "asia", "199", "1990-"] {
      var list = FacetListRequest([.country, .grouping, .year], filter: text)
      list.rows = .indices(0..<30)
      try expectSame(
        .page(PageRequest(query: Query(words: "law"), rows: .ranks(0..<5), lists: [list])))
    }
  }

  @Test(
    "gives the same advice for searches without results",
    arguments: [
      "lawz", "trafficing children", "thailand zzqx", "law policies zzqx peru",
      "country:peru дети 児",
    ])
  func advice(_ words: String) throws {
    try expectSame(.page(PageRequest(query: Query(words: words), rows: .ranks(0..<10))))
  }

  @Test("returns rows in at most two round trips for a letter, and counts in one more")
  func rounds() throws {
    let scripted = try EngineContractTests.scripted.get()
    for words in ["l", "la", "law", "laws", "niña", "children polic"] {
      let lists = [FacetListRequest([.country])]
      _ = try answer(
        scripted, .page(PageRequest(query: Query(words: words), rows: .ranks(0..<9), lists: lists)))
      #expect(scripted.rounds.count <= 3, "\(words): \(scripted.rounds)")
    }
  }

  @Test("requests the other rows once while the beginning of a word is typed")
  func rest() throws {
    let scripted = try EngineContractTests.scripted.get()
    _ = try answer(
      scripted, .page(PageRequest(query: Query(words: "abou"), rows: .ranks(0..<9))))
    let asked = scripted.rounds.joined().compactMap { question -> RecordSet? in
      if case .rows(let set, _, _, _) = question { set } else { nil }
    }
    // No record contains it as a word; the common part of a set and its exclusion is named once.
    #expect(
      asked == [
        .without(
          .words(["abou"], matchesStart: true, inTitle: false),
          .words(["abou"], matchesStart: true, inTitle: true))
      ])
  }

  @Test(
    "requests only the version if an unchanged catalogue is reopened",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func unchanged() throws {
    let engine = try EngineCatalogueService(EngineContractTests.daemons.get().address)
    let before = engine.sentBytes
    #expect(throws: ReloadError.unchanged) { try engine.reload() }
    let sent = engine.sentBytes - before
    #expect(0 < sent && sent < 100, "\(sent)")
    // Open connections continue to work.
    let page = CatalogueRequest.Content.page(
      PageRequest(query: Query(words: "policies"), rows: .ranks(0..<9)))
    #expect(try answer(engine, page) == answer(stored, page))
  }

  @Test(
    "sends at most 400 bytes a letter",
    .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
  func bytes() throws {
    let engine = try EngineCatalogueService(EngineContractTests.daemons.get().address)
    let lists = [
      FacetListRequest([.topic, .collection]), FacetListRequest([.country, .grouping]),
    ]
    for words in ["l", "la", "law", "laws"] {
      let before = engine.sentBytes
      let page = try answer(
        engine, .page(PageRequest(query: Query(words: words), rows: .ranks(0..<9), lists: lists)))
      guard case .page(let page) = page.content, let first = page.rows.first else {
        Issue.record("no page came")
        continue
      }
      _ = try answer(engine, .publication(PublicationRequest(id: first.id, relatedLimit: 0)))
      let sent = engine.sentBytes - before
      #expect(0 < sent && sent <= 400, "\(words): \(sent)")
    }
  }
}
