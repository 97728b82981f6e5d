import Glibc
import Testing

@Suite("Converted records")
struct ConvertTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func text(of path: String) throws -> String {
    try Program.run(command: ["/bin/cat", path], environment: [:]).output
  }

  @Test("are those of all files in order, on standard output or in a file")
  func severalFiles() throws {
    let one = try folder.write("{\"id\": \"a\", \"title\": \"One\"}\n", to: "one.jsonl")
    let two = try folder.write(Listings.sound, to: "two.txt")
    let printed = try Program.run("convert", one, two, "--to", "jsonl")
    #expect(printed.status == 0)
    #expect(printed.errors.isEmpty)
    #expect(printed.lines.count == 2)
    #expect(printed.lines[0].hasPrefix("{\"id\":\"a\",\"title\":\"One\""))
    let written = try Program.run("convert", one, two, "--to", "jsonl", "-o", path("all.jsonl"))
    #expect(written == .init(status: 0, output: "", errors: ""))
    #expect(try text(of: path("all.jsonl")) == printed.output)
  }

  @Test("are reported with status 1 if they lose a field or a record")
  func losses() throws {
    let lines = """
      {"title": "A", "tags": ["Legislation"], "sources": ["Body"], "body": ["Text."], "pages": "3"}
      no record

      """
    let file = try folder.write(lines, to: "a.jsonl")
    let listing = try Program.run("convert", file, "--to", "listing", "--output", path("a.txt"))
    #expect(listing.status == 1)
    #expect(listing.errors.contains("line 2: not a JSON object; not read\n"))
    #expect(listing.errors.contains("pages of 1 record: no place in this format; left out"))
    #expect(try text(of: path("a.txt")).contains("\nA\n"))
  }

  @Test("never replace an input file, and leave no file on failure")
  func refused() throws {
    let file = try folder.write("{\"title\": \"One\"}\n", to: "one.jsonl")
    let same = try Program.run("convert", file, "--to", "jsonl", "-o", file)
    #expect(same.status == 2)
    let missing = try Program.run(
      "convert", file, path("none.jsonl"), "--to", "jsonl", "-o", path("two.jsonl"))
    #expect(missing.status == 1)
    #expect(missing.errors.contains("none.jsonl"))
    #expect(access(path("two.jsonl"), F_OK) != 0)
    #expect(try Program.run("convert", file, "--to", "nothing").status == 2)
    #expect(try text(of: file) == "{\"title\": \"One\"}\n")
  }
}

@Suite("Files that are read together")
struct SeveralFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("are one catalogue, with the faults of each reported")
  func several() throws {
    let one = try folder.write(
      #"[{"id":1,"title":{"rendered":"One"},"status":"publish"}]"#, to: "one.json")
    let two = try folder.write(
      #"[{"id":2,"title":{"rendered":"Two"}},{"id":3,"status":"draft","title":{"rendered":"x"}}]"#,
      to: "two.json")
    let list = try Program.run("list", "--catalogue", one, "--catalogue", two)
    #expect(list.lines == ["1  One", "2  Two"])
    #expect(list.errors.contains("two.json: line 1: 1 item: unpublished posts or pages"))
    #expect(try Program.run("list", "--catalogue", one, "--catalogue", "\(one)x").status == 1)
  }

  @Test("have the columns given by '--columns'")
  func columns() throws {
    let file = try folder.write("naam;jaar\nA;2016\n", to: "a.csv")
    let unknown = try Program.run("list", "--catalogue", file)
    #expect(unknown.status == 1)
    let list = try Program.run(
      "list", "--catalogue", file, "--columns", "naam=title,jaar=year", "--year", "2016")
    #expect(list.lines.count == 1)
    #expect(try Program.run("convert", file, "--to", "jsonl", "--columns", "x=y").status == 2)
    let other = try Program.run(
      "convert", file, "--to", "jsonl", "--columns", "naam=title", "--from", "ris")
    #expect(other.status == 2)
    let lines = try folder.write("{\"title\":\"B\"}\n", to: "b.jsonl")
    let both = try Program.run(
      "list", "--catalogue", file, "--catalogue", lines, "--columns", "naam=title,jaar=year")
    #expect(both.lines.count == 2 && both.status == 0)
    let converted = try Program.run(
      "convert", file, "--to", "ris", "--columns", "naam=title,jaar=year")
    #expect(converted.status == 0)
    #expect(converted.errors.isEmpty)
    #expect(converted.output.contains("PY  - 2016\n"))
  }
}

@Suite("A new file of records")
struct NewFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "has three records that can be read without loss",
    arguments: ["new.jsonl", "new.TXT", "new.ris"])
  func written(name: String) throws {
    let path = "\(folder.path)/\(name)"
    let outcome = try Program.run("new", path)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\(path) has three example records"))
    let list = try Program.run("list", "--catalogue", path)
    #expect(list.status == 0)
    #expect(list.errors.isEmpty)
    #expect(list.lines.count == 3)
    let found = try Program.run("list", "--catalogue", path, "--topic", "Cybercrime")
    #expect(found.lines.count == 1)
    let country = try Program.run("list", "--catalogue", path, "--country", "Uganda")
    #expect(country.lines.count == 1)
  }

  @Test("never replaces another one, and needs a known extension")
  func refused() throws {
    let path = try folder.write("mine", to: "mine.jsonl")
    let taken = try Program.run("new", path)
    #expect(taken.status == 2)
    #expect(taken.errors == "fieldshelf: '\(path)' already exists; name another file\n")
    #expect(try Program.run(command: ["/bin/cat", path], environment: [:]).output == "mine")
    let unknown = try Program.run("new", "\(folder.path)/new.xyz")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("'.jsonl'"))
  }
}

@Suite("The list of formats")
struct FormatListTests {
  @Test("names each format; with a name, its fields")
  func formats() throws {
    let all = try Program.run("formats", "--format", "tsv")
    #expect(all.lines.contains("jsonl\tJSON Lines\tjsonl ndjson\tyes\tyes"))
    let one = try Program.run("formats", "listing")
    #expect(one.output.contains("the line after the tags\n"))
    #expect(one.output.contains("no place for: id, contributors,"))
    #expect(try Program.run("formats", "nothing").status == 2)
  }

  @Test("is in the reader's language, with the format's own names of fields")
  func language() throws {
    let spanish = ["LC_ALL": "C.UTF-8", "FIELDSHELF_LANGUAGE": "es"]
    let all = try Program.run("formats", environment: spanish)
    #expect(all.output.contains("listado") && all.output.contains("exportación de WordPress"))
    let one = try Program.run("formats", "marc", environment: spanish)
    #expect(one.output.contains("773 $g $q o, si falta, 300 $a\n"))
    let folder = try TemporaryFolder()
    let path = try folder.write("title\n", to: "empty.csv")
    let refused = try Program.run("check", path, environment: spanish)
    #expect(refused.errors.contains("una línea de nombres de columnas"), "\(refused.errors)")
  }
}
