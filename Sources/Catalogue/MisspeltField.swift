internal import Text

/// A name before a colon that is not a field: a misspelt one, a field of other catalogues, or none.
package struct MisspeltField: Equatable, Sendable {
  /// The name as typed, without the colon.
  package let typed: String
  /// The nearest field name; `nil` when none is near.
  package let known: String?
  /// All words with the name corrected; `nil` if `known` is.
  package let words: String?
  /// The names of all fields, those most like the typed name first.
  package let fields: [String]

  /// The first name in a query's words, outside quotes, that is directly before a colon and a value
  /// and is not a field; `nil` when there is none. Fields are named in a language.
  package init?(in words: String, language: String = "en") {
    var start = words.startIndex
    var isQuoted = false
    for index in words.indices {
      let character = words[index]
      if character.isDoubleQuote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if character.isWhitespace || character == "|" || character == "-" && index == start {
        start = words.index(after: index)
      } else if character == ":", MisspeltField.isName(words[start..<index], in: words) {
        let name = words[start..<index]
        let known = MisspeltField.field(like: name, in: language)?.name(in: language)
        typed = String(name)
        self.known = known
        self.words = known.map { words[..<start] + $0 + words[index...] }
        fields = MisspeltField.fields(nearestTo: name, in: language)
        return
      }
    }
    return nil
  }

  /// Whether a part before a colon could be meant as a field and is none: letters, with a value after
  /// it. A web address (`http://`) is not a field.
  private static func isName(_ name: Substring, in words: String) -> Bool {
    let value = words[name.endIndex...].dropFirst()
    guard let first = value.first, !first.isWhitespace, first != "|", !value.hasPrefix("//") else {
      return false
    }
    return name.count > 1 && name.allSatisfy(\.isLetter) && QueryField(named: name) == nil
  }

  /// Every accepted name in English and in a language, with its field. Plurals are included: nobody
  /// should have to know whether a field is `source` or `sources`.
  private static func names(in language: String) -> [(name: String, field: QueryField)] {
    let plurals = FacetTable.all.flatMap { facet in
      [facet.option, facet.plural].map { ($0, QueryField.facet(facet.key)) }
    }
    let names = [language, "en"].flatMap { language in
      QueryField.all.flatMap { field in field.names(in: language).map { ($0, field) } }
    }
    return (names + plurals).map { (name: TextFolding.fold($0.0), field: $0.1) }
  }

  private static func fields(nearestTo typed: Substring, in language: String) -> [String] {
    var distance = EditDistance(from: TextFolding.fold(String(typed)).unicodeScalars.map(\.value))
    let names = QueryField.all.map { $0.name(in: language) }
    let distances = names.map { distance.edits(to: TextFolding.fold($0), atMost: 64) ?? 64 }
    return zip(names, distances).enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }

  /// Fields of other catalogues, by the field that has their values.
  private static let counterparts: [QueryField: [String]] = [
    .facet(.source): [
      "src", "org", "organisation", "organization", "body", "institution", "agency",
    ],
    .facet(.year): ["date", "published", "publication", "pubdate", "issued", "py"],
    .facet(.topic): [
      "subject", "subjects", "theme", "themes", "keyword", "keywords", "category", "kw",
    ],
    .names(.author): ["creator", "editor", "contributor", "writer", "au"],
    .facet(.country): ["place", "location", "nation", "region", "area"],
    .title: ["name", "heading", "ti"], .facet(.collection): ["series"],
    .id: ["identifier", "number"],
  ]
  private static let fieldOfCounterpart = Dictionary(
    counterparts.flatMap { field, names in names.map { ($0, field) } },
    uniquingKeysWith: { first, _ in first })

  /// Fields of other catalogues that have no counterpart.
  private static let foreign: Set = [
    "abstract", "content", "description", "doi", "format", "fulltext", "isbn", "issn", "link",
    "note", "notes", "pages", "summary", "text", "type", "uri", "url", "website",
  ]

  private static func field(like name: Substring, in language: String) -> QueryField? {
    let typed = TextFolding.fold(String(name))
    if let field = fieldOfCounterpart[typed] { return field }
    guard typed.count > 2, !foreign.contains(typed) else { return nil }
    let names = names(in: language)
    guard let name = EditDistance.nearest(to: typed, among: names.map(\.name)) else { return nil }
    return names.first { $0.name == name }?.field
  }
}
