import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Glibc
import Messages
import Screen
import Testing

/// Screens in a pseudo-locale: English texts made 40 % longer, between right-to-left isolates, and
/// in brackets that show where a text was cut.
@Suite("Pseudo-locale")
struct PseudoLocaleTests {
  /// These do not occur in the catalogue.
  private static let (begin, end) = ("⟦", "⟧")

  private static let messages = made(of: "en", isLonger: true)

  /// Returns a language's messages with each text in brackets.
  private static func made(of language: String, isLonger: Bool) -> Messages {
    var file = ""
    for line in contents(of: "Resources/messages/\(language).txt").split(separator: "\n") {
      let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
      guard !line.hasPrefix("#"), parts.count == 2 else { continue }
      // Several keys share a column that wraps between and within their names.
      let text = String(parts[1])
      let shown = parts[0].hasPrefix("key.") ? text : marked(text, isLonger: isLonger)
      file += "\(parts[0]) = \(shown)\n"
    }
    return Messages(language: isLonger ? "en-XA" : language, file: Array(file.utf8))
  }

  private static func marked(_ text: String, isLonger: Bool) -> String {
    // A trailing space separates the text from what follows it.
    let isEscaped = text.hasSuffix("\\s")
    let text = isEscaped ? String(text.dropLast(2)) : text
    let filling = String(repeating: "ẅ", count: (text.count * 2 + 4) / 5)
    return
      (isLonger ? "\u{2067}\(begin)\(text)\(filling)\u{200F}\(end)\u{2069}" : begin + text + end)
      + (isEscaped ? "\\s" : "")
  }

  private static func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let views =
    ScreenTests.views + [
      ("glossary", "D"), ("term", "D Enter"), ("lesson", "H"), ("lesson-search", "H Enter"),
      ("marked", "Esc m Down m M"), ("citation", "Esc c"), ("copying", "Esc y"),
      ("export", "Esc e"), ("presenting", "Esc v"), ("leaving", "Esc m q"),
      ("forms", "/ F1"), ("note", "Esc m M n 'x'"),
    ]

  @Test(
    "every view is drawn, and truncated text has an ellipsis",
    arguments: [(24, 80), (12, 40), (8, 20)].map(Size.init(rows:columns:)),
    [Profile.full, .lean, .access])
  func views(size: Size, profile: Profile) throws {
    #expect(Self.messages.text(.allTopics).contains(Self.end))
    try check(Self.messages, at: size, profile)
  }

  @Test(
    "every view in every language is drawn at 40 columns, and truncated text has an ellipsis",
    arguments: Messages.languages)
  func narrow(language: String) throws {
    let messages = Self.made(of: language, isLonger: false)
    try check(messages, at: Size(rows: 12, columns: 40), .full)
  }

  private func check(_ messages: Messages, at size: Size, _ profile: Profile) throws {
    for (name, keys) in Self.views {
      let frame = try #require(drawn(after: keys, size, profile, messages))
      #expect(frame.size == size)
      let parts = Self.parts(of: frame.lines)
      for (row, line) in frame.lines.enumerated() {
        let place = "\(name), \(size), \(profile): \(line)"
        #expect(line.count <= size.columns, "\(place)")
        #expect(line.firstMatch(of: /\{[1-9]\}/) == nil && !line.contains("\u{FFFD}"), "\(place)")
        // A text without its end bracket is a paragraph, or was cut. The access profile draws a
        // single line of some texts.
        guard profile != .access || !Self.movedThrough.contains(where: name.hasPrefix) else {
          continue
        }
        for part in parts[row].indices {
          #expect(!Self.isCutByChance(row, part, in: parts), "\(place)")
        }
      }
    }
  }

  /// Texts of which the access profile shows one line at a time.
  private static let movedThrough = ["detail", "citation", "keys", "forms", "search-forms"]

  @Test("text that is truncated without an ellipsis is detected")
  func cutByChance() {
    let paragraph = ["⟦Title⟧", "⟦A text of", "two lines⟧", "⟦hint⟧"]
    let bottom = ["⟦A text that goes", "on below the screen", "⟦hint⟧"]
    let marked = ["⟦A text that…", "⟦other⟧", "⟦hint⟧"]
    let panes = ["⟦One⟧    │⟦A text of", "⟦Two⟧    │two lines⟧", "⟦hint⟧"]
    let nested = ["⟦A text with", "⟦another⟧ in it", "and more⟧", "⟦hint⟧"]
    for lines in [paragraph, bottom, marked, panes, nested] { #expect(Self.rowsCut(lines) == []) }
    #expect(Self.rowsCut(["⟦A text th", "⟦other⟧", "⟦hint⟧"]) == [0])
    #expect(Self.rowsCut(["⟦A text th", "", "⟦hint⟧"]) == [0])
    #expect(Self.rowsCut(["⟦One⟧ │⟦A te", "⟦Tw │⟦other⟧", "⟦Three⟧ │", "⟦hint⟧"]) == [0, 1])
  }

  private static func rowsCut(_ lines: [String]) -> [Int] {
    let parts = parts(of: lines)
    return parts.indices.filter { row in
      parts[row].indices.contains { isCutByChance(row, $0, in: parts) }
    }
  }

  /// Splits each line at the borders of panes.
  private static func parts(of lines: [String]) -> [[String]] {
    lines.map { $0.split(separator: "│", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Whether a text that starts in this part of a row is cut without an ellipsis. A paragraph
  /// continues in the next rows of the same part, may contain other texts, and may continue below the
  /// screen if it reaches the row above the hints.
  private static func isCutByChance(_ row: Int, _ part: Int, in lines: [[String]]) -> Bool {
    guard let start = lines[row][part].lastIndex(of: Character(begin)) else { return false }
    var open = 0
    var hasOthers = false
    for next in row..<lines.count {
      guard part < lines[next].count else { return true }
      let rest = next == row ? lines[row][part][start...] : lines[next][part][...]
      if rest.allSatisfy({ $0 == " " }) { return true }
      let startsAnother =
        next > row && rest.contains(begin)
        && !rest.prefix { String($0) != begin }.contains(end)
      if startsAnother && next + 1 == lines.count { return hasOthers }
      hasOthers = hasOthers || startsAnother
      if rest.contains("…") || rest.contains("...") { return false }
      for character in rest {
        if String(character) == begin { open += 1 }
        if String(character) == end { open -= 1 }
        if open == 0 { return false }
      }
    }
    return true
  }

  private func drawn(
    after keys: String, _ size: Size, _ profile: Profile, _ messages: Messages
  ) -> Frame? {
    let files = MemoryFiles()
    files.terms = GlossaryScreens.terms
    return Session.after(
      keys, at: size, messages: messages, profile: profile, files: files.files
    ).terminal.frames.last
  }
}

/// Terms for glossary screens.
enum GlossaryScreens {
  static var terms: [GlossaryTerm] {
    let topic = "https://fieldshelf.example/topic/"
    var material = GlossaryTerm(
      "Child sexual abuse material", .init(.topic, topic + "child-sexual-abuse-material"),
      labels: ["CSAM", "child pornography"])
    material.others = ["CSAM"]
    material.avoided = ["child pornography"]
    material.note = "The word pornography suggests consent, and hides that a crime is recorded."
    material.translations = [.init(language: "es", label: "Material de abuso sexual infantil")]
    material.count = 9
    var crime = GlossaryTerm("Cybercrime", .init(.topic, topic + "cybercrime"))
    crime.count = 10
    return [material, crime]
  }
}
