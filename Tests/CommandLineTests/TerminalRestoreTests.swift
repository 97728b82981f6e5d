import Glibc
import Testing

extension EndToEndTests {
  /// The terminal is restored however the program ends.
  @Suite("The terminal after the program", .serialized)
  struct TerminalRestoreTests {
    @Test("quitting restores the terminal", arguments: ["q", "C-c"])
    func quit(key: String) throws {
      let session = try TmuxSession()
      try session.browseRecordingModes()
      #expect(session.isOnAlternateScreen)
      try session.press(key)
      try session.wait(forText: "status 0")
      try session.expectRestoredTerminal()
    }

    @Test("a termination signal restores it too", arguments: [SIGTERM, SIGHUP, SIGINT])
    func ended(signal: Int32) throws {
      let session = try TmuxSession()
      try session.browseRecordingModes()
      try session.signalProgram(signal)
      try session.wait(forText: "status ")
      try session.expectRestoredTerminal()
    }

    @Test("a crash restores it too", arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP])
    func crashed(signal: Int32) throws {
      let session = try TmuxSession()
      try session.browseRecordingModes()
      try session.signalProgram(signal)
      try session.wait(forText: "status 1")
      try session.expectRestoredTerminal()
    }

    @Test("the shell's job control stops and continues the program")
    func suspends() throws {
      let session = try TmuxSession()
      try session.browse()
      try session.press("C-z")
      try session.wait(for: "the shell's screen") { !$0.isOnAlternateScreen }
      try session.wait(forText: "Stopped")
      #expect(session.showsCursor)
      try session.command("fg")
      try session.wait(forText: "All topics", "29 publications")
      try session.press("q")
      try session.wait(for: "the shell's screen") { !$0.isOnAlternateScreen }
    }
  }

  /// Terminals that cannot be drawn on.
  @Suite("Without a terminal", .serialized)
  struct MissingTerminalTests {
    @Test("a stream that is not a terminal is reported, with what to do")
    func streams() throws {
      let none = try Program.run()
      #expect(none.status == 1)
      #expect(none.output == "")
      #expect(none.errors.hasPrefix("fieldshelf: standard input is not a terminal; "))
      let session = try TmuxSession()
      try session.command(#""$program" | cat; echo "status ${PIPESTATUS[0]}""#)
      try session.wait(forText: "standard output is not a terminal", "status 1")
    }

    @Test("a TERM that is not set is reported, and the terminal is left alone")
    func unknownTerm() throws {
      let session = try TmuxSession()
      try session.command(#"TERM='' "$program"; echo "status $?""#)
      try session.wait(forText: "fieldshelf: ", "TERM", "status 1")
      #expect(!session.isOnAlternateScreen)
    }
  }
}
