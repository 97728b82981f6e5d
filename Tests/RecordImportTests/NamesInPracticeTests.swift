import Publications
import RecordFormats
import RecordImport
import Testing
import Text
import Vocabularies

/// Names in formats that do not distinguish persons from organizations, and values that a file
/// states once for all its records.
@Suite("Names and file headers in practice")
struct NamesInPracticeTests {
  private func read(
    _ text: String, _ name: String
  ) throws -> (publications: [Publication], findings: [String]) {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map(\.description))
  }

  @Test(
    "of feeds are persons if they look like it",
    arguments: ["Jane Doe", "Ana van der Berg", "J. K. O’Neil", "jane@a.org (Jane Doe)"])
  func persons(name: String) throws {
    let text = "<rss><channel><item><title>A</title><author>\(name)</author></item></channel></rss>"
    let publication = try #require(read(text, "rss").publications.first)
    #expect(publication.sources.isEmpty)
    #expect(publication.contributors.count == 1)
  }

  @Test(
    "of feeds are bodies if they look like it",
    arguments: ["UNICEF", "UNICEF Thailand", "Ministry Of Health", "admin", "World Vision", "มูลนิธิ"])
  func bodies(name: String) throws {
    let text = "<rss><channel><item><title>A</title><author>\(name)</author></item></channel></rss>"
    let publication = try #require(read(text, "rss").publications.first)
    #expect(publication.sources.map(\.name) == [name])
  }

  @Test(
    "of feeds are several persons in one element where each begins with initials",
    arguments: [
      ("J. Doe, A.B. van der Roe", ["Doe", "van der Roe"]),
      ("J. Doe, A. Roe and Ü. Berg", ["Doe", "Roe", "Berg"]),
    ])
  func initials(names: String, families: [String]) throws {
    let item = "<item><title>A</title><author>\(names)</author></item>"
    let found = try self.read("<rss><channel>\(item)</channel></rss>", "rss")
    try expectPersons(families, in: found.publications.first)
  }

  private func expectPersons(_ families: [String], in publication: Publication?) throws {
    let publication = try #require(publication)
    #expect(publication.sources.isEmpty)
    let read = publication.contributors.map { contributor in
      if case .person(let family, _) = contributor.name { family } else { "" }
    }
    #expect(read == families)
  }

  @Test(
    "of Dublin Core are several persons in one element if they can be nothing else",
    arguments: [
      ("Jane Doe, Ali Roe, Ana Berg", ["Doe", "Roe", "Berg"]),
      ("Jane Doe and Ali Roe", ["Doe", "Roe"]), ("Roe Berg, Ana Maria", ["Roe Berg"]),
    ])
  func dublinCore(names: String, families: [String]) throws {
    let text = "<dc xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A</dc:title>"
    let found = try read("\(text)<dc:creator>\(names)</dc:creator></dc>", "dc")
    try expectPersons(families, in: found.publications.first)
  }

  @Test(
    "of feeds with a comma or 'and' are one name if a part is a body's",
    arguments: [
      "J. Doe Foundation, Ministry of Health", "Red Cross and Red Crescent",
      "Jane M. Doe, New York Times",
    ])
  func oneName(name: String) throws {
    let item = "<item><title>A</title><author>\(name)</author></item>"
    let found = try self.read("<rss><channel>\(item)</channel></rss>", "rss")
    let publication = try #require(found.publications.first)
    #expect(publication.sources.count + publication.contributors.count == 1)
  }

  @Test("with a suffix are persons")
  func suffix() throws {
    let (publications, _) = try read("TY  - RPRT\nTI  - A\nAU  - Smith, J., Jr.\nER  - \n", "ris")
    #expect(
      publications.first?.contributors == [Contributor(.person(family: "Smith", given: "J., Jr."))])
  }

  @Test("of MODS persons are persons, without dates of birth and death")
  func mods() throws {
    let text = """
      <mods><titleInfo><title>A</title></titleInfo><name type="personal">
      <namePart>Smith, John, 1950-</namePart></name>
      <originInfo><publisher>House,</publisher></originInfo></mods>
      """
    let publication = try #require(read(text, "mods").publications.first)
    #expect(publication.contributors == [Contributor(.person(family: "Smith", given: "John"))])
    #expect(publication.publisher == "House")
  }

  @Test("a feed's language is that of its entries")
  func language() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><entry><title>A</title></entry>
      <entry xml:lang="es"><title>B</title></entry></feed>
      """
    #expect(try read(text, "atom").publications.map(\.languages) == [["fr"], ["es"]])
  }

  @Test("a category of languages has the item's own language")
  func languageOfItem() throws {
    let text = """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><language>es-ES</language>
      <item><title>A</title><category domain="language">English</category>
      <category domain="post_tag">Law</category></item><item><title>B</title></item></channel></rss>
      """
    let publications = try read(text, "wxr").publications
    #expect(publications.map(\.languages) == [["English"], ["es-ES"]])
    #expect(publications.map(\.tags) == [["Law"], []])
  }

  @Test("several persons in one RIS field are separated")
  func severalPersons() throws {
    let (publications, _) = try read(
      "TY  - RPRT\nTI  - A\nAU  - Doe, Jane; Roe, Ann\nAU  - Berg; Sons\nER  - \n", "ris")
    let publication = try #require(publications.first)
    #expect(
      publication.contributors == [
        Contributor(.person(family: "Doe", given: "Jane")),
        Contributor(.person(family: "Roe", given: "Ann")), Contributor(.body("Berg; Sons")),
      ])
    #expect(publication.sources.map(\.name) == ["Berg; Sons"])
  }

  @Test("a RIS line with a tag-like beginning is appended only to text values")
  func nearTags() throws {
    let (publications, findings) = try read(
      "TY  - RPRT\nTI  - A\nPMID- 1 of it\nLA  - eng\nPMID- 123\nER  - \n", "ris")
    #expect(publications.first?.title == "A PMID- 1 of it")
    #expect(publications.first?.languages == ["eng"])
    #expect(findings.contains { $0.hasPrefix("PMID: ") })
  }

  @Test("a BibTeX entry without key and title is read if something else names it")
  func namelessEntries() throws {
    let text = """
      @article{, author={Doe, Jane}, year={2015}, journal={J}}
      @article{, author={Doe, Jane}, doi={10.1000/x}}
      @article{, note={N}}

      """
    let (publications, findings) = try read(text, "bibtex")
    #expect(publications.map(\.id.text) == ["Doe 2015", "10.1000/x"])
    #expect(publications.first?.container?.title == "J")
    #expect(findings.contains { $0.hasPrefix("an entry with neither key nor title") })
  }

  @Test("drafts and attachments in an export are counted")
  func skipped() throws {
    let item = "<item><title>A</title><wp:status>draft</wp:status></item>"
    let text = """
      <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>\(item)\(item)
      <item><title>B</title></item></channel></rss>
      """
    let (publications, findings) = try read(text, "wxr")
    #expect(publications.map(\.title) == ["B"])
    #expect(findings == ["2 items: unpublished posts or pages; left out"])
    let posts = """
      [{"id":1,"status":"draft","title":{"rendered":"A"}},{"id":2,"title":{"rendered":"B"}}]
      """
    #expect(
      try read(posts, "wp-json").findings == ["1 item: unpublished posts or pages; left out"])
  }

  @Test("WordPress pages saved without tag names are reported once")
  func withoutEmbed() throws {
    let posts = """
      [{"id":1,"title":{"rendered":"A"},"author":7,"categories":[3],"tags":[]},
      {"id":2,"title":{"rendered":"B"},"author":7,"categories":[3],"tags":[5]}]
      """
    let (publications, findings) = try read(posts, "wp-json")
    #expect(publications.map(\.title) == ["A", "B"])
    #expect(
      findings == [
        "categories, tags and author: numbers without names; "
          + "save the pages with '_embed' in the address; left out"
      ])
    let none = #"[{"id":1,"title":{"rendered":"A"},"author":0,"categories":[],"tags":[]}]"#
    #expect(try read(none, "wp-json").findings.isEmpty)
  }

  @Test("a WordPress log-in name without wp:author is reported once, and is no source")
  func logins() throws {
    func item(_ creator: String) -> String {
      "<item><title>By \(creator)</title><dc:creator>\(creator)</dc:creator></item>\n"
    }
    let names = ["jdoe_2", "ana", "jdoe_2", "UNICEF", "Ana María López", "редакция"]
    let text = """
      <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><wp:author><wp:author_login>ana</wp:author_login>
      <wp:author_display_name>Save the Children</wp:author_display_name></wp:author>
      \(names.map(item).joined())</channel></rss>
      """
    let (publications, findings) = try read(text, "wxr")
    #expect(publications.count == names.count)
    #expect(
      publications.map { $0.sources.map(\.name) } == [
        [], ["Save the Children"], [], ["UNICEF"], [], ["редакция"],
      ])
    #expect(
      publications[4].contributors == [
        Contributor(.person(family: "López", given: "Ana María"))
      ])
    #expect(
      findings.filter { $0.hasPrefix("dc:creator") } == [
        "dc:creator: 'jdoe_2' is a log-in name, which no wp:author explains; left out"
      ])
  }

  @Test("a Zotero article has the journal given beside it", arguments: [true, false])
  func zotero(isFirst: Bool) throws {
    let journal = """
      <bib:Journal rdf:about="urn:issn:1234-5678"><dc:title>J</dc:title>
      <prism:volume>3</prism:volume><dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal>
      """
    let article = """
      <bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dc:title>A</dc:title>
      <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/></bib:Article>
      """
    let other = """
      <bib:Report rdf:about="#2"><z:itemType>report</z:itemType><z:type>Guide</z:type>
      <dc:title>B</dc:title></bib:Report>
      """
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
      xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
      \(isFirst ? journal : "")\(article)\(other)\(isFirst ? "" : journal)</rdf:RDF>
      """
    let (publications, findings) = try read(text, "zotero-rdf")
    #expect(publications.map(\.title) == ["A", "B"])
    #expect(publications[0].container == Container(title: "J", volume: "3"))
    #expect(publications[0].documentType == .journalArticle)
    #expect(publications[0].identifiers == [Identifier(.issn, "1234-5678")])
    #expect(publications[1].documentType?.rawValue == "Guide")
    #expect(findings.isEmpty)
  }

  @Test(
    "a byte in XML that is not UTF-8 is read as Windows-1252 and reported",
    arguments: ["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"])
  func encoding(declaration: String) throws {
    let text =
      Array("\(declaration)<rss><channel>\n<item><title>Ni".utf8) + [0xF1]
      + Array("o</title></item><item><title>é</title></item></channel></rss>".utf8)
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: text), as: .rss, vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["Niño", "é"])
    #expect(
      read.report.findings.map(\.description) == ["characters: not UTF-8; read as Windows-1252"])
    #expect(read.report.findings.map(\.line) == [2])
  }

  @Test(
    "Windows-1251 XML declared as UTF-8, or not at all, is read as such and reported",
    arguments: ["", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"], [1, 7, 100_000])
  func cyrillic(declaration: String, length: Int) throws {
    let coding = try #require(SingleByteCoding(named: "windows-1251"))
    let title = "Защита детей — ещё, «новая» редакция UNICEF"
    let text =
      "\(declaration)<rss><channel>\n<item><title>A</title></item>\n"
      + String(repeating: "<item><title>\(title)</title></item>\n", count: 300) + "</channel></rss>"
    let bytes = try text.map { try #require(coding.byte(of: $0)) }
    let (titles, findings) = try titles(bytes, length)
    #expect(titles == ["A"] + Array(repeating: title, count: 300))
    #expect(findings.map(\.description) == ["characters: not UTF-8; read as Windows-1251"])
    #expect(findings.map(\.line) == [3])
  }

  @Test("Windows-1252 XML is read as such in pieces of any length", arguments: [1, 7, 100_000])
  func western(length: Int) throws {
    let coding = try #require(SingleByteCoding(named: "windows-1252"))
    let title = "Protección de niñas y niños — l’été"
    let text =
      "<rss><channel>\n"
      + String(repeating: "<item><title>\(title)</title></item>\n", count: 300) + "</channel></rss>"
    let (titles, findings) = try titles(
      try text.map { try #require(coding.byte(of: $0)) }, length)
    #expect(titles == Array(repeating: title, count: 300))
    #expect(findings.map(\.description) == ["characters: not UTF-8; read as Windows-1252"])
    #expect(findings.map(\.line) == [2])
  }

  @Test("a Windows-1251 field among UTF-8 fields leaves those unchanged")
  func mixedCyrillic() throws {
    let coding = try #require(SingleByteCoding(named: "windows-1251"))
    let bytes =
      Array("<rss><channel><item><title>Дети</title></item><item><title>".utf8)
      + (try "Дом".map { try #require(coding.byte(of: $0)) })
      + Array("</title></item><item><title>Защита детей в интернете</title></item>".utf8)
      + Array("</channel></rss>".utf8)
    let (titles, findings) = try titles(bytes, 100_000)
    #expect(titles.first == "Дети" && titles.last == "Защита детей в интернете")
    #expect(findings.count == 1)
  }

  @Test(
    "UTF-8 XML declared as a single-byte encoding is read as UTF-8 and reported",
    arguments: ["windows-1251", "ISO-8859-1", "koi8-r"], [1, 7, 100_000])
  func misnamed(name: String, length: Int) throws {
    let title = "Защита детей — ещё, «новая» редакция"
    let text =
      "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<rss><channel>\n<item><title>A</title></item>\n"
      + String(repeating: "<item><title>\(title)</title></item>\n", count: 300) + "</channel></rss>"
    let (titles, findings) = try titles(Array(text.utf8), length)
    #expect(titles == ["A"] + Array(repeating: title, count: 300))
    #expect(findings.map(\.description).allSatisfy { $0.contains("is in UTF-8; read as UTF-8") })
    #expect(findings.map(\.line) == [4])
  }

  @Test("XML is read in its declared encoding", arguments: [1, 7, 100_000])
  func named(length: Int) throws {
    for (name, title) in [("windows-1251", "Защита детей"), ("ISO-8859-1", "Niñas, été")] {
      let coding = try #require(SingleByteCoding(named: name))
      let text =
        "<?xml version='1.0' encoding='\(name)'?><rss><channel>"
        + String(repeating: "<item><title>\(title)</title></item>\n", count: 300)
        + "</channel></rss>"
      let (titles, findings) = try titles(
        try text.map { try #require(coding.byte(of: $0)) }, length)
      #expect(titles == Array(repeating: title, count: 300))
      #expect(findings.isEmpty)
    }
  }

  @Test("a long XML declaration is honoured", arguments: [10, 300, 3000])
  func longDeclaration(blanks: Int) throws {
    let coding = try #require(SingleByteCoding(named: "windows-1251"))
    let text =
      "<?xml version=\"1.0\"\(String(repeating: " ", count: blanks))encoding=\"windows-1251\"?>"
      + "<rss><channel><item><title>Дети</title></item></channel></rss>"
    let (titles, findings) = try titles(
      try text.map { try #require(coding.byte(of: $0)) }, 50)
    #expect(titles == ["Дети"])
    #expect(findings.isEmpty)
  }

  private func titles(
    _ bytes: [UInt8], _ length: Int
  ) throws -> ([String], [ImportReport.Finding]) {
    var importer = RecordImporter(.rss, file: "found", vocabulary: Vocabulary())
    var titles: [String] = []
    for start in stride(from: 0, to: bytes.count, by: length) {
      try bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer { piece in
        try importer.read(piece) { titles.append($0.title) }
      }
    }
    try importer.finish { titles.append($0.title) }
    return (titles, importer.report.findings)
  }

  @Test("a byte that is invalid in XML's declared encoding is reported as that")
  func declaredEncoding() throws {
    let head = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><rss><channel><item><title>Ni"
    let text = Array(head.utf8) + [0xF1] + Array("o</title></item>".utf8)
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: text), as: .rss, vocabulary: Vocabulary())
    #expect(read.report.findings.contains { $0.description.contains("encoding") })
  }

  @Test("blank lines before the XML declaration do not matter")
  func blankLines() throws {
    let text =
      "\n\n<?xml version=\"1.0\"?>\n<rss><channel><item><title>A</title></item></channel></rss>"
    let publication = try #require(read(text, "rss").publications.first)
    #expect(publication.origin?.lines == 4...4)
  }
}
