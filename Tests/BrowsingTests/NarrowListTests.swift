import BrowserViews
import Browsing
import Fixtures
import Messages
import Screen
import Testing
import Text

/// The lists of keys and search forms are complete on narrow screens.
@Suite("Lists of keys and forms")
struct NarrowListTests {
  private static let widths = [18, 38, 78]

  /// Removes spaces and line breaks, so that wrapping does not matter.
  private func letters(_ text: String) -> String { text.filter { $0 != " " && $0 != "\n" } }

  private func check(_ lines: [StyledLine], _ texts: [String], columns: Int) {
    for line in lines {
      #expect(DisplayWidth.columns(of: line.text) <= columns, "\(line.text)")
      #expect(!line.text.contains("…"), "\(line.text)")
    }
    // Grouped by style role, because names and meanings are in parallel columns.
    let pieces = Dictionary(grouping: lines.flatMap(\.pieces), by: { "\($0.role)" })
    let drawn = pieces.values.map { letters($0.map(\.text).joined()) }
    for text in texts {
      #expect(drawn.contains { $0.contains(letters(text)) }, "\(text)")
    }
  }

  @Test("of keys, in every language", arguments: Messages.languages, widths)
  func keys(language: String, columns: Int) throws {
    let messages = try #require(Messages(language: language))
    let reference = KeyReference(.standard, messages)
    let rows = reference.sections.flatMap(\.rows)
    check(
      reference.lines(columns: columns), rows.flatMap { [$0.keys, $0.summary, $0.scope] },
      columns: columns)
  }

  @Test("of forms, in every language", arguments: Messages.languages, widths)
  func forms(language: String, columns: Int) throws {
    let messages = try #require(Messages(language: language))
    let texts = [
      MessageKey.syntaxPlainMeaning, .syntaxYearMeaning, .syntaxCountryMeaning, .syntaxYear,
    ]
    check(
      SearchSyntax.lines(messages, columns: columns), texts.map { messages.text($0) },
      columns: columns)
  }

  @Test("of forms say which lines are on the screen and which keys show the others")
  func place() {
    var driver = BrowserDriver(at: Size(rows: 24, columns: 80))
    driver.type("/ ?")
    let first = BrowserView.render(driver.browser).lines
    #expect(first.contains { $0.contains("Forms of a search") && $0.contains("1-20 of ") })
    #expect(first.last?.contains("PgDn") == true)
    driver.type("PgDn")
    #expect(!BrowserView.render(driver.browser).lines.contains { $0.contains("1-20 of ") })
    driver = BrowserDriver(at: Size(rows: 60, columns: 80))
    driver.type("/ ?")
    let whole = BrowserView.render(driver.browser).lines
    #expect(!whole.contains { $0.contains(" of 2") } && whole.last?.contains("PgDn") == false)
  }

  @Test("have the keys of one scope first, and every other key once", arguments: KeyScope.allCases)
  func scope(scope: KeyScope) {
    let all = KeyReference().sections.flatMap(\.rows)
    let sections = KeyReference(first: scope).sections
    let rows = sections.flatMap(\.rows)
    #expect(rows.count == all.count)
    #expect(Set(rows.map { $0.keys + $0.summary }) == Set(all.map { $0.keys + $0.summary }))
    #expect(!sections.contains { $0.rows.isEmpty })
    let commands = Command.allCases.filter { KeyMap.standard.chord(for: $0, in: scope) != nil }
    #expect(Set(sections[0].rows.compactMap(\.command)) == Set(commands.map(\.identifier)))
    #expect(sections[0].rows[0].keys == "Ctrl-X")
  }

  @Test(
    "begin with the keys of what is open, on a narrow screen and for speech and braille",
    arguments: [("", "x"), ("", "f"), ("Esc", "v"), ("Esc Enter", "v"), ("Esc m M", "e")])
  func openScope(keys: String, key: String) {
    let (wide, narrow) = (Size(rows: 24, columns: 80), Size(rows: 12, columns: 40))
    let screens: [(Profile, Size)] = [(.access, wide), (.access, narrow), (.lean, narrow)]
    for (profile, size) in screens {
      let lines = Session.after(keys + " ?", at: size, profile: profile).session.browser.helpLines
      #expect(lines[0].text.hasPrefix("Ctrl-X"))
      #expect(lines.prefix(50).contains { $0.text.hasPrefix(key + " ") }, "\(profile) \(size)")
    }
    let whole = Session.after(keys + " ?", at: wide).session.browser.helpLines
    #expect(whole == KeyReference().lines(columns: 78))
  }

  @Test("begin with the key that hides everything")
  func first() {
    let lines = KeyReference(.standard, .english).lines(columns: 38)
    #expect(lines[0].text.hasPrefix("Ctrl-X"))
    #expect(lines.prefix(2).map(\.text).joined(separator: " ").contains("clear the"))
  }
}
