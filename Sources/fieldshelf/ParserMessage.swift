import Messages
import Text

/// What ArgumentParser says of a command line, which it says in English, in the reader's language.
///
/// The library has no other texts and no errors of its own that could be told apart. A text that it may
/// have in a later version stays as it is.
enum ParserMessage {
  /// The text in the language that was chosen.
  static func text(_ english: String) -> String {
    let english = withoutFarName(english)
    // Of a list with a line for each value one line would make a heap.
    let isUsable =
      Messages.chosen.language == Messages.english.language && !english.contains("\n  - ")
    guard !isUsable, let message = message(of: english) else { return english }
    return Messages.chosen.text(message)
  }

  /// The argument that a command does not take; `nil` where something else is wrong.
  static func unexpectedArgument(_ english: String) -> String? {
    english.wholeMatch(of: /unexpected argument '(.+)'/).map { "\($0.1)" }
  }

  /// The value that an argument or an option does not take; `nil` where something else is wrong.
  static func invalidValue(_ english: String) -> String? {
    english.prefixMatch(of: /the value '(.+?)' is invalid for '/).map { "\($0.1)" }
  }

  /// Whether an option has a name that no option has.
  static func isUnknownOption(_ english: String) -> Bool {
    english.prefixMatch(of: /[Uu]nknown option/) != nil
  }

  /// The library advises the nearest of all options, however far that is: `--tag` for `--pais`.
  private static func withoutFarName(_ english: String) -> String {
    let advice = /(unknown option '-*(.+?)')\. Did you mean '-*(.+?)'\?/
    guard let match = english.wholeMatch(of: advice) else { return english }
    var distance = EditDistance(from: match.2.unicodeScalars.map(\.value))
    let isNear = distance.edits(to: String(match.3), atMost: (match.2.count + 1) / 3) != nil
    return isNear ? english : String(match.1)
  }

  private static func message(of text: String) -> Message? {
    if let match = text.wholeMatch(of: /unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/) {
      return Message(.unknownOption, .text("\(match.1)")).suggesting(match.2.map { "\($0)" })
    }
    if let match = text.wholeMatch(of: /missing value for '(.+)'/) {
      return Message(.missingValue, .text(named(match.1)))
    }
    if let match = text.wholeMatch(of: /(?:unexpected argument|\d+ unexpected arguments:) '(.+)'/) {
      return Message(.unexpectedArgument, .text("\(match.1)"))
    }
    if let match = text.wholeMatch(of: /missing expected argument '(.+)'/) {
      return Message(.missingArgument, .text(named(match.1)))
    }
    return invalidValue(of: text)
  }

  /// An option or argument as help has it.
  private static func named(_ option: Substring) -> String {
    ValueNames.translated(String(option), in: .chosen)
  }

  private static func invalidValue(of text: String) -> Message? {
    let pattern = /the value '(.*)' is invalid for '(.+?)'((?s).*)/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let invalid = Message(.invalidValue, .text("\(match.1)"), .text(named(match.2)))
    // Names stand in quotes, or behind a dash on a line each.
    let names =
      match.3.matches(of: /'([^']+)'/).map(\.1)
      + match.3.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    return names.isEmpty
      ? invalid
      : Message(.invalidValueOf, .message(invalid), .text(names.joined(separator: ", ")))
  }
}
