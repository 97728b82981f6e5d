import Messages
import Publications
import RecordFormats
import Testing

@Suite("The table of a format's fields")
struct MappingTests {
  @Test("exists for every format, with each field once", arguments: RecordFormat.all.map(\.name))
  func fields(name: String) throws {
    let format = try #require(RecordFormat.named(name))
    #expect(!format.mapping.isEmpty)
    #expect(format.mapping.contains { $0.field == .title })
    #expect(Set(format.mapping.map(\.field)).count == format.mapping.count)
    #expect(format.mapping.allSatisfy { !Messages.english.text($0.form).isEmpty })
  }

  @Test("is in the reader's language", arguments: Messages.languages.dropFirst())
  func languages(tag: String) throws {
    let messages = try #require(Messages(language: tag))
    for format in RecordFormat.all {
      for argument in [format.title, format.expectation] + format.mapping.map(\.form) {
        guard case .message = argument else { continue }
        let text = messages.text(argument)
        #expect(text != Messages.english.text(argument), "\(format.name)")
      }
      // What a file contains is said of every format that is read.
      if case .text = format.expectation { #expect(format.reader == nil, "\(format.name)") }
    }
  }

  @Test(
    "names all that is read, in every language",
    arguments: [
      ("ris", .publisher, "PB PU"), ("ris", .publisherPlace, "CY PP PI"),
      ("ris", .container, "T2 JF JO J1 J2 J9 JA JI C3 T3 VL IS M1 SN"),
      ("ris", .notes, "N1 RN TT ST"),
      ("marc", .notes, "5XX 520 59X 130 240 242 246 740"),
      ("marcxml", .notes, "5XX 130"),
      ("bibtex", .notes, "note annote shorttitle"), ("csl-json", .notes, "note title-short"),
      ("mods", .notes, "note tableOfContents titleInfo"),
      ("dc", .notes, "dc:title dcterms:alternative"),
      ("endnote-xml", .notes, "notes research-notes translated-title short-title"),
      ("endnote-xml", .identifiers, "isbn electronic-resource-num accession-num"),
      ("zotero-rdf", .notes, "dc:description bib:Memo z:shortTitle"),
      ("rss", .identifiers, "dc:identifier prism:doi prism:issn"),
      ("rss", .container, "source prism:publicationName prism:volume prism:number"),
      ("rss", .pages, "prism:startingPage prism:endingPage"),
      ("rss", .date, "pubDate prism:publicationDate"),
      ("rss", .body, "content:encoded description atom:content atom:summary"),
      ("rss", .contributors, "author dc:creator atom:author"),
      ("rss", .tags, "category dc:subject atom:category"),
    ] as [(String, RecordField, String)])
  func read(name: String, field: RecordField, elements: String) throws {
    let format = try #require(RecordFormat.named(name))
    let form = try #require(format.mapping.first { $0.field == field }?.form)
    for tag in Messages.languages {
      let text = try #require(Messages(language: tag)).text(form)
      let words = text.split { $0.isWhitespace || ",;()".contains($0) }
      for element in elements.split(separator: " ") {
        #expect(words.contains(element), "\(tag): \(text)")
      }
    }
  }
}
