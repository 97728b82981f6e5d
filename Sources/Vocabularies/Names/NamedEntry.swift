/// A name of a value in a vocabulary.
package struct VocabularyName: Equatable, Sendable {
  /// The use of a name.
  package enum Use: UInt8, Sendable {
    /// Shown; one per language.
    case preferred
    /// Another name, which may be shown beside the preferred one.
    case alternative
    /// Found by searches and never shown.
    case hidden
    /// A code, an acronym or a notation, found only where it is the whole text, or stands alone in it.
    case code
  }

  /// The name as in the file.
  package var text: String
  /// The language as a BCP 47 tag in lower case; empty when unknown.
  package var language: String
  /// What the name is for.
  package var use: Use

  /// The language of names in any language but English, where a table does not say which.
  package static let severalLanguages = "mul"

  /// Whether the name is in another language than English and that of a screen.
  package func isForeign(onScreenIn language: String) -> Bool {
    !self.language.isEmpty && self.language != "en" && self.language != language
  }

  /// A name, by default in an unknown language.
  package init(_ text: String, language: String = "", use: Use = .alternative) {
    self.text = text
    self.language = language
    self.use = use
  }
}

/// A value of a vocabulary with all its names.
package struct NamedEntry: Equatable, Sendable {
  /// The value; for an area, one in the form of a value without a key in a table.
  package let value: NamedValue
  /// The English display name.
  package let label: String
  /// All names in all languages, including preferred names and codes.
  package var names: [VocabularyName]
  /// The members of an area; empty for a value.
  package var members: [NamedValue] = []

  /// Whether it is an area, which stands for its members and is counted only through them.
  package var isArea: Bool { !members.isEmpty }
}
