import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Publications
import QRCode
import Screen
import Testing

/// QR codes on the screen, and what copying sends.
@Suite("Views of marks, codes and copying")
struct MarkAndCodeViewTests {
  private let service = StoredServices.service(
    of: [
      ("a", "https://example.org/a/b"),
      ("b", "https://example.org/" + String(repeating: "x", count: 150)),
    ]
    .map { id, url in
      var publication = Publication(id: PublicationID(id), title: "Title \(id)")
      publication.url = url
      return publication
    })

  private func frame(_ keys: String, _ profile: Profile, rows: Int = 24) throws -> Frame {
    let terminal = Session.after(
      keys, at: Size(rows: rows, columns: 80), on: service, profile: profile
    ).terminal
    return try #require(terminal.frames.last)
  }

  @Test(
    "the cells of a code are those of its picture, each with both colours set",
    arguments: ["Esc y Down Down Down Down Enter", "Esc v c"], [Profile.full, .lean])
  func code(keys: String, profile: Profile) throws {
    let frame = try frame(keys, profile)
    let rows = keys.contains("v") ? 24 : frame.lines.count - (profile == .full ? 3 : 2)
    let fit = HalfBlockPicture.fitting("https://example.org/a/b", rows: rows, columns: 80)
    guard case .picture(let picture) = fit else { return #expect(Bool(false), "no code") }
    let drawn = (0..<24).map { row in frame.cells(inRow: row).filter { $0.role == .code } }
      .filter { !$0.isEmpty }
    #expect(
      drawn.map { $0.map(\.text).joined() } == picture.rows.map { String($0.map(\.character)) })
  }

  @Test("ASCII shows the reason for having no code, which no reader could scan")
  func ascii() throws {
    for keys in ["Esc y Down Down Down Down Enter", "Esc v c"] {
      let lines = try frame(keys, .access).lines
      #expect(lines.contains { $0.contains("No QR code") })
      #expect(!lines.contains { $0.contains("##") })
    }
  }

  @Test("a link that fits no code gives the reason")
  func noCode() throws {
    let lines = try frame("Esc Down v c", .full).lines
    #expect(lines.contains { $0.contains("rows and") && $0.contains("this screen has") })
  }

  @Test("a code that the body has no room for takes the rows above it too")
  func tallCode() throws {
    var publication = Publication(id: PublicationID("a"), title: "Long link")
    publication.url = "https://example.org/" + String(repeating: "x", count: 114)
    let keys = "Esc y Down Down Down Down Enter"
    let terminal = Session.after(keys, on: StoredServices.service(of: [publication])).terminal
    let frame = try #require(terminal.frames.last)
    let rows = (0..<24).filter { row in frame.cells(inRow: row).contains { $0.role == .code } }
    #expect(rows == Array(0..<23))
    #expect(frame.lines[0].allSatisfy { " ▀▄█".contains($0) })
    #expect(frame.lines[23].contains("Esc back"))
  }

  @Test("copied text is wrapped at words, and a heading at the edge names the position")
  func wrappedText() throws {
    let lines = try lines("Esc y", .full)
    #expect(lines[3] == "ROCIT. (n.d.). Digital Threats to Child")
    let page = try self.lines("/ 'hague' Enter Enter", .full, rows: 5, columns: 20)
    #expect(page[1] == " 1 of 2")
  }

  @Test("the panes of a catalogue without topics begin with the countries")
  func noTopics() throws {
    var publication = Publication(id: PublicationID("a"), title: "Without topics")
    publication.countries = [CountryCode("KE")]
    let terminal = Session.after("", on: StoredServices.service(of: [publication])).terminal
    let lines = try #require(terminal.frames.last).lines
    #expect(lines[2].hasPrefix(" Countries ") && lines[3].contains("All countries"))
  }

  @Test("a link is shown from edge to edge, with nothing else beside it")
  func link() throws {
    let lines = try frame("Esc Down v l", .full).lines.filter { !$0.isEmpty }
    #expect(lines.joined() == "https://example.org/" + String(repeating: "x", count: 150))
    #expect(lines.count == 3)
  }

  @Test(
    "copying sends one OSC 52 sequence with the text in base64",
    arguments: [
      ("Esc y Down Enter", "\u{1B}]52;c;YQ==\u{07}"),
      ("Esc y Down Down Enter", "\u{1B}]52;c;aHR0cHM6Ly9leGFtcGxlLm9yZy9hL2I=\u{07}"),
      ("Esc y Down Down Down Enter", "\u{1B}]52;c;VGl0bGUgYQ==\u{07}"),
    ])
  func clipboard(keys: String, sequence: String) {
    let terminal = Session.after(keys, on: service).terminal
    #expect(terminal.sent == [Array(sequence.utf8)])
    #expect(terminal.frames.last?.lines.last?.contains("copied") == false)
    let restricted = Session.after(keys, on: service, isRestricted: true).terminal
    #expect(restricted.sent == [])
  }

  private func lines(
    _ keys: String, _ profile: Profile, rows: Int = 12, columns: Int = 40
  ) throws -> [String] {
    let terminal = Session.after(
      keys, at: Size(rows: rows, columns: columns), profile: profile, files: MemoryFiles().files
    ).terminal
    return try #require(terminal.frames.last).lines
  }

  @Test("the number of marks does not move when the other number changes")
  func markedCount() throws {
    let start = try lines("Esc m", .full, columns: 56)[0]
    #expect(start.contains("  1 marked  ") && start.hasSuffix("29 publications"))
    let column = start.split(separator: "1 marked")[0].count
    for keys in ["Esc m Tab Down Enter", "Esc m / 'hague' Enter", "Esc m c"] {
      let line = try lines(keys, .full, columns: 56)[0]
      #expect(line.split(separator: "1 marked")[0].count == column, "\(line)")
    }
    // In the lean profile the count is drawn with the next change.
    for keys in ["Esc m PgDn", "Esc m c"] {
      #expect(try lines(keys, .lean)[0].hasSuffix(" 1 marked"), "\(keys)")
    }
  }

  @Test("on a narrow screen nothing is truncated for the number of marks")
  func narrowMarkedCount() throws {
    let unmarked = try lines("Esc", .full)
    let marked = try lines("Esc m", .full)
    #expect(marked[0] == unmarked[0])
    #expect(marked[1].hasPrefix(unmarked[1]) && marked[1].hasSuffix("  1 marked"))
    let filtered = try lines("Esc m Tab Down Enter", .full)
    #expect(filtered[1] == " Child protection      1 marked  u undo")
    let both = try lines("Esc m Tab Down Enter Down Enter", .full)
    let unmarkedBoth = try lines("Esc Tab Down Enter Down Enter", .full)
    #expect(both[1] == unmarkedBoth[1])
  }

  @Test(
    "the heading says that there is more below the screen",
    arguments: [
      ("Esc Down Down y", Profile.full, 12, "1-3 of 4"), ("Esc Down Down y", .lean, 9, "1-2 of 4"),
      ("Esc Down Down y End", .full, 12, "2-4 of 4"), ("Esc Down Down c", .lean, 5, "1-3 of "),
      ("Esc Down Down c", .full, 8, "1-5 of "), ("Esc m e Enter", .lean, 5, "1-3 of 4"),
      ("Esc m Down m Down m Down m M", .lean, 4, "1-2 of 4"),
    ])
  func cutOff(keys: String, profile: Profile, rows: Int, place: String) throws {
    let lines = try lines(keys, profile, rows: rows)
    #expect(lines.prefix(3).contains { $0.contains(place) }, "\(lines)")
  }

  @Test("lean has signs for what full shows only by colour: marks, notes and conflicts")
  func signs() throws {
    let frame = try frame("Esc m M a 'n' Enter", .lean)
    #expect(frame.lines.contains { $0.contains("*Title a") && $0.contains("n") })
  }
}
