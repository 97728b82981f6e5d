import Messages
import Text

/// Translates ArgumentParser's English error messages to the reader's language.
///
/// The library offers no structured errors for these. Text that a later version adds stays
/// unchanged.
enum ParserMessage {
  /// Returns the text in the chosen language.
  static func text(_ english: String) -> String {
    let english = withoutDistantSuggestion(english)
    // A text of several lines would be unreadable when joined to one line.
    let staysEnglish =
      Messages.chosen.language == Messages.english.language && !english.contains("\n")
      && invalidValue(english) == nil
    guard !staysEnglish, let message = message(of: english) else { return english }
    return Messages.chosen.text(message)
  }

  /// Returns an unexpected argument; `nil` for other errors.
  static func unexpectedArgument(_ english: String) -> String? {
    english.wholeMatch(of: /unexpected argument '(.+)'/).map { "\($0.1)" }
  }

  /// Returns an invalid value of an argument or option; `nil` for other errors.
  static func invalidValue(_ english: String) -> String? {
    english.prefixMatch(of: /the value '(.+?)' is invalid for '/).map { "\($0.1)" }
  }

  /// Whether the error is an unknown option.
  static func isUnknownOption(_ english: String) -> Bool {
    english.prefixMatch(of: /[Uu]nknown option/) != nil
  }

  /// Removes far-fetched suggestions: the library suggests the nearest option at any distance, such
  /// as `--tag` for `--pais`.
  private static func withoutDistantSuggestion(_ english: String) -> String {
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
      return Message(.missingValue, .text(placeholder(match.1)))
    }
    if let match = text.wholeMatch(of: /unexpected argument '(.+)'/) {
      return Message(.unexpectedArgument, .text("\(match.1)"))
    }
    if let match = text.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
      return Message(.unexpectedArguments, .text("\(match.1)"))
    }
    if let match = text.wholeMatch(of: /missing expected argument '(.+)'/) {
      return Message(.missingArgument, .text(placeholder(match.1)))
    }
    return invalidOption(of: text) ?? unknownShell(of: text) ?? invalidValue(of: text)
  }

  /// An option that is none as it is written, or has a value that it does not take.
  private static func invalidOption(of text: String) -> Message? {
    if let match = text.wholeMatch(of: /invalid option: (.+)/) {
      return Message(.unknownOption, .text("\(match.1)"))
    }
    let flag = /the option '(.+)' does not take any value, but '((?s).*)' was specified/
    if let match = text.wholeMatch(of: flag) {
      return Message(.valueOfFlag, .text("\(match.1)"), .text("\(match.2)"))
    }
    let missingSpace = /unknown option '(.+?)'.*\n +or: Missing value for '(.+)' in '.+'/
    return text.wholeMatch(of: missingSpace).map { match in
      Message(.valueAfterSpace, .text("\(match.1)"), .text(placeholder(match.2)))
    }
  }

  /// A shell for which there is no completion script, or none that the environment names.
  private static func unknownShell(of text: String) -> Message? {
    let pattern =
      /can't (?:autodetect|generate)[^']*(?:'(.+)')?.*\n.*(--generate\S+)=<shell> .*:\n *(.+)/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let option = Message.Argument.text("\(match.2)")
    let problem =
      match.1.map { Message(.invalidValue, .text("\($0)"), option) }
      ?? Message(.missingValue, option)
    let shells = match.3.split(separator: " ").joined(separator: ", ")
    return Message(.invalidValueOf, .message(problem), .text(shells))
  }

  /// Returns an option or argument as help shows it.
  private static func placeholder(_ option: Substring) -> String {
    PlaceholderNames.translated(String(option), in: .chosen)
  }

  private static func invalidValue(of text: String) -> Message? {
    let pattern = /the value '(.*)' is invalid for '(.+?)'((?s).*)/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    let invalid = Message(.invalidValue, .text("\(match.1)"), .text(placeholder(match.2)))
    // Names are in quotes, or one a line after a dash.
    let names =
      match.3.matches(of: /'([^']+)'/).map(\.1)
      + match.3.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    // Options without a list of values take numbers; file names are all valid here.
    return names.isEmpty
      ? Message(.expectedNumber, .message(invalid))
      : Message(.invalidValueOf, .message(invalid), .text(names.joined(separator: ", ")))
  }
}
