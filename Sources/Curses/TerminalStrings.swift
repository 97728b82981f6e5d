internal import CNcurses
internal import Glibc

/// The control sequences of a terminal's description for entering and leaving, and those for
/// bracketed paste, which descriptions lack and other terminals ignore.
struct TerminalStrings {
  /// Switches to the alternate screen.
  let enter: [UInt8]
  /// Undoes `enter` and all changes by ncurses.
  let leave: [UInt8]
  let showCursor: [UInt8]
  let hideCursor: [UInt8]
  private let plain: [UInt8]
  /// Leaves the alternate screen, without the description's other actions.
  private let leaveScreen: [UInt8]

  /// The most bytes of `erase`.
  static let longestErasure = 40

  /// The strings of the terminal that ncurses has opened.
  init() {
    plain = TerminalStrings.string("sgr0")
    let otherScreen = TerminalStrings.string("smcup")
    showCursor = TerminalStrings.string("cnorm")
    hideCursor = TerminalStrings.string("civis")
    enter = otherScreen + plain + Array("\u{1B}[?2004h".utf8)
    // Without an alternate screen the shell continues below the shown text.
    let end =
      otherScreen.isEmpty ? Array("\u{1B}[999;1H\r\n".utf8) : TerminalStrings.string("rmcup")
    leaveScreen = TerminalStrings.withoutWindowReports(TerminalStrings.string("rmcup"))
    leave = plain + showCursor + Array("\u{1B}[?2004l".utf8) + end
  }

  /// Leaves the alternate screen and clears the main one with its scrollback. At most 40 bytes, so
  /// that it passes a slow line at once: less urgent sequences are omitted if they do not fit.
  func erase(isCursorHidden: Bool) -> [UInt8] {
    let clear = Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)
    let look = plain.count <= 6 ? plain : Array("\u{1B}[m".utf8)
    var bytes = look + leaveScreen + clear
    let others = [isCursorHidden ? Array("\u{1B}[?25h".utf8) : [], Array("\u{1B}[?2004l".utf8)]
    for other in others where bytes.count + other.count <= TerminalStrings.longestErasure {
      bytes = other + bytes
    }
    return bytes.count <= TerminalStrings.longestErasure ? bytes : clear
  }

  /// Omits sequences that end in `t`: they restore xterm's window title, which was never changed.
  private static func withoutWindowReports(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0x1B, omittingEmptySubsequences: true)
    return parts.filter { !($0.first == UInt8(ascii: "[") && $0.last == UInt8(ascii: "t")) }
      .flatMap { [0x1B] + $0 }
  }

  /// Whether the terminal has the capability.
  static func has(_ capability: String) -> Bool { !string(capability).isEmpty }

  private static func string(_ capability: String) -> [UInt8] {
    // NULL if the string is absent, -1 if it is cancelled or no string capability.
    guard let pointer = tigetstr(capability), Int(bitPattern: pointer) != -1 else { return [] }
    return withoutPadding(String(cString: pointer))
  }

  /// Omits padding such as `$<5>`, the milliseconds that slow terminals once needed.
  private static func withoutPadding(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}
