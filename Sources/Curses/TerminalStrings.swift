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

  /// Of the terminal that ncurses has opened.
  init() {
    let plain = TerminalStrings.string("sgr0")
    let otherScreen = TerminalStrings.string("smcup")
    showCursor = TerminalStrings.string("cnorm")
    hideCursor = TerminalStrings.string("civis")
    enter = otherScreen + plain + Array("\u{1B}[?2004h".utf8)
    // Without another screen the shell goes on below what is shown.
    let end =
      otherScreen.isEmpty ? Array("\u{1B}[999;1H\r\n".utf8) : TerminalStrings.string("rmcup")
    leave = plain + showCursor + Array("\u{1B}[?2004l".utf8) + end
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
