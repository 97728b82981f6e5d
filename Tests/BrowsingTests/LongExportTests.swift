import BrowserViews
import Browsing
import Fixtures
import Messages
import ReadingLists
import Screen
import Testing

/// An export that runs while the reader continues.
@Suite("A long export")
struct LongExportTests {
  private static let toFile = "Esc e Enter Down Down Enter Enter Ctrl-U 'x.ris' Enter"
  private static let half = FileOutcome.exporting(ExportProgress(path: "x.ris", count: 1, total: 2))
  private static let whole = FileOutcome.written(path: "x.ris", losses: [])

  /// Runs a session; each `|` in the keys makes the export's descriptor ready.
  private func session(
    _ keys: String, files: MemoryFiles, profile: Profile = .full, isHungUp: Bool = false
  ) -> (session: Session, frames: [Frame], ending: SessionEnding) {
    let events = (Self.toFile + " " + keys).split(separator: "|", omittingEmptySubsequences: false)
      .map { KeyScript.chords(String($0)).map(TerminalEvent.key) }
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80), events: Array(events.joined(separator: [.ready])))
    var session = Session(
      Services.listing(), profile: profile, files: files.files, on: terminal)
    let ending = session.run()
    return (session, terminal.frames, ending)
  }

  private func files(_ outcomes: FileOutcome...) -> MemoryFiles {
    let files = MemoryFiles()
    files.exportOutcomes = outcomes
    return files
  }

  private func status(_ frames: [Frame]) -> String {
    frames.last?.lines.last?.trimmingPrefix(" ").description ?? ""
  }

  @Test("keys act meanwhile, and the last line shows the progress and the end")
  func meanwhile() {
    let going = session("Down Down |", files: files(Self.half))
    #expect(going.session.browser.selectedOrdinal == 2)
    #expect(status(going.frames) == "Writing x.ris: 1 of 2; e stops it")
    let done = session("| Down |", files: files(Self.half, Self.whole))
    #expect(status(done.frames) == "Written: x.ris")
    #expect(done.session.browser.runningExport == nil)
  }

  @Test("e asks whether to stop it; Esc lets it continue")
  func stopping() {
    let files = files(Self.half, Self.half)
    #expect(status(session("e", files: files).frames).hasPrefix("Enter stops writing x.ris"))
    #expect(session("e Esc", files: files).session.browser.runningExport != nil)
    let stopped = session("e Enter", files: files)
    #expect(status(stopped.frames) == "Stopped; x.ris was not written")
    #expect(files.requests.contains(.stopExport))
    #expect(!files.paths.contains("x.ris"))
  }

  @Test("q leaves when it is complete; any other key cancels that")
  func leaving() {
    let waits = session("q", files: files(Self.half))
    #expect(status(waits.frames).hasPrefix("Leaving when x.ris is written"))
    let left = files(Self.whole)
    #expect(session("q |", files: left).ending == .left)
    #expect(!left.requests.contains(.stopExport))
    #expect(left.paths.contains("x.ris"))
    let back = session("q Down |", files: files(Self.whole))
    #expect(status(back.frames) == "Written: x.ris")
    // Leaving still asks about marked publications.
    #expect(session("m q |", files: files(Self.half)).session.browser.inputMode == .leaving)
  }

  @Test(
    "text to print on leaving is not printed if the leaving is cancelled",
    arguments: ["y", "r", "b"])
  func printing(answer: String) {
    let back = session("m q \(answer) Down", files: files(Self.half)).session.browser
    #expect(!back.printsMarked && back.exports.isEmpty)
    let left = session("m q \(answer) Down | q n", files: files(Self.whole)).session.browser
    #expect(!left.printsMarked && left.exports.isEmpty)
  }

  @Test("the stop prompt closes with a notice when the export completes")
  func writtenMeanwhile() {
    let done = session("e |", files: files(Self.whole))
    #expect(done.session.browser.inputMode == .browsing)
    #expect(status(done.frames) == "Written: x.ris")
  }

  @Test("the end of the session stops it", arguments: ["Ctrl-C", "Ctrl-X", ""])
  func ending(keys: String) {
    let files = files(Self.half)
    _ = session(keys, files: files)
    #expect(files.requests.last == .stopExport)
    #expect(!files.paths.contains("x.ris"))
  }

  @Test("a failure gives the reason and does not end the session")
  func failing() {
    let failed = session(
      "q | Down", files: files(.failed(Message(.notWritable, .text("x.ris"), "no room"))))
    #expect(failed.session.browser.selectedOrdinal == 1)
    #expect(failed.frames.dropLast().last?.lines.last?.contains("no room") == true)
  }

  @Test("lists can be saved meanwhile")
  func lists() {
    let files = files(Self.half, Self.half)
    let browser = session("m M S 'L' Enter Enter |", files: files).session.browser
    #expect(files.lists["L"]?.count == 1)
    #expect(browser.runningExport != nil)
  }

  @Test("for speech and braille only its start and its end are announced")
  func access() {
    let going = session("Down |", files: files(Self.half), profile: .access)
    #expect(!(going.frames.last?.lines.contains { $0.contains("Writing") } ?? true))
    #expect(going.frames.contains { $0.lines.contains { $0.contains("Writing x.ris") } })
    let done = session("Down |", files: files(Self.whole), profile: .access)
    #expect(done.frames.last?.lines.contains { $0.contains("Written: x.ris") } == true)
  }
}
