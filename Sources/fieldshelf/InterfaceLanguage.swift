import ArgumentParser
import Curses
import Glibc
import Messages
import Text

/// The language of the interface.
///
/// It is determined before the command line is parsed, so that parse errors are in it too.
enum InterfaceLanguage {
  /// Chosen by the command line, FIELDSHELF_LANGUAGE, the setup file or the locale, in this order;
  /// English if none of them names a supported language.
  static let choice: ResolvedSetting<Messages> =
    named(byArguments: CommandLine.arguments.dropFirst()).map {
      ResolvedSetting($0, .option(option))
    }
    ?? value(of: variable).flatMap { Messages(language: tag(of: $0)) }
    .map { ResolvedSetting($0, .environment(variable)) }
    ?? ResolvedSetting(Setup.current.language) ?? ofLocale ?? ResolvedSetting(.standard, .standard)

  static let chosen = choice.value

  /// Whether neither the reader nor the locale names a language of the program.
  static var isUnknown: Bool {
    if case .standard = choice.origin { true } else { false }
  }

  private static let option = "--interface-language"
  private static let variable = "FIELDSHELF_LANGUAGE"

  /// Throws if FIELDSHELF_LANGUAGE names an unsupported language. A locale may name any.
  static func checkEnvironment() throws(UsageError) {
    guard let name = value(of: variable), Messages(language: tag(of: name)) == nil else { return }
    throw .unknownSetting(name, variable: variable, choices: Messages.languages)
  }

  /// Returns the BCP 47 language of a locale: `es` for `es_MX.UTF-8`.
  static func tag(of name: String) -> String {
    name.prefix { !"_-.@".contains($0) }.lowercased()
  }

  /// Removes the option before the command's name: it was already applied, and the parser would
  /// treat it as an option of `browse`. Stops at an unsupported language.
  static func withoutLeadingOption(_ arguments: some Collection<String>) -> [String] {
    var rest = Array(arguments)
    while let first = rest.first {
      let isWhole = first.hasPrefix(option + "=")
      let value = isWhole ? String(first.dropFirst(option.count + 1)) : rest.dropFirst().first
      guard isWhole || first == option, let value, Messages(language: tag(of: value)) != nil else {
        break
      }
      rest.removeFirst(isWhole ? 1 : 2)
    }
    return rest
  }

  private static func named(byArguments arguments: some Collection<String>) -> Messages? {
    var name: String?
    var isNext = false
    // Like the parser, use the last one.
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { name = argument }
      if argument.hasPrefix(option + "=") { name = String(argument.dropFirst(option.count + 1)) }
      isNext = argument == option && !isNext
    }
    return name.flatMap { Messages(language: tag(of: $0)) }
  }

  /// The locale's language, if the terminal's character set has its script. Missing accents are
  /// acceptable.
  private static var ofLocale: ResolvedSetting<Messages>? {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    guard let variable = variables.first(where: { value(of: $0) != nil }),
      let locale = value(of: variable),
      let messages = Messages(language: tag(of: locale)),
      messages.text(.languageChanged).prefix(1).allSatisfy(CharacterSet.chosen(nil).contains)
    else { return nil }
    return ResolvedSetting(messages, .environment(variable))
  }

  /// Returns `nil` for an empty or missing variable.
  private static func value(of variable: String) -> String? {
    guard let value = getenv(variable), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}

extension Messages {
  /// The messages in the chosen language.
  static var chosen: Messages { InterfaceLanguage.chosen }
}

extension String {
  /// Returns a help text in the chosen language.
  ///
  /// Looked up when a command's options are first created, so only for the parsed command, and not
  /// at all if nothing is parsed.
  static func help(_ key: MessageKey, _ arguments: Message.Argument...) -> String {
    Messages.chosen.text(Message(key, arguments: arguments))
  }
}

/// The option that every command has.
struct InterfaceOptions: ParsableArguments {
  @Option(
    name: .customLong("interface-language"),
    help: .init(
      .help(.helpOptionInterfaceLanguage, .text(Messages.languages.joined(separator: ", "))),
      valueName: "language"))
  var language: LanguageName?
}

/// A supported interface language.
struct LanguageName: ExpressibleByArgument {
  static let allValueStrings = Messages.languages

  init?(argument: String) {
    guard Messages(language: InterfaceLanguage.tag(of: argument)) != nil else { return nil }
  }
}

extension OutputFormat {
  /// The reader's language for text, English for formats that programs read.
  var messages: Messages { self == .text ? .chosen : .english }
}

extension RecordOutputFormat {
  /// The BCP 47 language of labels, chosen as in `OutputFormat.messages`.
  var language: String {
    if case .text = self { Messages.chosen.language } else { Messages.english.language }
  }
}
