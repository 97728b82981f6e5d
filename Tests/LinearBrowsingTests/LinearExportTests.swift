import Browsing
import Fixtures
import LinearBrowsing
import Screen
import Testing

/// A long export in numbered lists.
@Suite("A long export in linear mode")
struct LinearExportTests {
  private static let half = FileOutcome.exporting(ExportProgress(path: "x", count: 1, total: 2))

  /// Returns the output and the session. `outcomes` holds the outcome after each wait for the export;
  /// `waits` says for each wait whether it ends with an outcome (true) or with input.
  private func printed(
    _ answers: [String], outcomes: [FileOutcome], isTerminal: Bool = true, waits: [Bool] = [],
    leaves: Bool = false
  ) -> (text: String, session: LinearSession, files: MemoryFiles) {
    let files = MemoryFiles()
    files.exportOutcomes = outcomes
    var answers = answers[...]
    var waits = waits[...]
    var text = ""
    var session = LinearSession(
      Services.listing(), files: files.files,
      on: LinearTerminal(
        size: { isTerminal ? Size(rows: 24, columns: 80) : nil },
        read: { answers.popFirst() },
        print: {
          text += $0
          return true
        }, wait: { _ in waits.popFirst() ?? true },
        isLeaving: { leaves && !files.requests.isEmpty }))
    session.run()
    return (text, session, files)
  }

  @Test("it is waited for, with progress messages")
  func waited() {
    let outcomes = Array(repeating: Self.half, count: 9)
    let (text, _, files) = printed(["export ris x", "q"], outcomes: outcomes)
    #expect(
      text.contains("\nAnswer: Writing x: 1 of 2 publications.") || text.contains("Writing x: 1"))
    // Printed after 1, 2, 4 and 8 waits.
    #expect(text.ranges(of: "Writing x: 1 of 2").count == 4)
    #expect(text.contains("29 results written: x\n"))
    #expect(files.paths.contains("x"))
  }

  @Test("a reader who types is answered at once, and told of its end")
  func typed() {
    let (text, _, _) = printed(
      ["export ris x", "results", "q"], outcomes: [Self.half], waits: [false, false, true, true])
    let results = text.firstRange(of: "\nResults, 1 to")
    let written = text.firstRange(of: "\n29 results written: x\nAnswer: ")
    #expect(results != nil && written != nil)
    #expect(results?.lowerBound ?? text.endIndex < written?.lowerBound ?? text.startIndex)
  }

  @Test("stop ends it with a message; without an export there is nothing to stop")
  func stop() {
    let (text, _, files) = printed(
      ["export ris x", "stop", "q"], outcomes: [Self.half, Self.half], waits: [false, false])
    #expect(text.contains("Stopped; x was not written\n"))
    #expect(!files.paths.contains("x"))
    #expect(printed(["stop"], outcomes: []).text.contains("Nothing is being written."))
  }

  @Test("quit and the end of input wait for it", arguments: [["q"], []])
  func leaving(answers: [String]) {
    let (text, _, files) = printed(
      ["export ris x"] + answers, outcomes: [Self.half], waits: [false, false, true, true])
    #expect(
      text.hasSuffix("Leaving when x is written; Ctrl-C leaves at once\n29 results written: x\n"))
    #expect(files.paths.contains("x"))
  }

  @Test("Ctrl-X abandons it, and nothing more is printed")
  func hidden() {
    let (text, session, files) = printed(
      ["export ris x"], outcomes: [Self.half], waits: [false], leaves: true)
    #expect(session.isHidden)
    #expect(text.hasSuffix("Answer: "))
    #expect(!files.paths.contains("x"))
    let typed = printed(
      ["export ris x", "\u{18}"], outcomes: [Self.half], waits: [false, false])
    #expect(typed.session.isHidden)
  }

  @Test("answers from a pipe wait until it is complete")
  func pipe() {
    let (text, _, _) = printed(
      ["export ris x", "results"], outcomes: [Self.half, Self.half], isTerminal: false)
    #expect(text.contains("Answer: 29 results written: x\nAnswer: 29 publications"))
  }
}
