import Browsing
import Catalogue
import Messages

/// Formats related publications as plain text, with the reasons.
enum RelatedFormatter {
  /// The maximum number of related publications to print.
  static let limit = 5

  /// Returns a heading and a line for each publication; empty if none is related.
  static func lines(of detail: PublicationDetail) -> [String] {
    guard !detail.related.isEmpty else { return [] }
    let messages = Messages.chosen
    return ["", messages.text(.relatedHeading)]
      + detail.related.map { other in
        let reasons = other.reasons.map { messages.text(message(of: $0)) }.joined(separator: "; ")
        return "\(other.id) \(DisplayTitle.text(of: other.title, messages)) [\(reasons)]"
      }
  }

  private static func message(of reason: RelatedPublication.Reason) -> Message {
    switch reason {
    case .shared(.topic, let labels): Message(.sharedTopics, .text(listed(labels)))
    case .shared(.country, let labels): Message(.sharedCountries, .text(listed(labels)))
    case .shared(_, let labels): Message(.sharedSources, .text(listed(labels)))
    case .similarTitle: Message(.similarTitle)
    }
  }

  private static func listed(_ labels: [String]) -> String { labels.joined(separator: ", ") }
}
