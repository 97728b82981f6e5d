package import Vocabularies

/// Places the tags of many records, looking each different tag up once.
package struct TagPlacer {
  private let vocabulary: Vocabulary
  private var known: [String: TagPlacement?] = [:]

  /// Tags that are remembered; a file in which each record has its own must not fill memory.
  private static let limit = 1 << 18

  /// A placer by a vocabulary.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Where a tag puts a publication; `nil` for a tag that the vocabulary does not place.
  package mutating func placement(of tag: String) -> TagPlacement? {
    if let found = known[tag] { return found }
    let found = vocabulary.placement(of: tag)
    if known.count < TagPlacer.limit { known[tag] = .some(found) }
    return found
  }
}
