import Glibc

/// What holds for an account that is shared and has no shell.
enum Restriction {
  private static var value: String {
    getenv("FIELDSHELF_RESTRICTED").map { String(cString: $0) } ?? ""
  }

  /// Whether FIELDSHELF_RESTRICTED is set to anything but 0; nothing that a reader types or sends
  /// takes that back.
  static var isInEnvironment: Bool { !["", "0"].contains(value) }

  /// Says that a value was taken for what is safe, when it can have been meant otherwise.
  static func complainOfUnknownValue() {
    guard !["", "0", "1"].contains(value) else { return }
    Ending.complain("unknown FIELDSHELF_RESTRICTED '\(value)'; expected '0' or '1', taken as '1'")
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
