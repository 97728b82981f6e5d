import Publications
import RecordFormats
import RecordImport
import Testing
import Text
import Vocabularies

@Suite("Tables as programs export them")
struct ExportedTableTests {
  private func read(
    _ text: String, _ format: RecordFormat = .csv, _ vocabulary: Vocabulary = Vocabulary()
  ) throws -> [Publication] {
    try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: vocabulary
    ).publications
  }

  @Test("of Zotero have a place of publication, topics and countries")
  func zotero() throws {
    let text = """
      Key,Item Type,Publication Year,Author,Title,Date,Publisher,Place,Manual Tags,Automatic Tags
      AB,journalArticle,2016,"Doe, Jane; UNICEF",A,2016-05,House,New York,Cybercrime; Thailand,Laos

      """
    let publication = try #require(
      read(text, .csv, SharedVocabulary.vocabulary()).first)
    #expect(publication.publisherPlace == "New York")
    #expect(publication.documentType == .journalArticle)
    #expect(publication.topics == ["Cybercrime"])
    #expect(publication.countries.map(\.text) == ["TH", "LA"])
  }

  @Test("text after a closing quotation mark is read and reported")
  func looseQuote() throws {
    let table = "title,year\n\"T\"x\",2016\n\"a \"\"b\"\" c\",2017\n"
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(table.utf8)), as: .csv, vocabulary: Vocabulary())
    #expect(read.publications.count == 2)
    #expect(
      read.report.findings.map { "\($0.line): \($0)" }
        == ["2: quote: text after the closing one; read without the quotes"])
  }

  @Test(
    "of PubMed and Scopus have surnames with initials, and column names of their own",
    arguments: [
      "Title,Authors,Journal/Book,Publication Year\nA,\"Berg J, van der Roe AB.\",J,2019\n",
      "Authors,Title,Year,Source title,Author Keywords\n\"Berg J.; van der Roe A.B.\",A,2019,J,x\n",
    ])
  func initials(text: String) throws {
    let publication = try #require(read(text).first)
    let families = publication.contributors.map { contributor in
      if case .person(let family, _) = contributor.name { family } else { "" }
    }
    #expect(publication.container?.title == "J")
    #expect(families.last == "van der Roe")
  }

  @Test(
    "have persons with spaces between initials, which all belong to the given name",
    arguments: [
      ("Петрова А. И., Иванов И. И.", ["Петрова|А. И.", "Иванов|И. И."]),
      ("Doe J. A., Roe R. B.", ["Doe|J. A.", "Roe|R. B."]),
      ("García M. E., Roe R.", ["García|M. E.", "Roe|R."]), ("Петрова А. И.", ["Петрова|А. И."]),
      ("van der Roe A. B. C.", ["van der Roe|A. B. C."]), ("VAN DOE J.", ["VAN DOE|J."]),
    ])
  func spacedInitials(text: String, expected: [String]) throws {
    let publication = try #require(read("title,authors\nA,\"\(text)\"\n").first)
    let names = publication.contributors.map { contributor in
      if case .person(let family, let given) = contributor.name { "\(family)|\(given)" } else { "" }
    }
    #expect(names == expected)
  }

  @Test("can have several columns of one meaning, values between bars, and a place as country")
  func columns() throws {
    let publication = try #require(
      read("title,topic 1,topic 2,Place\nA,One,Two|Three,Thailand\n").first)
    #expect(publication.topics == ["One", "Two", "Three"])
    #expect(publication.countries.map(\.text) == ["Thailand"])
  }

  @Test("can have several links in a field, with that of 'url' as the main one")
  func links() throws {
    let links = try #require(
      read(
        "title,links,url\nA,http://a.org/1 www.b.org/2,http://main.org/\n"
      ).first
    ).links.map(\.url)
    #expect(links == ["http://main.org/", "http://a.org/1", "www.b.org/2"])
    for (text, count) in [
      ("http://a.org/1, http://b.org/2", 2), ("http://a.org/1\nhttp://b.org/2", 2),
      ("http://a.org/a b", 1), ("http://a.org/1; http://b.org/2 http://c.org", 3),
    ] {
      let found = try #require(read("title,url\nA,\"\(text)\"\n").first).links.map(\.url)
      #expect(found.count == count, "\(found)")
      #expect(!found.contains { $0.hasSuffix(",") })
    }
  }

  @Test("can have columns for month and day")
  func months() throws {
    let text = """
      title,day,month,year
      A,3,5,2016
      B,,May,2016
      C,3,mayo,2016
      D,31,2,2016
      E,,5,
      F,,,2016

      """
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .csv, vocabulary: Vocabulary())
    #expect(
      read.publications.map { $0.date?.text ?? "" } == [
        "2016-05-03", "2016-05", "2016-05-03", "2016-02", "", "2016",
      ])
    #expect(read.report.findings.map(\.line) == [5, 6])
  }

  @Test("report that an author without a comma is read as a body")
  func authors() throws {
    let read = try RecordImporter.read(
      FileContents(
        name: "found", bytes: Array("title,authors\nA,\"Maria Okoye; Roe, R\"\n".utf8)),
      as: .csv, vocabulary: Vocabulary())
    #expect(read.publications.first?.sources.map(\.name) == ["Maria Okoye"])
    #expect(
      read.report.findings.first?.description.contains("a person is written 'Family, Given'")
        == true)
  }

  @Test(
    "can have column names with singular and plural at once",
    arguments: [
      "Title,Author(s),Language(s),Publisher(s),Web link",
      "Título,Autor(es),Idioma(s),Editorial(es),Sitio web",
      "Titre,Auteur(s),Langue(s),Éditeur(s),Lien web",
      "Название,Автор(ы),Язык(и),Издатель(и),Сайт",
      "Judul,Penulis,Bahasa,Penerbit,Situs web", "Title,Author/s,Language/s,Publisher/s,Website",
    ])
  func endings(names: String) throws {
    let read = try RecordImporter.read(
      FileContents(
        name: "found", bytes: Array("\(names)\nA,\"Doe, Jane\",English,House,https://a.org/\n".utf8)
      ),
      as: .csv, vocabulary: SharedVocabulary.vocabulary())
    let publication = try #require(read.publications.first)
    #expect(publication.contributors == [Contributor(.person(family: "Doe", given: "Jane"))])
    #expect(publication.languages == ["en"])
    #expect(publication.publisher == "House")
    #expect(publication.url == "https://a.org/")
    #expect(read.report.findings.isEmpty)
  }

  @Test("in Windows-1252 are reported once, however many rows they have")
  func onceForAll() throws {
    let coding = try #require(SingleByteCoding(named: "windows-1252"))
    let text = "title,tags\n" + String(repeating: "Niñez,Educación\n", count: 50)
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: try text.map { try #require(coding.byte(of: $0)) }),
      as: .csv, vocabulary: Vocabulary())
    #expect(read.publications.count == 50)
    let findings = read.report.findings.map(\.description)
    #expect(
      findings.filter { $0.contains("Windows-1252") }
        == ["characters: not UTF-8; read as Windows-1252"])
  }

  @Test("can declare their delimiter first", arguments: ["sep=;", "\"sep=;\"", "SEP=;"])
  func separator(line: String) throws {
    for end in ["\n", "\r\n"] {
      let text = [line, "title;year", "A, B;2016", ""].joined(separator: end)
      #expect(RecordFormat.recognised(by: FileHead(Array(text.utf8)), fileName: "x.csv") == .csv)
      let publication = try #require(read(text).first)
      #expect(publication.title == "A, B")
      #expect(publication.origin?.lines == 3...3)
    }
  }

  @Test("in Windows-1251 are read as such")
  func cyrillic() throws {
    // Название;Год / Защита;2016
    let bytes: [UInt8] =
      [0xCD, 0xE0, 0xE7, 0xE2, 0xE0, 0xED, 0xE8, 0xE5] + Array(";".utf8)
      + [0xC3, 0xEE, 0xE4] + Array("\n".utf8) + [0xC7, 0xE0, 0xF9, 0xE8, 0xF2, 0xE0]
      + Array(";2016\n".utf8)
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: bytes), as: .csv, vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["Защита"])
    #expect(read.report.findings.contains { $0.description.contains("Windows-1251") })
  }

  @Test("in Windows-1251 are read as such, though some of its letters look like UTF-8")
  func cyrillicLikeUTF8() throws {
    // Пётр and Защита, under English headings
    let bytes =
      Array("title,keywords\n".utf8) + [0xCF, 0xB8, 0xF2, 0xF0] + Array(",".utf8)
      + [0xC7, 0xE0, 0xF9, 0xE8, 0xF2, 0xE0] + Array("\n".utf8)
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: bytes), as: .csv, vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == ["Пётр"])
    #expect(read.publications.map(\.tags) == [["Защита"]])
  }

  @Test("can have columns that the user named, by name or by number")
  func named() throws {
    let named = try TableColumns("Naam=title, Waar=countries")
    let publication = try #require(
      read("Naam;Waar;x\nA;TH;1\n", .table(with: named)).first)
    #expect(publication.title == "A")
    #expect(publication.countries.map(\.text) == ["TH"])
    let places = try TableColumns("1=title,3=year")
    #expect(try read("A;x;2016\nB;y;2017\n", .table(with: places)).map(\.year) == [2016, 2017])
  }

  @Test(
    "refuse invalid column options, quoting the invalid part",
    arguments: [
      ("a=title,b=nothing", TableColumns.Failure.unknownField("nothing", part: "b=nothing")),
      ("=title", .malformed("=title")), ("a=title,", .malformed("")), ("a", .malformed("a")),
      ("a=title,a=year", .repeated("a=year")), ("a=title,b=title", .repeated("b=title")),
      ("1=title,1=year", .repeated("1=year")),
      ("0=title", .placeOutOfRange("0=title", limit: 4096)),
      ("1=title,5000=year", .placeOutOfRange("5000=year", limit: 4096)),
    ])
  func refused(text: String, failure: TableColumns.Failure) {
    #expect(throws: failure) { try TableColumns(text) }
  }

  @Test(
    "report a named column that is missing",
    arguments: ["a=title,Foo=year", "1=title,9=year"])
  func missingColumns(text: String) throws {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array("a,b\nT,x\n".utf8)),
      as: .table(with: TableColumns(text)), vocabulary: Vocabulary())
    #expect(read.publications.last?.title == "T")
    let missing = read.report.findings.filter { $0.description.contains("no column of the file") }
    #expect(missing.count == 1)
  }

  @Test(
    "have the names of columns that databases export",
    arguments: [
      "Article Title,Published Year,Journal Title,Issue Number,Publication Type,ISSNs,Author",
      "Title Primary,Pub Year,Periodical Full,Issue,Reference Type,ISSN,\"Authors, Primary\"",
    ])
  func databases(names: String) throws {
    let read = try RecordImporter.read(
      FileContents(
        name: "found",
        bytes: Array("\(names)\nA,2016,J,2,report,1531-2542,\"Doe, Jane\"\n".utf8)),
      as: .csv, vocabulary: Vocabulary())
    let publication = try #require(read.publications.first)
    #expect(publication.title == "A")
    #expect(publication.year == 2016)
    #expect(publication.container == Container(title: "J", issue: "2"))
    #expect(publication.identifiers == [Identifier(.issn, "1531-2542")])
    #expect(publication.contributors == [Contributor(.person(family: "Doe", given: "Jane"))])
    #expect(publication.documentType != nil)
  }

  @Test("of Web of Science have the type in Document Type, not in Publication Type")
  func documentType() throws {
    let heads = ["Publication Type,Article Title,Document Type\nJ,", "Title,Type\n"]
    let types = try heads.map { head in
      try RecordImporter.read(
        FileContents(name: "found", bytes: Array("\(head)A,Report\n".utf8)), as: .csv,
        vocabulary: Vocabulary()
      ).publications.map(\.documentType)
    }
    #expect(types[0] == types[1])
    #expect(types[0].compactMap(\.self).count == 1)
  }

  @Test(
    "have the text of a formula that is nothing but a text",
    arguments: [
      (#"="2016""#, "2016"), ("\"=\"\"2016\"\"\"", "2016"), (#"="a"&"b""#, #"="a"&"b""#),
      ("\" =\"\"2016\"\"\"", #"="2016""#), ("=", "="), ("\"=\"\"\"", "=\""),
    ])
  func formulas(written: String, title: String) throws {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array("title,id\n\(written),x\n".utf8)), as: .csv,
      vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == [title])
  }
}
