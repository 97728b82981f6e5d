internal import CNcurses
internal import Glibc

/// The control sequences that a terminal's description gives for coming and going, and those for
/// bracketed paste, which descriptions do not hold and terminals without it ignore.
struct TerminalStrings {
  /// Switches to the other screen.
  let enter: [UInt8]
  /// Undoes `enter` and everything that ncurses does.
  let leave: [UInt8]
  let showCursor: [UInt8]
  let hideCursor: [UInt8]
  private let plain: [UInt8]
  /// Leaves the other screen, without what else a description does then.
  private let leaveScreen: [UInt8]

  /// The most bytes that `erase` has.
  static let longestErasure = 40

  /// Of the terminal that ncurses has opened.
  init() {
    plain = TerminalStrings.string("sgr0")
    let otherScreen = TerminalStrings.string("smcup")
    showCursor = TerminalStrings.string("cnorm")
    hideCursor = TerminalStrings.string("civis")
    enter = otherScreen + plain + Array("\u{1B}[?2004h".utf8)
    // Without another screen the shell goes on below what is shown.
    let end =
      otherScreen.isEmpty ? Array("\u{1B}[999;1H\r\n".utf8) : TerminalStrings.string("rmcup")
    leaveScreen = TerminalStrings.withoutWindowReports(TerminalStrings.string("rmcup"))
    leave = plain + showCursor + Array("\u{1B}[?2004l".utf8) + end
  }

  /// Leaves the other screen and clears the one behind it, with what was scrolled off it. At most 40
  /// bytes, so that a slow line has it at once: what is less urgent is left out where it is longer.
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

  /// Leaves out sequences that end in `t`: xterm's name of the window, which was never changed.
  private static func withoutWindowReports(_ bytes: [UInt8]) -> [UInt8] {
    let parts = bytes.split(separator: 0x1B, omittingEmptySubsequences: true)
    return parts.filter { !($0.first == UInt8(ascii: "[") && $0.last == UInt8(ascii: "t")) }
      .flatMap { [0x1B] + $0 }
  }

  /// Whether the terminal has the capability.
  static func has(_ capability: String) -> Bool { !string(capability).isEmpty }

  private static func string(_ capability: String) -> [UInt8] {
    // Absent is NULL, cancelled or no string is -1.
    guard let pointer = tigetstr(capability), Int(bitPattern: pointer) != -1 else { return [] }
    return withoutPadding(String(cString: pointer))
  }

  /// Leaves out `$<5>`, the milliseconds that slow terminals once needed.
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
