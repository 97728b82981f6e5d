import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// A record's own term for its type is more specific than the type.
@Suite("A record's own word for its kind of document")
struct GenreTests {
  private func type(_ text: String, _ format: RecordFormat) throws -> (String?, notes: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format,
      vocabulary: try SharedVocabulary.vocabulary())
    let publication = try #require(read.publications.first)
    return (publication.documentType?.rawValue, publication.notes)
  }

  @Test(
    "is kept beside a kind that it belongs to, and otherwise becomes a note",
    arguments: [
      ("report", "Guide", "Guide", 0), ("report", "Report", "report", 0),
      ("graphic", "Infographic", "Infographic", 0), ("report", "Poster", "Poster", 0),
      ("report", "journal article", "journal article", 0), ("report", "Toolkit", "Toolkit", 0),
      ("report", "Brochure", "Brochure", 0), ("report", "Law", "Law", 0),
      ("report", "Map", "Map", 0), ("report", "webpage", "webpage", 0),
      ("speech", "Keynote", "Keynote", 0), ("speech", "No. 7", "speech", 1),
      ("thesis", "PhD thesis", "PhD thesis", 0),
      ("article-journal", "Comment", "article-journal", 1),
      ("report", "Something of our own", "Something of our own", 0),
    ])
  func csl(type: String, genre: String, expected: String, notes: Int) throws {
    let text = #"[{"id":"a","title":"A","type":"\#(type)","genre":"\#(genre)"}]"#
    let found = try self.type(text, .cslJSON)
    #expect(found.0 == expected)
    #expect(found.notes.count == notes)
  }

  @Test(
    "keeps the record's type beside it, in every format that has both",
    arguments: ["csl-json", "ris", "bibtex", "jsonl"], ["Poster", "Map", "Law", "Brochure"])
  func kinds(name: String, word: String) throws {
    let format = try #require(RecordFormat.named(name))
    let vocabulary = try SharedVocabulary.vocabulary()
    var publication = Publication(id: PublicationID("a"), title: "A")
    publication.documentType = DocumentType(rawValue: word, kind: "report")
    let bytes = try WrittenFormatTests.write([publication], format).bytes
    let read = try RecordImporter.read(
      FileContents(name: "back", bytes: bytes), as: format, vocabulary: vocabulary)
    #expect(read.publications.first?.documentType == publication.documentType)
  }

  @Test("is kept in RIS, BibTeX and JSON Lines, unless it is the name of a type")
  func others() throws {
    #expect(try type("TY  - RPRT\nTI  - A\nM3  - Guide\nER  - \n", .ris).0 == "Guide")
    #expect(
      try type("@techreport{k, title={A}, type={Working paper}}", .bibtex).0 == "Working paper")
    #expect(try type("@misc{k, title={A}, type={webpage}}", .bibtex).0 == "webpage")
    for (word, expected) in [
      ("Guide", "Guide"), ("RPRT", "report"), ("techreport", "report"), ("Report", "report"),
      ("Journal Article", "article-journal"), ("Working Paper", "Working Paper"),
    ] {
      #expect(try type(#"{"id":"a","title":"A","type":"\#(word)"}"#, .jsonLines).0 == expected)
    }
  }
}
