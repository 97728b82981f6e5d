import CatalogueStore

/// Related publications in plain text, each with the reasons.
enum RelatedForms {
  /// At most as many as a reader takes in.
  private static let limit = 5

  /// A heading and a line a publication; no line when none is related.
  static func lines(of ordinal: Int, in catalogue: Catalogue) -> [String] {
    let related = catalogue.related(to: ordinal, limit: limit)
    guard !related.isEmpty else { return [] }
    return ["", "Related:"]
      + related.map { other in
        let reasons = other.reasons.map(words).joined(separator: "; ")
        return "\(catalogue.id(at: other.ordinal)) \(other.title) [\(reasons)]"
      }
  }

  private static func words(_ reason: RelatedPublication.Reason) -> String {
    switch reason {
    case .sharedTopics(let labels): "topics: \(labels.joined(separator: ", "))"
    case .sharedCountries(let labels): "countries: \(labels.joined(separator: ", "))"
    case .sharedSources(let labels): "sources: \(labels.joined(separator: ", "))"
    case .similarTitle: "similar title"
    }
  }
}
