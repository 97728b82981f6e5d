import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// An organization that wrote a publication together with a person is both an author, in its
/// position, and a source.
@Suite("Bodies and persons as authors together")
struct MixedAuthorTests {
  private static let body = Contributor(.body("UNICEF"))
  private static let person = Contributor(.person(family: "Doe", given: "Jane"))

  private func read(_ text: String, _ name: String) throws -> Publication {
    let format = try #require(RecordFormat.named(name))
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: format, vocabulary: Vocabulary())
    return try #require(read.publications.first)
  }

  static let names = [
    "csl-json": (#"{"literal":"UNICEF"}"#, #"{"family":"Doe","given":"Jane"}"#),
    "bibtex": ("{UNICEF}", "Doe, Jane"), "ris": ("AU  - UNICEF\n", "AU  - Doe, Jane\n"),
    "endnote-xml": ("<author>UNICEF,</author>", "<author>Doe, Jane</author>"),
  ]

  private static func text(_ first: String, _ second: String, _ format: String) -> String {
    switch format {
    case "csl-json": #"[{"id":"a","type":"report","title":"A","author":[\#(first),\#(second)]}]"#
    case "bibtex": "@techreport{a, title = {A}, author = {\(first) and \(second)}}"
    case "ris": "TY  - RPRT\nID  - a\nTI  - A\n\(first)\(second)ER  - \n"
    default:
      "<xml><records><record><titles><title>A</title></titles><contributors><authors>\(first)"
        + "\(second)</authors></contributors></record></records></xml>"
    }
  }

  @Test("keep their order", arguments: names.keys.sorted(), [true, false])
  func order(name: String, isBodyFirst: Bool) throws {
    let (body, person) = try #require(Self.names[name])
    let text =
      isBodyFirst ? Self.text(body, person, name) : Self.text(person, body, name)
    let publication = try read(text, name)
    let expected = isBodyFirst ? [Self.body, Self.person] : [Self.person, Self.body]
    #expect(publication.contributors == expected)
    #expect(publication.sources.map(\.name) == ["UNICEF"])
    #expect(publication.publisher == nil)
  }

  @Test("are only sources if no person is an author", arguments: names.keys.sorted())
  func bodiesAlone(name: String) throws {
    let body = try #require(Self.names[name]?.0)
    let publication = try read(Self.text(body, body, name), name)
    #expect(publication.contributors.isEmpty)
    #expect(publication.sources.map(\.name) == ["UNICEF"])
  }

  @Test(
    "are written and read back in their order",
    arguments: ["csl-json", "bibtex", "ris", "dc", "rss", "jsonl"], [true, false])
  func roundTrip(name: String, isBodyFirst: Bool) throws {
    var publication = Publication(id: PublicationID("a"), title: "A")
    publication.sources = [Source(name: "UNICEF")]
    publication.contributors = isBodyFirst ? [Self.body, Self.person] : [Self.person, Self.body]
    let format = try #require(RecordFormat.named(name))
    let output = try WrittenFormatTests.write([publication], format)
    #expect(output.lost.isEmpty)
    #expect(!output.changedFields.contains(.contributors))
    let back = try read(String(decoding: output.bytes, as: UTF8.self), name)
    #expect(back.contributors == publication.contributors)
    #expect(back.sources == publication.sources)
  }
}
