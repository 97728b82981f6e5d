internal import Text

/// A field name before a colon that does not exist but is close to one that does.
package struct MisspeltField: Equatable, Sendable {
  /// The name as typed, without the colon.
  package let typed: String
  /// The nearest field name.
  package let known: String
  /// All words with the name corrected.
  package let words: String

  /// The first misspelt field in a query's words, outside quotes; `nil` when there is none.
  package init?(in words: String) {
    var start = words.startIndex
    var isQuoted = false
    for index in words.indices {
      let character = words[index]
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isWhitespace || character == "|" || character == "-" && index == start {
        start = words.index(after: index)
      } else if character == ":", let known = MisspeltField.field(like: words[start..<index]) {
        typed = String(words[start..<index])
        self.known = known
        self.words = words[..<start] + known + words[index...]
        return
      }
    }
    return nil
  }

  /// Every accepted name and its field. Plurals are included: nobody should have to know whether a
  /// field is `source` or `sources`.
  private static let fields: [(name: String, field: String)] =
    FacetTable.fieldNames.map { ($0, $0) }
    + FacetTable.all.flatMap { facet in
      [facet.option, facet.plural].map { ($0, FacetTable.fieldName(of: facet)) }
    }

  private static func field(like typed: Substring) -> String? {
    let typed = typed.lowercased()
    guard typed.count > 2, typed.allSatisfy(\.isLetter), !FacetTable.isField(typed),
      let name = EditDistance.nearest(to: typed, among: fields.map(\.name))
    else { return nil }
    return fields.first { $0.name == name }?.field
  }
}
