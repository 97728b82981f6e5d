import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// What Zotero exports besides items: collections, notes and files.
@Suite("Exports of Zotero")
struct ZoteroExportTests {
  private func read(_ elements: [String]) throws -> ([Publication], [String]) {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
      xmlns:link="http://purl.org/rss/1.0/modules/link/">
      \(elements.joined(separator: "\n"))</rdf:RDF>
      """
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .zoteroRDF,
      vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map { "\($0.line): \($0.description)" })
  }

  private func item(_ number: Int, _ parts: String = "") -> String {
    "<bib:Report rdf:about=\"#item_\(number)\"><z:itemType>report</z:itemType>\(parts)"
      + "<dc:title>Report \(number)</dc:title></bib:Report>"
  }

  private func collection(_ title: String, _ parts: [String]) -> String {
    "<z:Collection rdf:about=\"#collection_\(title)\"><dc:title>\(title)</dc:title>"
      + parts.map { "<dcterms:hasPart rdf:resource=\"#\($0)\"/>" }.joined() + "</z:Collection>"
  }

  @Test("have the titles of their collections, which come last or first", arguments: [true, false])
  func collections(isFirst: Bool) throws {
    let collections = [
      collection("Law", ["item_1", "item_2", "collection_Schools"]),
      collection("Schools", ["item_2"]),
    ]
    let items = [item(1), item(2), item(3)]
    let (publications, findings) = try read(isFirst ? collections + items : items + collections)
    #expect(publications.map(\.title) == ["Report 1", "Report 2", "Report 3"])
    #expect(publications.map(\.collections) == [["Law"], ["Law", "Schools"], []])
    #expect(findings.isEmpty)
  }

  @Test("have their notes and files in any position", arguments: [true, false])
  func notes(isFirst: Bool) throws {
    let note = "<bib:Memo rdf:about=\"#item_7\"><rdf:value>&lt;p&gt;Read this.&lt;/p&gt;"
    let others = [
      note + "</rdf:value></bib:Memo>",
      "<z:Attachment rdf:about=\"#item_8\"><z:itemType>attachment</z:itemType>"
        + "<dc:identifier><dcterms:URI><rdf:value>https://example.org/a.pdf</rdf:value>"
        + "</dcterms:URI></dc:identifier><dc:title>Text</dc:title></z:Attachment>",
    ]
    let first = item(
      1,
      "<dcterms:isReferencedBy rdf:resource=\"#item_7\"/><link:link rdf:resource=\"#item_8\"/>")
    let items = [first, item(2)]
    let (publications, findings) = try read(isFirst ? others + items : items + others)
    #expect(publications.map(\.notes) == [["Read this."], []])
    #expect(
      publications.map(\.links) == [
        [Link(url: "https://example.org/a.pdf", label: "Text")], [],
      ])
    #expect(findings.isEmpty)
  }

  @Test("report a note without an item at its line")
  func loose() throws {
    let note = "<bib:Memo rdf:about=\"#item_7\"><rdf:value>Alone</rdf:value></bib:Memo>"
    let (publications, findings) = try read([note, item(1)])
    #expect(publications.count == 1)
    #expect(findings == ["5: bib:Memo: no item refers to it; left out"])
  }

  @Test("report a collection that comes too far after its items, and no others")
  func far() throws {
    let count = 1 << 15
    let items = (0...count).map { item($0) }
    let (publications, findings) = try read(
      items + [collection("Law", ["item_0", "item_1"]), collection("Schools", ["item_\(count)"])])
    #expect(publications.count == count + 1)
    #expect(publications[0].collections.isEmpty)
    #expect(publications[1].collections == ["Law"])
    #expect(publications[count].collections == ["Schools"])
    #expect(
      findings == [
        "\(5 + items.count): collection 'Law' of 1 item: the items came too far before it; left out"
      ])
  }
}
