internal import CNcurses
internal import Glibc

/// Descriptions of terminals that promise more than some terminals of that name can do.
enum TerminalDescription {
  /// Whether the terminal that ncurses has opened is said to put its cursor into the next row as
  /// soon as the last column is written, as the type 'ansi' is.
  ///
  /// Hardly any does; they wait for the next character. What ncurses writes on that belief lands
  /// in other rows.
  static var claimsToWrapAtOnce: Bool { tigetflag("am") == 1 && tigetflag("xenl") != 1 }

  /// Has ncurses open the terminal next time without that belief: as one of which it cannot be
  /// known where the cursor is after the last column.
  ///
  /// ncurses offers no way to change a flag, and takes costs from strings only once.
  static func forgetWrapping() {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    var description = CompiledDescription(ofOpenedTerminal: name)
    description.flags.insert("xenl")
    // A tab that is a sequence (CSI I) is as rare as the wrapping.
    for capability in ["ht", "cbt"] { description.strings[capability] = nil }
    description.install()
  }
}
