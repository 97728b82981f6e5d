/// A publication that a reader of another one may want, and why.
package struct RelatedPublication: Equatable, Sendable {
  /// What the two have in common.
  package enum Reason: Equatable, Sendable {
    /// Labels of topics, sub-topics included.
    case sharedTopics([String])
    /// Labels of countries.
    case sharedCountries([String])
    /// Labels of sources.
    case sharedSources([String])
    /// At least half of the words of the two titles together stand in both.
    case similarTitle
  }

  /// Where it stands in the catalogue.
  package let ordinal: Int
  /// For a row, without reading the record.
  package let title: String
  /// At least one.
  package let reasons: [Reason]

  /// A publication with at least one reason.
  package init(ordinal: Int, title: String, reasons: [Reason]) {
    self.ordinal = ordinal
    self.title = title
    self.reasons = reasons
  }
}
