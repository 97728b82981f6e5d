import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing

struct DetailTests {
  private func open(_ keys: String, size: Size = Size(rows: 24, columns: 80)) throws
    -> ReadingState
  {
    try #require(Session.after(keys, at: size).session.browser.reading.last)
  }

  @Test("a publication shows its fields, the summary first and the origin last")
  func fields() throws {
    let text = try open("/ 'acquaintance' Enter Enter").lines.map(\.text)
    #expect(text.first == "Acquaintance Molestation and Youth-Serving Organizations")
    #expect(text.contains("Sources      Lanning and Dietz"))
    #expect(text.contains("Year         2014"))
    #expect(!text.contains { $0.contains("not given") || $0.hasPrefix("Link") })
    let places = ["Sources", "Year", "Topics", "Related", "Tags", "Identifier"].map { name in
      text.firstIndex { $0.hasPrefix(name) } ?? -1
    }
    #expect(places == places.sorted() && !places.contains(-1))
    let summary = text.firstIndex { $0.count > 60 && !$0.hasPrefix(" ") } ?? .max
    #expect(summary < places[2])
    #expect(
      text.contains { $0.hasPrefix("Tags         Child Abuse/Exploitation; Child Protection;") })
    #expect(text.contains { $0.contains("lines 80-") })
  }

  @Test("countries are shown with their region")
  func regions() throws {
    let detail = try open("/ 'mena' Enter Enter").detail
    #expect(
      detail.countries == [
        .init(region: "Southern Asia", countries: ["Afghanistan", "Iran"]),
        .init(region: "Northern Africa", countries: ["Egypt"]),
        .init(region: "Western Asia", countries: ["Yemen"]),
      ])
    let england = try open("/ 'running hate' Enter Enter").detail
    #expect(england.countries == [.init(region: "Northern Europe", countries: ["England"])])
  }

  @Test("no line is wider than the screen, at any width")
  func width() {
    for detail in Listing.ids.compactMap(Listing.detail) {
      for columns in [8, 13, 20, 38, 49, 50, 78, 96] {
        for line in DetailText.lines(of: detail, columns: columns, emphasis: [], .english) {
          #expect(line.text.count <= columns, "\(line.text)")
        }
      }
    }
  }

  @Test("related publications give reasons and open one another, and Esc returns the same way")
  func related() throws {
    let first = try open("/ 'latin america' Enter Enter")
    let reasons = first.detail.related.flatMap(\.reasons)
    #expect(!reasons.isEmpty)
    #expect(first.detail.related.allSatisfy { !$0.reasons.isEmpty })
    let second = try open("/ 'latin america' Enter Enter Tab Enter")
    #expect(second.detail.publication.id == first.detail.related[0].id)
    let back = try open("/ 'latin america' Enter Enter Tab Enter Esc")
    #expect(back.detail.publication.id == first.detail.publication.id)
    #expect(back.link == 0)
  }

  @Test("a publication without a title says so in the title's place")
  func untitled() {
    let publication = Publication(id: PublicationID("k1"), title: "")
    let related = RelatedPublication(
      id: PublicationID("k2"), title: "", reasons: [.similarTitle])
    let detail = PublicationDetail(publication, related: [related])
    let text = DetailText.lines(of: detail, columns: 40, emphasis: [], .english).map(\.text)
    #expect(text.first == "no title")
    #expect(text.contains("  1 no title"))
  }

  @Test("a selected related publication is on the screen after any resize")
  func relatedAfterResize() throws {
    for size in [(5, 20), (12, 40), (24, 80), (60, 200), (2, 9)].map(Size.init(rows:columns:)) {
      let terminal = ScriptedTerminal(
        size: Size(rows: 24, columns: 80),
        events: KeyScript.chords("/ 'latin america' Enter Enter Tab Tab Tab").map(TerminalEvent.key)
          + [.resized(size)])
      var session = Session(Services.listing(), on: terminal)
      session.run()
      let open = try #require(session.browser.reading.last)
      let layout = session.browser.layout
      let shown = open.lines[open.top...].prefix(layout.content(of: layout.body).rows)
      #expect(open.link == 2)
      #expect(shown.contains { $0.link == 2 }, "\(size)")
    }
  }

  @Test("scrolling a related publication off the screen deselects it; Tab selects a visible one")
  func relatedAfterScrolling() throws {
    #expect(try open("/ 'latin america' Enter Enter Tab Home").link == nil)
    #expect(try open("/ 'latin america' Enter Enter Tab Home Tab").link == 0)
    let end = try open("/ 'latin america' Enter Enter End Tab")
    #expect(end.link == end.lines[end.top...].compactMap(\.link).first)
  }

  @Test("n and N read the next and the previous result, and the list follows")
  func stepping() throws {
    let browser = Session.after("/ 'hague' Enter Enter n").session.browser
    #expect(browser.reading.map(\.detail.publication.id) == [Listing.ids[28]])
    #expect(browser.resultRows.selected == 1)
    let end = Session.after("/ 'hague' Enter Enter n n").session.browser
    #expect(end.noticeText == "this is the last result")
  }

  @Test("the words of the search are emphasised in the text")
  func emphasis() throws {
    let lines = try open("/ 'associacao' Enter Enter").lines
    let marked = lines.flatMap(\.pieces).filter { $0.role == .match }.map(\.text)
    #expect(marked.contains("Associação"))
    #expect(Set(marked) == ["Associação"])
  }

  @Test("scrolling stops at both ends")
  func scrolling() throws {
    #expect(try open("/ 'latin america' Enter Enter Up PgUp").top == 0)
    let end = try open("/ 'latin america' Enter Enter End Down PgDn")
    #expect(end.top == end.lastTop(height: 20))
  }
}
