internal import Messages
internal import Text

/// The names for records without a value of a facet, in every language of the screen: `not given`, as
/// lists show it, and words that readers type instead, such as `none`.
package enum NoValueName {
  /// Whether a text is the name that lists show. Case and accents do not count.
  package static func isShown(_ text: String) -> Bool { shown.contains(TextFolding.fold(text)) }

  /// Whether a text is another word for it, which the name of a value overrides.
  package static func isOther(_ text: String) -> Bool { others.contains(TextFolding.fold(text)) }

  /// Whether any of these names begins with a text of at least three letters.
  package static func begins(with text: String) -> Bool {
    let start = TextFolding.fold(text)
    return start.count > 2 && shown.union(others).contains { $0.hasPrefix(start) }
  }

  /// The name that lists show, in a language.
  package static func shown(in language: String) -> String {
    (Messages(language: language) ?? .english).text(.notGiven)
  }

  /// The word for it in a language.
  package static func word(in language: String) -> String {
    words(in: Messages(language: language) ?? .english)[0]
  }

  private static let shown = Set(texts.map { TextFolding.fold($0.text(.notGiven)) })
  private static let others = Set(texts.flatMap(words).map(TextFolding.fold))
  private static let texts = Messages.languages.compactMap { Messages(language: $0) }

  private static func words(in messages: Messages) -> [String] {
    messages.text(.noValueWords).split(separator: " ").map(String.init)
  }
}
