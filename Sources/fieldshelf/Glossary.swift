import Browsing
import Catalogue
import Messages
import Text
import Vocabularies

extension OpenedCatalogue {
  /// Returns the vocabulary's terms in a language, sorted by name.
  func glossary(in language: String) throws -> [GlossaryTerm] {
    try requireVocabulary()
    guard let thesaurus = try vocabulary.read().thesaurus else { return [] }
    let counts = try topicCounts()
    var searches = OpenedCatalogue.mostSearches
    return try thesaurus.concepts.map { concept in
      var term = GlossaryTerm(concept, in: language)
      let count = counts[term.value] ?? 0
      term.isTopicOfRecords = count > 0
      term.count = count
      if count == 0, searches > 0 {
        searches -= 1
        term.count = try mentionCount(of: term)
      }
      return term
    }.map { (key: SortKey($0.name), term: $0) }.sorted { $0.key < $1.key }.map(\.term)
  }

  /// The most terms whose names are searched for; a vocabulary may have thousands of terms.
  private static let mostSearches = 50

  /// Counts the publications that contain a term's name; 0 for the catalogue of an engine.
  private func mentionCount(of term: GlossaryTerm) throws -> Int {
    // An engine would be asked once for each term.
    guard catalogue != nil else { return 0 }
    return try service.page(PageRequest(query: Query(words: term.name), rows: .ranks(0..<0))).count
  }

  /// Counts the publications of each topic.
  private func topicCounts() throws -> [ValueKey: Int] {
    var list = FacetListRequest([.topic])
    list.expandsAll = true
    let page = try service.page(
      PageRequest(query: Query(), rows: .ranks(0..<0), lists: [list]))
    return Dictionary(
      page.lists.flatMap(\.rows).compactMap { row in
        if case .value(let key) = row.kind { (key, row.count) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension GlossaryTerm {
  /// Converts a concept; texts missing in the language are in English.
  fileprivate init(_ concept: Concept, in language: String) {
    let name = concept.name(in: language)
    // The first matching label is shown, so labels in the reader's language come first.
    let isOwn = { (label: Concept.Label) in label.language == language }
    let labels = concept.labels.filter(isOwn) + concept.labels.filter { !isOwn($0) }
    self.init(
      name, ValueKey(.topic, concept.iri), labels: labels.map { TextFilter.line($0.text) })
    others = GlossaryTerm.labels(of: concept, .alternative, in: language).filter { $0 != name }
    avoided = GlossaryTerm.labels(of: concept, .avoided, in: language)
    note = TextFilter.line(GlossaryTerm.note(of: concept, in: language))
    translations = concept.labels.filter { $0.kind == .preferred && $0.text != name }.map {
      Translation(language: TextFilter.line($0.language), label: TextFilter.line($0.text))
    }
  }

  private static func labels(
    of concept: Concept, _ kind: Concept.LabelKind, in language: String
  ) -> [String] {
    let labels = concept.labels.filter { $0.kind == kind }
    let own = labels.filter { $0.language == language || $0.language.isEmpty }
    return (own.isEmpty ? labels.filter { $0.language == "en" } : own)
      .map { TextFilter.line($0.text) }
  }

  /// Prefers the language, then English; definitions come first, then scope notes, then notes.
  private static func note(of concept: Concept, in language: String) -> String {
    let kinds: [Concept.Note.Kind] = [.definition, .scopeNote, .note]
    for wanted in [language, "en", ""] {
      let notes = kinds.flatMap { kind in
        concept.notes.filter { $0.kind == kind && $0.language == wanted }
      }
      if !notes.isEmpty { return notes.map(\.text).joined(separator: " ") }
    }
    return concept.notes.first { kinds.contains($0.kind) }?.text ?? ""
  }
}
