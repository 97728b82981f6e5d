import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// A catalogue of a few random records, and requests of all kinds.
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

  /// Sends requests of all kinds, to check that the catalogue answers.
  static func exercise(_ catalogue: TestCatalogue) {
    for ordinal in 0..<min(catalogue.count, 50) {
      let publication = catalogue.records.publication(at: ordinal)
      _ = catalogue.records.ordinal(of: publication.id)
      _ = catalogue.detail(publication.id.text, relatedLimit: 3)
    }
    let topic = ValueKey(.topic, "=schools")
    var lists = FacetTable.all.map { FacetListRequest([$0.key]) }
    for index in lists.indices { lists[index].expandsAll = true }
    lists.append(FacetListRequest([.topic, .country], filter: "GB"))
    for query in [
      Query(), Query(words: "c"), Query(words: "\"child protection\" l", order: .year),
      Query(words: "chidl -x1", order: .title), Query(words: "barnardo's"),
      Query(included: [topic], words: "chile"),
      Query(included: [.notGiven(.year), ValueKey(.year, "1990-1993")]),
      Query(excluded: [topic, ValueKey(.country, "GB")]),
      Query(words: "united kingdom england Union"),
    ] {
      let rows = PageRequest.Rows.ranks(0..<20)
      _ = catalogue.page(PageRequest(query: query, rows: rows, lists: lists, language: "es"))
      // These lists do not depend on the words, so request them only once.
      if !query.words.isEmpty { lists = [] }
    }
    _ = catalogue.matches(.country, "GB", "thailand", "thialand", "154", "GB-XX")
    _ = catalogue.matches(.source, "AISA", "schols in africa")
  }
}
