import Browsing
import CatalogueStore
import Messages

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
        let reasons = other.reasons.map(text).joined(separator: "; ")
        let title = DisplayTitle.text(of: other.title, .english)
        return "\(catalogue.id(at: other.ordinal)) \(title) [\(reasons)]"
      }
  }

  private static func text(_ reason: RelatedPublication.Reason) -> String {
    let messages = Messages.english
    func shared(_ key: MessageKey, _ labels: [String]) -> String {
      messages.text(key, .text(labels.joined(separator: ", ")))
    }
    return switch reason {
    case .sharedTopics(let labels): shared(.sharedTopics, labels)
    case .sharedCountries(let labels): shared(.sharedCountries, labels)
    case .sharedSources(let labels): shared(.sharedSources, labels)
    case .similarTitle: messages.text(.similarTitle)
    }
  }
}
