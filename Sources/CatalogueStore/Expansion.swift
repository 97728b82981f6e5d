/// A part of a query's words that means something which the catalogue has values for.
///
/// A record has the part when it has the words as they are typed, one of the values, or one of the
/// other phrases; all other words of the query must match besides.
package struct Expansion: Hashable, Sendable {
  /// The part, as offsets into the UTF-8 of `Query.words`; those of one query do not overlap.
  package var range: Range<Int>
  /// What the part means, to show; it changes nothing.
  package var label: String
  /// Values with the meaning.
  package var values: [FacetValueID]
  /// Other names of the same, adjacent whole words each.
  package var phrases: [String]
  /// Whether the typed words are looked for as well: a code such as `LA` begins too many words.
  package var keepsWords: Bool

  /// What a part of the words means; without values and phrases it changes nothing.
  package init(
    range: Range<Int>, label: String = "", values: [FacetValueID] = [], phrases: [String] = [],
    keepsWords: Bool = true
  ) {
    self.range = range
    self.label = label
    self.values = values
    self.phrases = phrases
    self.keepsWords = keepsWords
  }
}
