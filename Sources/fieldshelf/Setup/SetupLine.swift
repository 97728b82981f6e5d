import Messages
import Text

/// A line `key = value` of a setup file.
struct SetupLine: Equatable {
  var key: String
  /// Without quotes and a trailing comment.
  var value: String
  /// Whether the value was quoted.
  var isQuoted = false

  /// An error in a line.
  struct Mistake: Error, Equatable {
    var message: Message
  }

  /// Parses a line; `nil` for a comment or a blank line.
  init?(_ line: String) throws(Mistake) {
    let text = line.trimmed
    guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
    if text.hasPrefix("[") { throw Mistake(message: Message(.setupSection, .text(text))) }
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
      throw Mistake(message: Message(.setupNoSetting, .text(String(text.prefix(60)))))
    }
    key = text[..<sign].trimmed
    let rest = text[text.index(after: sign)...].trimmed
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let isKeyList = key.hasPrefix(SetupParser.keyPrefix)
      value = isKeyList && SetupLine.endsWithHash(rest) ? rest : SetupLine.withoutComment(rest)
      return
    }
    (value, isQuoted) = (try SetupLine.quoted(rest, by: quote), true)
  }

  /// Whether a list of keys ends with the key `#`: as an empty comment it would take away the keys of
  /// the command.
  private static func endsWithHash(_ text: String) -> Bool {
    guard text.hasSuffix("#"), text.count(where: { $0 == "#" }) == 1 else { return false }
    let before = text.dropLast().trimmed
    return before.isEmpty || before.hasSuffix(",")
  }

  /// A comment begins at a `#` after a space or at the start of the line.
  private static func withoutComment(_ text: String) -> String {
    var before: Character = " "
    for (index, character) in zip(text.indices, text) {
      if character == "#", before.isWhitespace { return text[..<index].trimmed }
      before = character
    }
    return text
  }

  /// Parses the text between quotes; a backslash escapes a double quote or a backslash.
  private static func quoted(_ text: String, by quote: Character) throws(Mistake) -> String {
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst(), character != quote {
      let isEscape = quote == "\"" && character == "\\" && rest.first.map("\\\"".contains) == true
      value.append(isEscape ? rest.removeFirst() : character)
      if rest.isEmpty { throw Mistake(message: Message(.setupOpenQuote)) }
    }
    let textAfterQuote = rest.trimmed
    guard text.count > 1, textAfterQuote.isEmpty || textAfterQuote.hasPrefix("#") else {
      throw Mistake(message: Message(text.count > 1 ? .setupTextAfterQuote : .setupOpenQuote))
    }
    return value
  }
}
