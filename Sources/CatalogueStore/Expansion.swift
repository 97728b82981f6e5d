/// A part of a query's words that means something which the catalogue has values for.
///
/// A record has the part when it has one of the values or one of the phrases; all other words of
/// the query must match besides.
package struct Expansion: Hashable, Sendable {
  /// The part, as offsets into the UTF-8 of `Query.words`; those of one query do not overlap.
  package var range: Range<Int>
  /// What the part means, to show; it changes nothing.
  package var label: String
  /// Values with the meaning.
  package var values: [FacetValueID]
  /// Names of the same, adjacent whole words each.
  package var phrases: [String]
  /// The number under which the catalogue keeps the records with one of the phrases; `nil` has
  /// them looked for.
  package var meaning: Int?

  /// What a part of the words means; without values and phrases nothing has it.
  package init(
    range: Range<Int>, label: String = "", values: [FacetValueID] = [], phrases: [String] = [],
    meaning: Int? = nil
  ) {
    self.range = range
    self.label = label
    self.values = values
    self.phrases = phrases
    self.meaning = meaning
  }
}
