/// Names a value of a facet; it outlives a file, a language, a set of terms and an engine.
///
/// Labels are looked up for display and never identify a value.
package struct ValueKey: Hashable, Comparable, Sendable {
  /// The facet whose value it is.
  package let facet: FacetKey
  /// A concept's notation or IRI, an ISO 3166 or M49 code, an ISO 639 code, a year or a range of
  /// years (`2014-2016`, `2014-`), a source's identifier; for a value that the vocabulary lacks the
  /// folded words of its name behind `=`. Empty for `notGiven`.
  package let id: String

  /// The value of a facet with an identifier, which a catalogue may or may not have.
  package init(_ facet: FacetKey, _ id: String) {
    self.facet = facet
    self.id = id
  }

  /// The value of the records that give no value of the facet.
  package static func notGiven(_ facet: FacetKey) -> ValueKey { ValueKey(facet, "") }

  /// Whether it represents records without a value of the facet.
  package var isNotGiven: Bool { id.isEmpty }

  /// By facet and identifier: an order for output that must not change, not for display.
  package static func < (a: ValueKey, b: ValueKey) -> Bool {
    (a.facet.rawValue, a.id) < (b.facet.rawValue, b.id)
  }
}
