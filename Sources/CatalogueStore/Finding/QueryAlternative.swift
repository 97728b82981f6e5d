internal import Catalogue

/// A value that a query searches for in a field.
struct FieldTerm: Hashable, Sendable {
  let field: QueryField
  /// The value as typed, without quotes.
  let text: String
  /// Its words; `nil` when it has none. In the title field they are searched; in other fields they
  /// form a name.
  let term: QueryTerm?
}

/// One of several ways for a record to match.
enum QueryAlternative: Equatable, Sendable {
  case term(QueryTerm)
  case expanded(ExpandedWords)
  case field(FieldTerm)

  /// Set if it is two query words joined into one.
  var joining: QueryTerm.Joining? { if case .term(let term) = self { term.joining } else { nil } }

  /// Whether it matches at a level.
  func matches(at level: MatchLevel) -> Bool { joining != .rare || level >= .inflected }

  /// The words searched for in texts, and the phrases with the same meaning.
  var emphasised: [FoundTerm] {
    switch self {
    case .term(let term): term.forms
    case .expanded(let part): part.typed.flatMap(\.forms) + part.phrases
    case .field(let term): term.titleTerm?.forms ?? []
    }
  }

  /// The words searched for in texts, as typed.
  var terms: [QueryTerm] {
    switch self {
    case .term(let term): [term]
    case .expanded(let part): part.typed
    case .field(let term): [term.titleTerm].compactMap(\.self)
    }
  }
}

extension FieldTerm {
  /// The words, if they are searched for in titles.
  var titleTerm: QueryTerm? { field == .title ? term : nil }
}
