package import Publications
package import Vocabularies

/// Looks up the meaning of tags, with a cache for many records.
package struct TagPlacer {
  private let vocabulary: Vocabulary
  private var known: [String: TagPlacement?] = [:]
  private var knownPlaces: [String: CountryCode?] = [:]
  /// The names of countries and regions, made when they are first asked for.
  package private(set) lazy var places = vocabulary.placeIndex()

  /// The most tags in the cache, so that a file with different tags in each record does not fill
  /// memory.
  private static let limit = 1 << 18

  /// A placer with a vocabulary.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The placement of a tag; `nil` if the vocabulary has none.
  package mutating func placement(of tag: String) -> TagPlacement? {
    if let found = known[tag] { return found }
    let found = vocabulary.placement(of: tag)
    if known.count < TagPlacer.limit { known[tag] = .some(found) }
    return found
  }

  /// The country, region or grouping that a tag names which the vocabulary does not place.
  package mutating func place(of tag: String) -> CountryCode? {
    if let found = knownPlaces[tag] { return found }
    let found = vocabulary.place(ofTag: tag, in: places)
    if knownPlaces.count < TagPlacer.limit { knownPlaces[tag] = .some(found) }
    return found
  }
}
