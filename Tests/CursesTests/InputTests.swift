import Curses
import PseudoTerminal
import Testing

@Suite("Keys from a terminal")
struct InputTests {
  @Test("keys arrive by their names")
  func keys() throws {
    let terminal = try Probe.events()
    for (bytes, name) in [
      ("x", "x"), ("é", "é"), ("中", "中"), ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"),
      ("\u{1B}[5~", "PgUp"), ("\r", "Enter"), ("\t", "Tab"), ("\u{1B}[Z", "Shift-Tab"),
      ("\u{3}", "Ctrl-C"), ("\u{13}", "Ctrl-S"), ("\u{1C}", "Ctrl-\\"), ("\u{1B}x", "Alt-x"),
    ] {
      try terminal.type(bytes, untilShown: "key \(name).")
    }
  }

  @Test("Ctrl-S and Ctrl-Q are keys and do not stop the screen")
  func flowControl() throws {
    let terminal = try Probe.events()
    try terminal.type("\u{13}", untilShown: "Ctrl-S")
    try terminal.type("\u{11}", untilShown: "Ctrl-Q")
  }

  @Test("they pause a serial terminal without other flow control, and no other")
  func serialLines() {
    // Device numbers from Linux's devices.txt: ttyS0, tty1 and ttyUSB0, then two kinds of
    // pseudo-terminals.
    for device: UInt64 in [0x440, 0x401, 0xBC00] {
      #expect(CursesTerminal.needsFlowControl(hasXon: true, device: device))
      #expect(!CursesTerminal.needsFlowControl(hasXon: false, device: device))
    }
    for device: UInt64 in [0x8800, 0x8F05, 0x300] {
      #expect(!CursesTerminal.needsFlowControl(hasXon: true, device: device))
    }
  }

  @Test("a lone escape is the Esc key, recognised without another key")
  func loneEscape() throws {
    let terminal = try Probe.events()
    try terminal.type("\u{1B}", untilShown: "key Esc.")
    try terminal.type("j", untilShown: "key j.")
  }

  @Test("an arrow whose bytes come one by one is an arrow")
  func splitArrow() throws {
    let terminal = try Probe.events(["patient"])
    // Once the program shows the next key, it has read the bytes before it.
    terminal.type("\u{1B}")
    terminal.type("[")
    try terminal.type("A", untilShown: "key Up.")
    #expect(!terminal.text.contains("Esc"))
  }

  @Test("a paste is one event of bounded, clean text")
  func paste() throws {
    let terminal = try Probe.events()
    try terminal.type(
      "\u{1B}[200~one\rtwo\u{1B}]0;x\u{7}\u{1B}[201~", untilShown: "paste 7 one|two.")
    try terminal.type("k", untilShown: "key k.")
    let long = String(repeating: "y", count: 70_000)
    try terminal.type("\u{1B}[200~\(long)\u{1B}[201~", untilShown: "paste 65536 yyy")
  }

  @Test("keys typed while nothing reads cause one repaint")
  func foldsKeys() throws {
    let terminal = try Probe.list()
    let start = terminal.output.count
    terminal.type(String(repeating: "\u{1B}[B", count: 15))
    try terminal.type("\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~\u{1B}[6~", untilShown: "99")
    // Redrawing the list for each key would take more than ten times as many bytes.
    #expect(terminal.output.count - start < 5000)
  }
}
