import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Publications
import Screen
import SeededRandom
import Testing

/// Lists of titles, sources and topics that are hard to tell apart.
@Suite("Look-alike rows")
struct LookAlikeTests {
  private struct RandomNames {
    var generator: SeededGenerator

    mutating func pick(_ list: [String]) -> String { list.randomElement(using: &generator) ?? "" }

    /// Returns a name that shares its beginning or end with others, and differs anywhere.
    mutating func next() -> String {
      let stem = pick([
        "Guidelines for practitioners who work with children at risk of harm",
        "Guidelines for practitioners who work with families at risk of harm",
        "A regional study of national legislation and policy responses",
      ])
      let middle = pick(["", " in Asia", " in Africa", ", part 1", ", part 11"])
      return stem + middle
        + pick(["", ": Primary schools", ": Secondary schools", " (I)", " (II)"])
    }
  }

  private func publications(_ seed: UInt64) -> [Publication] {
    var names = RandomNames(generator: SeededGenerator(seed: seed))
    return (0..<25).map { number in
      var publication = Publication(id: PublicationID("r\(number)"), title: names.next())
      publication.sources = [Source(name: names.next())]
      publication.topics = [names.next()]
      publication.date = number % 3 == 0 ? nil : PublicationDate(year: 2010 + number % 7)
      return publication
    }
  }

  /// Returns the rows of the focused list, without the marks before them.
  private func rows(_ frame: Frame, _ browser: Browser) -> [String] {
    let layout = browser.layout
    let list = layout.content(of: layout.rect(of: browser.focus))
    let count = browser.viewport(of: browser.focus).rows(
      of: browser.rowCount(of: browser.focus), in: browser.window(of: browser.focus)
    ).count
    return (list.row..<list.row + count).map { row in
      (list.column + 2..<list.column + list.columns).map { frame[row, $0].text }
        .joined()
    }
  }

  @Test(
    "two rows never read the same in any list, at any size", arguments: 1...2,
    [(24, 80), (12, 40), (30, 60), (40, 120), (24, 30)].map(Size.init(rows:columns:)))
  func lists(seed: UInt64, size: Size) throws {
    let service = StoredServices.service(of: publications(seed))
    for profile in [Profile.full, .lean] {
      for keys in ["", "Down PgDn", "Tab", "s", "Esc", "Esc PgDn", "Esc o", "Esc o o", "f 'gui'"] {
        let session = Session.after(keys, at: size, on: service, profile: profile)
        let rows = rows(try #require(session.terminal.frames.last), session.session.browser)
        #expect(Set(rows).count == rows.count, "\(profile) \(keys): \(rows)")
      }
    }
  }

  @Test("publications of one title are distinguished by year, or else by identifier")
  func equalTitles() throws {
    var annual = (0..<3).map { number in
      var publication = Publication(id: PublicationID("a\(number)"), title: "Annual report")
      publication.date = PublicationDate(year: 2012 + number)
      return publication
    }
    annual.append(Publication(id: PublicationID("u1"), title: "Untold"))
    annual.append(Publication(id: PublicationID("u2"), title: "Untold"))
    let session = Session.after("Esc", on: StoredServices.service(of: annual))
    let text = try #require(session.terminal.frames.last).lines.joined(separator: "\n")
    for ending in ["Annual report (2012)", "Annual report (2014)", "Untold (u1)", "Untold (u2)"] {
      #expect(text.contains(ending), "\(ending)")
    }
  }
}
