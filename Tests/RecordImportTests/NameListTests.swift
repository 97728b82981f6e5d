import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Lists of names with semicolons in fields for one name.
@Suite("Lists of names")
struct NameListTests {
  private func names(_ text: String, _ format: String) throws -> [String] {
    let found = try #require(RecordFormat.named(format))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: found, vocabulary: Vocabulary())
    let publication = try #require(read.publications.first)
    let names = publication.contributors.map { contributor in
      switch contributor.name {
      case .person(let family, let given): "\(family)|\(given)"
      case .body(let name): name
      }
    }
    return names.isEmpty ? publication.sources.map(\.name) : names
  }

  private static let formats: [(name: String, text: @Sendable (String) -> String)] = [
    ("dc", { "<dc xmlns:dc=\"d\"><dc:title>A</dc:title><dc:creator>\($0)</dc:creator></dc>" }),
    (
      "rss", { "<rss><channel><item><title>A</title><author>\($0)</author></item></channel></rss>" }
    ),
    (
      "atom",
      {
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title><author><name>\($0)"
          + "</name></author></entry></feed>"
      }
    ),
    ("csl-json", { "[{\"id\":\"a\",\"title\":\"A\",\"author\":[{\"literal\":\"\($0)\"}]}]" }),
    ("jsonl", { "{\"id\":\"a\",\"title\":\"A\",\"contributors\":[\"\($0)\"]}\n" }),
    (
      "mods",
      { "<mods><titleInfo><title>A</title></titleInfo><name>\(Self.part($0))</name></mods>" }
    ),
    ("bibtex", { "@book{a, title = {A}, author = {\($0)}}\n" }),
    ("ris", { "TY  - RPRT\nTI  - A\nAU  - \($0)\nER  - \n" }),
    (
      "endnote-xml",
      {
        "<xml><records><record><titles><title>A</title></titles><contributors><authors><author>"
          + "\($0)</author></authors></contributors></record></records></xml>"
      }
    ),
  ]

  private static func part(_ name: String) -> String { "<namePart>\(name)</namePart>" }

  @Test("with semicolons are several persons in every format", arguments: formats.map(\.name))
  func persons(format: String) throws {
    let text = try #require(Self.formats.first { $0.name == format }).text
    #expect(try names(text("Doe, Jane; Roe, Richard"), format) == ["Doe|Jane", "Roe|Richard"])
    #expect(try names(text("Doe, J. A.;Roe, R.;"), format) == ["Doe|J. A.", "Roe|R."])
    #expect(
      try names(text("Jane Doe; Ana van der Roe"), format) == ["Doe|Jane", "van der Roe|Ana"])
    let others = try names(text("Terre des Hommes; Doe, Jane"), format)
    #expect(others.last == "Doe|Jane")
    #expect(others.count == 2)
  }

  @Test(
    "that are a body's name with a semicolon are one body", arguments: formats.map(\.name),
    ["Berg; Sons", "Ministry of Health; Ministry of Justice", "Books; Music, Ltd."])
  func bodies(format: String, name: String) throws {
    let text = try #require(Self.formats.first { $0.name == format }).text
    #expect(try names(text(name), format).count == 1)
  }

  @Test(
    "with semicolons are read as in a table",
    arguments: [
      ("Terre des Hommes; Doe, Jane", ["Terre des Hommes", "Doe|Jane"]),
      ("UNICEF; Doe, Jane", ["UNICEF", "Doe|Jane"]),
      ("Doe J. A.; Roe R.B.", ["Doe|J. A.", "Roe|R.B."]),
    ])
  func asInTables(text: String, expected: [String]) throws {
    let ris = try #require(Self.formats.first { $0.name == "ris" }).text
    #expect(try names(ris(text), "ris") == expected)
    #expect(try names("title,authors\nA,\"\(text)\"\n", "csv") == expected)
  }

  @Test("before the last of which is 'and' are several persons")
  func and() throws {
    let text = try #require(Self.formats.first { $0.name == "dc" }).text
    let found = try names(text("Jane Doe; Ali Roe; and Ana Berg"), "dc")
    #expect(found == ["Doe|Jane", "Roe|Ali", "Berg|Ana"])
  }

  @Test(
    "with an entity in them are one name",
    arguments: [("M&uuml;ller, Ana", "M&uuml;ller|Ana"), ("Doe, Jos&eacute;", "Doe|Jos&eacute;")])
  func entity(text: String, expected: String) throws {
    #expect(try names("TY  - RPRT\nTI  - A\nAU  - \(text)\nER  - \n", "ris") == [expected])
  }

  @Test("in an escaped value of a table are one body")
  func escaped() throws {
    #expect(try names("title,authors\nA,Berg\\; Sons\n", "csv") == ["Berg; Sons"])
  }
}
