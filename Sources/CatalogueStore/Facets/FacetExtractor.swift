internal import Catalogue
internal import Publications
internal import Vocabularies

/// Extracts a record's values of one facet: the store's part of a facet, next to its row of
/// `FacetTable`. `FacetExtractors.all` lists them.
protocol FacetExtractor {
  /// The facet.
  var facet: FacetKey { get }

  /// Whether the facet has no values when only one distinct fact exists.
  var hidesOneValue: Bool { get }

  /// Calls `body` with each fact from which values are derived, in published order.
  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void)

  /// The direct values for a fact, without ancestors. Called once for equal facts.
  mutating func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int]
}

extension FacetExtractor {
  var hidesOneValue: Bool { false }
}

/// Data in a record from which facet values are derived.
struct FacetFact {
  let text: String
  /// A second text, when the first one does not identify the fact.
  var detail: String?

  init(_ text: String, detail: String? = nil) {
    self.text = text
    self.detail = detail
  }
}

/// All facet extractors.
enum FacetExtractors {
  /// In the order of `FacetTable`, which is also the image's facet order.
  static func all(_ vocabulary: Vocabulary) -> [any FacetExtractor] {
    let extractors: [any FacetExtractor] = [
      TopicExtractor(vocabulary), TagExtractor(vocabulary: vocabulary), CollectionExtractor(),
      CountryExtractor(vocabulary),
      SourceExtractor(vocabulary: vocabulary), YearExtractor(), LanguageExtractor(vocabulary),
      GroupingExtractor(vocabulary: vocabulary), AddedExtractor(),
      FileExtractor(),
    ]
    return FacetTable.all.compactMap { facet in extractors.first { $0.facet == facet.key } }
  }
}

extension ValueKey {
  /// The identifier of a value without one of its own: its name without case, accents and
  /// punctuation.
  static func id(ofName name: String) -> String {
    let key = TextKey.key(of: name)
    return "=" + (key.isEmpty ? CleanText.line(name) : key)
  }
}
