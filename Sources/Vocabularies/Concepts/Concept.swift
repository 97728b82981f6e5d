internal import Text

/// A topic of the vocabulary, as a SKOS concept.
package struct Concept: Equatable, Sendable {
  /// What a label is for.
  package enum LabelKind: String, CaseIterable, Sendable {
    /// Shown; one per language.
    case preferred
    /// Another name, which may be shown beside the preferred one.
    case alternative
    /// Found by searches and never shown.
    case hidden
    /// Given up by the field: found by searches, and shown only as a label to avoid.
    case avoided
  }

  /// A name of the concept.
  package struct Label: Equatable, Sendable {
    /// The text as in the file.
    package var text: String
    /// A language tag in lower case; empty for none.
    package var language: String
    /// The direction that the file gives for the text.
    package var direction: TextDirection?
    /// The IRI of the datatype; `nil` for a plain string.
    package var datatype: String?
    /// What it is for.
    package var kind: LabelKind
    /// Its line in the file.
    package var line: Int

    /// A label on a line of a file; `line` is 0 for one that is not from a file.
    package init(_ text: String, language: String, kind: LabelKind, line: Int = 0) {
      self.text = text
      self.language = language
      self.kind = kind
      self.line = line
    }
  }

  /// A text direction, for texts whose language does not imply it.
  package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// A note in one language.
  package struct Note: Hashable, Sendable {
    /// The kinds of SKOS notes. The raw values are the SKOS property names.
    package enum Kind: String, CaseIterable, Sendable {
      case definition, scopeNote, note, example, changeNote, historyNote, editorialNote
    }

    /// The kind of note.
    package var kind: Kind
    /// The text as in the file.
    package var text: String
    /// A language tag in lower case; empty for none.
    package var language: String
    /// The direction that the file gives for the text.
    package var direction: TextDirection?
    /// The IRI of the datatype; `nil` for a plain string.
    package var datatype: String?

    /// A note in a language, by default a scope note.
    package init(_ text: String, language: String, kind: Kind = .scopeNote) {
      self.text = text
      self.language = language
      self.kind = kind
    }
  }

  /// A code of the concept in a scheme.
  package struct Notation: Hashable, Sendable {
    /// The code as in the file.
    package var text: String
    /// The IRI of the datatype that names the scheme; `nil` where the file gives none.
    package var datatype: String?

    /// A notation, with the datatype that names its scheme.
    package init(_ text: String, datatype: String? = nil) {
      self.text = text
      self.datatype = datatype
    }
  }

  /// Whether it is a SKOS collection that is used as a topic.
  package internal(set) var isCollection = false
  /// The IRI by which other concepts refer to it.
  package var iri: String
  /// The first line of the file that mentions it.
  package var line: Int
  /// In the order of the file.
  package var labels: [Label] = []
  /// The IRIs of all broader concepts.
  package var broader: [String] = []
  /// The IRIs of the related concepts.
  package var related: [String] = []
  /// Definitions, scope notes and others, in file order.
  package var notes: [Note] = []
  /// Codes of the concept.
  package var notations: [Notation] = []
  /// The publishers' tags that mean this concept, as published.
  package var tags: [String] = []

  /// A concept without labels.
  package init(iri: String, line: Int = 0) {
    self.iri = iri
    self.line = line
  }

  /// The display name: the preferred label in `language`, else in English, else without a language,
  /// else in any language; the end of the IRI when there is no label.
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
