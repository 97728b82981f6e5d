/// Identifies a facet value across files, languages, vocabularies and engines.
///
/// Labels are looked up for display and never identify a value.
package struct ValueKey: Hashable, Comparable, Sendable {
  /// The facet.
  package let facet: FacetKey
  /// A concept's notation or IRI, an ISO 3166 or M49 code, an ISO 639 code, a year or a range of
  /// years (`2014-2016`, `2014-`), or a source's identifier. For a value that is not in the
  /// vocabulary: `=` and the folded words of its name. Empty for `notGiven`.
  package let id: String

  /// The value with an identifier; the catalogue may not have it.
  package init(_ facet: FacetKey, _ id: String) {
    self.facet = facet
    self.id = id
  }

  /// The pseudo-value for records without a value of the facet.
  package static func notGiven(_ facet: FacetKey) -> ValueKey { ValueKey(facet, "") }

  /// Whether it stands for records without a value of the facet.
  package var isNotGiven: Bool { id.isEmpty }

  /// Orders by facet and identifier: stable order for output, not for display.
  package static func < (a: ValueKey, b: ValueKey) -> Bool {
    (a.facet.rawValue, a.id) < (b.facet.rawValue, b.id)
  }
}
