import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Glibc
import Messages
import Screen
import Testing

/// Screens in a language that does not exist: English with texts longer by 40 %, between the marks that
/// languages from right to left need, and between brackets that show where a text was cut.
@Suite("Pseudo-locale")
struct PseudoLocaleTests {
  /// Nothing of the catalogue has these.
  private static let (begin, end) = ("⟦", "⟧")

  private static let messages: Messages = {
    var lines: [(key: String, text: String)] = []
    for line in contents(of: "Resources/messages/en.txt").split(separator: "\n") {
      let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
      guard !line.hasPrefix("#"), parts.count == 2 else { continue }
      lines.append((String(parts[0]), longer(String(parts[1]))))
    }
    let file = lines.map { "\($0.key) = \($0.text)\n" }.joined()
    return Messages(language: "en-XA", file: Array(file.utf8))
  }()

  /// Where letters are answers a reader could not type others.
  private static func longer(_ text: String) -> String {
    let filling = String(repeating: "ẅ", count: (text.count * 2 + 4) / 5)
    let isEscaped = text.hasSuffix("\\s")
    return "\u{2067}\(begin)" + (isEscaped ? String(text.dropLast(2)) : text)
      + "\(filling)\u{200F}\(end)\u{2069}" + (isEscaped ? "\\s" : "")
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
    "every view is drawn, and what does not fit is cut with the mark",
    arguments: [(24, 80), (12, 40), (8, 20)].map(Size.init(rows:columns:)),
    [Profile.full, .lean, .access])
  func views(size: Size, profile: Profile) throws {
    #expect(Self.messages.text(.allTopics).contains(Self.end))
    for (name, keys) in Self.views {
      let frame = try #require(drawn(after: keys, size, profile, Self.messages))
      #expect(frame.size == size)
      for line in frame.lines {
        #expect(line.count <= size.columns, "\(name)")
        #expect(line.firstMatch(of: /\{[1-9]\}/) == nil, "\(name): \(line)")
      }
      // A text that begins in the last columns and does not end there was cut.
      for line in frame.lines where Self.isOpen(line) {
        #expect(
          line.contains("…") || line.contains("...") || Self.continues(line, in: frame.lines),
          "\(name), \(size), \(profile): \(line)")
      }
    }
  }

  /// Whether more texts begin in a line than end.
  private static func isOpen(_ line: String) -> Bool {
    line.count { String($0) == begin } > line.count { String($0) == end }
  }

  /// Whether a text that begins in a line ends in one below it: it is a paragraph.
  private static func continues(_ line: String, in lines: [String]) -> Bool {
    guard let place = lines.firstIndex(of: line) else { return false }
    return lines[(place + 1)...].contains { $0.contains(end) || $0.contains("…") }
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

  @Test(
    "every view in every language is drawn at 40 columns, with no text that runs over the edge",
    arguments: Messages.languages)
  func narrow(language: String) throws {
    let messages = try #require(Messages(language: language))
    let size = Size(rows: 12, columns: 40)
    for profile in [Profile.full, .lean, .access] {
      for (name, keys) in Self.views {
        let frame = try #require(drawn(after: keys, size, profile, messages))
        for line in frame.lines {
          #expect(line.count <= size.columns, "\(name)")
          #expect(line.firstMatch(of: /\{[1-9]\}/) == nil, "\(name): \(line)")
          #expect(!line.contains("\u{FFFD}"), "\(name)")
        }
        // A line that fills the screen to its last column may have been cut there by chance.
        for line in frame.lines where line.count == size.columns {
          #expect(line.hasSuffix("…") || line.hasSuffix("..."), "\(name), \(profile): \(line)")
        }
      }
    }
  }
}

/// Terms for screens of the glossary.
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
