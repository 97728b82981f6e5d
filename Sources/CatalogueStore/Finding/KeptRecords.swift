internal import Catalogue

/// A cache of the records of query alternatives, for variants of a query that share most of their
/// words. An alternative is searched once, wherever it was typed in a query.
final class KeptRecords {
  private var records: [Key: Bitmap] = [:]

  private enum Key: Hashable {
    case term([FoundTerm], spelling: String, MatchLevel)
    case expanded(ExpandedWords.Identity, MatchLevel)
    case field(QueryField, String, [FoundTerm], MatchLevel)
  }

  /// The records of an alternative at a level, computed by `find` when they are not cached.
  func records(
    of alternative: QueryAlternative, upTo level: MatchLevel, find: () -> Bitmap
  ) -> Bitmap {
    let key = Self.key(of: alternative, level)
    if let known = records[key] { return known }
    let found = find()
    records[key] = found
    return found
  }

  private static func key(of alternative: QueryAlternative, _ level: MatchLevel) -> Key {
    switch alternative {
    case .term(let term): .term(term.forms, spelling: term.spelling, level)
    case .expanded(let part): .expanded(part.identity, level)
    case .field(let term): .field(term.field, term.text, term.term?.forms ?? [], level)
    }
  }
}

extension ExpandedWords {
  /// The properties that determine its records.
  struct Identity: Hashable {
    let typed: [[FoundTerm]]
    let spellings: [String]
    let phrases: [FoundTerm]
    let codes: [FoundTerm]
    let values: [Int]
    let meanings: [Int]
    let isOfOrdinaryWords: Bool
  }

  /// Equal for the same words wherever they were typed.
  var identity: Identity {
    Identity(
      typed: typed.map(\.forms), spellings: typed.map(\.spelling), phrases: phrases, codes: codes,
      values: values, meanings: meanings,
      isOfOrdinaryWords: isOfOrdinaryWords)
  }
}
