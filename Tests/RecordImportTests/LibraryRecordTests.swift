import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Parts, subjects and dates in records of library catalogues.
@Suite("Library records in practice")
struct LibraryRecordTests {
  private func only(_ text: String, _ name: String) throws -> Publication {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    #expect(read.publications.count == 1)
    return try #require(read.publications.first)
  }

  private func marc(_ fields: String) throws -> Publication {
    let title = "<datafield tag=\"245\"><subfield code=\"a\">A</subfield></datafield>"
    return try only(
      "<record xmlns=\"http://www.loc.gov/MARC21/slim\">\(title)\(fields)</record>", "marcxml")
  }

  @Test(
    "MARC: volume, issue and pages of an article are split in several catalogues' wording",
    arguments: [
      (["Vol. 24, no. 9 (Sept. 1993), p. 235-248"], "24", "9", "235-248"),
      (["volume:50", "number:2", "year:2023", "pages:17-25"], "50", "2", "17-25"),
      (["50 (2023), Heft 2, Seite 17-25"], "50", "2", "17-25"),
      (["pages:17-25", "Seite 17-25"], nil, nil, "17-25"),
      (["Vol. 24, pt. B no. 9"], "Vol. 24, pt. B no. 9", nil, nil),
    ] as [([String], String?, String?, String?)])
  func parts(texts: [String], volume: String?, issue: String?, pages: String?) throws {
    let numbers = texts.map { "<subfield code=\"g\">\($0)</subfield>" }.joined()
    let publication = try marc(
      "<datafield tag=\"300\"><subfield code=\"a\">9 p.</subfield></datafield>"
        + "<datafield tag=\"773\"><subfield code=\"t\">J</subfield>\(numbers)</datafield>")
    #expect(publication.container == Container(title: "J", volume: volume, issue: issue))
    #expect(publication.pages == pages ?? "9 p.")
  }

  @Test("MARC: subdivisions of a subject are separate topics, and places are countries")
  func divisions() throws {
    let publication = try marc(
      """
      <datafield tag="610"><subfield code="a">League</subfield><subfield code="x">History</subfield>
      <subfield code="v">Congresses</subfield><subfield code="y">1951-1960</subfield></datafield>
      <datafield tag="651"><subfield code="z">Kenya</subfield></datafield>
      """)
    #expect(publication.tags == ["League", "History", "Congresses", "1951-1960"])
    #expect(publication.countries.count == 1)
  }

  @Test(
    "MARC: a geographic area code is a country or region; rivers and seas are left out",
    arguments: [
      ("as-----", "South-eastern Asia"), ("a------", "Asia"), ("fw-----", "Western Africa"),
      ("a-th---", "TH"), ("n-us-ca", "US"), ("er-----", nil),
    ])
  func areas(code: String, place: String?) throws {
    let publication = try marc(
      "<datafield tag=\"043\"><subfield code=\"a\">\(code)</subfield></datafield>")
    #expect(publication.countries.map(\.text) == [place].compactMap(\.self))
  }

  @Test("MARC: an escape before a letter outside any script is damage, and the letter is text")
  func escape() throws {
    let field = "00\u{1F}aSoci\u{1B}ety\u{1E}"
    let base = 24 + 12 + 1
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    let length = base + field.utf8.count + 1
    let record =
      digits(length, 5) + "nam  22" + digits(base, 5) + "   4500245" + digits(field.utf8.count, 4)
      + "00000\u{1E}" + field + "\u{1D}"
    #expect(try only(record, "marc").title == "Society")
  }

  @Test("MODS: the key date is used, and a number of pages is kept")
  func keyDate() throws {
    let publication = try only(
      """
      <mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo><originInfo>
      <dateCreated keyDate="yes">1955-03-22</dateCreated><copyrightDate>2003</copyrightDate>
      </originInfo><relatedItem type="host"><titleInfo><title>J</title></titleInfo>
      <part><extent unit="page"><total>50</total></extent></part></relatedItem></mods>
      """, "mods")
    #expect(publication.year == 1955)
    #expect(publication.pages == "50")
  }

  @Test(
    "MODS without a title gets one from other fields",
    arguments: [
      ("<identifier type=\"citekey\">Berg2016</identifier>", "Berg2016", ""),
      ("<location><url>http://a.org/</url></location>", "http://a.org/", ""),
    ])
  func unnamed(content: String, id: String, title: String) throws {
    let publication = try only(
      "<mods xmlns=\"http://www.loc.gov/mods/v3\">\(content)</mods>", "mods")
    #expect(publication.id == PublicationID(id))
    #expect(publication.title == title)
  }

  @Test(
    "MODS with text alone gets the beginning of its first line as title",
    arguments: [
      ("Law and policy&lt;br&gt;in two lines", "Law and policy"),
      ("&lt;p&gt;First&lt;/p&gt;&lt;p&gt;Second&lt;/p&gt;", "First"),
      (String(repeating: "words ", count: 30), String(repeating: "words ", count: 19) + "words…"),
      (String(repeating: "児", count: 200), String(repeating: "児", count: 120) + "…"),
    ])
  func textAlone(text: String, title: String) throws {
    let publication = try only(
      "<mods xmlns=\"http://www.loc.gov/mods/v3\"><abstract>\(text)</abstract></mods>", "mods")
    #expect(publication.title == title)
    // The text itself is complete.
    #expect(publication.paragraphs.joined().count >= title.count - 1)
  }

  @Test("MARC: every note on the publication is kept, and other titles are notes")
  func notes() throws {
    let field = { (tag: String, value: String) in
      "<datafield tag=\"\(tag)\"><subfield code=\"a\">\(value)</subfield></datafield>"
    }
    let publication = try marc(
      [
        field("246", "Another title :"), field("240", "A"), field("740", "Another title"),
        field("504", "Bibliography: p. 9"), field("520", "Body."), field("561", "From a reader"),
        field("590", "Shelf 3"), field("546", "In Thai"),
      ].joined())
    #expect(publication.notes == ["Bibliography: p. 9", "In Thai", "Another title"])
    #expect(publication.paragraphs == ["Body."])
  }

  @Test("MARC: further publishers and series are notes, each once")
  func furtherStatements() throws {
    let publication = try marc(
      """
      <datafield tag="260"><subfield code="a">Bangkok :</subfield><subfield code="b">P ;</subfield>
      <subfield code="a">New York :</subfield><subfield code="b">Q,</subfield></datafield>
      <datafield tag="264" ind2="1"><subfield code="b">P</subfield></datafield>
      <datafield tag="264" ind2="1"><subfield code="b">R</subfield></datafield>
      <datafield tag="490" ind1="1"><subfield code="a">Papers ;</subfield>
      <subfield code="v">12</subfield></datafield>
      <datafield tag="490"><subfield code="a">Guides ;</subfield><subfield code="v">3</subfield>
      </datafield>
      <datafield tag="500"><subfield code="a">Note</subfield></datafield>
      <datafield tag="830"><subfield code="a">Papers of Q ;</subfield>
      <subfield code="v">12.</subfield></datafield>
      """)
    #expect(publication.publisher == "P")
    #expect(publication.publisherPlace == "Bangkok")
    #expect(publication.container == Container(series: "Papers", volume: "12"))
    #expect(publication.notes == ["Note", "New York: Q", "R", "Guides ; 3"])
  }

  @Test("MARC: the number in a series is a note if the record has the volume of a journal")
  func numberBesideVolume() throws {
    let publication = try marc(
      """
      <datafield tag="773"><subfield code="t">J</subfield><subfield code="g">Vol. 4</subfield>
      </datafield><datafield tag="830"><subfield code="a">Papers</subfield>
      <subfield code="p">Part</subfield><subfield code="v">12</subfield></datafield>
      """)
    #expect(publication.container == Container(title: "J", series: "Papers. Part", volume: "4"))
    #expect(publication.notes == ["Papers. Part ; 12"])
  }

  @Test(
    "MARC: names keep numerals and suffixes",
    arguments: [
      (
        "<subfield code=\"a\">King, Ana,</subfield><subfield code=\"c\">Jr.,</subfield>", "Ana, Jr."
      ),
      ("<subfield code=\"a\">King, A.</subfield><subfield code=\"q\">(Ana),</subfield>", "A."),
      ("<subfield code=\"a\">King</subfield><subfield code=\"b\">II,</subfield>", ""),
    ])
  func nameParts(subfields: String, given: String) throws {
    let publication = try marc("<datafield tag=\"100\">\(subfields)</datafield>")
    let family = given.isEmpty ? "King II" : "King"
    #expect(publication.contributors == [Contributor(.person(family: family, given: given))])
  }

  @Test("MARC: parts that records have no field for are reported once")
  func unusedParts() throws {
    let name = { (tag: String, codes: String) in
      let parts = codes.map { "<subfield code=\"\($0)\">Dr. \($0)</subfield>" }.joined()
      return "<datafield tag=\"\(tag)\">\(parts)</datafield>"
    }
    let text = """
      <record xmlns="http://www.loc.gov/MARC21/slim">\(name("245", "a"))
      \(name("100", "acq"))\(name("700", "ac"))\(name("700", "ac"))\(name("700", "at"))
      \(name("711", "an"))\(name("260", "b"))
      <datafield tag="264" ind2="2"><subfield code="b">Q</subfield></datafield></record>
      """
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .marcXML, vocabulary: Vocabulary())
    let leftOut = read.report.findings.map { "\($0)" }.filter { $0.hasSuffix("left out") }
    let fields = ["100 $c", "100 $q", "700 $c", "700 $t", "711 $n", "264 _2 $b"]
    #expect(leftOut == fields.map { "\($0): the record has no field for it; left out" })
  }

  @Test("MARC: records of UNIMARC are refused, because their fields mean something else")
  func unimarc() throws {
    let text = """
      <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
      <controlfield tag="001">7</controlfield>
      <datafield tag="100"><subfield code="a">19961119d1996</subfield></datafield>
      <datafield tag="200"><subfield code="a">A</subfield></datafield></record></collection>
      """
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .marcXML, vocabulary: Vocabulary())
    #expect(read.publications.isEmpty)
    #expect(
      read.report.findings.map { "\($0.line): \($0)" } == [
        "1: a UNIMARC record, whose fields mean something else; export it as MARC 21; not read"
      ])
  }

  @Test("MARC: the answer of a search service may have a collection in each record")
  func collectionInRecord() throws {
    let record =
      "<record><datafield tag=\"245\"><subfield code=\"a\">A</subfield></datafield></record>"
    let publication = try only(
      """
      <searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><records><record><recordData>
      <collection xmlns="http://www.loc.gov/MARC21/slim">\(record)</collection>
      </recordData></record></records></searchRetrieveResponse>
      """, "marcxml")
    #expect(publication.title == "A")
  }
}
