/// What a reader can drop or respell when a query finds nothing.
package struct NoResultAdvice: Equatable, Sendable {
  /// A part of a query that can be taken out of it.
  package enum Part: Equatable, Sendable {
    case included(FacetValueID)
    case excluded(FacetValueID)
    /// Everything typed.
    case words
  }

  /// A part and what the query finds without it.
  package struct Relaxation: Equatable, Sendable {
    package let dropping: Part
    /// Results of the query without the part; it may be 0.
    package let count: Int

    package init(dropping: Part, count: Int) {
      self.dropping = dropping
      self.count = count
    }
  }

  /// One for each included value, each excluded value and the words, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with the nearest known spelling in place of each word that no record has;
  /// `nil` when every word is known or nothing is near.
  package let suggestion: String?

  package init(relaxations: [Relaxation], suggestion: String?) {
    self.relaxations = relaxations
    self.suggestion = suggestion
  }
}
