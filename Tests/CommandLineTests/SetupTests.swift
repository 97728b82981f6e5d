import Glibc
import PseudoTerminal
import Testing

/// The reader's setup file.
@Suite("The setup file")
struct SetupTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder.path + "/fieldshelf", 0o755)
  }

  private var file: String { folder.path + "/fieldshelf/config" }
  private var environment: [String: String] {
    ["XDG_CONFIG_HOME": folder.path, "HOME": folder.path, "LC_ALL": "C.UTF-8"]
  }

  private func run(
    _ arguments: String..., setup: String? = nil, with extra: [String: String] = [:]
  ) throws -> Program.Outcome {
    if let setup { try folder.write(setup, to: "fieldshelf/config") }
    return try Program.run(
      command: [Program.path] + arguments, environment: environment.merging(extra) { $1 })
  }

  private func settings(
    _ arguments: [String] = [], setup: String? = nil, with extra: [String: String] = [:]
  ) throws -> [String: [String]] {
    if let setup { try folder.write(setup, to: "fieldshelf/config") }
    let run = try Program.run(
      command: [Program.path, "config", "--format", "tsv"] + arguments,
      environment: environment.merging(extra) { $1 })
    #expect(run.status == 0, "\(run.errors)")
    return Dictionary(
      uniqueKeysWithValues: run.output.split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return (fields[0], Array(fields.dropFirst()))
      })
  }

  @Test("'config' prints each setting with its origin")
  func origins() throws {
    let defaults = try settings()
    #expect(defaults["profile"] == ["full", "default", ""])
    #expect(defaults["language"] == ["en", "default", ""])
    #expect(defaults["catalogue"] == ["", "default", ""])
    #expect(defaults["lists"] == [folder.path + "/.local/share/fieldshelf", "default", ""])

    let setup = """
      # mine
      profile = lean   # slow line
      theme = "light"
      language = es_MX
      catalogue = ~/my books.jsonl
      lists = /srv/lists
      key.previous-match = F5, Comma
      """
    let chosen = try settings(setup: setup)
    #expect(chosen["profile"] == ["lean", "file", file + ":2"])
    #expect(chosen["theme"] == ["light", "file", file + ":3"])
    #expect(chosen["language"] == ["es", "file", file + ":4"])
    #expect(chosen["catalogue"] == [folder.path + "/my books.jsonl", "file", file + ":5"])
    #expect(chosen["lists"] == ["/srv/lists", "file", file + ":6"])
    #expect(chosen["key.previous-match"] == ["F5, Comma", "file", file + ":7"])

    let stronger = try settings(with: [
      "FIELDSHELF_PROFILE": "access", "FIELDSHELF_THEME": "dark", "FIELDSHELF_LANGUAGE": "fr",
    ])
    #expect(stronger["profile"] == ["access", "environment", "FIELDSHELF_PROFILE"])
    #expect(stronger["theme"] == ["dark", "environment", "FIELDSHELF_THEME"])
    #expect(stronger["language"] == ["fr", "environment", "FIELDSHELF_LANGUAGE"])
    let strongest = try settings(
      [
        "--profile", "full", "--theme", "monochrome", "--interface-language", "ru", "--catalogue",
        "a.ris", "--lists", "b",
      ], with: ["FIELDSHELF_PROFILE": "access", "FIELDSHELF_LANGUAGE": "fr"])
    #expect(strongest["profile"] == ["full", "flag", "--profile"])
    #expect(strongest["theme"] == ["monochrome", "flag", "--theme"])
    #expect(strongest["language"] == ["ru", "flag", "--interface-language"])
    #expect(strongest["catalogue"] == ["a.ris", "flag", "--catalogue"])
    #expect(strongest["lists"] == ["b", "flag", "--lists"])
    // The setup file takes precedence over the locale.
    #expect(try settings(with: ["LC_ALL": "pt_BR.UTF-8"])["language"]?.first == "es")
    let locale = try settings(setup: "profile = full\n", with: ["LC_ALL": "pt_BR.UTF-8"])
    #expect(locale["language"] == ["pt", "environment", "LC_ALL"])
  }

  @Test("'config' has the same rows for readers and programs")
  func forms() throws {
    let text = try run("config", setup: "profile = lean\n")
    #expect(text.lines.count == 5)
    #expect(text.lines[0].hasPrefix("profile    lean"))
    #expect(text.lines[0].hasSuffix("  \(file), line 1"))
    #expect(text.output.contains("default"))
    #expect(try run("config", "--format", "jsonl").lines.count == 5)
    let spanish = try run("config", setup: "language = es\n")
    #expect(spanish.output.contains("línea 1"))
  }

  @Test("without XDG_CONFIG_HOME or with a relative one, HOME's folder is used")
  func places() throws {
    mkdir(folder.path + "/.config", 0o755)
    mkdir(folder.path + "/.config/fieldshelf", 0o755)
    try folder.write("profile = access\n", to: ".config/fieldshelf/config")
    for value in ["", "relative"] {
      let found = try settings(with: ["XDG_CONFIG_HOME": value])
      #expect(found["profile"]?.first == "access")
    }
    #expect(try settings()["profile"]?.first == "full")
    #expect(try Program.run("config", "--format", "tsv").status == 0)
  }

  @Test("a mistake is reported in the reader's language")
  func language() throws {
    let spanish = try run("list", setup: "profle = lean\n", with: ["FIELDSHELF_LANGUAGE": "es"])
    #expect(spanish.errors.contains("'lists', 'key.COMANDO'"), "\(spanish.errors)")
  }

  @Test("all errors are reported at once, each with its line and the nearest name")
  func mistakes() throws {
    let setup = """
      profle = lean
      profile = laen
      profile = full
      theme dark
      [keys]
      language = xx
      lists = here
      key.mrk = F5
      key.mark = Entr
      key.copy =
      key.next-pane = Esc
      theme = "dark
      key.search = d
      """
    let expected: [(line: Int, words: [String])] = [
      (1, ["'profle'", "'profile'"]), (2, ["'laen'", "'lean'"]), (3, ["'profile'", "line 2"]),
      (4, ["'theme dark'"]), (5, ["'[keys]'", "key.COMMAND"]), (6, ["'xx'", "'es'"]),
      (7, ["'here'", "~/"]), (8, ["'mrk'", "'mark'"]), (9, ["'Entr'", "'Enter'"]),
      (10, ["'copy'"]),
      (11, ["'Esc'", "'to-results'"]), (12, ["quotes"]), (13, ["'d'", "'half-page-down'"]),
    ]
    for arguments in [["list"], ["browse"], [], ["config"], ["facets", "topics"]] {
      try folder.write(setup, to: "fieldshelf/config")
      let run = try Program.run(command: [Program.path] + arguments, environment: environment)
      #expect(run.status == 2)
      #expect(arguments == ["config"] || run.output.isEmpty)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == expected.count, "\(run.errors)")
      for (line, wanted) in zip(lines, expected) {
        #expect(line.contains("\(file):\(wanted.line): "), "\(line)")
        for word in wanted.words { #expect(line.contains(word), "\(line)") }
      }
    }
    // Help works despite errors in the file.
    #expect(try run("--help").status == 0)
    #expect(try run("help", "config").status == 0)
    #expect(try run("list", "--help").status == 0)
  }

  @Test("a setup file that is not text, or is a pipe, is refused at once")
  func otherFiles() throws {
    let start = { try self.run("list") }
    try folder.write([0x70, 0xFF, 0xFE, 0x0A, 0x23, 0x80], to: "fieldshelf/config")
    var outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains(file + ":1: "))
    #expect(outcome.errors.contains(file + ":2: "))
    try folder.write([UInt8](repeating: 0x23, count: 70_000), to: "fieldshelf/config")
    outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains(file))
    unlink(file)
    mkfifo(file, 0o644)
    outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains(file))
    unlink(file)
    mkdir(file, 0o755)
    outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains(file))
    rmdir(file)
    symlink("/dev/zero", file)
    outcome = try start()
    #expect(outcome.status == 2 && outcome.errors.contains(file))
    unlink(file)
    symlink("config", file)
    #expect(try start().status == 2)
    unlink(file)
    // Without the file, without the folder, and with a file in the folder's place.
    #expect(try start().status == 0)
    rmdir(folder.path + "/fieldshelf")
    #expect(try start().status == 0)
    try folder.write("", to: "fieldshelf")
    #expect(try start().status == 0)
  }

  @Test("thousands of errors do not fill the screen, and control characters are removed")
  func many() throws {
    let outcome = try run(
      "list", setup: (1...3000).map { "a\($0)\u{1B}[2J = 1" }.joined(separator: "\n"))
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 101)
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  @Test("a byte order mark, CR LF and a missing last line end are accepted")
  func lineEnds() throws {
    let chosen = try settings(setup: "\u{FEFF}profile = lean\r\ntheme = 'light'\r\nlanguage=fr")
    #expect(chosen["profile"]?.first == "lean")
    #expect(chosen["theme"]?.first == "light")
    #expect(chosen["language"]?.first == "fr")
  }

  @Test("the key # may end a list of keys, and a line with a NUL is refused")
  func hash() throws {
    for value in ["#", "m, #", "Hash"] {
      let keys = try run("keys", "--format", "tsv", setup: "key.mark = \(value)\n")
      #expect(keys.status == 0)
      #expect(keys.lines.contains { $0.contains("#") && $0.hasSuffix("\tmark") }, "\(value)")
    }
    let line = try run("list", setup: "theme = li\u{0}ght\n")
    #expect(line.status == 2)
    #expect(line.errors.contains("control character") && !line.errors.contains("did you mean"))
    for name in ["F99", "F13", "F+5", "F05"] {
      let refused = try run("list", setup: "key.mark = \(name)\n")
      #expect(refused.errors.contains("no key is called '\(name)'"))
    }
  }

  @Test("the catalogue is the default of every command that takes one")
  func catalogue() throws {
    let record = #"{"id": "a1", "title": "A single book", "topics": ["Legislation"]}"#
    let path = try folder.write(record + "\n", to: "books.jsonl")
    let setup = "catalogue = \(path)\n"
    #expect(try run("list", setup: setup).lines.count == 1)
    #expect(try run("show", "a1").output.contains("A single book"))
    #expect(try run("facets", "topics").output.contains("Legislation"))
    #expect(try run("cite", "a1").status == 0)
    let other = try folder.write(record.replacing("a1", with: "b1") + "\n", to: "other.jsonl")
    #expect(try run("list", "--catalogue", other).output.contains("b1"))

    let missing = try run("list", setup: "\ncatalogue = /nowhere/books.jsonl\n")
    #expect(missing.status == 2)
    #expect(missing.errors.contains(file + ":2: "))
    #expect(missing.errors.contains("/nowhere/books.jsonl"))
    #expect(try run("list", "--catalogue", other).status == 0)
  }

  @Test("lists are kept where the file says")
  func lists() throws {
    let ids = try run("list", "--format", "tsv").lines
    let id = String(try #require(ids.first?.split(separator: "\t").first))
    let added = try run("lists", "add", "mine", id, setup: "lists = ~/kept/\n")
    #expect(added.status == 0)
    #expect(access(folder.path + "/kept/mine.txt", F_OK) == 0)
    #expect(try run("lists").output.hasPrefix("mine"))
    #expect(try run("lists", "--lists", folder.path + "/none/").output.isEmpty)
  }

  @Test("settings of the screen do not change the output of commands")
  func machineOutput() throws {
    let commands = [
      ["list", "--format", "tsv"], ["facets", "--format", "jsonl"], ["list", "--format", "ris"],
    ]
    for arguments in commands {
      unlink(file)
      let before = try Program.run(command: [Program.path] + arguments, environment: environment)
      try folder.write(
        "profile = access\ntheme = light\nlanguage = ru\nkey.mark = F5\n", to: "fieldshelf/config")
      let after = try Program.run(command: [Program.path] + arguments, environment: environment)
      #expect(before == after)
    }
    #expect(try run("list", "--find", "zebra").errors.contains("нич"))
  }

  @Test("'keys' shows the keys in force, with command names for programs")
  func keys() throws {
    let rows = try run("keys", "--format", "tsv", setup: "key.mark = F5\n").output
    #expect(rows.contains("\tF5\tMark this publication, or unmark it\t\tmark\n"))
    #expect(try run("keys").output.contains("  F5 "))
    #expect(try run("keys", "--format", "jsonl").output.contains(#""command":"mark""#))
  }

  @Test("keys may be named in any language; only text for people has the names of the reader's")
  func namesOfKeys() throws {
    for name in ["Supr", "SUPPR", "Delete"] {
      let chosen = try settings(setup: "language = es\nkey.mark = \(name), Ctrl-RePag\n")
      #expect(chosen["key.mark"]?.first == "Delete, Ctrl-PgUp", "\(name)")
    }
    #expect(try run("config").output.contains("  Supr, Ctrl-RePág  "))
    #expect(try run("keys").output.contains("  Supr Ctrl-RePág "))
    #expect(try run("keys", "--format", "tsv").output.contains("\tDelete Ctrl-PgUp\t"))
    let refused = try run(
      "config", setup: "key.mark = PgUp\n", with: ["FIELDSHELF_LANGUAGE": "es"])
    #expect(refused.status == 2 && refused.errors.contains("'RePág'"), "\(refused.errors)")
  }

  @Test("the screen follows the file")
  func screen() throws {
    try folder.write(
      "profile = lean\nlanguage = es\nkey.search = F7\nkey.quit = Q\n", to: "fieldshelf/config")
    let terminal = try PseudoTerminal(
      Program.path, [], environment: environment.merging(["TERM": "xterm-256color"]) { $1 })
    try terminal.read(untilOnScreen: "F7 buscar")
    try terminal.type("q", untilOnScreen: "'q'")
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("a restricted session does not read it, however it was restricted")
  func restricted() throws {
    try folder.write("profle = lean\ncatalogue = /etc/passwd\n", to: "fieldshelf/config")
    for (arguments, extra) in [
      (["--restricted"], [:]), ([], ["FIELDSHELF_RESTRICTED": "1"]),
    ] as [([String], [String: String])] {
      let terminal = try PseudoTerminal(
        Program.path, arguments,
        environment: environment.merging(["TERM": "xterm-256color"]) { $1 }.merging(extra) { $1 })
      try terminal.read(untilOnScreen: "29")
      terminal.type("\u{3}")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
    let refused = try run("config", with: ["FIELDSHELF_RESTRICTED": "1"])
    #expect(refused.status == 2 && refused.output.isEmpty)
  }

  @Test("a catalogue that is a pipe is refused without waiting for it")
  func pipeAsCatalogue() throws {
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    let refused = try run("list", setup: "profile = lean\ncatalogue = \(pipe)\n")
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("config:2: '\(pipe)' is not a regular file"))
    #expect(try run("list", "--catalogue", "/dev/null").status != 2)
  }

  // The limit allows for a busy machine; a suggestion for each error would take far longer.
  @Test("thousands of errors are reported in linear time")
  func thousandsOfMistakes() throws {
    let setup = (1...5000).map { "x\($0) = 1\n" }.joined()
    let start = ContinuousClock.now
    let refused = try run("config", setup: setup)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(refused.status == 2 && refused.errors.contains("4,900"))
  }

  @Test("reading it opens one file and writes nothing", .enabled(if: Tracer.canRun))
  func calls() throws {
    for setup in ["profile = lean\n", nil] {
      unlink(file)
      if let setup { try folder.write(setup, to: "fieldshelf/config") }
      let trace = folder.path + "/trace"
      _ = try Program.run(
        command: ["/usr/bin/strace", "-f", "-qq", "-o", trace, Program.path, "list"],
        environment: environment)
      let lines = try Program.run(command: ["/bin/cat", trace], environment: [:]).lines
      let own = lines.filter { $0.contains("fieldshelf/config") || $0.contains(".config") }
      #expect(own.count == 1, "\(own)")
      #expect(own.allSatisfy { $0.contains("O_RDONLY") })
    }
  }
}
