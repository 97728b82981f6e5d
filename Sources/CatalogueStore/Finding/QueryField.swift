internal import Catalogue

/// What `title:`, `id:`, `source:` and the like before a word look in.
enum QueryField: Hashable, Sendable {
  case title
  case id
  case names(NameField)
  case facet(FacetKey)

  /// The field of a name, in any case: `title`, `id`, `author`, `publisher`, an option's name of a facet, or `lang`.
  init?(named name: some StringProtocol) {
    switch name.lowercased() {
    case "title": self = .title
    case "id": self = .id
    case let name:
      if let field = NameField(rawValue: name) {
        self = .names(field)
        return
      }
      guard let facet = FacetTable.facet(fieldNamed: name) else { return nil }
      self = .facet(facet.key)
    }
  }
}

/// A value that a query looks for in a field.
struct FieldTerm: Hashable, Sendable {
  let field: QueryField
  /// The value as it is typed, without quotes.
  let text: String
  /// Its words; `nil` where it has none. Those in the title are looked for, others are a name.
  let term: QueryTerm?
}

/// What records may be found by, one of several alternatives.
enum QueryAlternative: Equatable, Sendable {
  case term(QueryTerm)
  case expanded(ExpandedWords)
  case field(FieldTerm)

  /// Whether it is two words of the query as one.
  var isJoined: Bool { if case .term(let term) = self { term.isJoined } else { false } }

  /// The words that are looked for in texts, and the phrases that mean the same.
  var emphasised: [FoundTerm] {
    switch self {
    case .term(let term): term.forms
    case .expanded(let part): part.typed.flatMap(\.forms) + part.phrases
    case .field(let term): term.titleTerm?.forms ?? []
    }
  }

  /// The words that are looked for in texts as they are typed.
  var terms: [QueryTerm] {
    switch self {
    case .term(let term): [term]
    case .expanded(let part): part.typed
    case .field(let term): [term.titleTerm].compactMap(\.self)
    }
  }
}

extension FieldTerm {
  /// The words where they are looked for in titles.
  var titleTerm: QueryTerm? { field == .title ? term : nil }
}
