import Catalogue
import Publications
import Testing

@Suite("The service of an image")
struct StoredCatalogueServiceTests {
  private let service = try? ServiceFixture.small()

  @Test("answers in the order of requests, with their numbers")
  func answersAtOnce() throws {
    let service = try #require(service)
    service.send(
      CatalogueRequest(number: 7, .page(PageRequest(query: .init(), rows: .ranks(0..<2)))))
    let answer = try #require(service.receive())
    #expect(answer.number == 7)
    #expect(service.receive() == nil)
    guard case .page(let page) = answer.content else { return #expect(Bool(false)) }
    #expect(page.count == 3 && page.total == 3 && page.rows.count == 2)
    #expect(page.lists.isEmpty)
  }

  @Test("a window shows the first candidate that is a result")
  func around() throws {
    let service = try #require(service)
    let ids = ["none", "c", "a"].map { PublicationID($0) }
    let page = try service.page(
      PageRequest(query: .init(), rows: .around(ids, top: 0, count: 2)))
    #expect(page.candidateRank == 2 && page.firstRank == 1)
    #expect(page.rows.map(\.id.text) == ["b", "c"])
  }

  @Test("a list has the row for all, the tree and 'not given'")
  func tree() throws {
    let service = try #require(service)
    let list = try service.list(.init([.country]))
    #expect(
      list.rows.map(\.kind) == [
        .all(.country), .value(.init(.country, "142")), .value(.notGiven(.country)),
      ])
    #expect(list.rows.map(\.count) == [2, 2, 1])
    let open = try service.list(.init([.country], expanded: [.init(.country, "142")]))
    #expect(open.rows.map(\.depth) == [0, 0, 1, 1, 0])
    #expect(open.rows[2].parent == .init(.country, "142"))
  }

  @Test("'not given' and ranges of years filter")
  func filters() throws {
    let service = try #require(service)
    func count(_ included: ValueKey...) throws -> Int {
      try service.page(PageRequest(query: .init(included: Set(included)), rows: .ranks(0..<9)))
        .count
    }
    #expect(try count(.notGiven(.country)) == 1)
    #expect(try count(.init(.year, "2014-2016")) == 2)
    #expect(try count(.init(.year, "2016-")) == 1)
    #expect(try count(.init(.year, "1999")) == 0)
    #expect(try count(.init(.year, "2015-"), .notGiven(.year)) == 2)
  }

  @Test("if nothing has all words, each can be dropped")
  func words() throws {
    let service = try #require(service)
    let page = try service.page(
      PageRequest(query: .init(words: "title -b  \"a none\" thailand"), rows: .ranks(0..<9)))
    let advice = try #require(page.advice)
    #expect(advice.relaxations.map(\.count) == [3, 0, 0, 1, 0])
    #expect(
      advice.relaxations.map { page.query.without($0.dropping).words } == [
        "", "-b \"a none\" thailand", "title \"a none\" thailand", "title -b thailand",
        "title -b \"a none\"",
      ])
  }
}
