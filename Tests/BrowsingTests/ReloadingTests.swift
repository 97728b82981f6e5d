import BrowserViews
import Browsing
import CatalogueStore
import EmbeddedFiles
import Fixtures
import Publications
import Screen
import Testing

/// A catalogue's file that changes under a session.
@Suite("A changed file")
struct ReloadingTests {
  /// What the name leads to: changed by the tests between two keys.
  private final class Disk {
    var isReplaced = false
    var catalogue: Result<Catalogue, CatalogueImageError>

    init(_ catalogue: Catalogue) { self.catalogue = .success(catalogue) }

    var file: CatalogueFile {
      CatalogueFile(
        isReplaced: { self.isReplaced },
        open: {
          self.isReplaced = false
          return (try self.catalogue.get(), self.file)
        })
    }
  }

  private static func catalogue(_ records: [(id: String, topics: [String])]) throws -> Catalogue {
    var builder = CatalogueBuilder(vocabulary: try EmbeddedFiles.vocabulary())
    for record in records {
      var publication = Publication(id: PublicationID(record.id), title: "Title \(record.id)")
      publication.topics = record.topics
      builder.add(publication)
    }
    return try Catalogue(builder.build())
  }

  private let old: Catalogue
  private let new: Catalogue

  init() throws {
    old = try Self.catalogue([
      ("a", ["Water"]), ("b", ["Water"]), ("c", ["Fire", "Water"]), ("d", ["Earth"]),
    ])
    new = try Self.catalogue([
      ("z", ["Air"]), ("y", ["Air", "Fire"]), ("x", ["Air"]), ("c", ["Fire", "Water"]),
      ("b", ["Water"]), ("w", ["Air"]),
    ])
  }

  /// The session after `before`, a change of the file, and `after`.
  private func session(
    _ before: String, change: @escaping (Disk) -> Void, _ after: String
  ) -> (session: Session, terminal: ScriptedTerminal) {
    let disk = Disk(old)
    let terminal = ScriptedTerminal(
      size: Size(rows: 24, columns: 80),
      events: (KeyScript.chords(before) + KeyScript.chords(after)).map(TerminalEvent.key))
    terminal.before(event: KeyScript.chords(before).count) { change(disk) }
    var session = Session(old, name: "Test", file: disk.file, on: terminal)
    session.run()
    return (session, terminal)
  }

  private func replace(_ disk: Disk) {
    disk.isReplaced = true
    disk.catalogue = .success(new)
  }

  @Test("is told with the next key, and the old one stays on the screen")
  func told() {
    let (session, terminal) = session("Tab", change: replace, "Down")
    #expect(session.browser.notice == "the file has changed; R opens the new one")
    #expect(session.browser.results.total == 4)
    #expect(terminal.frames.last?.lines.last?.contains("the file has changed; R opens") == true)
  }

  @Test("stays in the hints when other notices come and go")
  func hinted() {
    let (session, _) = session("Tab", change: replace, "Down Down")
    #expect(session.browser.notice == nil)
    #expect(session.browser.hints.first?.label == "newer file")
  }

  @Test("is opened with narrowings by their labels and the selection by its identifier")
  func reloaded() {
    // Water is the first topic of the old catalogue and not of the new one.
    let (session, _) = session("Down Enter Tab Down", change: replace, "Up Down R")
    let browser = session.browser
    #expect(session.browser.results.total == 6)
    #expect(browser.breadcrumb == "Water")
    #expect(browser.results.count == 2)
    let selected = browser.selectedOrdinal.map { new.id(at: $0).text }
    #expect(selected == "b")
    #expect(browser.isOutdated == false)
  }

  @Test("opens the publication again that was being read")
  func reading() {
    let (session, _) = session("Esc Down Down Enter", change: replace, "Down R")
    let open = session.browser.reading.last
    #expect(open?.detail.ordinal == 3)
  }

  @Test("without a value that narrowed is not narrowed by it")
  func lostValue() {
    // Earth is the last of the topics.
    let (session, _) = session("Down Down Down Enter", change: replace, "Up R u")
    #expect(session.browser.breadcrumb == "")
    #expect(session.browser.results.count == 6)
  }

  @Test("that cannot be opened is told, and the old one stays")
  func damaged() {
    let (session, _) = session(
      "Tab",
      change: {
        $0.isReplaced = true
        $0.catalogue = .failure(.notACatalogue)
      }, "Down R")
    #expect(session.browser.notice == "\(CatalogueImageError.notACatalogue)")
    #expect(session.browser.results.total == 4)
  }

  @Test("is not opened when nothing changed")
  func unchanged() {
    let (session, _) = session("Tab", change: { _ in }, "R")
    #expect(session.browser.notice == "the file has not changed")
  }

  @Test("is told from a catalogue that cannot change")
  func noFile() {
    let notice = Session.after("R", on: .listing).session.browser.notice
    #expect(notice == "only what 'fieldshelf build' made opens again; leave with q and start anew")
  }
}
