import ArgumentParser
import Curses
import Glibc
import Messages
import RecordImport
import Screen
import Text

/// What the program prints after something was thrown, on which stream, and its exit status.
///
/// ArgumentParser would print option values with whatever they hold, over several lines, and leave
/// with a status of 64.
struct ExitReport {
  /// For standard output: help, a version, a completion script.
  var answer = ""
  /// For standard error, one line.
  var complaint = ""
  var status: Int32

  init(of error: any Error) {
    switch error {
    case OutputError.closed:
      // Whoever read has enough, as `head` does.
      self.init(status: 0)
    case let error as UsageError:
      self.init(complaint: Messages.chosen.text(error.message), status: 2)
    case let code as ExitCode:
      self.init(status: code.rawValue)
    case let error as ChangesError:
      self.init(complaint: Messages.chosen.text(error.message), status: 2)
    case let error as any MessageConvertible:
      self.init(complaint: Messages.chosen.text(error.message), status: 1)
    default:
      self.init(parsing: error)
    }
  }

  private init(answer: String = "", complaint: String = "", status: Int32) {
    self.answer = answer
    self.complaint = complaint
    self.status = status
  }

  /// Of an error of ArgumentParser's own types, or of one that none of them wraps.
  private init(parsing error: any Error) {
    switch Fieldshelf.exitCode(for: error) {
    case .success:
      self.init(answer: ParserHelp.answer(to: error), status: 0)
    case .validationFailure:
      let message = ExitReport.ownStyle(Fieldshelf.message(for: error))
      self.init(complaint: ExitReport.withHint(message), status: 2)
    default:
      self.init(complaint: Fieldshelf.message(for: error), status: 1)
    }
  }

  /// Says it and leaves.
  func leave() -> Never {
    if !complaint.isEmpty { ExitReport.complain(complaint) }
    guard !answer.isEmpty else { exit(status) }
    do {
      // A completion script is a file for shells of any locale.
      let isForPrograms = CommandLine.arguments.contains {
        $0.hasPrefix("--generate-completion") || $0.hasPrefix("--experimental-dump-help")
      }
      var output = Output(for: isForPrograms ? .programs : .people)
      for line in answer.split(separator: "\n", omittingEmptySubsequences: false) {
        try output.own(line)
      }
      try output.finish()
    } catch {
      ExitReport(of: error).leave()
    }
    exit(status)
  }

  /// Writes a message to standard error.
  static func complain(_ message: Message) { complain(Messages.chosen.text(message)) }

  /// Writes one line to standard error, which a terminal gets wrapped between words; nothing else
  /// in the program writes there.
  static func complain(_ text: String) {
    let line = Messages.chosen.text(.complaint, .text(TextFilter.line(text)))
    let lines =
      Output.terminalSize(of: STDERR_FILENO).map { Wrapping.lines(line, columns: $0.columns) }
      ?? [line[...]]
    let characterSet = isatty(STDERR_FILENO) == 1 ? CharacterSet.chosen(nil) : .ofPlainOutput
    let bytes = lines.flatMap { characterSet.encode(String($0)) + Array(lineEnd.utf8) }
    // A terminal that takes nothing must not keep the program.
    _ = SessionProcess.write(bytes, to: STDERR_FILENO, within: 1000)
  }

  /// What ends a line on standard error, which may be a terminal that translates nothing by now.
  private static var lineEnd: String {
    var modes = termios()
    guard tcgetattr(STDERR_FILENO, &modes) == 0, modes.c_oflag & tcflag_t(OPOST) == 0 else {
      return "\n"
    }
    return "\r\n"
  }

  /// A file where a command takes options alone is most likely the catalogue.
  private static func withHint(_ message: String) -> String {
    let words = ParserMessage.text(message)
    guard
      let file = ParserMessage.unexpectedArgument(message) ?? ParserMessage.invalidValue(message),
      access(file, F_OK) == 0
    else { return words }
    return Messages.chosen.text(.catalogueIsOption, .text(words), .text(file))
  }

  /// A message as the program writes its own: in lower case and without a full stop.
  private static func ownStyle(_ message: String) -> String {
    let text = message.hasSuffix(".") ? message.dropLast() : message[...]
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
