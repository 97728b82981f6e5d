import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Screen
import Testing

/// The screen for speech and braille. Speech software reads what is printed or, if nothing is
/// printed, the row under the cursor.
@Suite("Access screen")
struct AccessScreenTests {
  private static let size = Size(rows: 24, columns: 80)

  /// Returns what speech software reads after the last key: the changed text, or the cursor's row.
  private func announcement(
    _ keys: String, at size: Size = Self.size, messages: Messages = .english
  ) -> String {
    let frames = Session.after(keys, at: size, messages: messages, profile: .access).terminal.frames
    let (old, new) = (frames[frames.count - 2], frames[frames.count - 1])
    let printed = (0..<new.size.rows).compactMap { row -> String? in
      let text = new.lines[row]
      return text.isEmpty || old.lines[row] == text
        ? nil : text.hasPrefix(old.lines[row]) ? String(text.dropFirst(old.lines[row].count)) : text
    }
    if !printed.isEmpty { return printed.joined(separator: " || ") }
    return new.cursor.map { new.lines[$0.row] } ?? ""
  }

  @Test(
    "a key announces the new row or the message once, and nothing else",
    arguments: [
      ("Down", "Child protection 16"), ("Down Down Up", "Child protection 16"),
      ("Esc Down", "Missing Children in Southeast Asia: Model Framework & Regional Review"),
      ("Down Enter", "Child protection 16, included; 16 of 29 publications"),
      ("Down x", "Child protection 16, excluded; 13 of 29 publications"),
      ("Down Enter u", "removed: Child protection; 29 publications"),
      ("Down Enter Enter u", "restored: Child protection; 16 of 29 publications"),
      (
        "Down Enter x u",
        "removed: not Child protection; restored: Child protection; 16 of 29"
      ),
      ("Esc x", "'x' works only in: topics and other lists"),
      ("Esc m", nil), ("Tab", "All countries 7"), ("Tab Down", "Africa 1, closed; Right opens"),
      ("Tab Down Down", "Americas 1, closed"), ("Tab Down Right", nil),
      ("Tab Down Down Up", "Africa 1, closed; Right opens"),
      ("/ 'c' y", "y"), ("/ 'hauge' Enter", nil),
      (
        "Esc m Down m M",
        "Digital Threats to Child Safety: A Brief Guide for Organizati...; Marked 1 of 2"
      ),
      ("Esc y", "Copy: 1 of 4, Citation"), ("Esc y Down", "Identifier"),
      ("Esc y Enter", "Citation sent to the terminal, which may put it in the clipboard"),
      ("Esc Enter Esc", nil), ("Esc PgDn", nil), ("Esc End", nil), ("Esc End Home", nil),
    ] as [(String, String?)])
  func speech(keys: String, expected: String?) {
    let text = announcement(keys)
    if let expected { #expect(text == expected, "\(keys)") }
    #expect(!text.isEmpty && !text.contains("||"), "\(keys): \(text)")
  }

  @Test(
    "if space is short, new information comes before what is already known",
    arguments: [
      ("Down Enter", "Child protection, included; 16 of 29"),
      ("Down x", "Child protection, excluded; 13 of 29"),
      ("Esc Enter", "Digital Threats to; Publication 1 of 29"),
      ("Esc y", "Copy: 1 of 4, Citation"), ("Esc y Enter", "Citation sent to the terminal"),
      ("Down Enter u", "removed: Child protection; 29 || publications"),
    ])
  func narrow(keys: String, expected: String) {
    #expect(announcement(keys, at: Size(rows: 12, columns: 40)) == expected)
  }

  @Test("only the title leaves room for the position: other lines fill a narrow screen")
  func narrowPage() throws {
    let size = Size(rows: 12, columns: 40)
    let open = try #require(
      Session.after("Esc Enter", at: size, profile: .access).session.browser.reading.last)
    let longest = open.lines.drop { !$0.text.isEmpty }.map(\.text.count).max() ?? 0
    #expect(35...39 ~= longest)
    #expect(announcement("Esc y", at: Size(rows: 5, columns: 20)) == "Citation; 1 of 4")
    #expect(announcement("Esc Enter", at: Size(rows: 5, columns: 20)) == "Digital; 1 of 29")
  }

  @Test("a message is announced whole on a narrow screen, and alone", arguments: Messages.languages)
  func wholeMessage(language: String) throws {
    let messages = try #require(Messages(language: language))
    for keys in ["Z", "M", "m", "Esc End x", "Esc Enter End o"] {
      let texts = [80, 40].map { columns in
        announcement(keys, at: Size(rows: 12, columns: columns), messages: messages)
          .replacing(" || ", with: " ")
      }
      #expect(texts[0] == texts[1], "\(keys)")
    }
    let size = Size(rows: 12, columns: 40)
    let frame = Session.after("m Down", at: size, messages: messages, profile: .access).terminal
      .frames.last
    // The row that the cursor has moved to, and none of the message.
    #expect(frame?.lines.dropFirst().count { !$0.isEmpty } == 1)
  }

  @Test("a message for which the screen has too few lines ends in dots")
  func longMessage() throws {
    let size = Size(rows: 4, columns: 20)
    let frame = Session.after("Esc x", at: size, profile: .access).terminal.frames.last
    #expect(
      frame?.lines == ["Speech, ? keys", "'x' works only in:", "topics and other ...", ""])
  }

  @Test("a row keeps its label if there is no room for its state and the new count")
  func narrowLabel() throws {
    let messages = try #require(Messages(language: "id"))
    let size = Size(rows: 12, columns: 40)
    #expect(
      announcement("Tab Down Down x", at: size, messages: messages)
        == "Amerika, dikecualikan; 28 dari 29")
    for columns in 16...40 {
      let text = announcement(
        "Tab Down Down", at: Size(rows: 12, columns: columns), messages: messages)
      #expect(text.hasPrefix("Amerika"), "\(columns): \(text)")
    }
  }

  @Test("a marked publication's title is truncated to leave room for its note")
  func note() throws {
    let keys = "Esc m Down m M a 'pages 4-5' Enter Down Up"
    for size in [Self.size, Size(rows: 12, columns: 40)] {
      let frame = try #require(
        Session.after(keys, at: size, profile: .access).terminal.frames.last)
      let line = frame.lines[try #require(frame.cursor).row]
      #expect(line.hasPrefix("Digital"), "\(line)")
      #expect(line.contains("; pages 4-5"), "\(line)")
    }
  }

  @Test("after a search, reading starts at the title's first word or at the match")
  func openedAfterSearch() throws {
    let session = Session.after("/ 'hague' Enter Enter", at: Self.size, profile: .access).session
    let open = try #require(session.browser.reading.last)
    #expect(open.top == 0)
    let text = announcement("/ 'hague' Enter Enter")
    #expect(text.hasPrefix("A Statistical Analysis of Applications Made in 2008"), "\(text)")
    #expect(text.hasSuffix("1 of 2, match 1 of \(open.matches.count)"), "\(text)")
    let other = Session.after("/ 'grooming' Enter Enter", at: Self.size, profile: .access).session
    let found = try #require(other.browser.reading.last)
    let title = found.lines.prefix { !$0.text.isEmpty }.count
    let first = try #require(found.matches.first)
    #expect(found.top == (first < title ? 0 : first))
  }

  @Test("titles with the same beginning are truncated once and keep what differs")
  func similarTitles() {
    let text = announcement("/ 'hague' Enter")
    #expect(text.hasSuffix("(Part I); 2 of 29"), "\(text)")
    #expect(!text.contains("...."), "\(text)")
  }

  @Test(
    "n announces the first line of a title and the words that tell it from similar ones",
    arguments: [
      (80, "A Statistical Analysis of Applications Made in 2008... Regional Repo...; 2 of 2"),
      (40, "A Statistical... Regional Re...; 2 of 2"),
    ])
  func nextOfSimilarTitles(columns: Int, expected: String) {
    let size = Size(rows: 24, columns: columns)
    let keys = "/ 'hague' Enter Enter n"
    #expect(announcement(keys, at: size) == expected)
    #expect(announcement(keys + " N", at: size).contains(" Global Rep"))
    #expect(announcement(keys + " Down", at: size).hasPrefix(columns == 40 ? "Analysis" : "under"))
  }

  @Test("Enter's command is announced in its own row whenever it changes")
  func firstCommand() throws {
    let frames = Session.after("Esc : 'present'", at: Self.size, profile: .access).terminal.frames
    let rows = frames.suffix(8).map { frame in
      frame.lines.indices.dropFirst().filter { $0 != frame.cursor?.row && !frame.lines[$0].isEmpty }
    }
    #expect(rows.map(\.count) == [0] + Array(repeating: 1, count: 7))
    let texts = zip(frames.suffix(7), rows.dropFirst()).map { ($1[0], $0.lines[$1[0]]) }
    #expect(texts[2].1 == "previous pane; 1 of 3")
    #expect(texts.last?.1.hasPrefix("present") == true)
    for (old, new) in zip(texts, texts.dropFirst()) {
      #expect((old.1 == new.1) == (old.0 == new.0), "\(old) \(new)")
    }
    let none = Session.after(": 'zzz'", at: Self.size, profile: .access).terminal.frames.last
    #expect(none?.lines.contains("no such command") == true)
  }

  @Test("the list of commands is named when it opens on a command")
  func lastCommand() {
    let text = announcement("Esc : 'sort' Enter :")
    #expect(text.hasSuffix("; Commands"), "\(text)")
    #expect(!announcement("Esc : Down").contains("Commands"))
  }

  @Test(
    "the value that Enter would include is announced beside the typed text",
    arguments: [
      ("'ma'", "Malaysia 3; 1 of 3"), ("'ma' Down", "China 1; 2 of 3"), ("'zzz'", "none"),
    ])
  func firstValue(keys: String, expected: String) throws {
    let frames = Session.after("Tab f " + keys, at: Self.size, profile: .access).terminal.frames
    let frame = try #require(frames.last)
    #expect(frame.lines.contains(expected), "\(frame.lines.filter { !$0.isEmpty })")
    #expect(frame.cursor.map { frame.lines[$0.row] } != expected)
  }

  @Test(
    "a message is printed beside the typed text until the next key",
    arguments: [
      ("/ 'qzxv' Tab", "Search: qzxv", "nothing to complete here; Enter shows the results"),
      ("/ 'topic:qzx' Tab", "Search: topic:qzx", "nothing begins with 'qzx'"),
    ])
  func messageWhileTyping(keys: String, prompt: String, message: String) throws {
    let terminal = { Session.after($0, at: Self.size, profile: .access).terminal }
    let frames = terminal(keys).frames
    let (old, new) = (frames[frames.count - 2], try #require(frames.last))
    let row = try #require(new.cursor?.row)
    #expect(new.lines[row] == prompt)
    #expect(new.cursor == old.cursor)
    let changed = new.lines.indices.filter { new.lines[$0] != old.lines[$0] }
    #expect(changed.count == 1 && !changed.contains(row))
    #expect(changed.map { new.lines[$0] } == [message])
    let next = try #require(terminal(keys + " 'a'").frames.last)
    #expect(!next.lines.contains(message))
    #expect(next.lines[row] == prompt + "a")
  }

  @Test(
    "a step of the lesson is announced beside the selected row, which remains",
    arguments: ["H", "H Down"])
  func lesson(keys: String) throws {
    let frame = try #require(
      Session.after(keys, at: Self.size, profile: .access).terminal.frames.last)
    let row = try #require(frame.cursor?.row)
    #expect(!frame.lines[row].isEmpty && !frame.lines[row].hasPrefix("Lesson"))
    let steps = frame.lines.filter { $0.hasPrefix("Lesson") }
    #expect(steps.count == 1)
    #expect([row - 1, row + 1].contains { frame.lines[$0] == steps[0] })
  }

  @Test("the first line names the screen and never changes")
  func firstLine() {
    let keys =
      "Down Down Enter Tab Esc PgDn Enter Down Down Esc / 'cyber' Enter u ? Esc : Esc Esc m M Esc"
    let frames = Session.after(keys, at: Self.size, profile: .access).terminal.frames
    for frame in frames {
      #expect(frame.lines[0].hasPrefix("Speech and braille"))
      #expect(frame.lines[0] == frames[0].lines[0])
      #expect(frame.lines[23].isEmpty)
    }
  }

  @Test("the first line shortens the catalogue's name to keep the help key")
  func narrowFirstLine() {
    let service = Services.listing(named: "ICMEC resource listing")
    for (columns, line) in [
      (80, "Speech and braille, ICMEC resource listing, ? keys"),
      (40, "Speech and braille, ICMEC res..., ? keys"),
      (30, "Speech, ? keys"), (20, "Speech, ? keys"),
    ] {
      let size = Size(rows: 12, columns: columns)
      let frame = Session.after("", at: size, on: service, profile: .access).terminal.frames.last
      #expect(frame?.lines[0] == line)
    }
  }

  @Test("the help key fits twenty columns in every language", arguments: Messages.languages)
  func narrowFirstLine(language: String) throws {
    let messages = try #require(Messages(language: language))
    let frame = try #require(
      Session.after(
        "", at: Size(rows: 5, columns: 20), messages: messages, profile: .access
      ).terminal.frames.last)
    #expect(frame.lines[0].contains(" ? "))
  }

  @Test("the cursor is in the first column of the selected row, which has no marker or style")
  func cursor() throws {
    for keys in ["", "Down", "Esc", "Esc Down Down", "Tab", "Esc Enter", "Esc Enter Down", "?"] {
      let frame = try #require(
        Session.after(keys, at: Self.size, profile: .access).terminal.frames.last)
      let cursor = try #require(frame.cursor)
      #expect(cursor.column == 0)
      #expect(frame[cursor.row, 0].text != ">")
      for row in 0..<24 {
        #expect(frame.cells(inRow: row).allSatisfy { $0.role == .text }, "\(keys)")
      }
    }
  }

  @Test("Down and Up change no cell")
  func steps() {
    for keys in ["Down", "Down Up", "Esc Down", "Tab Down Up", "Esc Down Down Down Up"] {
      let frames = Session.after(keys, at: Self.size, profile: .access).terminal.frames
      #expect(frames[frames.count - 1].lines == frames[frames.count - 2].lines, "\(keys)")
    }
  }

  @Test("a publication is read line by line to its end, each line on the cursor's row")
  func reading() throws {
    let session = Session.after("Esc Enter", at: Self.size, profile: .access).session
    // Up and Down skip empty lines, at which there is nothing to speak.
    let lines = try #require(session.browser.reading.last).lines.filter { !$0.text.isEmpty }
    for step in [1, 2, 5, lines.count - 1] {
      let downs = Array(repeating: "Down", count: step).joined(separator: " ")
      for (keys, line) in [(downs, step), (downs + " Down Up", min(step, lines.count - 2))] {
        let frame = try #require(
          Session.after("Esc Enter " + keys, at: Self.size, profile: .access).terminal.frames.last)
        let text = frame.lines[try #require(frame.cursor).row]
        #expect(!text.isEmpty && lines[line].text.hasPrefix(text), "\(keys): \(text)")
      }
    }
  }

  @Test("coming back to a publication announces its title and position again")
  func back() {
    for keys in ["Esc Enter ? Esc", "Esc Enter End ? Esc", "Esc Enter Down Down y Esc"] {
      let text = announcement(keys)
      #expect(text.contains("Digital") && text.hasSuffix("1 of 29"), "\(keys): \(text)")
    }
  }

  @Test("the search forms are printed in full and can be read by page and by line")
  func forms() {
    let size = Size(rows: 8, columns: 80)
    func lines(_ keys: String) -> [String] {
      Session.after(keys, at: size, profile: .access).terminal.frames.last?.lines ?? []
    }
    let first = lines("/ F1").filter { !$0.isEmpty }
    #expect(first.count > 5 && first[1].hasPrefix("a b "))
    let next = lines("/ F1 PgDn").filter { !$0.isEmpty }
    #expect(next.count > 5)
    #expect(Set(next.dropFirst()).intersection(first.dropFirst()).isEmpty)
    #expect(lines("/ F1 PgDn PgUp").contains { $0.hasPrefix("a b ") })
  }

  @Test("only ASCII is shown, from the start or after the key")
  func ascii() {
    #expect(Session.after("", profile: .access).terminal.isRestrictedToASCII)
    #expect(Session.after("A").terminal.isRestrictedToASCII)
    #expect(!Session.after("A A").terminal.isRestrictedToASCII)
    #expect(!Session.after("A p").terminal.isRestrictedToASCII)
  }

  @Test("every size draws every view and keeps the cursor on the screen")
  func anySize() {
    for size in [(1, 1), (2, 5), (3, 20), (5, 20), (12, 40)].map(Size.init(rows:columns:)) {
      for (name, keys) in ScreenTests.views {
        let frame = Session.after(keys, at: size, profile: .access).terminal.frames.last
        #expect(frame?.size == size, "\(name)")
        if let cursor = frame?.cursor {
          #expect(
            (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column))
        }
      }
    }
  }
}
