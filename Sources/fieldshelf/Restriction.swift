import Glibc
import Messages

/// Limits for a shared account without a shell.
enum Restriction {
  private static var value: String {
    getenv("FIELDSHELF_RESTRICTED").map { String(cString: $0) } ?? ""
  }

  /// Whether FIELDSHELF_RESTRICTED is set to anything but 0; nothing that a reader types or sends
  /// can undo this.
  static var isInEnvironment: Bool { !["", "0"].contains(value) }

  /// Reports a value other than 0 and 1, which restricts to be safe.
  static func reportUnknownValue() {
    guard !["", "0", "1"].contains(value) else { return }
    ExitReport.printDiagnostic(Message(.restrictedValue, .text(value)))
  }

  /// Unsets variables that an SSH client may send and that would make libraries read files not
  /// named by the administrator: terminal descriptions, locales, and the SSH command.
  static func unsetClientVariables() {
    for name in [
      "HOME", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LOCPATH", "GCONV_PATH", "NLSPATH",
      "SSH_ORIGINAL_COMMAND",
    ] {
      unsetenv(name)
    }
  }
}
