internal import Browsing
internal import Messages
internal import Text

/// The words that a reader may type: those of the reader's language, and the English ones.
struct LinearVocabulary {
  private let messages: Messages
  /// Each word as it may be typed, folded: case and accents do not count.
  private let spellings: [(spelling: String, word: LinearWord)]

  init(_ messages: Messages) {
    self.messages = messages
    spellings = LinearWord.allCases.flatMap { word in
      messages.text(word.key).split(separator: " ")
        .map { (TextFolding.fold(String($0)), word) }
    }
  }

  /// The word as it is shown to the reader.
  func shown(_ word: LinearWord) -> String {
    messages.text(word.key).split(separator: " ").first.map(String.init) ?? word.english
  }

  /// The whole word that was typed.
  func word(_ typed: some StringProtocol) -> LinearWord? {
    let typed = TextFolding.fold(String(typed))
    return LinearWord.allCases.first { $0.english == typed }
      ?? spellings.first { $0.spelling == typed }?.word
  }

  /// Whether a text names a format: by its identifier, or in the reader's language.
  func names(_ typed: String, _ format: ExportFormat) -> Bool {
    let typed = TextFolding.fold(typed)
    return typed == format.name || typed == TextFolding.fold(shown(format))
  }

  /// The name of a format as it is shown to the reader: a word of the language, or an identifier.
  func shown(_ format: ExportFormat) -> String {
    LinearVocabulary.formatNames[format.name].map { messages.text($0) } ?? format.name
  }

  /// The formats whose identifiers are English words.
  private static let formatNames: [String: MessageKey] = [
    "citations": .linearFormatCitations, "handout-text": .linearFormatHandoutText,
    "handout-markdown": .linearFormatHandoutMarkdown, "handout-html": .linearFormatHandoutPage,
    "listing": .linearFormatListing,
  ]

  /// The word of `words` that begins with what was typed: the first English one, else the only one
  /// in the reader's language. What also means yes or no is not a beginning.
  func word(beginning typed: some StringProtocol, among words: [LinearWord]) -> LinearWord? {
    let typed = TextFolding.fold(String(typed))
    guard !typed.isEmpty, !messages.isYes(typed), !messages.isNo(typed) else { return nil }
    if let word = words.first(where: { $0.english.hasPrefix(typed) }) { return word }
    let found = Set(spellings.filter { $0.spelling.hasPrefix(typed) }.map(\.word))
    return found.count == 1 ? found.first.flatMap { words.contains($0) ? $0 : nil } : nil
  }
}

extension Messages {
  /// Whether a text means yes: a word of any language of the screen, or a letter of this one or of
  /// English.
  func isYes(_ text: String) -> Bool { means(text, .yesWords) }

  /// Whether a text means no, in the same languages.
  func isNo(_ text: String) -> Bool { means(text, .noWords) }

  private func means(_ text: String, _ words: MessageKey) -> Bool {
    let typed = TextFolding.fold(text).filter { $0 != " " }
    let others = typed.count > 1 ? Messages.languages.compactMap { Messages(language: $0) } : []
    return ([.english, self] + others).contains { language in
      language.text(words).split(separator: " ").contains { TextFolding.fold(String($0)) == typed }
    }
  }
}
