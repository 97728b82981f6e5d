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
    /// The direction that the file gives for the text.
    package var direction: TextDirection?
    /// The IRI of a datatype of its own; `nil` for a string.
    package var datatype: String?
    /// Whether it is shown, found, or found and never shown.
    package var kind: LabelKind
    /// Its line in the file.
    package var line: Int

    /// A label read in a line; 0 for one that comes from no file.
    package init(_ text: String, language: String, kind: LabelKind, line: Int = 0) {
      self.text = text
      self.language = language
      self.kind = kind
      self.line = line
    }
  }

  /// The direction of a text, where its language alone does not tell.
  package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// A note in one language.
  package struct Note: Hashable, Sendable {
    /// What a note is about. The raw values are the names of SKOS.
    package enum Kind: String, CaseIterable, Sendable {
      case definition, scopeNote, note, example, changeNote, historyNote, editorialNote
    }

    /// What it is about.
    package var kind: Kind
    /// The note, word for word.
    package var text: String
    /// A language tag in small letters; empty for none.
    package var language: String
    /// The direction that the file gives for the text.
    package var direction: TextDirection?
    /// The IRI of a datatype of its own; `nil` for a string.
    package var datatype: String?

    /// A note in a language; a scope note unless another kind is given.
    package init(_ text: String, language: String, kind: Kind = .scopeNote) {
      self.text = text
      self.language = language
      self.kind = kind
    }
  }

  /// A code of the concept in some scheme.
  package struct Notation: Hashable, Sendable {
    /// The code, word for word.
    package var text: String
    /// The IRI of the datatype that names the scheme; `nil` where the file gives none.
    package var datatype: String?

    /// A notation, with the datatype that names its scheme.
    package init(_ text: String, datatype: String? = nil) {
      self.text = text
      self.datatype = datatype
    }
  }

  /// Whether it is a collection of SKOS that counts as a topic.
  package internal(set) var isCollection = false
  /// The name by which other concepts refer to it.
  package var iri: String
  /// The first line of the file that speaks of it.
  package var line: Int
  /// In the order of the file.
  package var labels: [Label] = []
  /// IRIs of all the concepts above it.
  package var broader: [String] = []
  /// IRIs of the concepts beside it.
  package var related: [String] = []
  /// Definitions, scope notes and others, in the order of the file.
  package var notes: [Note] = []
  /// Codes of the concept.
  package var notations: [Notation] = []
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
