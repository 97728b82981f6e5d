import BrowserViews
import Browsing
import Fixtures
import Messages
import Screen
import Testing

/// Every view at every size, as text in Screens/ beside this file.
///
/// Run with `FIELDSHELF_WRITE_SCREENS=1` to write the screens instead of comparing them, then
/// review the differences.
struct ScreenTests {
  /// A view and the keys that open it.
  static let views = [
    ("start", ""),
    ("narrowed", "Down Down Down Enter Tab f 'thai' Enter"),
    ("narrowed-results", "Down Down Down Enter Tab f 'thai' Enter Esc"),
    ("excluded", "Down x Down Enter"),
    ("sub-topics", "f 'international' Enter Right Down"),
    ("filter", "Tab f 'ma'"),
    ("finding", "/ 'cyber asia'"),
    ("look-alikes", "/ 'confronting' Enter"),
    ("nothing-found", "Down Enter / 'hauge' Enter"),
    ("ways-out", "/ 'grooming egpt laws' Enter"), ("search-forms", "/ F1"),
    ("completing", "/ 'law country:thai'"),
    ("detail", "/ 'latin america' Enter Enter"),
    ("detail-related", "/ 'latin america' Enter Enter Tab Tab"),
    ("keys", "?"),
    ("commands", ": 'page'"),
    ("notice", "Esc x"), ("by-year", "Esc o o"),
  ]

  static let sizes = [(24, 80), (40, 120), (12, 40), (5, 20)].map(Size.init(rows:columns:))

  /// Views of the program's own texts.
  static let taughtViews = [
    ("glossary", "D"), ("term", "D Enter"), ("lesson", "H"), ("lesson-read", "H Down"),
  ]

  @Test(
    "the glossary and the lesson match their screen files", arguments: taughtViews,
    sizes)
  func taughtView(_ view: (name: String, keys: String), size: Size) throws {
    let files = MemoryFiles()
    files.terms = GlossaryScreens.terms
    let session = Session.after(view.keys, at: size, files: files.files)
    try compare(try #require(session.terminal.frames.last), with: view.name)
  }

  @Test("a view matches its screen file", arguments: views, sizes)
  func view(_ view: (name: String, keys: String), size: Size) throws {
    let session = Session.after(view.keys, at: size)
    try compare(try #require(session.terminal.frames.last), with: view.name)
  }

  /// Views that differ in the lean profile, where each fills the screen.
  static let leanViews = [
    ("start", ""), ("countries", "Down Down Down Enter Tab Down Down Right Down Right Down"),
    ("results", "Esc"), ("results-end", "Esc End"), ("finding", "/ 'cyber asia'"),
    ("nothing-found", "Down Enter / 'hauge' Enter"), ("detail", "/ 'latin america' Enter Enter"),
    ("search-forms", "/ F1"), ("keys", "? PgDn"), ("commands", "Esc :"),
    ("empty-pane", "/ 'guide' Enter Tab Tab"),
  ]

  @Test(
    "a view of the lean profile matches its screen file", arguments: leanViews,
    [Size(rows: 24, columns: 80), Size(rows: 5, columns: 20)])
  func leanView(_ view: (name: String, keys: String), size: Size) throws {
    let session = Session.after(view.keys, at: size, profile: .lean)
    try compare(try #require(session.terminal.frames.last), with: "lean-" + view.name)
  }

  /// The views with the most message texts.
  static let spokenViews = views.filter {
    ["start", "narrowed", "look-alikes", "nothing-found", "detail", "keys"].contains($0.0)
  }

  @Test(
    "a view matches its screen file in every language", arguments: spokenViews,
    Messages.languages.filter { $0 != "en" })
  func spokenView(_ view: (name: String, keys: String), language: String) throws {
    let messages = try #require(Messages(language: language))
    let session = Session.after(view.keys, messages: messages)
    try compare(try #require(session.terminal.frames.last), with: "\(language)-\(view.name)")
  }

  @Test(
    "every view is drawn in every language", arguments: Messages.languages,
    [(24, 80), (8, 20)].map(Size.init(rows:columns:)))
  func everyLanguage(language: String, size: Size) throws {
    let messages = try #require(Messages(language: language))
    let profiles = [Profile.full] + (size.rows > 8 ? [.access] : [])
    for profile in profiles {
      for (name, keys) in Self.views {
        let frame = Session.after(keys, at: size, messages: messages, profile: profile)
          .terminal.frames.last
        let text = try #require(frame).lines.joined(separator: "\n")
        #expect(text.firstMatch(of: /\{[1-9]\}/) == nil, "\(name)")
        #expect(!text.contains("\u{FFFD}"), "\(name)")
      }
    }
  }

  private func compare(_ frame: Frame, with name: String) throws {
    let file = ScreenFile("\(name).\(frame.size.columns)x\(frame.size.rows).screen")
    if ScreenFile.isWriting {
      try file.write(frame.screenText)
    } else {
      #expect(try file.read() == frame.screenText)
    }
  }

  @Test("every size from 1x1 up draws every view and keeps the cursor on the screen")
  func anySize() {
    for rows in [1, 2, 3, 4, 5, 7, 9, 11, 12, 13, 60] {
      for columns in [1, 2, 3, 5, 8, 13, 21, 34, 59, 60, 99, 100, 200] {
        let size = Size(rows: rows, columns: columns)
        for (name, keys) in Self.views {
          let frame = Session.after(keys, at: size).terminal.frames.last
          #expect(frame?.size == size, "\(name)")
          if let cursor = frame?.cursor {
            #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
          }
        }
      }
    }
  }
}

extension Frame {
  /// The rows, and the position of the cursor.
  fileprivate var screenText: String {
    let place = cursor.map { "row \($0.row) column \($0.column)" } ?? "hidden"
    return lines.joined(separator: "\n") + "\n--- cursor: \(place)\n"
  }
}
