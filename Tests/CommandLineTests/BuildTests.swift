import Glibc
import PseudoTerminal
import Testing
import Vocabularies

@Suite("A built catalogue")
struct BuildTests {
  private static let lines = """
    {"id": "a", "title": "Child marriage in Siam", "countries": ["Thailand"], "topics": ["Law"]}
    {"id": "b", "title": "Legislation", "year": 2016, "shelf": 1}
    no record
    {"id": "c", "title": "Other", "countries": ["Atlantis"], "shelf": 2}

    """

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private var entries: [String] {
    get throws {
      try Program.run(command: ["/bin/ls", "-A", folder.path], environment: [:]).lines
        .map(String.init)
    }
  }

  @Test("answers like the file that it was built from")
  func sameAnswers() throws {
    let listing = try folder.write(Listings.sound, to: "one.txt")
    let built = try Program.run("build", listing, "-o", path("one.shelf"))
    #expect(built == .init(status: 0, output: "\(path("one.shelf")): 1 publication\n", errors: ""))
    for command in [["list"], ["list", "--format", "jsonl"], ["facets"], ["check"]] {
      let answers = try [listing, path("one.shelf")].map { file in
        var outcome = try Program.run(
          command: [Program.path] + command + ["--catalogue", file], environment: [:])
        // Only findings name the file.
        if command == ["check"] { outcome.output = outcome.output.replacing(file, with: "FILE") }
        // Only a built catalogue contains the build date.
        outcome.output = outcome.output.replacing(/,"format":"listing","read":"[-\d]+"/, with: "")
        return outcome
      }
      #expect(answers[0] == answers[1], "\(command)")
      #expect(!answers[0].output.isEmpty)
    }
  }

  @Test("is not built from a damaged one, whose damage would then go unnoticed")
  func damagedBase() throws {
    let listing = try folder.write(Listings.sound, to: "one.txt")
    _ = try Program.run("build", listing, "-o", path("one.shelf"))
    let damage = "printf x | dd of='\(path("one.shelf"))' bs=1 seek=4100 conv=notrunc"
    _ = try Program.run(command: ["/bin/sh", "-c", damage], environment: [:])
    let built = try Program.run("build", path("one.shelf"), "-o", path("two.shelf"))
    #expect(built.status == 1 && built.output.isEmpty)
    #expect(built.errors.contains("one.shelf': catalogue damaged in its '"))
    #expect(try entries == ["one.shelf", "one.txt"])
  }

  @Test("can be checked, unlike a server")
  func noServer() throws {
    for option in ["--server", "--catalogue"] {
      let checked = try Program.run("check", option, "mysql://127.0.0.1:1/pubs")
      #expect(checked.status == 1 && checked.output.isEmpty)
      #expect(checked.errors.contains("name a file"))
    }
  }

  @Test("for an engine reports what cannot be written")
  func engineFiles() throws {
    let listing = try folder.write(Listings.sound, to: "one.txt")
    let written = try Program.run("engine-files", listing, "--output", listing)
    let message = "cannot write '\(listing)': Not a directory; nothing was changed"
    #expect(written == .init(status: 1, output: "", errors: "fieldshelf: \(message)\n"))
    let left = try Program.run(command: ["/bin/cat", listing], environment: [:])
    #expect(left.output == Listings.sound)
    #expect(try entries == ["one.txt"])
  }

  @Test("has the records of all files in their order, whatever their format and name")
  func severalFiles() throws {
    let lines = try folder.write(Self.lines, to: "lines.txt")
    let listing = try folder.write(Listings.sound, to: "listing")
    _ = try Program.run("build", listing, "-o", path("first.shelf"))
    let built = try Program.run(
      "build", lines, path("first.shelf"), listing, "--output", path("all.shelf"))
    #expect(built.output == "\(path("all.shelf")): 5 publications\n")
    let titles = try Program.run("list", "--catalogue", path("all.shelf")).lines
      .map { $0.drop { $0 != " " }.drop { $0 == " " } }
    #expect(
      titles == [
        "Child marriage in Siam", "Legislation", "Other", "A Title of Its Own",
        "A Title of Its Own",
      ])
  }

  @Test("omits lines that are not records, and reports them with status 1")
  func findings() throws {
    let first = try folder.write(Self.lines, to: "one.jsonl")
    let second = try folder.write(Self.lines, to: "two.jsonl")
    let built = try Program.run("build", first, second, "-o", path("x.shelf"))
    #expect(built.status == 1)
    let messages = built.errors.split(separator: "\n")
    #expect(messages.count == 8)
    #expect(
      messages.count { $0.hasPrefix("fieldshelf: \(second)") && $0.contains("this one has") } == 3)
    #expect(messages.count { $0.contains("the member 'shelf' is not known") } == 1)
    #expect(messages.count { $0.contains("the country 'Atlantis'") } == 1)
    #expect(messages.count { $0.contains("line 1: the topic 'Law' is not in the vocabulary") } == 1)
    #expect(messages.contains { $0.hasPrefix("fieldshelf: \(second): line 3: not a JSON object") })
    #expect(try Program.run("list", "--catalogue", path("x.shelf")).lines.count == 6)
  }

  @Test("writes nothing to a redirected standard error if there is nothing to report")
  func quiet() throws {
    let sound = try folder.write(#"{"id": "a", "title": "A"}"#, to: "one.jsonl")
    let built = try Program.run("build", sound, "-o", path("x.shelf"))
    #expect(built.errors == "")
    #expect(try entries == ["one.jsonl", "x.shelf"])
  }

  @Test(
    "is not left incomplete on failure, and the old one stays",
    arguments: ["", "trap '' XFSZ; "])
  func nothingBehind(trap: String) throws {
    let sound = try folder.write(Listings.sound, to: "one.txt")
    // Begins with a catalogue's signature.
    try folder.write("fshelf\r\nwhat was there", to: "x.shelf")
    let outcome = try Program.shell(
      #"\#(trap)ulimit -c 0; ulimit -f 1; "$program" build '\#(sound)' -o '\#(path("x.shelf"))'"#)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("cannot write '\(path("x.shelf"))'"))
    #expect(try entries == ["one.txt", "x.shelf"])
    let left = try Program.run(command: ["/bin/cat", path("x.shelf")], environment: [:])
    #expect(left.output == "fshelf\r\nwhat was there")
  }

  @Test("is refused before the reading if it cannot be written", arguments: ["none/x.shelf", ""])
  func unwritable(name: String) throws {
    let sound = try folder.write(Listings.sound, to: "one.txt")
    let built = try Program.run("build", sound, "-o", path(name))
    #expect(built.status == 1)
    #expect(built.errors.hasPrefix("fieldshelf: cannot write '\(path(name))'"))
    #expect(built.errors.hasSuffix("; nothing was changed\n"))
  }

  @Test("replaces no file that it is built from, by any path", arguments: 0..<4)
  func ownSource(way: Int) throws {
    let source = try folder.write(Self.lines, to: "src.jsonl")
    symlink("src.jsonl", path("link"))
    link(source, path("twin"))
    let output = [source, path("link"), path("twin"), path("../\(folder.name)/src.jsonl")][way]
    let built = try Program.run("build", source, "-o", output)
    let message = "'\(output)' is one of the files to read; name another one"
    #expect(
      built
        == .init(status: 2, output: "", errors: "fieldshelf: \(message), nothing was changed\n"))
    let left = try Program.run(command: ["/bin/cat", source], environment: [:])
    #expect(left.output == Self.lines)
    #expect(try entries == ["link", "src.jsonl", "twin"])
  }

  @Test("replaces another catalogue and no other kind of file")
  func otherFile() throws {
    let source = try folder.write(Listings.sound, to: "one.txt")
    let notes = try folder.write("notes", to: "notes.txt")
    let built = try Program.run("build", source, "-o", notes)
    let message = "'\(notes)' exists and is not a catalogue; name another file, nothing was changed"
    #expect(built == .init(status: 2, output: "", errors: "fieldshelf: \(message)\n"))
    #expect(try Program.run(command: ["/bin/cat", notes], environment: [:]).output == "notes")
    for _ in 1...2 {
      #expect(try Program.run("build", source, "-o", path("x.shelf")).status == 0)
    }
    #expect(try entries == ["notes.txt", "one.txt", "x.shelf"])
  }

  @Test("reports which identifiers it changed, and where those records are")
  func renamed() throws {
    let line = #"{"id": "k1", "title": "T", "sources": ["ECPAT"]}"# + "\n"
    let first = try folder.write(line + line, to: "a.jsonl")
    let second = try folder.write("\n" + line, to: "b.jsonl")
    let built = try Program.run("build", first, second, "-o", path("x.shelf"))
    #expect(built.status == 0)
    let message = "the identifier 'k1' belongs to another record; this one has"
    #expect(
      built.errors.split(separator: "\n") == [
        "fieldshelf: \(first): line 2: \(message) 'k1-2'",
        "fieldshelf: \(second): line 2: \(message) 'k1-3'",
      ])
  }

  @Test("reports the number of further identifiers it changed if there are many")
  func manyRenamed() throws {
    let line = #"{"id": "k1", "title": "T"}"# + "\n"
    let file = try folder.write(String(repeating: line, count: 2_000), to: "a.jsonl")
    let built = try Program.run("build", file, "-o", path("x.shelf"))
    let messages = built.errors.split(separator: "\n")
    #expect(messages.count == 11)
    #expect(
      messages.last
        == "fieldshelf: 1,989 more records have the identifier of another, with a number or letters added"
    )
    #expect(try Program.run("list", "--catalogue", path("x.shelf")).output.contains("k1-2000  T\n"))
  }

  @Test("is checked with the files and lines of its records")
  func checkNamesSources() throws {
    let first = try folder.write(#"{"id": "a", "title": "A", "topics": ["Odd"]}"#, to: "a.jsonl")
    let text = "Teachers\n\nTitle\n\n\n(ECPAT) Body. Read More\n"
    let second = try folder.write(text, to: "b.txt")
    _ = try Program.run("build", first, second, "-o", path("x.shelf"))
    let check = try Program.run("check", path("x.shelf"))
    let findings = check.lines.filter { $0.contains(": line 1, ") }
    #expect(findings.first?.hasPrefix("\(first): line 1, a 'A': the topic 'Odd' is") == true)
    #expect(findings.dropFirst().first?.hasPrefix("\(second): line 1, ") == true)
  }

  @Test("needs files and a name")
  func usage() throws {
    #expect(try Program.run("build", "x").status == 2)
    #expect(try Program.run("build", "-o", "x").status == 2)
    let missing = try Program.run("build", path("none"), "-o", path("x.shelf"))
    #expect(missing.status == 1)
    #expect(missing.errors == "fieldshelf: no file '\(path("none"))'; check the name\n")
  }

  @Test("is refused if damaged, or check reports it")
  func damaged() throws {
    let sound = try folder.write(Listings.sound, to: "one.txt")
    let shelf = path("x.shelf")
    _ = try Program.run("build", sound, "-o", shelf)
    let size = try #require(
      Int(
        try Program.run(command: ["/usr/bin/stat", "-c%s", shelf], environment: [:]).lines[0]))
    let descriptor = open(shelf, O_RDWR)
    defer { close(descriptor) }
    // Longer than the padding between two parts.
    let bytes = [UInt8](repeating: 0xA5, count: 64)
    pwrite(descriptor, bytes, bytes.count, off_t(size / 2))
    let check = try Program.run("check", shelf)
    #expect(check.status == 1)
    #expect(check.errors.hasPrefix("fieldshelf: '\(shelf)': catalogue damaged in its '"))
    ftruncate(descriptor, 100)
    let list = try Program.run("list", "--catalogue", shelf)
    #expect(list.status == 1)
    #expect(list.errors.hasPrefix("fieldshelf: '\(shelf)': catalogue cut off: 100 bytes"))
  }

  @Test("is recommended for JSON Lines that are slow to read at each start")
  func large() throws {
    let large = try folder.write("{", to: "large.jsonl")
    truncate(large, 65 << 20)
    let list = try Program.run("list", "--catalogue", large)
    #expect(list.status == 1)
    #expect(list.errors.contains("is larger than 64 MiB; build a catalogue from it"))
    #expect(list.errors.contains("fieldshelf build '\(large)'"))
  }
}

@Suite("A catalogue in a terminal", .serialized)
struct BuildInTerminalTests {
  @Test("is reported if rebuilt while it is open, and R opens it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let shelf = "\(folder.path)/x.shelf"
    let sound = try folder.write(Listings.sound, to: "one.txt")
    _ = try Program.run("build", sound, "-o", shelf)
    let session = try TmuxSession()
    try session.command(#""$program" '\#(shelf)'"#)
    try session.wait(forText: "1 publication", "A Title of Its Own")
    let more = try folder.write(#"{"id": "n", "title": "New on the shelf"}"#, to: "two.jsonl")
    _ = try Program.run("build", more, sound, "-o", shelf)
    try session.press("Down")
    try session.wait(forText: "the catalogue has changed; R reloads it", "1 publication")
    try session.press("R")
    try session.wait(forText: "2 publications", "New on the shelf", "catalogue reloaded")
    try session.press("q")
  }

  @Test("is reported if truncated while numbered lists show it")
  func cutShort() throws {
    let folder = try TemporaryFolder()
    let rest = String(repeating: " and houses", count: 20)
    let records = (0..<3000).map {
      #"{"id": "r\#($0)", "title": "Report \#($0) on shelters\#(rest)"}"#
    }
    let file = try folder.write(records.joined(separator: "\n"), to: "many.jsonl")
    let shelf = "\(folder.path)/many.shelf"
    #expect(try Program.run("build", file, "-o", shelf).status == 0)
    let terminal = try PseudoTerminal(
      Program.path, ["--linear", shelf], environment: ["TERM": "xterm", "LANG": "C.UTF-8"])
    try terminal.read(untilShown: "Answer: ")
    truncate(shelf, 8192)
    try terminal.type("/ shelters\n", untilShown: "the catalogue's file was cut short")
    terminal.type("quit\n")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test("shows the progress of a build, and nothing once it is done")
  func progress() throws {
    let folder = try TemporaryFolder()
    let sound = try folder.write(Listings.sound, to: "one.txt")
    let session = try TmuxSession()
    try session.command(#"clear; "$program" build '\#(sound)' -o '\#(folder.path)/x.shelf'"#)
    try session.wait(forText: "1 publication")
    #expect(!session.shows("writing the catalogue"))
  }
}

@Suite("Damaged files")
struct FuzzTests {
  @Test("crash no reader in a short run of the fuzzer")
  func shortRun() throws {
    let fuzzer = String(Program.path.dropLast("fieldshelf".count)) + "StoreFuzzer"
    let outcome = try Program.run(command: [fuzzer, "600", "0", "100"], environment: [:])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("100 rounds, nothing found\n"))
  }
}
