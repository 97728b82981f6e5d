import Testing

extension EndToEndTests {
  /// The text is the same on every terminal type and with all colours.
  @Suite("Types of terminals", .serialized)
  struct TerminalTypeTests {
    /// Keys that open each view, and the text that shows that it is open.
    private static let views: [(keys: [String], shown: String)] = [
      ([], "29 publications"), (["?"], "One row up"), (["?", ":"], "Commands"),
      (["Escape"], "? keys"), (["/", "h", "a", "g", "u", "e"], "2 of 29"),
      (["Enter"], "Enter read"),
      (["Enter"], "Publication 1 of 2"), (["Escape"], "Enter read"), (["Tab"], "> All topics"),
    ]

    /// Returns the screens of every view, without colours.
    private func screens(_ environment: [String: String], _ options: String) throws -> [[String]] {
      let session = try TmuxSession()
      try session.browse("--profile full \(options)", in: environment)
      return try Self.views.map { keys, shown in
        for key in keys { try session.press(key) }
        try session.wait(forText: shown)
        return try session.settledScreen()
      }
    }

    @Test("every view has the same text on every type, theme and number of colours")
    func sameText() throws {
      let expected = try screens(["TERM": "xterm-256color"], "")
      for type in [
        "xterm", "screen", "tmux", "linux", "vt100", "vt220", "ansi", "putty", "screen-256color",
      ] where try Program.shell("infocmp \(type) > /dev/null 2>&1").status == 0 {
        #expect(try screens(["TERM": type], "") == expected, "\(type)")
      }
      for options in ["--theme light", "--theme high-contrast", "--theme monochrome"] {
        #expect(try screens(["TERM": "xterm-256color"], options) == expected, "\(options)")
      }
      #expect(try screens(["TERM": "xterm-256color", "NO_COLOR": "1"], "") == expected)
    }

    @Test("ASCII by option or locale gives the same text with the nearest signs")
    func ascii() throws {
      let byFlag = try screens(["TERM": "xterm"], "--ascii")
      #expect(try screens(["TERM": "vt100", "LC_ALL": "C"], "") == byFlag)
      let expected = try screens(["TERM": "xterm"], "")
      for (plain, rich) in zip(byFlag, expected) {
        for (row, original) in zip(plain, rich) where original.utf8.allSatisfy({ $0 < 0x80 }) {
          #expect(row == original)
        }
        #expect(plain.joined().utf8.allSatisfy { $0 < 0x80 })
      }
    }
  }
}

extension TmuxSession {
  /// Waits until two consecutive screens are equal.
  fileprivate func settledScreen() throws -> [String] {
    var last = screen
    try wait(for: "a screen that stands") { session in
      defer { last = session.screen }
      return session.screen == last
    }
    return screen
  }
}
