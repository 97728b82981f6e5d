import ArgumentParser
import Files
import Glibc
import Messages

/// The command line; `browse` is the default command.
@main
struct Fieldshelf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fieldshelf",
    abstract: .help(.helpProgramAbstract),
    usage: """
      fieldshelf [<file>]
      fieldshelf <command> [<options>]
      """,
    discussion: .help(.helpProgramDiscussion),
    version: "0.1.0",
    subcommands: [
      BrowseCommand.self, ListCommand.self, ShowCommand.self, CiteCommand.self,
      ListsCommand.self, HandoutCommand.self, FacetsCommand.self, CheckCommand.self,
      VocabularyCommand.self, GlossaryCommand.self, BuildCommand.self, EngineFilesCommand.self,
      DuplicatesCommand.self,
      ChangesCommand.self, ConvertCommand.self, NewCommand.self, FormatsCommand.self,
      KeysCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )

  static func main() {
    OutputFile.outliveLimit()
    Restriction.reportUnknownValue()
    do {
      try InterfaceLanguage.checkEnvironment()
      if let plain = Browse(plain: CommandLine.arguments.dropFirst()) {
        Setup.exitIfInvalid()
        return try plain.run()
      }
      var command = try parsed()
      // The other commands can open any file.
      guard !Restriction.isInEnvironment || command is BrowseCommand else {
        throw UsageError.restricted
      }
      if needsSetup(command) { Setup.exitIfInvalid() }
      try command.run()
    } catch {
      ExitReport(of: error).printAndExit()
    }
  }

  /// Whether a command uses the setup file. Errors in the file must not prevent help, `config` or
  /// `keys`, which help to fix them.
  private static func needsSetup(_ command: any ParsableCommand) -> Bool {
    !(command is ConfigCommand || command is KeysCommand) && !isHelp(command)
  }

  /// Parses the command that the arguments name. The parser takes an unknown first argument as a
  /// file to browse and reports later arguments; here the first one is reported instead.
  private static func parsed() throws -> any ParsableCommand {
    var arguments = LeadingServerOption.movedAfterCommand(
      InterfaceLanguage.withoutLeadingOption(CommandLine.arguments.dropFirst()))
    // `help help` lists the commands.
    while arguments.starts(with: ["help", "help"]) { arguments.removeFirst() }
    if let command = subcommand(of: arguments) { return command }
    let command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      guard exitCode(for: error) == .validationFailure else { throw error }
      try checkCommandPosition(in: arguments)
      guard let name = arguments.first, CommandNames.isPossibleMisspelling(name),
        access(name, F_OK) != 0
      else { throw error }
      throw UsageError.unknownCommand(name)
    }
    guard isHelp(command) else { return command }
    if arguments.first == "help" {
      guard let topic = CommandNames.unknown(in: arguments.dropFirst()) else { return command }
      throw UsageError.unknownCommand(topic)
    }
    try checkOptionsBesideHelp(arguments)
    return command
  }

  /// Parses with the command's own parser, which takes half the time of the whole program's. `nil`
  /// for help and on errors, which the whole program's parser reports.
  private static func subcommand(of arguments: [String]) -> (any ParsableCommand)? {
    guard
      let command = configuration.subcommands.first(where: { $0._commandName == arguments.first }),
      command.configuration.subcommands.isEmpty,
      let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())), !isHelp(parsed)
    else { return nil }
    return parsed
  }

  /// Throws the correct order if the command comes after its options.
  private static func checkCommandPosition(in arguments: [String]) throws {
    guard arguments.first?.hasPrefix("-") == true,
      let position = arguments.firstIndex(where: { CommandNames.isCommand($0) })
    else { return }
    var sorted = arguments
    sorted.insert(sorted.remove(at: position), at: 0)
    guard (try? parseAsRoot(sorted)) != nil else { return }
    throw UsageError.commandAfterOptions(sorted)
  }

  /// Throws errors in the other options beside `--help`, which the parser ignores.
  private static func checkOptionsBesideHelp(_ arguments: [String]) throws {
    do {
      _ = try parseAsRoot(arguments.filter { !["--help", "-help", "-h"].contains($0) })
    } catch {
      // Missing arguments are no error when asking for help.
      if ParserMessage.isUnknownOption(message(for: error)) { throw error }
    }
  }

  /// Compared by name because the parser's help command has no public type.
  private static func isHelp(_ command: any ParsableCommand) -> Bool {
    "\(type(of: command))" == "HelpCommand"
  }
}
