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

  @Test(
    "with commas are several persons where initials or 'and' say so",
    arguments: ["ris", "mods", "csl-json", "endnote-xml", "dc"])
  func commas(format: String) throws {
    let text = try #require(Self.formats.first { $0.name == format }).text
    #expect(
      try names(text("Doe J. A., van der Roe R. B."), format) == [
        "Doe|J. A.", "van der Roe|R. B.",
      ])
    #expect(
      try names(text("Jane Doe, Ali Roe and Ana Berg"), format) == [
        "Doe|Jane", "Roe|Ali", "Berg|Ana",
      ])
  }

  @Test("with commas and initials are several persons in BibTeX")
  func bibTeX() throws {
    let text = try #require(Self.formats.first { $0.name == "bibtex" }).text
    #expect(try names(text("Doe J. A., Roe R. B."), "bibtex") == ["Doe|J. A.", "Roe|R. B."])
    #expect(try names(text("Doe, J. A."), "bibtex") == ["Doe|J. A."])
    #expect(try names(text("van der Roe, Jr., A. B."), "bibtex") == ["van der Roe|A. B., Jr."])
  }

  @Test(
    "with family names in capitals are not taken for initials", arguments: formats.map(\.name))
  func capitals(format: String) throws {
    let text = try #require(Self.formats.first { $0.name == format }).text
    #expect(try names(text("Wei LI; Jun WU"), format) == ["LI|Wei", "WU|Jun"])
    #expect(
      try names(text("Jean-Luc DUPONT; M. Ana DE SOUZA"), format) == [
        "DUPONT|Jean-Luc", "DE SOUZA|M. Ana",
      ])
    #expect(try names(text("Doe JA; Roe RB"), format) == ["Doe|JA", "Roe|RB"])
  }

  @Test("in one field of MARC or one author of Zotero are several persons")
  func fields() throws {
    let marc: (String) -> String = {
      "<record><datafield tag=\"245\"><subfield code=\"a\">A</subfield></datafield><datafield "
        + "tag=\"100\"><subfield code=\"a\">\($0)</subfield></datafield></record>"
    }
    let zotero: (String) -> String = {
      "<rdf:RDF xmlns:z=\"http://www.zotero.org/namespaces/export#\" xmlns:dc=\"d\" xmlns:rdf=\"r\""
        + " xmlns:bib=\"b\" xmlns:foaf=\"f\"><bib:Report><z:itemType>report</z:itemType><dc:title>A"
        + "</dc:title><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>\($0)</foaf:surname>"
        + "</foaf:Person></rdf:li></rdf:Seq></bib:authors></bib:Report></rdf:RDF>"
    }
    for (text, format) in [(marc, "marcxml"), (zotero, "zotero-rdf")] {
      #expect(try names(text("Doe, Jane; Roe, Ali"), format) == ["Doe|Jane", "Roe|Ali"])
    }
    #expect(try names(marc("Roe, Ali, 1950-"), "marcxml") == ["Roe|Ali, 1950-"])
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
