import Messages

/// A line `key = value` of a setup file.
struct SetupLine: Equatable {
  var key: String
  /// Without quotes around it, and without a comment behind it.
  var value: String
  /// Whether quotes were around the value.
  var isQuoted = false

  /// What is wrong with a line.
  struct Mistake: Error, Equatable {
    var message: Message
  }

  /// The setting in a line; `nil` for a comment and for a line with nothing in it.
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
      value = SetupLine.withoutComment(rest)
      return
    }
    (value, isQuoted) = (try SetupLine.quoted(rest, by: quote), true)
  }

  /// A comment begins where `#` is behind a space, or where there is nothing before it.
  private static func withoutComment(_ text: String) -> String {
    var before: Character = " "
    for (index, character) in zip(text.indices, text) {
      if character == "#", before.isWhitespace { return text[..<index].trimmed }
      before = character
    }
    return text
  }

  /// The text between quotes; a backslash before a double quote or another backslash is left out.
  private static func quoted(_ text: String, by quote: Character) throws(Mistake) -> String {
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst(), character != quote {
      let isEscape = quote == "\"" && character == "\\" && rest.first.map("\\\"".contains) == true
      value.append(isEscape ? rest.removeFirst() : character)
      if rest.isEmpty { throw Mistake(message: Message(.setupOpenQuote)) }
    }
    let behind = rest.trimmed
    guard text.count > 1, behind.isEmpty || behind.hasPrefix("#") else {
      throw Mistake(message: Message(text.count > 1 ? .setupBehindQuote : .setupOpenQuote))
    }
    return value
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
