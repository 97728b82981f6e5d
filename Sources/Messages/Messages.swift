internal import CMessages

/// Makes words of messages in one language.
///
/// A text is found by binary search in the file of its language, which is a part of the program:
/// nothing is read or kept for it, and other languages are not touched.
package struct Messages: Sendable {
  /// The language, as BCP 47.
  package let language: String
  private let texts: MessageFile
  private let fallback: MessageFile
  /// Whether numbers are for people, who read `1,234`.
  private let groupsDigits: Bool

  /// The texts in English, which has all of them, as programs read them: numbers have digits alone.
  package static let english = Messages(
    MessageFile.all[0], fallback: MessageFile.all[0], groupsDigits: false)

  /// The texts in English as people read them.
  package static let standard = Messages(
    MessageFile.all[0], fallback: MessageFile.all[0], groupsDigits: true)

  /// The languages that there are, as BCP 47; English first.
  package static var languages: [String] { MessageFile.all.map(\.language) }

  /// The texts in a language as people read them; `nil` for one that there is not.
  package init?(language: String) {
    guard let file = MessageFile.all.first(where: { $0.language == language }) else { return nil }
    self.init(file, fallback: MessageFile.all[0], groupsDigits: true)
  }

  /// Texts of a file that is no part of the program, with English for those that it lacks. The bytes are
  /// kept for as long as the program runs.
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

  /// A number of things, as the reader's language writes it: `1,234`, `1.234`.
  package func number(_ number: Int) -> String {
    groupsDigits ? NumberFormat.text(number, in: language) : String(number)
  }

  /// The words of a message.
  package func text(_ message: Message) -> String {
    let number = message.arguments.lazy.compactMap(\.number).first
    guard
      let text = texts.text(of: message.key.name, number: number)
        ?? fallback.text(of: message.key.name, number: number)
    else { preconditionFailure("no text for the key '\(message.key.name)'") }
    return MessageFormat.text(text) { argument in
      message.arguments.indices.contains(argument - 1)
        ? self.text(message.arguments[argument - 1]) : ""
    }
  }

  /// The words of a fact.
  package func text(_ argument: Message.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): self.number(number)
    case .index(let number): String(number)
    case .message(let message): text(message)
    }
  }

  /// The words of a message without arguments.
  package func text(_ key: MessageKey) -> String { text(Message(key)) }

  /// The words of a message with arguments.
  package func text(_ key: MessageKey, _ arguments: Message.Argument...) -> String {
    text(Message(key, arguments: arguments))
  }
}

extension Message.Argument {
  fileprivate var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
