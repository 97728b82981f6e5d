internal import Text

/// A name before a colon that limits a word to no field, and is near to one that does.
package struct MisspeltField: Equatable, Sendable {
  /// The name as it is typed, without its colon.
  package let typed: String
  /// The name that is nearest to it.
  package let known: String
  /// All words with that name in its place.
  package let words: String

  /// The first one in the words of a query, outside of quotes; `nil` without any.
  package init?(in words: String) {
    var start = words.startIndex
    var isQuoted = false
    for place in words.indices {
      let character = words[place]
      if character == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isWhitespace || character == "|" || character == "-" && place == start {
        start = words.index(after: place)
      } else if character == ":", let known = MisspeltField.field(like: words[start..<place]) {
        typed = String(words[start..<place])
        self.known = known
        self.words = words[..<start] + known + words[place...]
        return
      }
    }
    return nil
  }

  /// Every name and what it stands for; nobody is to know whether a field is `source` or `sources`.
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
