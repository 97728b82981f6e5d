internal import CNcurses
internal import Glibc

/// Corrects descriptions that promise more than some terminals of that name can do.
enum TerminalDescription {
  /// Whether the open terminal's description says that the cursor wraps as soon as the last column
  /// is written, as for the type 'ansi'.
  ///
  /// Almost no terminal does; they wait for the next character. ncurses would then write to the
  /// wrong rows.
  static var claimsToWrapAtOnce: Bool { tigetflag("am") == 1 && tigetflag("xenl") != 1 }

  /// Makes ncurses treat the cursor position after the last column as unknown, the next time it
  /// opens the terminal.
  ///
  /// ncurses cannot change a flag later, and reads the costs of strings only once.
  static func forgetWrapping() {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    var description = CompiledDescription(ofOpenedTerminal: name)
    description.flags.insert("xenl")
    // The sequence for a tab (CSI I) is as rarely supported as that wrapping.
    for capability in ["ht", "cbt"] { description.strings[capability] = nil }
    description.install()
  }
}
