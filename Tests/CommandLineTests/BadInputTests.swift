import Glibc
import Testing
import Vocabularies

@Suite("Bad input")
struct BadInputTests {
  @Test(
    "an unknown option gets no far-fetched suggestion",
    arguments: [("--pais", false), ("--tema", false), ("--topci", true), ("--fromat", true)])
  func farOption(option: String, isNear: Bool) throws {
    for language in ["en", "es"] {
      let outcome = try Program.run(
        command: [Program.path, "list", option, "x"],
        environment: ["FIELDSHELF_LANGUAGE": language])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(option))
      #expect(
        ["--tag", "--terms", "--topic", "--format"].contains { outcome.errors.contains($0) }
          == isNear)
    }
  }

  @Test(
    "is reported in one line that names the culprit, with status 2",
    arguments: [
      (["list", "--topic", "Cybercrim"], "unknown topic 'Cybercrim'; did you mean 'Cybercrime'?"),
      (["list", "--country", "Tailand"], "unknown country 'Tailand'; did you mean 'Thailand'?"),
      (["list", "--country", "Camboida"], "unknown country 'Camboida'; did you mean 'Cambodia'?"),
      (
        ["list", "--topic", "zzzzzz"],
        "unknown topic 'zzzzzz'; 'fieldshelf facets topics' prints those with publications"
      ),
      (
        ["list", "--country", ""],
        "unknown country ''; 'fieldshelf facets countries' prints those with publications"
      ),
      (["list", "--topci", "x"], "unknown option '--topci'"),
      (["list", "--topic"], "missing value for '--topic <name>'"),
      (["list", "more"], "unexpected argument 'more'"),
      (
        ["--as-typed", "list", "--find", "child labour"],
        "the command 'list' comes before its options: fieldshelf list --as-typed --find 'child labour'"
      ),
      (["facets", "years.csv"], "invalid value 'years.csv' for '<facet>'; it takes: topics, "),
      (["facets", "/etc/passwd"], "invalid value '/etc/passwd' for '<facet>'; it takes: topics, "),
      (["show"], "missing expected argument '<id> ...'"),
      (
        ["--theme", "foo"],
        "invalid value 'foo' for '--theme <theme>'; it takes: monochrome, dark, light, high-contrast"
      ),
      (
        ["--esc-delay", "x"],
        "invalid value 'x' for '--esc-delay <milliseconds>'; expected a number"
      ),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Program.run(command: [Program.path] + arguments, environment: [:])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("fieldshelf: \(message)"))
    #expect(outcome.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
  }

  @Test("a file in place of a facet gets the option that names files")
  func fileAsFacet() throws {
    let outcome = try Program.run("facets", "/etc/passwd")
    #expect(outcome.errors.hasSuffix("a catalogue is named with '--catalogue /etc/passwd'\n"))
    #expect(try !Program.run("facets", "years.csv").errors.contains("--catalogue"))
  }

  @Test("help on help is the list of commands")
  func helpOfHelp() throws {
    let list = try Program.run("--help")
    for arguments in [["help"], ["help", "help"], ["help", "help", "help"]] {
      let outcome = try Program.run(command: [Program.path] + arguments, environment: [:])
      #expect(outcome.status == 0)
      #expect(outcome.output == list.output)
    }
  }

  @Test("an invalid value gets the valid ones")
  func closedSet() throws {
    let outcome = try Program.run("list", "--order", "age")
    #expect(outcome.status == 2)
    let message = "invalid value 'age' for '--order <order>'; it takes: relevance, title, year"
    #expect(outcome.errors == "fieldshelf: \(message)\n")
  }

  @Test("an invalid variable gets the valid values", arguments: [[], ["--linear"]])
  func unknownSetting(options: [String]) throws {
    for value in ["foo", "Lean", "\u{1B}[2J"] {
      let outcome = try Program.run(
        command: [Program.path] + options, environment: ["FIELDSHELF_PROFILE": value])
      let shown = value == "\u{1B}[2J" ? "" : value
      let message = "unknown FIELDSHELF_PROFILE '\(shown)'; expected 'lean' or 'full' or 'access'"
      #expect(outcome == .init(status: 2, output: "", errors: "fieldshelf: \(message)\n"))
    }
    // An unused setting is not checked.
    for (options, value) in [(["--linear", "--profile", "lean"], "foo"), (["--linear"], "")] {
      let outcome = try Program.run(
        command: [Program.path] + options, environment: ["FIELDSHELF_PROFILE": value])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
  }

  @Test("an unknown theme gets the list of themes")
  func unknownTheme() throws {
    let outcome = try Program.run(
      command: [Program.path], environment: ["FIELDSHELF_THEME": "pink"])
    let message =
      "unknown FIELDSHELF_THEME 'pink'; expected 'monochrome' or 'dark' or 'light' or 'high-contrast'"
    #expect(outcome == .init(status: 2, output: "", errors: "fieldshelf: \(message)\n"))
  }

  @Test("an unknown value of a restriction is reported and still restricts")
  func unknownRestriction() throws {
    let message = "invalid FIELDSHELF_RESTRICTED 'no'; expected '0' or '1', taken as '1'"
    let outcome = try Program.run("list", environment: ["FIELDSHELF_RESTRICTED": "no"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("fieldshelf: \(message)\nfieldshelf: this account may only browse"))
    for value in ["0", ""] {
      let outcome = try Program.run("list", environment: ["FIELDSHELF_RESTRICTED": value])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
  }

  @Test("a mistyped command gets the nearest one, or where all are listed")
  func mistypedCommand() throws {
    for (name, hint) in [
      ("lst", "did you mean 'list'?"), ("xyz", "'fieldshelf --help' lists the commands"),
    ] {
      let outcome = try Program.run(name, "--linear")
      let message = "no file '\(name)'; \(hint)"
      #expect(outcome == .init(status: 1, output: "", errors: "fieldshelf: \(message)\n"))
    }
    for file in ["lst.txt", "./lst", ""] {
      let outcome = try Program.run("browse", "--linear", file)
      #expect(outcome.errors == "fieldshelf: no file '\(file)'; check the name\n")
    }
  }

  @Test(
    "a first argument that is neither file nor command is reported before later ones",
    arguments: [
      (["bulid", "good.txt"], "'bulid' is neither a file nor a command; did you mean 'build'?"),
      (
        ["vocabluary", "show", "csam"],
        "'vocabluary' is neither a file nor a command; did you mean 'vocabulary'?"
      ),
      (["lsit", "--find", "law"], "'lsit' is neither a file nor a command; did you mean 'list'?"),
      (
        ["browser.txt", "more"], "unexpected argument 'more'"
      ),
      (
        ["nothing", "more"],
        "'nothing' is neither a file nor a command; 'fieldshelf --help' lists the commands"
      ),
    ])
  func unknownCommand(arguments: [String], message: String) throws {
    let outcome = try Program.run(command: [Program.path] + arguments, environment: [:])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == "fieldshelf: \(message)\n")
  }

  @Test("an unknown identifier gives status 1 and prints no other record")
  func unknownIdentifier() throws {
    let outcome = try Program.run("show", Records.id(1), "nosuch")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "fieldshelf: no publication 'nosuch'; 'fieldshelf list' prints every identifier\n")
  }

  @Test("option values never reach the terminal as control characters")
  func hostileValues() throws {
    let hostile = "a\u{1B}[31m\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\u{200B}\r\nb"
    for arguments in [
      ["list", "--topic", hostile], ["list", "--order", hostile], ["list", "--\(hostile)"],
      ["list", hostile], ["show", hostile], ["list", "--catalogue", "/nowhere/\(hostile)"],
      [hostile, hostile], ["facets", hostile], ["list", "--find", hostile + "zzzz"],
    ] {
      let outcome = try Program.run(command: [Program.path] + arguments, environment: [:])
      #expect(outcome.status == 1 || outcome.status == 2)
      #expect(outcome.errors.hasPrefix("fieldshelf: "))
      #expect(Hostile.controls(in: outcome.errors) == "\n", "\(arguments)")
      #expect(Hostile.controls(in: outcome.output) == "", "\(arguments)")
    }
  }
}

/// Characters that data must not send to a terminal.
enum Hostile {
  /// Returns the control, bidirectional and invisible characters of a text.
  static func controls(in text: String) -> String {
    let found = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
      default: false
      }
    }
    return String(String.UnicodeScalarView(found))
  }
}
