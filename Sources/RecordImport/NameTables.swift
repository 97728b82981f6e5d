package import Publications
package import RecordFormats
internal import Text
package import Vocabularies

/// Looks up languages and document types, and suggests known names for unknown ones. Each table is
/// read on first use.
package struct NameTables {
  private let vocabulary: Vocabulary
  /// `nil` if the vocabulary has no such table or a faulty one.
  private lazy var languages = index(of: .language)
  /// Those with a two-letter code: the other seven thousand take long to read, and their names are
  /// words.
  private lazy var commonLanguages = vocabulary.commonLanguageIndex()
  private lazy var types = index(of: .type)
  private lazy var names =
    (try? vocabulary.nameIndex(of: [.topic, .collection, .country, .grouping, .source]))
    ?? NameIndex()
  private var comparisons = 0
  /// For how many more names suggestions are looked for.
  private var suggestionsLeft: Int
  private var nearestToTypes: [String: [String]] = [:]

  /// The most comparisons with known names, because a file in which all names are unknown would be
  /// slow. It allows some thousand unknown languages, or fifty thousand sources.
  private static let comparisonLimit = 50_000_000

  /// The tables of a vocabulary. There are suggestions for at most `suggestionLimit` names, since they
  /// take long and most commands print few or none.
  package init(_ vocabulary: Vocabulary, suggestionLimit: Int = .max) {
    self.vocabulary = vocabulary
    suggestionsLeft = suggestionLimit
  }

  /// Makes no more suggestions.
  mutating func stopSuggesting() { suggestionsLeft = 0 }

  private func index(of kind: NamedValue.Kind) -> NameIndex? {
    guard let index = try? vocabulary.nameIndex(of: [kind]) else { return nil }
    return index.entries.isEmpty ? nil : index
  }

  /// The code of a language, by its name or any of its codes; `nil` if unknown. Without a table,
  /// every name is returned unchanged.
  package mutating func language(_ name: String) -> String? {
    code(name) ?? (languages == nil ? name : nil)
  }

  private mutating func code(_ name: String) -> String? {
    let common = commonLanguages.value(named: name, of: .language)
    return (common ?? languages?.language(named: name))?.id
  }

  /// The codes of the languages in a field, separated by commas, semicolons, slashes, bars, `&` or
  /// *and*; empty if one of them is unknown.
  package mutating func languages(in field: String) -> [String] {
    let parts = field.replacing(" and ", with: ",").split { ",;/|&".contains($0) }
    guard parts.count > 1 else { return [language(field)].compactMap(\.self) }
    let codes = parts.compactMap { code($0.split(separator: " ").joined(separator: " ")) }
    // `Norwegian, Bokmål` is a single name.
    let isOneName = languages?.value(named: field, of: .language) != nil
    return codes.count < parts.count || isOneName ? [language(field)].compactMap(\.self) : codes
  }

  /// The document type for a format's term; `nil` if unknown. Without a table, every term is a
  /// type.
  package mutating func documentType(_ word: String) -> DocumentType? {
    guard let types else { return DocumentType(rawValue: word) }
    return types.value(named: word, of: .type).map { DocumentType(rawValue: $0.id) }
  }

  /// The labels most similar to an unknown name, the nearest first, at most three; empty when none
  /// is near.
  package mutating func nearest(to name: String, of kinds: Set<NamedValue.Kind>) -> [String] {
    takeSuggestion() ? compared(name, kinds) : []
  }

  /// The same for an unknown document type, which every record may have.
  mutating func nearest(toType word: String) -> [String] {
    if let known = nearestToTypes[word] { return known }
    let isAllowed = suggestionsLeft > 0
    let names = nearest(to: word, of: [.type])
    if isAllowed { nearestToTypes[word] = names }
    return names
  }

  /// Whether a suggestion may still be made; counts it.
  private mutating func takeSuggestion() -> Bool {
    guard suggestionsLeft > 0 else { return false }
    suggestionsLeft -= 1
    return true
  }

  private mutating func compared(_ name: String, _ kinds: Set<NamedValue.Kind>) -> [String] {
    guard comparisons < NameTables.comparisonLimit else { return [] }
    let index =
      if kinds == [.language] { languages } else if kinds == [.type] { types } else { names }
    guard let index else { return [] }
    comparisons += index.nameCount(of: kinds)
    return index.nearest(to: name, of: kinds).map(\.label).filter { $0 != name }
  }

  /// The problem of a value that is not known in its field; `nil` if no other field has it either.
  /// Codes do not count.
  package mutating func otherProblem(
    of name: String, in field: ImportReport.NameField
  ) -> ImportReport.Problem? {
    let key = FoldedKey(name)
    var kinds: [NamedValue.Kind] = [.topic, .collection, .country, .grouping, .source]
    switch field {
    case .topics, .collections, .languages: break
    case .countries: kinds.removeAll { $0 == .country || $0 == .grouping }
    // A tag about a body is no fault, and a country may be a source.
    case .tags: kinds = []
    case .sources: return nil
    }
    func isName(_ value: NamedValue, _ index: NameIndex) -> Bool {
      index.names(of: value).contains { FoldedKey($0) == key }
    }
    for kind in kinds {
      let values = names.values(named: name, of: [kind])
      guard values.contains(where: { isName($0, names) }) else { continue }
      return .valueOfOtherField(name, in: field, other: ImportReport.NameField(of: kind))
    }
    guard field != .languages, let language = commonLanguages.language(named: name),
      isName(language, commonLanguages)
    else { return nil }
    return .valueOfOtherField(name, in: field, other: .languages)
  }

  /// The labels most similar to an unknown tag. Bodies and groupings are suggested only if nothing
  /// else is near and the tag is not itself the name of one.
  package mutating func nearest(toTag tag: String) -> [String] {
    guard takeSuggestion() else { return [] }
    let placed = compared(tag, [.topic, .collection, .country])
    guard placed.isEmpty, names.values(named: tag, of: [.source, .grouping]).isEmpty else {
      return placed
    }
    return compared(tag, [.source, .grouping])
  }
}

/// An unknown value, and what may be meant.
package struct UnknownValue {
  /// What is wrong with the value.
  package let problem: ImportReport.Problem
  /// Suggestions, the nearest first; none for a value that another field has.
  package var nearest: [String] = []
}

extension NameTables {
  /// An unknown value of a field: `problem`, unless the vocabulary has it in another field.
  package mutating func unknown(
    _ problem: ImportReport.Problem, _ name: String, in field: ImportReport.NameField
  ) -> UnknownValue {
    if let other = otherProblem(of: name, in: field) { return UnknownValue(problem: other) }
    // A topic, like a tag, may be the misspelt name of a country.
    let nearest =
      switch field {
      case .topics, .tags, .collections: nearest(toTag: name)
      case .countries: nearest(to: name, of: [.country])
      case .sources: nearest(to: name, of: [.source])
      case .languages: nearest(to: name, of: [.language])
      }
    return UnknownValue(problem: problem, nearest: nearest)
  }
}

extension ImportReport.NameField {
  /// The field of a kind of values; topics for kinds without one.
  fileprivate init(of kind: NamedValue.Kind) {
    switch kind {
    case .collection: self = .collections
    case .country, .grouping: self = .countries
    case .source: self = .sources
    case .language: self = .languages
    case .topic, .type, .year: self = .topics
    }
  }
}
