import Publications
import RecordFormats
import RecordImport
import Testing
import ThreadTime
import Vocabularies

/// Files from the test suites of other programs.
@Suite("Records of public corpora")
struct PublicCorpusTests {
  private func read(
    _ text: String, _ name: String
  ) throws -> (publications: [Publication], findings: [String]) {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map(\.description))
  }

  private func only(_ text: String, _ name: String) throws -> Publication {
    let publications = try read(text, name).publications
    #expect(publications.count == 1)
    return try #require(publications.first)
  }

  @Test("RIS without a title gets one from other fields, which is reported")
  func untitled() throws {
    let text =
      "TY  - JOUR\nT2  - Journal\nAU  - Berg, Ana\nER  - \nTY  - JOUR\nDO  - 10.1/x\nER  - \n"
    let (publications, findings) = try read(text, "ris")
    #expect(publications.map(\.title) == ["Journal", ""])
    #expect(publications.last?.id == PublicationID("10.1/x"))
    #expect(findings.first == "TI: a record with neither title nor ID")
  }

  @Test("RIS keeps links separate, including file names")
  func links() throws {
    let text =
      "TY  - RPRT\nTI  - A\nUR  - http://a.org/\nL1  - a.pdf\nUR  - http://b.org/;c\nER  - \n"
    let links = try only(text, "ris").links.map(\.url)
    #expect(links == ["http://a.org/", "a.pdf", "http://b.org/;c"])
  }

  @Test("RIS keeps semicolons within an address, and each address once")
  func semicolons() throws {
    let urls = ["http://x.org/a", "http://x.org/b", "http://x.org/a;v=1", "http://x.org/a;v=1"]
    let text = "TY  - RPRT\nTI  - A\n" + urls.map { "UR  - \($0)\n" }.joined() + "ER  - \n"
    #expect(try only(text, "ris").links.map(\.url) == Array(urls[..<3]))
  }

  @Test(
    "a name with words unusual for a person is a body",
    arguments: ["Ministry of Justice and Human Rights, Thailand", "Berg & Sons, Inc."])
  func bodies(name: String) throws {
    let publication = try only("TY  - RPRT\nTI  - A\nAU  - \(name)\nER  - \n", "ris")
    #expect(publication.sources.map(\.name) == [name])
    #expect(publication.contributors.isEmpty)
  }

  @Test("RIS takes Y1 if nothing else gives the year")
  func oldDate() throws {
    let text = "TY  - JOUR\nTI  - A\nY1  - 1900/01/01\nDA  - 1950/01/01\nER  - \n"
    #expect(try only(text, "ris").date?.text == "1950-01-01")
  }

  @Test("MODS takes what a part lacks from its host")
  func host() throws {
    let text = """
      <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo>
      <relatedItem type="host"><titleInfo><title>J</title></titleInfo>
      <name type="personal"><namePart>Berg, Ana</namePart><role><roleTerm>editor</roleTerm></role></name>
      <originInfo><publisher>P</publisher></originInfo><identifier type="issn">1531-2542</identifier>
      <part><extent><start>17</start><end>17</end></extent><date>Jan. 2003</date></part>
      </relatedItem></mods>
      """
    let publication = try only(text, "mods")
    #expect(publication.year == 2003)
    #expect(publication.publisher == "P")
    #expect(publication.pages == "17")
    #expect(publication.identifiers == [Identifier(.issn, "1531-2542")])
    #expect(publication.contributors.map(\.role) == [.editor])
  }

  @Test("MARCXML within a search service's record is read")
  func nested() throws {
    let text = """
      <record xmlns="http://www.loc.gov/MARC21/slim"><recordData><record>
      <datafield tag="245" ind1=" " ind2=" "><subfield code="a">A</subfield></datafield>
      <datafield tag="490" ind1=" " ind2=" "><subfield code="x">1860-0808</subfield></datafield>
      <datafield tag="720" ind1="1" ind2=" "><subfield code="a">Berg, Ana</subfield></datafield>
      </record></recordData></record>
      """
    let publication = try only(text, "marcxml")
    #expect(publication.title == "A")
    #expect(publication.identifiers == [Identifier(.issn, "1860-0808")])
    #expect(publication.contributors == [Contributor(.person(family: "Berg", given: "Ana"))])
  }

  @Test("MARC can have several numbers in a field, years of two calendars, several imprints")
  func imprints() throws {
    let text = """
      <record xmlns="http://www.loc.gov/MARC21/slim">
      <datafield tag="020" ind1=" " ind2=" "><subfield code="a">0192547011(v1)</subfield>
      <subfield code="a">019254702X(v2)</subfield></datafield>
      <datafield tag="245" ind1=" " ind2=" "><subfield code="a">A</subfield></datafield>
      <datafield tag="264" ind1=" " ind2="1"><subfield code="b">P</subfield>
      <subfield code="c">2546 [2003]</subfield></datafield>
      <datafield tag="264" ind1=" " ind2="1"><subfield code="b">Q</subfield>
      <subfield code="c">2016</subfield></datafield></record>
      """
    let publication = try only(text, "marcxml")
    #expect(publication.identifiers.map(\.value) == ["0192547011", "019254702X"])
    #expect(publication.publisher == "P")
    #expect(publication.year == 2003)
  }

  @Test("feeds can have everything in attributes or in Base64")
  func feeds() throws {
    let channel = "<CHANNEL><ITEM HREF=\"http://a.org/\"/></CHANNEL>"
    #expect(try only(channel, "rss").url == "http://a.org/")
    let feed = """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
      <title mode="base64">Q2Fmw6k=</title></entry></feed>
      """
    #expect(try only(feed, "atom").title == "Café")
  }

  @Test(
    "BibTeX can lack the commands of LaTeX",
    arguments: [
      (#"a \begin{it}b\end{it} c"#, "a b c"), (#"$\Sigma\theta$"#, "Σθ"), (#"x\sp{2}"#, "x2"),
      (#"\foo{a}{b}c"#, "a bc"), (#"\foo{a \emph{b}}{\'e}{} c"#, "a b é c"),
      (#"\fa{\fb{\fc{\fd{\fe{\ff{x}{y}}}}}}{z}"#, "xy z"),
    ])
  func commands(title: String, expected: String) throws {
    #expect(try only("@book{a, title = {\(title)}}", "bibtex").title == expected)
  }

  @Test("BibTeX with deeply nested commands is read in linear time")
  func nestedCommands() throws {
    let count = 100_000
    let title =
      String(repeating: #"\foo{"#, count: count) + "x" + String(repeating: "}", count: count)
    let start = ThreadTime.seconds
    #expect(try only("@book{a, title = {\(title)}}", "bibtex").title == "x")
    // Linear time takes less than a second; searching the end of each command again would take
    // minutes.
    #expect(ThreadTime.seconds - start < 10)
  }

  @Test(
    "JSON can have numbers of any form",
    arguments: [
      (#""year": 2.016e3"#, "2016"), (#""date": 2016"#, "2016"), (#""year": 20160E-1"#, "2016"),
    ])
  func numbers(member: String, expected: String) throws {
    let date = try only(#"{"id": 1e3, "title": "A", \#(member)}"#, "jsonl").date
    #expect(date?.text ?? "" == expected)
  }

  @Test(
    "tables can have column names in every language of the vocabulary",
    arguments: ["Judul;Tahun;Negara", "Titel;Jahr;Land", "ชื่อเรื่อง;ปี;ประเทศ", "العنوان;السنة;البلد"])
  func columns(names: String) throws {
    let publication = try only("\(names)\nA;2016;TH\n", "csv")
    #expect(publication.title == "A")
    #expect(publication.year == 2016)
    #expect(publication.countries == [CountryCode("TH")])
  }

  @Test("Zotero items have the addresses of their attachments, and their notes")
  func attachments() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
      xmlns:link="http://purl.org/rss/1.0/modules/link/">
      <bib:Report rdf:about="#1"><z:itemType>report</z:itemType><dc:title>A</dc:title>
      <link:link rdf:resource="#2"/><dcterms:isReferencedBy rdf:resource="#3"/></bib:Report>
      <z:Attachment rdf:about="#2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title>
      <dc:identifier><dcterms:URI><rdf:value>http://a.org/</rdf:value></dcterms:URI></dc:identifier>
      </z:Attachment><bib:Memo rdf:about="#3"><rdf:value>&lt;p&gt;One&lt;/p&gt;</rdf:value></bib:Memo>
      <bib:Report rdf:about="#4"><z:itemType>report</z:itemType><dc:title>B</dc:title></bib:Report>
      </rdf:RDF>
      """
    let publications = try read(text, "zotero-rdf").publications
    #expect(publications.map(\.title) == ["A", "B"])
    #expect(publications[0].links == [Link(url: "http://a.org/", label: "PDF")])
    #expect(publications[0].notes == ["One"])
  }
}
