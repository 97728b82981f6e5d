import BrowserViews
import Browsing
import Catalogue
import CatalogueStore
import EngineCatalogue
import Fixtures
import Messages
import Screen
import Testing

/// Compares the screens of a session on an engine with those on the image.
@Suite(
  "A session on an engine", .serialized,
  .enabled(if: EngineDaemons.isInstalled, "sphinxsearch is not installed"))
struct EngineScreenTests {
  private static let size = Size(rows: 30, columns: 100)
  private static let keys =
    "Down Down / 'law' Enter Tab Down Enter Down Down u Esc / 'children' Enter Down Down Enter Down q "
    + "End PgUp Home Tab Tab Down Enter u o o o / 'zzqx' Enter Esc"

  private func frames(
    on service: any CatalogueService, _ change: (ScriptedTerminal) -> Void = { _ in }
  ) -> [Frame] {
    let terminal = ScriptedTerminal(
      size: EngineScreenTests.size,
      events: KeyScript.chords(EngineScreenTests.keys).map(TerminalEvent.key))
    change(terminal)
    var session = Session(
      service, messages: .english, profile: .full, isRestricted: false, files: .none, on: terminal)
    session.run()
    return terminal.frames
  }

  private func text(_ frame: Frame) -> String {
    (0..<frame.size.rows).map { frame.cells(inRow: $0).map(\.text).joined() }
      .joined(separator: "\n")
  }

  @Test("shows the same as on an image, cell by cell")
  func same() throws {
    let daemons = try EngineDaemons()
    let found = frames(on: AwaitingService(try EngineCatalogueService(daemons.address)))
    let expected = frames(on: try StoredCatalogueService(daemons.image, name: "pubs"))
    #expect(expected.count > 30)
    #expect(found.count == expected.count)
    for (place, pair) in zip(found, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("screen \(place)\n\(text(pair.0))\nexpected\n\(text(pair.1))")
      return
    }
  }

  @Test("says on every differing screen that counts are incomplete, after a shard is killed")
  func partMissing() throws {
    let daemons = try EngineDaemons()
    let service = AwaitingService(try EngineCatalogueService(daemons.address))
    let found = frames(on: service) { terminal in
      terminal.before(event: 8) { daemons.stop("shard2") }
    }
    let expected = frames(on: try StoredCatalogueService(daemons.image, name: "pubs"))
    let others = zip(found, expected).filter { $0 != $1 }.map { text($0.0) }
    #expect(others.count > 10)
    for screen in others where !screen.contains("incomplete") {
      Issue.record("a screen that is not whole says nothing of it\n\(screen)")
      return
    }
    #expect(others.contains { $0.contains("A part of the catalogue does not answer") })
  }
}
