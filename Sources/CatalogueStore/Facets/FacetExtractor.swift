internal import Catalogue
internal import Publications
internal import Vocabularies

/// Says which values of one facet a record has: what the store adds to the facet's row of
/// `FacetTable`. `FacetExtractors.all` lists them.
protocol FacetExtractor {
  /// The facet.
  var facet: FacetKey { get }

  /// Whether the facet has no values where all records say the same.
  var hidesOneValue: Bool { get }

  /// Calls `body` with what a publication says that values follow from, in published order.
  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void)

  /// The own values of a record with a fact, not those above them. Asked once for equal facts.
  mutating func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int]
}

extension FacetExtractor {
  var hidesOneValue: Bool { false }
}

/// Something that records say and values follow from.
struct FacetFact {
  let text: String
  /// A second text, where one does not tell facts apart.
  var detail: String?

  init(_ text: String, detail: String? = nil) {
    self.text = text
    self.detail = detail
  }
}

/// Every facet's extractor.
enum FacetExtractors {
  /// In the order of `FacetTable`, in which an image has its facets.
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
  /// The identifier of a value that has none but its name: the name without case, accents and
  /// punctuation.
  static func id(ofName name: String) -> String {
    let key = TextKey.key(of: name)
    return "=" + (key.isEmpty ? CleanText.line(name) : key)
  }
}
