import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// A publication's own word for what it is says more than the kind that it is of.
@Suite("A word of one's own for the kind of document")
struct GenreTests {
  private func type(_ text: String, _ format: RecordFormat) throws -> (String?, notes: [String]) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format,
      vocabulary: try SharedVocabulary.vocabulary())
    let publication = try #require(read.publications.first)
    return (publication.documentType?.rawValue, publication.notes)
  }

  @Test(
    "is kept beside a kind that it belongs to, else it is a note",
    arguments: [
      ("report", "Guide", "Guide", 0), ("report", "Report", "report", 0),
      ("graphic", "Infographic", "Infographic", 0), ("report", "Poster", "Poster", 0),
      ("report", "journal article", "article-journal", 0), ("report", "Toolkit", "Toolkit", 0),
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

  @Test("is kept in RIS, BibTeX and JSON Lines; names of types are none")
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
