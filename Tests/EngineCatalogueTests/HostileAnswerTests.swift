import Catalogue
import CatalogueStore
import EngineCatalogue
import Publications
import SeededRandom
import Testing

/// An engine that answers every question with unrelated tables.
@Suite("A hostile engine")
struct HostileAnswerTests {
  private static let image = EngineDaemons.catalogue(of: 6)

  /// Returns the questions needed for some pages, a publication and advice.
  private static func questions() throws -> [EngineQuestion] {
    let engine = try ScriptedEngine(image)
    var questions: [EngineQuestion] = []
    func ask(_ content: CatalogueRequest.Content) {
      engine.send(CatalogueRequest(number: 1, content))
      for question in engine.rounds.joined() where !questions.contains(question) {
        questions.append(question)
      }
    }
    let lists = [FacetListRequest([.topic]), FacetListRequest([.country])]
    for words in ["law", "c++", "lawz", "the law"] {
      for order in [ResultOrder.relevance, .year] {
        let query = Query(words: words, order: order)
        ask(.page(PageRequest(query: query, rows: .ranks(0..<20), lists: lists)))
      }
    }
    let around = PageRequest.Rows.around([PublicationID("r3")], top: 0, count: 20)
    ask(.page(PageRequest(query: Query(words: "children"), rows: around)))
    ask(.publication(PublicationRequest(id: PublicationID("r1"))))
    ask(.publication(PublicationRequest(id: PublicationID("none"))))
    return questions
  }

  private static let texts: [[UInt8]] = [
    [], [0], [0, 0x1F, 0], [0xFF, 0xFE, 0x80], Array("-1".utf8), Array("0".utf8), Array("1".utf8),
    Array("4294967295".utf8), Array("18446744073709551616".utf8), Array("9".utf8) + [0],
    Array("\\u{1B}]0;x\\u{07}\\u{202E}".utf8), Array("r1".utf8),
    Array(
      "r1\\u{1F}T\\u{1F}2001\\u{1F}1\\u{1F}=\\u{1F}=\\u{1F}0\\u{1F}0\\u{1F}1 2 99999999\\u{1F}".utf8
    ),
    Array("law\\u{1F}4294967295\\u{1F}law laws\\u{1F}1 2\\u{1F}".utf8),
    Array(repeating: 0x1F, count: 4000), Array(repeating: 0x41, count: 70_000),
    Array("AAAA.1,2,99999999999".utf8), Array("....".utf8), Array("warning".utf8),
  ]

  private func field(_ random: inout SeededGenerator) -> EngineTable.Field {
    if Int.random(in: 0..<4, using: &random) == 0 {
      let count = Int.random(in: 0..<40, using: &random)
      return EngineTable.Field((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    return EngineTable.Field(HostileAnswerTests.texts.randomElement(using: &random) ?? [])
  }

  private func table(_ random: inout SeededGenerator) -> EngineTable {
    let rows = [0, 1, 1, 2, 3, 40].randomElement(using: &random) ?? 0
    let columns = [0, 1, 2, 2, 3, 4, 9].randomElement(using: &random) ?? 0
    return EngineTable(rows: (0..<rows).map { _ in (0..<columns).map { _ in field(&random) } })
  }

  @Test("is refused or read, whatever its tables contain", arguments: [1, 2, 3, 4])
  func tables(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let outline = try CatalogueOutline(of: HostileAnswerTests.image)
    let request = PageRequest(
      query: Query(words: "law"), rows: .ranks(0..<20),
      lists: [FacetListRequest([.topic]), FacetListRequest([.country])])
    let answerer = try EngineAnswerer(
      CatalogueOutline(packed: outline.packed, recordCount: 35))
    // Without a stamp, as for a catalogue that has none.
    let dialect = SphinxDialect("pubs", valueCounts: Array(repeating: 20, count: 20))
    let questions = try HostileAnswerTests.questions()
    #expect(questions.count > 20)
    var read = 0
    for _ in 0..<1500 {
      let asked = questions.shuffled(using: &random).prefix(
        Int.random(in: 1...3, using: &random))
      let message = dialect.message(for: Array(asked))
      let tables = (0..<Int.random(in: 0...9, using: &random)).map { _ in table(&random) }
      guard let (facts, _) = try? message.facts(in: tables) else { continue }
      read += 1
      for (question, fact) in facts {
        answerer.add(fact, of: question)
        expectBounded(fact)
      }
      _ = answerer.attempt(.page(request))
      _ = answerer.attempt(.publication(PublicationRequest(id: PublicationID("r1"))))
    }
    #expect(read > 10)
  }

  /// Expects no more data than was requested, with its texts filtered.
  private func expectBounded(_ fact: EngineFact) {
    switch fact {
    case .rows(let rows):
      #expect(rows.count <= 64)
      for row in rows {
        #expect(!row.row.title.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      }
    case .values(let counts, _, _): #expect(counts.count <= 22)
    case .words(let words): #expect(words.count <= 500)
    case .number(let number): #expect(0...Int(UInt32.max) * 40 ~= number)
    default: break
    }
  }

  @Test("can have a million columns, rows or tables")
  func sizes() throws {
    let field = EngineTable.Field(Array("1".utf8))
    let wide = EngineTable(rows: [Array(repeating: field, count: 1_000_000)])
    let long = EngineTable(rows: Array(repeating: [field, field], count: 1_000_000))
    let dialect = SphinxDialect("pubs", stamp: "1", valueCounts: Array(repeating: 20, count: 20))
    for question in try HostileAnswerTests.questions() {
      let message = dialect.message(for: [question])
      for table in [wide, long] {
        let tables = Array(repeating: table, count: 4)
        if let (facts, _) = try? message.facts(in: tables) {
          for (_, fact) in facts { expectBounded(fact) }
        }
      }
      _ = try? message.facts(in: Array(repeating: EngineTable(), count: 1_000_000))
    }
  }
}
