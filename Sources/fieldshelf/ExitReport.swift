import ArgumentParser
import Curses
import Glibc
import Messages
import RecordImport
import Screen
import Text

/// What to print for a thrown error, on which stream, and the exit status.
///
/// ArgumentParser would print option values unfiltered, over several lines, and exit with status
/// 64.
struct ExitReport {
  /// For standard output: help, a version, a completion script.
  var standardOutput = ""
  /// For standard error, one line.
  var standardError = ""
  var status: Int32

  init(of error: any Error) {
    switch error {
    case OutputError.closed:
      // The reader of the pipe, such as `head`, has read enough.
      self.init(status: 0)
    case let error as UsageError:
      self.init(standardError: Messages.chosen.text(error.message), status: 2)
    case let code as ExitCode:
      self.init(status: code.rawValue)
    case let error as ChangesError:
      self.init(standardError: Messages.chosen.text(error.message), status: 2)
    case let error as any MessageConvertible:
      self.init(standardError: Messages.chosen.text(error.message), status: 1)
    default:
      self.init(parsing: error)
    }
  }

  private init(standardOutput: String = "", standardError: String = "", status: Int32) {
    self.standardOutput = standardOutput
    self.standardError = standardError
    self.status = status
  }

  /// Handles ArgumentParser's errors and any other error type.
  private init(parsing error: any Error) {
    switch Fieldshelf.exitCode(for: error) {
    case .success:
      self.init(standardOutput: ParserHelp.answer(to: error), status: 0)
    case .validationFailure:
      let message = ExitReport.inProgramStyle(Fieldshelf.message(for: error))
      self.init(standardError: ExitReport.withHint(message), status: 2)
    default:
      self.init(standardError: Fieldshelf.message(for: error), status: 1)
    }
  }

  /// Prints the report and exits.
  func printAndExit() -> Never {
    if !standardError.isEmpty { ExitReport.printDiagnostic(standardError) }
    guard !standardOutput.isEmpty else { exit(status) }
    do {
      // A completion script is UTF-8 whatever the locale.
      let isForPrograms = CommandLine.arguments.contains {
        $0.hasPrefix("--generate-completion") || $0.hasPrefix("--experimental-dump-help")
      }
      var output = Output(for: isForPrograms ? .programs : .people)
      for line in standardOutput.split(separator: "\n", omittingEmptySubsequences: false) {
        try output.unfilteredLine(line)
      }
      try output.finish()
    } catch {
      ExitReport(of: error).printAndExit()
    }
    exit(status)
  }

  /// Writes a message to standard error.
  static func printDiagnostic(_ message: Message) { printDiagnostic(Messages.chosen.text(message)) }

  /// Writes one line to standard error, word-wrapped on a terminal. Nothing else in the program
  /// writes to standard error.
  static func printDiagnostic(_ text: String) {
    let line = Messages.chosen.text(.diagnostic, .text(TextFilter.line(text)))
    let lines =
      Output.terminalSize(of: STDERR_FILENO).map { Wrapping.lines(line, columns: $0.columns) }
      ?? [line[...]]
    let characterSet = isatty(STDERR_FILENO) == 1 ? CharacterSet.chosen(nil) : .ofPlainOutput
    let bytes = lines.flatMap { characterSet.encode(String($0)) + Array(lineEnd.utf8) }
    // A terminal that accepts no output must not block the program.
    _ = SessionProcess.write(bytes, to: STDERR_FILENO, within: 1000)
  }

  /// The line end for standard error, which may be a terminal in raw mode by now.
  private static var lineEnd: String {
    var modes = termios()
    guard tcgetattr(STDERR_FILENO, &modes) == 0, modes.c_oflag & tcflag_t(OPOST) == 0 else {
      return "\n"
    }
    return "\r\n"
  }

  /// Adds a hint if the unexpected argument is a file: it is most likely the catalogue.
  private static func withHint(_ message: String) -> String {
    let text = ParserMessage.text(message)
    guard
      let file = ParserMessage.unexpectedArgument(message) ?? ParserMessage.invalidValue(message),
      access(file, F_OK) == 0
    else { return text }
    return Messages.chosen.text(.catalogueIsOption, .text(text), .text(file))
  }

  /// Converts a message to the program's style: lower case and no full stop.
  private static func inProgramStyle(_ message: String) -> String {
    let text = message.hasSuffix(".") ? message.dropLast() : message[...]
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
