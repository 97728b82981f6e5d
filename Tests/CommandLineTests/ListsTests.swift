import Glibc
import Testing

/// Reading lists, handouts and citations as commands.
@Suite("Reading lists as commands")
struct ListsTests {
  private let folder: TemporaryFolder
  private let catalogue: String

  init() throws {
    folder = try TemporaryFolder()
    catalogue = try folder.write(
      """
      {"id": "k1", "title": "First title", "sources": ["ECPAT"], "description": "What it is about.", \
      "topics": ["Cybercrime"], "year": 2016, "url": "https://example.org/first/path"}
      {"id": "k2", "title": "Second <title> & more", "sources": ["UNICEF"], "topics": ["Legislation"]}

      """, to: "records.jsonl")
  }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      command: [Program.path] + arguments,
      environment: ["XDG_DATA_HOME": folder.path + "/data", "LANG": "C.UTF-8"])
  }

  private func write(_ name: String, _ text: String) throws -> String {
    try folder.write(text, to: name)
  }

  @Test("add makes a list that only its owner can read, and adds each publication once")
  func add() throws {
    let added = try run("lists", "add", "Workshop", "k2", "k1", "--catalogue", catalogue)
    #expect(added.status == 0)
    #expect(added.output == "2 added to 'Workshop', which now has 2\n")
    let again = try run("lists", "add", "Workshop", "k1", "--catalogue", catalogue)
    #expect(again.output == "0 added to 'Workshop', which now has 2\n")
    #expect(try run("lists").output == "Workshop  2 publications\n")
    #expect(
      try run("lists", "show", "Workshop").output
        == "Reading list: Workshop\n\nk2\nSecond <title> & more\n\nk1\nFirst title\n")
    var status = stat()
    #expect(stat(folder.path + "/data/fieldshelf/Workshop.txt", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.path + "/data/fieldshelf", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test("an unknown publication adds nothing and creates nothing outside the folder")
  func addNothing() throws {
    let outcome = try run("lists", "add", "L", "k1", "none", "--catalogue", catalogue)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no publication 'none'"))
    #expect(try run("lists").output == "")
    #expect(access(folder.path + "/data", F_OK) != 0)
    let hidden = try run("lists", "add", ".hidden", "k1", "--catalogue", catalogue)
    #expect(hidden.status == 1)
  }

  @Test("a merge keeps both of two notes, marked, and prints the resulting list")
  func merge() throws {
    let mine = try write("mine.txt", "Reading list: Mine\n\nk1\nFirst title\nNote: a\n\nx\nX\n")
    let theirs = try write("theirs.txt", "Reading list: T\n\ny\nY\n\nk1\nFirst title\nNote: b\n")
    let merged = try run("lists", "merge", mine, theirs)
    let expected =
      "Reading list: Mine\n\nk1\nFirst title\nNote: a\nConflicting note: b\n\nx\nX\n\ny\nY\n"
    #expect(merged.status == 0)
    #expect(merged.output == expected)
    #expect(merged.errors.contains("1 publication has conflicting notes"))
    #expect(try run("lists", "show", mine).output == expected)
    #expect(try run("lists", "merge", mine, theirs).output == expected)
  }

  @Test("a file that is not a list is refused and unchanged")
  func noList() throws {
    let mine = try write("mine.txt", "Reading list: Mine\n")
    let other = try write("other.txt", "something else\n")
    for (name, words) in [(other, "is not a reading list"), ("none", "no reading list 'none'")] {
      let outcome = try run("lists", "merge", mine, name)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(words))
    }
    #expect(try run("lists", "show", mine).output == "Reading list: Mine\n")
  }

  @Test("a list in another encoding keeps its letters, which is reported where it was inferred")
  func encodings() throws {
    let text = "Reading list: L\n\nk1\nréunion\n"
    let windows = try folder.write(
      text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, to: "windows.txt")
    let wide = try folder.write(
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "wide.txt")
    for list in [windows, wide] {
      let shown = try run("lists", "show", list)
      #expect(shown.status == 0)
      #expect(shown.output == text)
      #expect(shown.errors.contains("not UTF-8; read as Windows-1252") == (list == windows))
      _ = try run("lists", "add", list, "k2", "--catalogue", catalogue)
      #expect(
        try run("lists", "show", list).output == text + "\nk2\nSecond <title> & more\n")
    }
  }

  @Test("--lists names another folder, or the file of a single list")
  func places() throws {
    let file = folder.path + "/one.txt"
    _ = try run("lists", "add", "Any", "k1", "--catalogue", catalogue, "--lists", file)
    #expect(try run("lists", "--lists", file).output == "one  1 publication\n")
    #expect(try run("lists", "--lists", folder.path).output.contains("one  1 publication\n"))
    #expect(access(folder.path + "/data", F_OK) != 0)
    let missing = try run("lists", "--lists", folder.path + "/missing")
    #expect(missing.status == 1 && missing.output == "")
    #expect(missing.errors.contains("no reading list '\(folder.path)/missing'"))
    let other = try run("lists", "show", folder.path + "/")
    #expect(other.status == 1)
    #expect(other.errors.contains("a reading list is a regular file"))
  }

  @Test("a format has notes in its note field, and lost publications keep their title")
  func formats() throws {
    let list = try write(
      "l.txt", "Reading list: L\n\nk1\nFirst title\nNote: n1\n\ngone\nLost title\n")
    let outcome = try run(
      "lists", "show", list, "--format", "jsonl", "--catalogue", catalogue)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(outcome.output.contains("\"n1\""))
    #expect(outcome.output.contains("Lost title"))
    #expect(outcome.errors.contains("'gone' is not in this catalogue"))
    for format in ["ris", "bibtex", "tsv", "csv", "markdown", "html", "listing", "csl-json"] {
      let outcome = try run("lists", "show", list, "--format", format, "--catalogue", catalogue)
      #expect(outcome.output.contains("First title"), "\(format)")
    }
  }

  @Test(
    "a handout has title, workshop, numbered records, notes and links",
    arguments: ["text", "markdown", "html"])
  func handout(format: String) throws {
    let list = try write("l.txt", "Reading list: My list\n\nk2\nS\nNote: n2\n\nk1\nFirst title\n")
    let outcome = try run(
      "handout", list, "--to", format, "--workshop", "Nairobi, 9 May", "--catalogue", catalogue)
    #expect(outcome.status == 0)
    for words in ["My list", "Nairobi, 9 May", "First title", "Note: n2", "What it is about."] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!outcome.output.contains("Second <title> & more") || format == "text")
    // In the order of the list.
    #expect(
      outcome.output.firstRange(of: "Second")?.lowerBound ?? outcome.output.endIndex
        < outcome.output.firstRange(of: "First title")?.lowerBound ?? outcome.output.startIndex)
    #expect((format == "html") == outcome.output.contains("<svg"))
  }

  @Test("a handout of identifiers can be grouped by topic, with a title of its own")
  func handoutOptions() throws {
    let outcome = try run(
      "handout", "k1", "k2", "--to", "text", "--title", "For teachers", "--order", "topic",
      "--catalogue", catalogue)
    #expect(outcome.output.hasPrefix("For teachers\n============\n"))
    #expect(outcome.output.contains("Cybercrime\n----------\n"))
    #expect(outcome.lines.allSatisfy { $0.count <= 72 })
    #expect(try run("handout", "k1", "none", "--catalogue", catalogue).status == 1)
    #expect(try run("handout", "none", "--catalogue", catalogue).status == 1)
  }

  @Test(
    "cite prints records for programs as well", arguments: [("ris", "TY  - "), ("bibtex", "@")])
  func cite(style: String, start: String) throws {
    let outcome = try run("cite", "k1", "--style", style, "--catalogue", catalogue)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(start))
    #expect(outcome.output.contains("First title"))
    let twice = try run("cite", "k1", "k1", "--style", style, "--catalogue", catalogue)
    #expect(twice.output == outcome.output)
  }

  @Test("a restricted account has none of these commands", arguments: ["lists", "handout", "cite"])
  func restricted(command: String) throws {
    let outcome = try Program.run(command, "k1", environment: ["FIELDSHELF_RESTRICTED": "1"])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    let browse = try Program.run("browse", "--restricted", "--lists", folder.path)
    #expect(browse.status == 2)
    #expect(browse.errors.contains("--lists"))
  }
}
