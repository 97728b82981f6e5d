import Browsing
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
        let reasons = other.reasons.map(\.text).joined(separator: "; ")
        let title = ShownTitle.text(of: other.title)
        return "\(catalogue.id(at: other.ordinal)) \(title) [\(reasons)]"
      }
  }
}
