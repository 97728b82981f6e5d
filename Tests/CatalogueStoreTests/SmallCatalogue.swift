import CatalogueStore
import Publications
import Testing

/// A catalogue of a few random records, and everything that can be asked of one.
enum SmallCatalogue {
  static func image(seed: UInt64, records: Int) -> CatalogueImage {
    var random = RandomPublications(seed: seed)
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    for number in 0..<records { builder.add(random.publication(number)) }
    return builder.build()
  }

  static func bytes(seed: UInt64 = 5, records: Int = 6) -> [UInt8] {
    image(seed: seed, records: records).withUnsafeBytes { Array($0) }
  }

  /// Asks a catalogue for everything, to see that it answers.
  static func exercise(_ catalogue: Catalogue) {
    for ordinal in 0..<min(catalogue.count, 50) {
      let publication = catalogue.publication(at: ordinal)
      _ = catalogue.ordinal(of: publication.id)
      _ = catalogue.related(to: ordinal, limit: 3)
      for facet in Facet.allCases { _ = catalogue.values(of: facet, at: ordinal) }
    }
    for facet in Facet.allCases {
      let values = catalogue.values(of: facet)
      #expect(values.allSatisfy { ($0.parent?.number ?? -1) < $0.id.number })
    }
    let value = FacetValueID(.topic, 0)
    for query in [
      Query(), Query(words: "c"), Query(words: "\"child protection\" l", order: .year),
      Query(words: "chidl -x1", order: .title), Query(words: "barnardo's"),
      Query(included: [value], words: "chile"),
      Query(excluded: [value, FacetValueID(.country, 1)]),
      catalogue.expander.expanded(Query(words: "united kingdom england Union")),
    ] {
      let results = catalogue.results(for: query)
      for rank in 0..<min(results.count, 20) {
        _ = results.title(at: rank)
        _ = results.titleNeighbours(at: rank)
        _ = results.rank(of: results.ordinal(at: rank))
      }
      for facet in Facet.allCases {
        _ = results.count(of: facet)
        for value in catalogue.values(of: facet) { _ = results.count(of: value.id) }
      }
      _ = results.advice
    }
  }
}
