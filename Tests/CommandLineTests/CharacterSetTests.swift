import PseudoTerminal
import Testing

/// Terminals that do not show Unicode.
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
    "ASCII spells letters, on the screen and in lists",
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

  @Test("a set of one byte a character gets its bytes")
  func latin1() throws {
    let wanted: [UInt8] = [0x53, 0x74, 0x72, 0x61, 0xDF, 0x65, 0x20, 0xC6, 0x72, 0xF8, 0x20, 0xDE]
    for options in [[], ["--linear"]] {
      let terminal = try screen(options, "en_US.ISO-8859-1")
      if !options.isEmpty { terminal.type("results\n") }
      #expect(terminal.read(within: 30) { terminal.output.contains(wanted) })
    }
  }

  @Test("letters are found as the terminal sends them")
  func typed() throws {
    let terminal = try screen([], "en_US.ISO-8859-1")
    terminal.type([UInt8(ascii: "/"), 0xC6, UInt8(ascii: "r"), 0xF8])
    #expect(terminal.read(within: 30) { terminal.output.contains([0xC6, 0x72, 0xF8]) })
  }

  @Test("what is typed is spelled as well")
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
}
