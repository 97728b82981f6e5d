import Glibc
import Testing

@Suite("Another listing")
struct FileTests {
  @Test("is read by every command")
  func otherListing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "one.txt")
    let list = try Program.run("list", "--catalogue", file)
    #expect(list.status == 0)
    #expect(list.lines.count == 1)
    let id = String(list.output.prefix { $0 != " " })
    #expect(list.output == "\(id)  A Title of Its Own\n")
    #expect(try Program.run("show", id, "--catalogue", file).lines.first == "A Title of Its Own")
    let facets = try Program.run("facets", "topics", "--catalogue", file)
    #expect(facets.output == "Child protection  1\nCybercrime  1\n")
  }

  @Test(
    "that cannot be read is named in one line, with status 1",
    arguments: ["list", "facets", "check", "show"])
  func unreadable(command: String) throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("", to: "empty.txt")
    let prose = try folder.write("Nothing but a sentence.\n", to: "prose.txt")
    for (file, message) in [
      ("\(folder.path)/none.txt", "no file '\(folder.path)/none.txt'; check the name"),
      (folder.path, "'\(folder.path)' is a directory; name a file in it"),
      (empty, "'\(empty)' is empty; expected a listing of publications"),
      ("/dev/null", "'/dev/null' is empty; expected a listing of publications"),
      (prose, "no publication in '\(prose)'; expected a line of tags"),
      ("", "no file ''; check the name"),
    ] {
      let id = command == "show" ? ["x"] : []
      let outcome = try Program.run(
        command: [Program.path, command] + id + ["--catalogue", file], environment: [:])
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("fieldshelf: \(message)"))
      #expect(outcome.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2)
    }
  }

  @Test("that is not permitted is named", .enabled(if: getuid() != 0))
  func forbidden() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "secret.txt")
    chmod(file, 0)
    let outcome = try Program.run("list", "--catalogue", file)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "fieldshelf: cannot read '\(file)': Permission denied\n")
  }

  @Test("with bytes that are not UTF-8 is read, and check names the line")
  func invalidUTF8() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(Listings.sound.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "A")))
    let file = try folder.write(
      Array(bytes[..<place]) + [0xFF, 0xC3] + Array(bytes[place...]), to: "bytes.txt")
    let list = try Program.run("list", "--catalogue", file)
    #expect(list.status == 0)
    #expect(list.output.contains("A Title of Its Own"))
    let check = try Program.run("check", file)
    #expect(check.status == 1)
    #expect(check.output.contains("line 3"))
    #expect(check.output.contains("not UTF-8"))
  }

  @Test("with escape sequences and invisible characters prints none of them")
  func hostileText() throws {
    let folder = try TemporaryFolder()
    let hostile = "x\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}5m\u{202E}\u{200B}\u{AD}\r\u{0}y"
    let file = try folder.write(
      """
      Child Protection, Tag\(hostile)

      Title\(hostile) end


      (Source\(hostile)) Body\(hostile) end. Read More

      """, to: "hostile.txt")
    for format in ["text", "tsv", "jsonl"] {
      for command in [["list"], ["facets"], ["check"]] {
        let outcome = try Program.run(
          command: [Program.path] + command + ["--catalogue", file, "--format", format],
          environment: [:])
        let controls = Set(Hostile.controls(in: outcome.output + outcome.errors))
        #expect(controls.isSubset(of: ["\n", "\t"]), "\(command) \(format)")
        #expect(!outcome.output.contains("owned"))
        #expect(!outcome.output.isEmpty)
      }
    }
  }

  @Test("that is truncated is listed, and the truncation is reported")
  func cutListing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound.replacing("Read More", with: ""), to: "cut.txt")
    let outcome = try Program.run("list", "--catalogue", file)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains("no 'Read More' at the end of the file"))
  }

  @Test(
    "that seems to be cut off is read as far as it goes, with status 1",
    arguments: [
      ("cut.ris", "TY  - RPRT\nTI  - One\nER  - \nTY  - RPRT\nTI  - Tw"),
      ("cut.csv", "title,year\nOne,2016\n\"Two,2017\n"),
      ("cut.bib", "@book{a, title={One}}\n@book{b, title={Tw"),
    ])
  func cutOff(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: name)
    let outcome = try Program.run("list", "--catalogue", file)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("One"))
    #expect(outcome.errors.hasPrefix("fieldshelf: \(file): line "))
  }

  @Test("can come through a pipe")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "one.txt")
    let outcome = try Program.shell(
      #"cat '\#(file)' | "$program" list --catalogue /dev/stdin | wc -l"#)
    #expect(outcome == .init(status: 0, output: "1\n", errors: ""))
  }

  @Test("can be standard input; a built catalogue can if that is a file")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Listings.sound, to: "one.txt")
    let shelf = "\(folder.path)/one.shelf"
    _ = try Program.run("build", file, "-o", shelf)
    let plain = try Program.run("list", "--catalogue", file)
    for source in [file, shelf] {
      let outcome = try Program.shell(#""$program" list --catalogue /dev/stdin < '\#(source)'"#)
      #expect(outcome == plain)
    }
    let piped = try Program.shell(#"cat '\#(shelf)' | "$program" list --catalogue /dev/stdin"#)
    #expect(piped.status == 1)
    #expect(
      piped.errors
        == "fieldshelf: '/dev/stdin': a catalogue cannot be read from a pipe; name its file\n")
  }

  @Test("of JSON Lines without a record is answered with each line's fault")
  func noJSONRecord() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("\n{\"title\": 7}\n", to: "one.jsonl")
    let outcome = try Program.run("list", "--catalogue", file)
    let message = "line 2: 'title' is a number, expected a string; the record is not read"
    #expect(
      outcome
        == .init(
          status: 1, output: "", errors: "fieldshelf: no publication in '\(file)'; \(message)\n"))
  }

  @Test("can have any name that is text")
  func hostileName() throws {
    let folder = try TemporaryFolder()
    let name = "a b'\"$(x)\u{1B}[31m\n\u{202E}ü.txt"
    let file = try folder.write(Listings.sound, to: name)
    let outcome = try Program.run("list", "--catalogue", file, "--format", "jsonl")
    #expect(outcome.status == 0)
    #expect(Hostile.controls(in: outcome.output) == "\n")
  }
}
