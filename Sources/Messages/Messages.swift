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

  /// The texts in English, which has all of them.
  package static let english = Messages(MessageFile.all[0], fallback: MessageFile.all[0])

  /// The languages that there are, as BCP 47; English first.
  package static var languages: [String] { MessageFile.all.map(\.language) }

  /// The texts in a language; `nil` for one that there is not.
  package init?(language: String) {
    guard let file = MessageFile.all.first(where: { $0.language == language }) else { return nil }
    self.init(file, fallback: MessageFile.all[0])
  }

  private init(_ texts: MessageFile, fallback: MessageFile) {
    language = texts.language
    self.texts = texts
    self.fallback = fallback
  }

  /// The words of a message.
  package func text(_ message: Message) -> String {
    let number = message.arguments.lazy.compactMap(\.number).first
    guard
      let text = texts.text(of: message.key.name, number: number)
        ?? fallback.text(of: message.key.name, number: number)
    else { preconditionFailure("no text for the key '\(message.key.name)'") }
    return MessageFormat.text(text) { argument in
      guard message.arguments.indices.contains(argument - 1) else { return "" }
      switch message.arguments[argument - 1] {
      case .text(let text): return text
      case .number(let number): return "\(number)"
      case .message(let message): return self.text(message)
      }
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
