import PseudoTerminal
import Testing

/// Terminals without Unicode.
@Suite("Terminals with few characters")
struct CharacterSetTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(
      #"{"title": "Straße Ærø Þing", "sources": ["Łódź œuvre"]}"# + "\n", to: "letters.jsonl")
  }

  private func screen(_ arguments: [String], _ locale: String) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.path, ["browse", file] + arguments,
      environment: ["TERM": "xterm-256color", "LC_ALL": locale])
    try terminal.read(untilShown: "1 publication")
    return terminal
  }

  @Test(
    "ASCII transliterates letters, on the screen and in lists",
    arguments: [
      (["--ascii"], "C.UTF-8"), ([], "C"), ([], "ja_JP.EUC-JP"), ([], "zh_CN.GBK"),
      ([], "en_US.ANSI_X3.4-1968"),
    ])
  func ascii(arguments: [String], locale: String) throws {
    for options in [[], ["--linear"]] {
      let terminal = try screen(arguments + options, locale)
      if !options.isEmpty { terminal.type("results\n") }
      try terminal.read(untilShown: "Strasse Aero Thing")
      #expect(terminal.output.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("a single-byte character set gets its bytes")
  func latin1() throws {
    let wanted: [UInt8] = [0x53, 0x74, 0x72, 0x61, 0xDF, 0x65, 0x20, 0xC6, 0x72, 0xF8, 0x20, 0xDE]
    for options in [[], ["--linear"]] {
      let terminal = try screen(options, "en_US.ISO-8859-1")
      if !options.isEmpty { terminal.type("results\n") }
      #expect(terminal.read(within: 30) { terminal.output.contains(wanted) })
    }
  }

  @Test("typed letters are found in the terminal's encoding")
  func typed() throws {
    let terminal = try screen([], "en_US.ISO-8859-1")
    terminal.type([UInt8(ascii: "/"), 0xC6, UInt8(ascii: "r"), 0xF8])
    #expect(terminal.read(within: 30) { terminal.output.contains([0xC6, 0x72, 0xF8]) })
  }

  @Test("typed text is transliterated as well")
  func spelledPrompt() throws {
    let terminal = try screen(["--ascii"], "C.UTF-8")
    terminal.type("/ßß")
    var screen = VirtualScreen(rows: 24, columns: 80)
    var taken = 0
    let isShown = terminal.read(within: 30) {
      screen.take(terminal.output[taken...])
      taken = terminal.output.count
      return screen.lines.contains { $0.contains("ssss") }
    }
    #expect(isShown)
  }

  /// Returns standard output and standard error of a command through pipes, decoded with a
  /// character set.
  private func piped(_ arguments: String, _ locale: String, as set: String) throws -> String {
    let outcome = try Program.shell(
      "export LC_ALL=\(locale); { \"$program\" \(arguments) 2>&1 | iconv -f \(set) -t UTF-8; } || exit 1"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(
    "text for people has the locale's encoding even in a pipe",
    arguments: [
      ("list", "ru_RU.KOI8-R", "KOI8-R", "Защита детей"),
      ("list", "es_ES.ISO-8859-1", "ISO-8859-1", "Straße ÆrØ, niños"),
      ("list", "es_ES.iso885915@euro", "ISO-8859-15", "Straße ÆrØ, niños"),
      ("list", "ja_JP.EUC-JP", "ASCII", "Strasse AerO, ninos"),
      ("facets sources", "fr_FR.ISO-8859-1", "ISO-8859-1", "Défense"),
      ("show a1", "ru_RU.KOI8-R", "KOI8-R", "Защита детей"),
      ("show a1 --help", "ru_RU.KOI8-R", "KOI8-R", "ВЫЗОВ"),
      ("show no-such", "ru_RU.KOI8-R", "KOI8-R", "публикации 'no-such' нет"),
      ("cite a1 --style apa", "ru_RU.KOI8-R", "KOI8-R", "Защита детей"),
      ("list", "C", "UTF-8", "Straße ÆrØ, niños"), ("list", "", "UTF-8", "Защита детей"),
    ])
  func people(arguments: String, locale: String, set: String, words: String) throws {
    let records = try folder.write(
      #"{"id": "a1", "title": "Защита детей", "sources": ["Défense des enfants"]}"# + "\n"
        + #"{"id": "a2", "title": "Straße ÆrØ, niños"}"# + "\n", to: "records.jsonl")
    let text = try piped("\(arguments) --catalogue '\(records)'", locale, as: set)
    #expect(text.contains(words), "\(text)")
  }

  @Test(
    "output for programs is UTF-8 in every locale",
    arguments: [
      "list --format tsv", "list --format jsonl", "list --format csv", "facets --format tsv",
      "show a1 --format ris", "cite a1 --style bibtex", "handout a1 --to html",
      "check --format jsonl",
    ])
  func programs(arguments: String) throws {
    let records = try folder.write(
      #"{"id": "a1", "title": "Защита детей", "sources": ["Дом"]}"# + "\n", to: "records.jsonl")
    let place = arguments.hasPrefix("check") ? "'\(records)'" : "--catalogue '\(records)'"
    let text = try piped("\(arguments) \(place)", "ru_RU.KOI8-R", as: "UTF-8")
    #expect(text.contains("Дом"), "\(text)")
  }
}
