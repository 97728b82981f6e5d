import CatalogueStore
import Publications
import Testing

@Suite("Labels that a catalogue keeps")
struct QueryExpanderTests {
  private let catalogue: Catalogue

  init() throws {
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    var publication = Publication(id: PublicationID("a"), title: "On England")
    publication.countries = [CountryCode("GB-ENG")]
    builder.add(publication)
    catalogue = try Catalogue(builder.build())
  }

  private func expansions(_ words: String) -> [Expansion] {
    catalogue.expander.expanded(Query(words: words)).expansions
  }

  @Test("have their value, name and place in the query")
  func expanded() throws {
    let expansion = try #require(expansions("law in UNITED kingdom").first)
    #expect(expansion.range == 7..<21)
    #expect(expansion.label == "United Kingdom")
    #expect(expansion.phrases == ["United Kingdom"])
    let value = try #require(expansion.values.first)
    #expect(catalogue.values(of: .country)[value.number].code == "GB")
    #expect(expansion.values.count == 1)
  }

  @Test("have no value where no record has it")
  func withoutRecords() {
    #expect(expansions("egypt").map(\.values) == [[]])
    #expect(expansions("egypt").map(\.label) == ["Egypt"])
  }

  @Test("are words alone where they name a grouping, or nothing")
  func words() {
    #expect(expansions("union").isEmpty)
    #expect(expansions("united").isEmpty)
    #expect(expansions("  ").isEmpty)
  }
}
