import Catalogue
import CatalogueStore
import Publications
import Testing

@Suite("Names in the words of queries")
struct QueryExpanderTests {
  private let catalogue: TestCatalogue

  init() throws {
    var publication = Publication(id: PublicationID("a"), title: "On England")
    publication.countries = [CountryCode("GB-ENG")]
    catalogue = try TestCatalogue([publication])
  }

  private func page(_ words: String) -> Page {
    catalogue.page(PageRequest(query: Query(words: words), rows: .ranks(0..<1)))
  }

  @Test("have their name and range in the query, and find its value")
  func expanded() throws {
    let page = page("law in UNITED kingdom")
    #expect(
      page.expansions == [
        .init(range: 4..<6, label: ""), .init(range: 7..<21, label: "United Kingdom"),
      ])
    #expect(page.count == 0)
    #expect(self.page("UNITED kingdom").count == 1)
    #expect(page.emphasis.contains(FoundTerm(words: ["united", "kingdom"], matchesStart: false)))
  }

  @Test("exclude its value after a minus, unless they are in quotes")
  func excluded() {
    let page = page("law -england")
    #expect(page.expansions == [.init(range: 4..<12, label: "England")])
    #expect(self.page("-england").count == 0)
    #expect(self.page("-egypt").count == 1)
    #expect(self.page("-\"kingdom of england\"").expansions.isEmpty)
    #expect(self.page("-united kingdom").expansions.isEmpty)
  }

  @Test("are known even if no record has their value")
  func withoutRecords() {
    #expect(page("egypt").expansions.map(\.label) == ["Egypt"])
    #expect(page("egypt").count == 0)
  }

  @Test("are plain words if they name a grouping, a source or nothing")
  func words() {
    #expect(page("union").expansions.isEmpty)
    #expect(page("united").expansions.isEmpty)
    #expect(page("  ").expansions.isEmpty)
  }
}
