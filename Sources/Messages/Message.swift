/// A text that a person reads, as a value: which text it is and the facts in it. `Messages` makes
/// words of it in one language.
package struct Message: Hashable, Sendable {
  /// A fact in a text.
  package enum Argument: Hashable, Sendable {
    /// Text from outside or a name; shown as it is, it must have passed the filter.
    case text(String)
    /// How many there are; the first such number of a message chooses its plural form.
    case number(Int)
    /// A number that names something: a line, a year, a row that is typed. It has its digits alone.
    case index(Int)
    /// A text within the text.
    case message(Message)
  }

  /// Which text it is.
  package let key: MessageKey
  /// `{1}` of the text is the first of them.
  package let arguments: [Argument]

  /// A text with its arguments.
  package init(_ key: MessageKey, _ arguments: Argument...) {
    self.key = key
    self.arguments = arguments
  }

  /// A text with arguments that are collected elsewhere.
  package init(_ key: MessageKey, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }

  /// Several texts as one, each two of them in the arguments of `key`; `nil` when there are none.
  package static func joined(_ parts: [Message], by key: MessageKey) -> Message? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { Message(key, .message($0), .message($1)) }
  }

  /// Names between single quotes, joined by commas.
  package static func quotedList(_ names: [String]) -> Message.Argument {
    joined(names.map { Message(.quoted, .text($0)) }, by: .joinedByComma).map { .message($0) }
      ?? .text("")
  }
}

extension Message.Argument {
  /// A text without arguments.
  package static func key(_ key: MessageKey) -> Message.Argument { .message(Message(key)) }
}

extension Message.Argument: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral {
  /// A text as an argument.
  package init(stringLiteral value: String) { self = .text(value) }
  /// How many there are, as an argument.
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension Message {
  /// The text, with a name that may be meant by the one in it.
  package func suggesting(_ name: String?) -> Message { suggesting([name].compactMap(\.self)) }

  /// The text, with the names that may be meant by the one in it, the likeliest first.
  package func suggesting(_ names: [String]) -> Message {
    guard let last = names.last else { return self }
    guard names.count > 1,
      let others = Message.joined(
        names.dropLast().map({ Message(.quoted, .text($0)) }), by: .joinedByComma)
    else { return Message(.findingWithNearest, .message(self), .text(last)) }
    let list = Message(.joinedByOr, .message(others), .message(Message(.quoted, .text(last))))
    return Message(.findingWithNearestOf, .message(self), .message(list))
  }
}

/// Something that a person can be shown a text about: an error, a notice, a value's name.
package protocol MessageConvertible {
  /// The text, without its words.
  var message: Message { get }
}

extension MessageConvertible {
  /// The text in English: for logs and tests. What a reader sees is made in the reader's language.
  package var description: String { Messages.english.text(message) }
}
