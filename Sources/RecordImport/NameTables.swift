package import Publications
package import Vocabularies

/// The tables by which words of formats become languages and kinds of documents, and by which an
/// unknown name gets the one that may be meant. Each is read when it is first asked for.
package struct NameTables {
  private let vocabulary: Vocabulary
  /// `nil` where the vocabulary has no such table, or one with a fault.
  private lazy var languages = index(of: .language)
  private lazy var types = index(of: .type)
  private lazy var names =
    (try? vocabulary.nameIndex(of: [.topic, .collection, .country, .grouping, .source]))
    ?? NameIndex()
  private var comparisons = 0

  /// Names that unknown ones are compared with: a file of names that are all unknown is slow enough.
  /// It is some thousand unknown languages, or fifty thousand sources.
  private static let comparisonLimit = 50_000_000

  /// The tables of a vocabulary.
  package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  private func index(of kind: NamedValue.Kind) -> NameIndex? {
    guard let index = try? vocabulary.nameIndex(of: [kind]) else { return nil }
    return index.entries.isEmpty ? nil : index
  }

  /// The code of a language by its name or any of its codes; `nil` for one that is not known.
  /// Without a table every word is a language.
  package mutating func language(_ name: String) -> String? {
    guard let languages else { return name }
    return languages.language(named: name)?.id
  }

  /// The codes of the languages that a field names, separated by commas, semicolons, slashes, `&` or
  /// *and*; empty where one of them is not known.
  package mutating func languages(in field: String) -> [String] {
    let parts = field.replacing(" and ", with: ",").split { ",;/&".contains($0) }
    let codes = parts.compactMap { part in
      languages?.language(named: part.split(separator: " ").joined(separator: " "))?.id
    }
    // `Norwegian, Bokmål` is the name of one.
    let isOneName = languages?.value(named: field, of: .language) != nil
    guard parts.count > 1, codes.count == parts.count, !isOneName else {
      return [language(field)].compactMap(\.self)
    }
    return codes
  }

  /// The kind of document by a format's word; `nil` for one that is not known. Without a table every
  /// word is a kind.
  package mutating func documentType(_ word: String) -> DocumentType? {
    guard let types else { return DocumentType(rawValue: word) }
    return types.value(named: word, of: .type).map { DocumentType(rawValue: $0.id) }
  }

  /// The labels that are most like an unknown name, the nearest first, three at most; empty when none
  /// is near.
  package mutating func nearest(to name: String, of kinds: Set<NamedValue.Kind>) -> [String] {
    guard comparisons < NameTables.comparisonLimit else { return [] }
    let index =
      if kinds == [.language] { languages } else if kinds == [.type] { types } else { names }
    guard let index else { return [] }
    comparisons += index.nameCount(of: kinds)
    return index.nearest(to: name, of: kinds).map(\.label)
  }

  /// The labels that are most like an unknown tag: those of bodies and groupings where nothing else is
  /// near, unless it is a name of one.
  package mutating func nearest(toTag tag: String) -> [String] {
    let placed = nearest(to: tag, of: [.topic, .collection, .country])
    guard placed.isEmpty, names.values(named: tag, of: [.source, .grouping]).isEmpty else {
      return placed
    }
    return nearest(to: tag, of: [.source, .grouping])
  }
}
