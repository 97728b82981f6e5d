/// A name of something that a vocabulary knows.
package struct VocabularyName: Equatable, Sendable {
  /// What a name is for.
  package enum Use: UInt8, Sendable {
    /// Shown; one a language.
    case preferred
    /// Another name, which may be shown beside the preferred one.
    case alternative
    /// Found and never shown.
    case hidden
    /// A code, an acronym or a notation, which is found where it is the whole text.
    case code
  }

  /// The name, word for word.
  package var text: String
  /// The language as BCP 47 in small letters; empty where it is not known.
  package var language: String
  /// What the name is for.
  package var use: Use

  /// A name in a language that is not known, unless it is given.
  package init(_ text: String, language: String = "", use: Use = .alternative) {
    self.text = text
    self.language = language
    self.use = use
  }
}

/// A value that a vocabulary knows, with all of its names.
package struct NamedEntry: Equatable, Sendable {
  /// The value; of an area it has the form of one that no table gives a key.
  package let value: NamedValue
  /// The name to show in English.
  package let label: String
  /// All names in all languages, the preferred ones and codes included.
  package var names: [VocabularyName]
  /// The values that an area stands for together; empty for a value.
  package var members: [NamedValue] = []

  /// Whether it is a part of the world that stands for its members and is counted by them alone.
  package var isArea: Bool { !members.isEmpty }
}
