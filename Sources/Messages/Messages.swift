internal import CMessages
package import Text

/// Formats messages in one language.
///
/// A text is found by binary search in the file of its language, which is embedded in the program.
/// Nothing is loaded or cached, and the other languages are not touched.
package struct Messages: Sendable {
  /// The language, as BCP 47.
  package let language: String
  /// What the terminal can show; texts are spelled in it.
  package var characterSet = CharacterSet.unicode
  private let texts: MessageFile
  private let fallback: MessageFile
  /// Whether counts have digit separators (`1,234`), for people.
  private let groupsDigits: Bool

  /// The English texts, which are complete, as programs read them: numbers are plain digits.
  package static let english = Messages(
    MessageFile.all[0], fallback: MessageFile.all[0], groupsDigits: false)

  /// The English texts for people.
  package static let standard = Messages(
    MessageFile.all[0], fallback: MessageFile.all[0], groupsDigits: true)

  /// The available languages, as BCP 47; English first.
  package static var languages: [String] { MessageFile.all.map(\.language) }

  /// The texts in a language, for people; `nil` if the language is not available.
  package init?(language: String) {
    guard let file = MessageFile.all.first(where: { $0.language == language }) else { return nil }
    self.init(file, fallback: MessageFile.all[0], groupsDigits: true)
  }

  /// Texts from a file that is not embedded, with English for those that it lacks. Copies the bytes
  /// and never frees them.
  package init(language: String, file bytes: [UInt8]) {
    self.init(
      MessageFile(language: language, bytes), fallback: MessageFile.all[0], groupsDigits: true)
  }

  private init(_ texts: MessageFile, fallback: MessageFile, groupsDigits: Bool) {
    language = texts.language
    self.texts = texts
    self.fallback = fallback
    self.groupsDigits = groupsDigits
  }

  /// A count in the format of the language: `1,234`, `1.234`.
  package func number(_ number: Int) -> String {
    groupsDigits ? NumberFormat.text(number, in: language) : String(number)
  }

  /// Formats a message.
  package func text(_ message: Message) -> String {
    let number = message.arguments.lazy.compactMap(\.number).first
    guard
      let text = texts.text(of: message.key.name, number: number)
        ?? fallback.text(of: message.key.name, number: number)
    else { preconditionFailure("no text for the key '\(message.key.name)'") }
    let formatted = MessageFormat.text(text) { argument in
      message.arguments.indices.contains(argument - 1)
        ? self.text(message.arguments[argument - 1]) : ""
    }
    return shown(formatted)
  }

  /// The same texts with all their letters: for what is written or compared, not shown.
  package var unspelled: Messages {
    var messages = self
    messages.characterSet = .unicode
    return messages
  }

  /// A text of a catalogue or of the reader, as the terminal shows it.
  package func shown(_ text: String) -> String { characterSet.spelled(text) }

  /// Formats an argument.
  package func text(_ argument: Message.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): self.number(number)
    case .index(let number): String(number)
    case .message(let message): text(message)
    }
  }

  /// Formats a message without arguments.
  package func text(_ key: MessageKey) -> String { text(Message(key)) }

  /// Formats a message with arguments.
  package func text(_ key: MessageKey, _ arguments: Message.Argument...) -> String {
    text(Message(key, arguments: arguments))
  }
}

extension Message.Argument {
  fileprivate var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
