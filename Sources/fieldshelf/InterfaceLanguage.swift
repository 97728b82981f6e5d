import ArgumentParser
import Curses
import Glibc
import Messages

/// The language in which the program speaks.
///
/// It is found before the command line is parsed, for what is wrong there is said in it too.
enum InterfaceLanguage {
  /// What the command line names, else FIELDSHELF_LANGUAGE, else the setup file, else the locale; English
  /// where none of them names a language that there is.
  static let choice: Chosen<Messages> =
    named(byArguments: CommandLine.arguments.dropFirst()).map { Chosen($0, .option(option)) }
    ?? value(of: variable).flatMap { Messages(language: tag(of: $0)) }
    .map { Chosen($0, .environment(variable)) }
    ?? Chosen(Setup.current.language) ?? ofLocale ?? Chosen(.standard, .standard)

  static let chosen = choice.value

  private static let option = "--interface-language"
  private static let variable = "FIELDSHELF_LANGUAGE"

  /// Throws when the environment asks for a language that there is not. A locale may name any.
  static func checkEnvironment() throws(UsageError) {
    guard let name = value(of: variable), Messages(language: tag(of: name)) == nil else { return }
    throw .unknownSetting(name, variable: variable, choices: Messages.languages)
  }

  /// A language as BCP 47 of its name in a locale: `es` of `es_MX.UTF-8`.
  static func tag(of name: String) -> String {
    name.prefix { !"_-.@".contains($0) }.lowercased()
  }

  /// Arguments without the option before the name of a command: it was followed already, and for the
  /// parser every option there is one of `browse`. With an unknown language they stay as they are.
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
    // As the parser does, of several the last one is taken.
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { name = argument }
      if argument.hasPrefix(option + "=") { name = String(argument.dropFirst(option.count + 1)) }
      isNext = argument == option && !isNext
    }
    return name.flatMap { Messages(language: tag(of: $0)) }
  }

  /// The language of the locale, where the terminal has its letters; accents can be spelled without.
  private static var ofLocale: Chosen<Messages>? {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    guard let variable = variables.first(where: { value(of: $0) != nil }),
      let locale = value(of: variable),
      let messages = Messages(language: tag(of: locale)),
      messages.text(.languageIs).prefix(1).allSatisfy(CharacterSet.chosen(nil).contains)
    else { return nil }
    return Chosen(messages, .environment(variable))
  }

  /// `nil` for a variable that is empty or missing.
  private static func value(of variable: String) -> String? {
    guard let value = getenv(variable), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}

extension Messages {
  /// The texts in the language of whoever runs the program.
  static var chosen: Messages { InterfaceLanguage.chosen }
}

extension String {
  /// What help says, in the language of whoever runs the program.
  ///
  /// It is looked up where a command's options are first made, so that only the parsed command's are, and
  /// none where nothing is parsed.
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

/// A language that the program speaks.
struct LanguageName: ExpressibleByArgument {
  static let allValueStrings = Messages.languages

  init?(argument: String) {
    guard Messages(language: InterfaceLanguage.tag(of: argument)) != nil else { return nil }
  }
}

extension OutputFormat {
  /// What is for people is in their language; what programs read is the same everywhere.
  var messages: Messages { self == .text ? .chosen : .english }
}

extension RecordOutputFormat {
  /// The language of labels, as BCP 47: as `OutputFormat.messages`.
  var language: String {
    if case .text = self { Messages.chosen.language } else { Messages.english.language }
  }
}
