package import Messages
internal import Text

/// The field that `title:`, `id:`, `source:` and the like limit a word to.
///
/// A field has names in every language of the screen, and all of them are accepted whatever the
/// language: a search that was written down works for everyone.
package enum QueryField: Hashable, Sendable {
  case title
  case id
  case names(NameField)
  case facet(FacetKey)

  /// All fields, in the order in which they are listed.
  package static let all: [QueryField] =
    [.title, .id] + NameField.allCases.map { .names($0) }
    + FacetTable.all.map { .facet($0.key) }

  /// The field with a name in any language of the screen. Case and accents do not count.
  package init?(named name: some StringProtocol) {
    guard let field = QueryField.byName[TextFolding.fold(String(name))] else { return nil }
    self = field
  }

  /// The name that a language shows: `country`, `país`.
  package func name(in language: String) -> String {
    name(in: Messages(language: language) ?? .english)
  }

  /// The name that messages show.
  package func name(in messages: Messages) -> String {
    String(decoding: messages.text(key).utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }

  /// Its names in a language, the one that is shown first.
  package func names(in language: String) -> [String] {
    (Messages(language: language) ?? .english).text(key).split(separator: " ").map(String.init)
  }

  /// A value as typed in the words of a query: `grouping:ASEAN`, `country:"Northern Africa"`.
  package func typed(_ value: String, in language: String) -> String {
    let isQuoted =
      value.contains { $0.isWhitespace || $0 == "|" || $0.isDoubleQuote } || value.isEmpty
    let text = isQuoted ? "\"\(value.filter { !$0.isDoubleQuote })\"" : value
    return "\(name(in: language)):\(text)"
  }

  private static let byName: [String: QueryField] = Dictionary(
    Messages.languages.flatMap { language in
      all.flatMap { field in
        field.names(in: language).map { (TextFolding.fold($0), field) }
      }
    }, uniquingKeysWith: { first, _ in first })

  private var key: MessageKey {
    switch self {
    case .title: .fieldNamesTitle
    case .id: .fieldNamesID
    case .names(.author): .fieldNamesAuthor
    case .names(.publisher): .fieldNamesPublisher
    case .facet(let key): FacetTable.facet(key)?.fieldNames ?? .fieldNamesTitle
    }
  }
}
