import BrowserViews
import Browsing
import Catalogue
import Fixtures
import Messages
import Publications
import Screen
import Testing
import Text

/// Screens of terminals that lack the letters of their texts. A letter may be spelled with several:
/// lines are measured as they will be shown, so that nothing is lost at their ends.
@Suite("Texts spelled in ASCII")
struct SpelledTextTests {
  private static let summary =
    "Щедрые защитники детей борются с жестоким обращением, чтобы каждый школьник жил без страха; "
    + "хорошие книги ещё важнее, чем жёсткие меры. Straßenkinder größtenteils außer Gefahr."

  private let service = StoredServices.service(
    of: (1...3).map { number in
      var publication = Publication(
        id: PublicationID("p\(number)"),
        title: "Защита детей от жестокого обращения: ежегодный обзор, часть \(number)")
      publication.paragraphs = [SpelledTextTests.summary]
      publication.topics = ["Жестокое обращение с детьми"]
      publication.url = "https://example.org/\(number)"
      return publication
    })

  private func lines(
    _ keys: String, _ columns: Int, _ messages: Messages = .english, _ profile: Profile = .full,
    _ characterSet: CharacterSet = .ascii
  ) throws -> [String] {
    let terminal = Session.after(
      keys, at: Size(rows: 24, columns: columns), on: service, messages: messages,
      profile: profile, files: MemoryFiles().files, characterSet: characterSet
    ).terminal
    return try #require(terminal.frames.last).lines
  }

  @Test("every word of a page is on it", arguments: [40, 61, 80, 120], [Profile.full, .lean])
  func page(columns: Int, profile: Profile) throws {
    let page = try lines("Esc Enter", columns, .english, profile)
    let words = page.joined(separator: " ").split(separator: " ")
    for word in CharacterSet.ascii.spelled(SpelledTextTests.summary).split(separator: " ") {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test(
    "no view leaves a letter to be spelled after it was measured",
    arguments: [
      "", "Esc", "Esc Enter", "Esc c", "Esc y", "Esc m M", "Esc v", "?", ":", "Down Enter", "H",
      "/ F1", "Esc e",
    ],
    ["en", "ru"])
  func measured(keys: String, language: String) throws {
    let messages = try #require(Messages(language: language))
    for profile in Profile.allCases {
      for columns in [20, 40, 58, 62, 80, 120, 200] {
        for line in try lines(keys, columns, messages, profile) {
          #expect(CharacterSet.ascii.spelled(line) == line, "\(profile), \(columns): \(line)")
        }
      }
    }
  }

  @Test("the number of results stays beside a long heading", arguments: [58, 60, 62])
  func count(columns: Int) throws {
    let messages = try #require(Messages(language: "ru"))
    #expect(try lines("", columns, messages, .lean)[0].contains("3"))
  }

  @Test("a match is highlighted where it is spelled")
  func match() throws {
    let terminal = Session.after(
      "/ 'школьник' Enter Enter", on: service, characterSet: .ascii
    ).terminal
    let frame = try #require(terminal.frames.last)
    let matched = (0..<24).flatMap { frame.cells(inRow: $0) }.filter { $0.role == .match }
    #expect(matched.map(\.text).joined() == "shkol'nik")
  }

  @Test("what is copied keeps its letters")
  func copied() throws {
    let terminal = Session.after(
      "Esc y Down Down Down Enter", on: service, characterSet: .ascii
    ).terminal
    let title = "Защита детей от жестокого обращения: ежегодный обзор, часть 1"
    #expect(terminal.sent == [try ClipboardSequence.bytes(copying: title, through: .terminal)])
  }
}
