/// A value after a field in the words of a query without results that no record has and that is no
/// name: `year:soon`, `country:zz`.
package struct UnknownFieldValue: Equatable, Sendable {
  /// The field.
  package let facet: FacetKey
  /// The value as typed, without quotes.
  package let value: String

  /// A value in a field.
  package init(_ value: String, in facet: FacetKey) {
    self.value = value
    self.facet = facet
  }

  /// Whether the field takes numbers and ranges, and the value is neither.
  package var isNoNumber: Bool { FacetTable.facet(facet)?.hasRanges ?? false }

  /// The field and the value as typed in a query.
  package func typed(in language: String) -> String {
    QueryField.facet(facet).typed(value, in: language)
  }

  /// What can be written instead: years and ranges of them, where the field takes them, and the word
  /// for records without a value.
  package func forms(in language: String) -> [String] {
    let values = isNoNumber ? ["2014", "2014-2016", "2014-"] : []
    return (values + [NoValueName.word(in: language)]).map {
      QueryField.facet(facet).typed($0, in: language)
    }
  }
}
