import ArgumentParser
import Curses
import Glibc
import Messages
import Screen
import Text

/// ArgumentParser's help in the reader's language.
///
/// Descriptions of commands and options are already in that language. The library's own words are
/// English and appear only in its finished text: they are replaced there, and lines are wrapped
/// again. Text that a later version adds stays unchanged.
struct ParserHelp {
  private enum Part {
    case overview, usage, rows
  }

  /// The column of the library's descriptions.
  private static let indent = 26
  private static let blank = String(repeating: " ", count: indent)
  /// Wider than any line.
  private static let unlimited = 1 << 20
  /// The library traps if it has fewer columns.
  private static let minimumColumns = 40
  private static let overview = "OVERVIEW: "
  private static let usage = "USAGE: "
  /// How to get help of a command; only the whole program's help has it.
  private static let commandHelp = "fieldshelf help <subcommand>"

  private static let libraryTexts: [(english: String, key: MessageKey)] = [
    ("Show help information.", .helpParserHelp), ("Show the version.", .helpParserVersion),
    ("Show subcommand help information.", .helpParserCommandHelp),
  ]

  private let columns: Int
  private let messages: Messages
  private var lines: [String] = []
  /// The label of the current row.
  private var label = ""

  /// Returns the text for a request on the command line: help, a version, a completion script.
  static func answer(to error: any Error) -> String {
    let messages = Messages.chosen
    let isEnglish = messages.language == Messages.english.language
    let columns = isEnglish ? max(minimumColumns, terminalColumns) : unlimited
    let answer = Fieldshelf.fullMessage(for: error, columns: columns)
    if answer.hasPrefix("{") { return description(answer, in: messages) }
    if isEnglish {
      let isWhole = answer.contains("'\(commandHelp)'")
      return withWrappedUsage(answer, columns: columns)
        + (isWhole ? "\n  " + messages.text(.helpParserManual, .text(manual(in: messages))) : "")
    }
    guard answer.hasPrefix(overview) else { return script(answer, in: messages) }
    return ParserHelp(inOutputCharacterSet(answer), in: messages, columns: terminalColumns).lines
      .joined(separator: "\n")
  }

  /// The command that shows the manual in a language. man takes a language only from a locale that the
  /// system has, so another language needs a locale that every system has, and the language's name.
  private static func manual(in messages: Messages) -> String {
    messages.language == Messages.english.language
      ? "man fieldshelf" : "LC_ALL=C.UTF-8 man -L \(messages.language) fieldshelf"
  }

  /// Converts a text to the output's character set before wrapping: transliteration may lengthen
  /// it.
  private static func inOutputCharacterSet(_ text: String) -> String {
    let characterSet = CharacterSet.ofOutput
    return characterSet == .unicode ? text : characterSet.decode(characterSet.encode(text))
  }

  private func translation(_ key: MessageKey, _ arguments: Message.Argument...) -> String {
    ParserHelp.inOutputCharacterSet(messages.text(Message(key, arguments: arguments)))
  }

  /// Translates a completion script. Its texts are in quotes, so they get typographic apostrophes.
  /// A version has none of these texts.
  private static func script(_ answer: String, in messages: Messages) -> String {
    libraryTexts.reduce(answer) { answer, text in
      answer.replacing(
        text.english, with: messages.text(text.key).replacing("'", with: "\u{2019}"))
    }
  }

  /// Translates the JSON description of the commands from which the manual is generated. The
  /// generator drops non-ASCII characters, so they are written as `<U+00E1>`, which `make manual`
  /// converts back.
  private static func description(_ json: String, in messages: Messages) -> String {
    let json = libraryTexts.reduce(json) { json, text in
      json.replacing("\"\(text.english)\"", with: "\"\(messages.text(text.key))\"")
    }
    return PlaceholderNames.translated(json: json, in: messages).unicodeScalars.reduce(into: "") {
      text, scalar in
      guard !scalar.isASCII else { return text.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }

  private init(_ english: String, in messages: Messages, columns: Int) {
    (self.columns, self.messages) = (columns, messages)
    var part = Part.overview
    let all = english.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      if line.hasPrefix(ParserHelp.usage) { part = .usage }
      if part == .usage, line.isEmpty { part = .rows }
      switch part {
      case .overview: addOverview(line)
      case .usage: addUsage(line)
      case .rows:
        // A label that is too long for its column is on its own line.
        let isLabel = index + 1 < all.count && all[index + 1].hasPrefix(ParserHelp.blank)
        addRow(line, isLabel: isLabel)
      }
    }
  }

  /// Chosen as in the library: COLUMNS, the terminal, or 80.
  private static var terminalColumns: Int {
    getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
      ?? Output.terminalSize()?.columns ?? 80
  }

  private mutating func addOverview(_ line: Substring) {
    guard line.hasPrefix(ParserHelp.overview) else { return addWrapped(String(line)) }
    let heading = translation(.helpParserOverview) + ": "
    addWrapped(heading + line.dropFirst(ParserHelp.overview.count))
  }

  private mutating func addUsage(_ line: Substring) {
    let heading = translation(.helpParserUsage) + ": "
    let isFirst = line.hasPrefix(ParserHelp.usage)
    let form = PlaceholderNames.translated(
      String(line.dropFirst(ParserHelp.usage.count)), in: messages)
    lines += ParserHelp.wrapped(
      Substring(ParserHelp.inOutputCharacterSet(form)), after: isFirst ? heading : "",
      indent: DisplayWidth.columns(of: heading), columns: columns)
  }

  /// Wraps the usage lines of the library's own text, which the library does not wrap.
  private static func withWrappedUsage(_ answer: String, columns: Int) -> String {
    var isUsage = false
    return answer.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let isFirst = line.hasPrefix(usage)
      isUsage = isFirst || isUsage && !line.isEmpty
      guard isUsage, line.count > columns else { return [String(line)] }
      return wrapped(
        line.dropFirst(usage.count), after: isFirst ? usage : "", indent: usage.count,
        columns: columns)
    }.joined(separator: "\n")
  }

  /// Wraps a usage line between its parts.
  private static func wrapped(
    _ form: Substring, after heading: String, indent: Int, columns: Int
  ) -> [String] {
    var depth = 0
    // Keep each bracketed part on one line.
    let whole = String(
      form.map { character in
        if "[<".contains(character) { depth += 1 }
        if "]>".contains(character) { depth -= 1 }
        return depth > 0 && character == " " ? "\u{A0}" : character
      })
    let blank = String(repeating: " ", count: indent)
    let wrapped = Wrapping.lines(whole, columns: max(minimumColumns, columns) - indent)
    return wrapped.enumerated().map { number, line in
      (number == 0 && !heading.isEmpty ? heading : blank) + line.replacing("\u{A0}", with: " ")
    }
  }

  private mutating func addRow(_ line: Substring, isLabel: Bool) {
    guard line.hasPrefix(" ") else { return lines.append(heading(line)) }
    if let command = line.wholeMatch(of: #/  See '(.+)' for detailed help\./#)?.1 {
      let form = PlaceholderNames.translated(String(command), in: messages)
      addWrapped("  " + translation(.helpParserMore, .text(form)))
      guard command == ParserHelp.commandHelp else { return }
      return addWrapped(
        "  " + translation(.helpParserManual, .text(ParserHelp.manual(in: messages))))
    }
    if isLabel {
      label = translatedLabel(line)
      return
    }
    if !line.hasPrefix(ParserHelp.blank) { label = translatedLabel(line.prefix(ParserHelp.indent)) }
    addText(line.dropFirst(ParserHelp.indent))
  }

  private mutating func addText(_ text: Substring) {
    let width = DisplayWidth.columns(of: label)
    if width >= ParserHelp.indent {
      lines.append(label)
      label = ParserHelp.blank
    } else {
      label += ParserHelp.blank.dropFirst(width)
    }
    // On narrow screens lines exceed the width, as the library's do.
    let columns = max(columns - ParserHelp.indent, 14)
    for line in Wrapping.lines(translatedText(text), columns: columns) {
      lines.append(label + line)
      label = ParserHelp.blank
    }
  }

  private mutating func addWrapped(_ line: String) {
    let wrapped = Wrapping.lines(line, columns: columns)
    lines += wrapped.isEmpty ? [""] : wrapped.map(String.init)
  }

  private func heading(_ line: Substring) -> String {
    switch line {
    case "ARGUMENTS:": translation(.helpParserArguments) + ":"
    case "OPTIONS:": translation(.helpParserOptions) + ":"
    case "SUBCOMMANDS:": translation(.helpParserSubcommands) + ":"
    default: String(line)
    }
  }

  /// Returns the translated label of a row, without trailing blanks.
  private func translatedLabel(_ label: Substring) -> String {
    let end = label.lastIndex { $0 != " " }
    let label = end.map { label[...$0] } ?? ""
    guard let name = label.wholeMatch(of: /(.+) \(default\)/)?.1 else {
      return ParserHelp.inOutputCharacterSet(
        PlaceholderNames.translated(String(label), in: messages))
    }
    return translation(.helpParserDefaultCommand, .text(String(name)))
  }

  private func translatedText(_ text: Substring) -> String {
    ParserHelp.libraryTexts.first { $0.english == text }.map { translation($0.key) }
      ?? withValues(text)
  }

  /// Translates the values and the default that the library adds after a description.
  private func withValues(_ text: Substring) -> String {
    let pattern = /(.*?)\((?:values: (.+?))?(?:; )?(?:default: (.+?))?\)/
    guard let match = text.wholeMatch(of: pattern), match.2 != nil || match.3 != nil else {
      return String(text)
    }
    let values = match.2.map { translation(.helpParserValues, .text(String($0))) }
    let value = match.3.map { translation(.helpParserDefault, .text(String($0))) }
    return match.1 + "(" + [values, value].compactMap(\.self).joined(separator: "; ") + ")"
  }
}
