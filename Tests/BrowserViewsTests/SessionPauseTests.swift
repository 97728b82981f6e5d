import BrowserViews
import Fixtures
import Screen
import Testing

@Suite("A pause between keys")
struct SessionPauseTests {
  @Test("frees memory once in each pause, and changes nothing on the screen")
  func release() {
    let down = TerminalEvent.key(KeyChord(.down))
    // The session waits twice without an event: until the pause, and until the next key.
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80), events: [down, .timeout, down, down, .timeout, down])
    var session = Session(Services.listing(), on: terminal)
    var releases: [Int] = []
    session.whenPaused = { releases.append(terminal.frames.count) }
    #expect(session.run() == .left)
    let frames = terminal.frames.count
    #expect(releases == [2, 4])
    #expect(frames == 5)
  }
}
