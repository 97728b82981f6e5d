/// A text for people, as a value: its key and arguments. `Messages` formats it in a language.
package struct Message: Hashable, Sendable {
  /// An argument of a text.
  package enum Argument: Hashable, Sendable {
    /// Text from outside, or a name. It is shown unchanged, so it must have passed the filter.
    case text(String)
    /// A count; the first count of a message selects its plural form.
    case number(Int)
    /// A number that identifies something, such as a line, a year or a row; written as plain
    /// digits.
    case index(Int)
    /// A nested message.
    case message(Message)
  }

  /// Identifies the text.
  package let key: MessageKey
  /// `{1}` in the text is the first argument.
  package let arguments: [Argument]

  /// A text with its arguments.
  package init(_ key: MessageKey, _ arguments: Argument...) {
    self.key = key
    self.arguments = arguments
  }

  /// A text with arguments in an array.
  package init(_ key: MessageKey, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }

  /// Joins texts pairwise with `key`, whose arguments are the two parts; `nil` if there are none.
  package static func joined(_ parts: [Message], by key: MessageKey) -> Message? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { Message(key, .message($0), .message($1)) }
  }

  /// Names in single quotes, separated by commas.
  package static func quotedList(_ names: [String]) -> Message.Argument {
    joined(names.map { Message(.quoted, .text($0)) }, by: .joinedByComma).map { .message($0) }
      ?? .text("")
  }
}

extension Message.Argument {
  /// A text without arguments.
  package static func key(_ key: MessageKey) -> Message.Argument { .message(Message(key)) }

  /// A text with arguments of its own.
  package static func key(
    _ key: MessageKey, _ first: Message.Argument, _ others: Message.Argument...
  ) -> Message.Argument {
    .message(Message(key, arguments: [first] + others))
  }
}

extension Message.Argument: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
  /// A text as an argument.
  package init(stringLiteral value: String) { self = .text(value) }
  /// A count as an argument.
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension Message {
  /// Appends a suggestion for the unknown name in the text.
  package func suggesting(_ name: String?) -> Message { suggesting([name].compactMap(\.self)) }

  /// Appends suggestions for the unknown name in the text, the most likely first.
  package func suggesting(_ names: [String]) -> Message {
    guard let last = names.last else { return self }
    guard names.count > 1,
      let others = Message.joined(
        names.dropLast().map({ Message(.quoted, .text($0)) }), by: .joinedByComma)
    else { return Message(.withSuggestion, .message(self), .text(last)) }
    let list = Message(.joinedByOr, .message(others), .message(Message(.quoted, .text(last))))
    return Message(.withSuggestions, .message(self), .message(list))
  }
}

/// Something with a text for people: an error, a notice, the name of a value.
package protocol MessageConvertible {
  /// The text, independent of language.
  var message: Message { get }
}

extension MessageConvertible {
  /// The text in English, for logs and tests. Readers get it in their language.
  package var description: String { Messages.english.text(message) }
}
