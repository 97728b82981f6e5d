import Browsing
import Fixtures
import LinearBrowsing
import Screen
import Testing

/// A long export in numbered lists.
@Suite("A long export, in numbered lists")
struct LinearExportTests {
  private static let half = FileOutcome.exporting(ExportProgress(path: "x", count: 1, total: 2))

  /// Returns the output and the session. `news` holds the outcome after each wait for the export;
  /// `waits` says for each wait whether it ends with news (true) or with input.
  private func printed(
    _ answers: [String], news: [FileOutcome], isTerminal: Bool = true, waits: [Bool] = [],
    leaves: Bool = false
  ) -> (text: String, session: LinearSession, files: MemoryFiles) {
    let files = MemoryFiles()
    files.news = news
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

  @Test("it is waited for, and said now and then how far it is")
  func waited() {
    let news = Array(repeating: Self.half, count: 9)
    let (text, _, files) = printed(["export ris x", "q"], news: news)
    #expect(
      text.contains("\nAnswer: Writing x: 1 of 2 publications.") || text.contains("Writing x: 1"))
    // Printed after 1, 2, 4 and 8 waits.
    #expect(text.ranges(of: "Writing x: 1 of 2").count == 4)
    #expect(text.contains("Written: x\n"))
    #expect(files.paths.contains("x"))
  }

  @Test("a reader who types is answered at once, and hears when it is done")
  func typed() {
    let (text, _, _) = printed(
      ["export ris x", "results", "q"], news: [Self.half], waits: [false, false, true, true])
    let results = text.firstRange(of: "\nResults, 1 to")
    let written = text.firstRange(of: "\nWritten: x\nAnswer: ")
    #expect(results != nil && written != nil)
    #expect(results?.lowerBound ?? text.endIndex < written?.lowerBound ?? text.startIndex)
  }

  @Test("stop ends it, and says so; without one there is nothing to stop")
  func stop() {
    let (text, _, files) = printed(
      ["export ris x", "stop", "q"], news: [Self.half, Self.half], waits: [false, false])
    #expect(text.contains("Stopped; x was not written\n"))
    #expect(!files.paths.contains("x"))
    #expect(printed(["stop"], news: []).text.contains("Nothing is being written."))
  }

  @Test("quit waits for it, and the end of the answers as well", arguments: [["q"], []])
  func leaving(answers: [String]) {
    let (text, _, files) = printed(
      ["export ris x"] + answers, news: [Self.half], waits: [false, false, true, true])
    #expect(text.hasSuffix("Leaving when x is written; Ctrl-C leaves at once\nWritten: x\n"))
    #expect(files.paths.contains("x"))
  }

  @Test("Ctrl-X leaves it behind, and nothing more is printed")
  func hidden() {
    let (text, session, files) = printed(
      ["export ris x"], news: [Self.half], waits: [false], leaves: true)
    #expect(session.isHidden)
    #expect(text.hasSuffix("Answer: "))
    #expect(!files.paths.contains("x"))
    let typed = printed(
      ["export ris x", "\u{18}"], news: [Self.half], waits: [false, false])
    #expect(typed.session.isHidden)
  }

  @Test("answers from a pipe wait until it is written")
  func pipe() {
    let (text, _, _) = printed(
      ["export ris x", "results"], news: [Self.half, Self.half], isTerminal: false)
    #expect(text.contains("Answer: Written: x\nAnswer: 29 publications"))
  }
}
