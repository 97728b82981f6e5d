import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Entries as mathematicians' bibliographies and older styles have them.
@Suite("BibTeX entries in practice")
struct BibTeXInPracticeTests {
  private func read(_ text: String) throws -> (publications: [Publication], findings: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found.bib", bytes: Array(text.utf8)), as: .bibtex,
      vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map(\.description))
  }

  @Test("a journal's full name has precedence over its abbreviation")
  func journal() throws {
    let found = try read(
      "@article{a, title={A}, journal={Child Prot. Rev.}, fjournal={Child Protection Review}}")
    #expect(found.publications.first?.container?.title == "Child Protection Review")
    #expect(found.findings == [])
  }

  @Test(
    "a comment before the entries names the encoding",
    arguments: [
      ("ISO8859_2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
      ("Cp1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
      ("KOI8-R", [0xE4, 0xC5, 0xD4, 0xC9], "Дети"), ("Cp1252", [0xE9, 0x74, 0xE9], "été"),
      ("ISO8859_2", [0xC5, 0x81], "Ł"), ("UTF8", [0xE9, 0x74, 0xE9], "été"),
    ] as [(String, [UInt8], String)])
  func encoding(name: String, bytes: [UInt8], title: String) throws {
    let file = Array("% Encoding: \(name)\n\n@book{a, title={".utf8) + bytes + Array("}}".utf8)
    let read = try RecordImporter.read(
      FileContents(name: "found.bib", bytes: file), as: .bibtex, vocabulary: Vocabulary())
    #expect(read.publications.map(\.title) == [title])
    #expect(read.report.findings.isEmpty == (name != "UTF8"))
  }

  @Test("a title is inherited from another entry according to that entry's kind")
  func inheritance() throws {
    let found = try read(
      """
      @article{a, crossref={p}} @article{b, crossref={k}} @inbook{c, title={C}, crossref={k}}
      @periodical{p, title={P}} @book{k, title={K}}
      """)
    #expect(found.publications.map(\.title) == ["", "K", "C", "P", "K"])
    #expect(found.publications.map(\.container?.title) == ["P", nil, "K", nil, nil])
  }

  @Test(
    "'howpublished' names the publisher, unless it is a note",
    arguments: [
      ("Plan International", "Plan International", []),
      ("Accessed 3 May 2016", nil, ["Accessed 3 May 2016"]),
      ("[Online]", nil, ["[Online]"]),
    ] as [(String, String?, [String])])
  func publisher(text: String, publisher: String?, notes: [String]) throws {
    let entry = "@misc{a, title={A}, author={Berg, Ana}, howpublished={\(text)}}"
    let publication = try #require(try read(entry).publications.first)
    #expect(publication.publisher == publisher)
    #expect(publication.notes == notes)
  }

  @Test("the argument of an unknown command is text, which is reported")
  func commands() throws {
    let found = try read(#"@book{a, title={One \foo{Two} \textcolor{red}{Three} \bar four}}"#)
    #expect(found.publications.first?.title == #"One Two Three \bar four"#)
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.contains(#"\foo"#) == true)
  }

  @Test(
    "biblatex's terms for a report are no types of their own",
    arguments: ["techreport", "resreport"])
  func reportTerms(term: String) throws {
    let entry = "@report{a, title={A}, author={Berg, Ana}, type={\(term)}}"
    #expect(try read(entry).publications.first?.documentType == .report)
  }
}
