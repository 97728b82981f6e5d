import Glibc

/// What holds for an account that is shared and has no shell.
enum Restriction {
  /// Whether FIELDSHELF_RESTRICTED is set to anything but 0; nothing that a reader types or sends
  /// takes that back.
  static var isInEnvironment: Bool {
    getenv("FIELDSHELF_RESTRICTED").map { String(cString: $0) }.map { !["", "0"].contains($0) }
      ?? false
  }

  /// Forgets what a reader may have sent along and what would have files read that the
  /// administrator has not named: descriptions of terminals, locales, and a command.
  static func forgetForeignEnvironment() {
    for name in ["HOME", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LOCPATH", "SSH_ORIGINAL_COMMAND"]
    {
      unsetenv(name)
    }
  }
}
