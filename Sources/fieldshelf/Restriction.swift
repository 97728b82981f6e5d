import Glibc
import Messages

/// The limits of an account that is shared and has no shell.
enum Restriction {
  private static var value: String {
    getenv("FIELDSHELF_RESTRICTED").map { String(cString: $0) } ?? ""
  }

  /// Whether FIELDSHELF_RESTRICTED is set to anything but 0; nothing that a reader types or sends
  /// can undo that.
  static var isInEnvironment: Bool { !["", "0"].contains(value) }

  /// Reports a value that is neither 0 nor 1, which restricts to be safe.
  static func complainOfUnknownValue() {
    guard !["", "0", "1"].contains(value) else { return }
    ExitReport.complain(Message(.restrictedValue, .text(value)))
  }

  /// Forgets what a reader may have sent along and what would have files read that the
  /// administrator has not named: descriptions of terminals, locales, and a command.
  static func forgetForeignEnvironment() {
    for name in [
      "HOME", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LOCPATH", "GCONV_PATH", "NLSPATH",
      "SSH_ORIGINAL_COMMAND",
    ] {
      unsetenv(name)
    }
  }
}
