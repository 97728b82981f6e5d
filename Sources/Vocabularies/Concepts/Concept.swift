internal import Text

/// A topic of the vocabulary, as SKOS has it.
package struct Concept: Equatable, Sendable {
  /// What a label is for.
  package enum LabelKind: String, CaseIterable, Sendable {
    /// Shown; one a language.
    case preferred
    /// Another name, which may be shown beside the preferred one.
    case alternative
    /// Found and never shown.
    case hidden
  }

  /// A name of the concept.
  package struct Label: Equatable, Sendable {
    /// The text, word for word.
    package var text: String
    /// A language tag in small letters; empty for none.
    package var language: String
    /// Whether it is shown, found, or found and never shown.
    package var kind: LabelKind
    /// The line of the file on which it stands.
    package var line: Int

    /// A label read in a line; 0 for one that comes from no file.
    package init(_ text: String, language: String, kind: LabelKind, line: Int = 0) {
      self.text = text
      self.language = language
      self.kind = kind
      self.line = line
    }
  }

  /// A note in one language.
  package struct Note: Equatable, Sendable {
    /// The note, word for word.
    package var text: String
    /// A language tag in small letters; empty for none.
    package var language: String

    /// A note in a language.
    package init(_ text: String, language: String) {
      self.text = text
      self.language = language
    }
  }

  /// The name by which other concepts refer to it.
  package var iri: String
  /// The first line of the file that speaks of it.
  package var line: Int
  /// In the order of the file.
  package var labels: [Label] = []
  /// IRIs of the concepts above it.
  package var broader: [String] = []
  /// IRIs of the concepts beside it.
  package var related: [String] = []
  /// Scope notes, in our own words.
  package var notes: [Note] = []
  /// Codes of the concept.
  package var notations: [String] = []
  /// The publishers' tags that mean it, word for word.
  package var tags: [String] = []

  /// A concept without labels.
  package init(iri: String, line: Int = 0) {
    self.iri = iri
    self.line = line
  }

  /// The name to show: the preferred label in `language`, else in English, without a language or
  /// in any other; the end of the IRI when there is none.
  package func name(in language: String = "en") -> String {
    TextFilter.line(unfilteredName(in: language))
  }

  private func unfilteredName(in language: String) -> String {
    let preferred = labels.filter { $0.kind == .preferred }
    for wanted in [language, "en", ""] {
      if let label = preferred.first(where: { $0.language == wanted }) { return label.text }
    }
    if let label = preferred.first { return label.text }
    return String(
      iri[(iri.lastIndex { $0 == "/" || $0 == "#" }.map(iri.index(after:)) ?? iri.startIndex)...])
  }
}
