internal import Text

/// A field name before a colon that does not exist but is close to one that does, or is a field of
/// other catalogues.
package struct MisspeltField: Equatable, Sendable {
  /// The name as typed, without the colon.
  package let typed: String
  /// The nearest field name; `nil` for a field of other catalogues that has no counterpart.
  package let known: String?
  /// All words with the name corrected.
  package let words: String?

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
      } else if character == ":" {
        let name = words[start..<index]
        let known = MisspeltField.field(like: name)
        guard known != nil || MisspeltField.foreign.contains(name.lowercased()) else { continue }
        typed = String(name)
        self.known = known
        self.words = known.map { words[..<start] + $0 + words[index...] }
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

  /// Fields of other catalogues, by the field that has their values.
  private static let counterparts: [String: [String]] = [
    "source": ["src", "org", "organisation", "organization", "body", "institution", "agency"],
    "year": ["date", "published", "publication", "pubdate", "issued", "py"],
    "topic": ["subject", "subjects", "theme", "themes", "keyword", "keywords", "category", "kw"],
    "author": ["creator", "editor", "contributor", "writer", "au"],
    "country": ["place", "location", "nation", "region", "area"],
    "title": ["name", "heading", "ti"], "collection": ["series"], "id": ["identifier", "number"],
  ]
  private static let fieldOfCounterpart = Dictionary(
    counterparts.flatMap { field, names in names.map { ($0, field) } },
    uniquingKeysWith: { first, _ in first })

  /// Fields of other catalogues that have no counterpart.
  private static let foreign: Set = [
    "abstract", "content", "description", "doi", "format", "fulltext", "isbn", "issn", "link",
    "note", "notes", "pages", "summary", "text", "type", "uri", "url", "website",
  ]

  private static func field(like typed: Substring) -> String? {
    let typed = typed.lowercased()
    if let field = fieldOfCounterpart[typed] { return field }
    if foreign.contains(typed) { return nil }
    guard typed.count > 2, typed.allSatisfy(\.isLetter), !FacetTable.isField(typed),
      let name = EditDistance.nearest(to: typed, among: fields.map(\.name))
    else { return nil }
    return fields.first { $0.name == name }?.field
  }
}
