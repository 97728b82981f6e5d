import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import SeededRandom
import Testing
import Vocabularies

/// The format of a listing, with the variations found in real files.
@Suite("Listing reader")
struct ListingReaderTests {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary()
  }

  private let first = "Cybercrime, Thailand\n\nFirst title\n\n\n(ICMEC) First body.Read More\n"
  private let second = "\nLegislation\n\nSecond title\n\n\n(ROCIT) Second body.Read More\n"

  private func read(
    _ text: String
  ) throws -> (publications: [Publication], problems: [ImportReport.Problem]) {
    try read(Array(text.utf8))
  }

  private func read(
    _ bytes: [UInt8]
  ) throws -> (publications: [Publication], problems: [ImportReport.Problem]) {
    let (publications, report) = try RecordImporter.read(
      FileContents(name: "some.txt", bytes: bytes), as: .listing, vocabulary: vocabulary)
    return (publications, report.findings.map(\.problem))
  }

  private func error(_ bytes: [UInt8]) -> CatalogueFileError? {
    do {
      _ = try RecordImporter.read(
        FileContents(name: "some.txt", bytes: bytes), as: .listing, vocabulary: vocabulary)
      return nil
    } catch {
      return error
    }
  }

  /// Expects the titles, bodies and tags of the two records, however the file is formatted.
  private func expectBoth(_ text: String, _ problems: [ImportReport.Problem] = []) throws {
    let result = try read(text)
    #expect(result.publications.map(\.title) == ["First title", "Second title"])
    #expect(result.publications.map(\.paragraphs) == [["First body."], ["Second body."]])
    #expect(result.publications.map(\.tags) == [["Cybercrime", "Thailand"], ["Legislation"]])
    #expect(result.problems == problems)
  }

  @Test("reads records one after the other")
  func plain() throws {
    try expectBoth(first + second)
  }

  @Test("accepts any line ends, a byte order mark, and missing or double blank lines")
  func lineEnds() throws {
    let text = first + second
    try expectBoth(text.replacing("\n", with: "\r\n"))
    try expectBoth(text.replacing("\n", with: "\r"))
    try expectBoth("\u{FEFF}" + text)
    try expectBoth("\n\n" + text.replacing("\n", with: "\n\n"))
    try expectBoth(
      text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n"))
    try expectBoth(text.replacing("\n\n", with: "\n\u{A0}\n \t\n\u{200B}\n"))
  }

  @Test("accepts 'Read More' with or without spaces, on its own line, or missing")
  func readMore() throws {
    try expectBoth((first + second).replacing("Read More", with: " \u{A0} Read More \u{A0}"))
    try expectBoth((first + second).replacing("Read More", with: "\n\nRead More"))
    try expectBoth(
      (first + second).replacing("Read More", with: ""),
      [
        .noReadMore(atEnd: false), .noReadMore(atEnd: true),
      ])
  }

  @Test("separates records without 'Read More' by form alone")
  func unknownTags() throws {
    let text =
      first.replacing("Read More", with: "") + second.replacing("Legislation", with: "Zoology")
    let result = try read(text)
    #expect(result.publications.map(\.title) == ["First title", "Second title"])
    #expect(result.publications[1].topics == ["Zoology"])
    #expect(result.problems == [.noReadMore(atEnd: false), .unplacedTag("Zoology")])
  }

  @Test("keeps paragraphs, and joins lines of one paragraph")
  func paragraphs() throws {
    let text = "Legislation\n\nTitle\n\n\n(ICMEC) One\ntwo.\n\nThree, four.\n\nFive.Read More\n"
    #expect(try read(text).publications[0].paragraphs == ["One two.", "Three, four.", "Five."])
  }

  @Test("reports what a record lacks, and keeps the rest")
  func missingParts() throws {
    let noSources = try read("Legislation\n\nTitle\n\n\nBody.Read More")
    #expect(noSources.publications[0].paragraphs == ["Body."])
    #expect(noSources.problems == [.noSources])

    let open = try read("Legislation\n\nTitle\n\n\n(ICMEC Body.Read More")
    #expect(open.publications[0].paragraphs == ["(ICMEC Body."])
    #expect(open.problems == [.openParenthesis])

    let noTags = try read("Title\n\n\n(ICMEC) Body.Read More")
    #expect(noTags.publications[0].title == "Title")
    #expect(noTags.problems == [.noTags])

    let noTitle = try read("Legislation\n\n\n(ICMEC) Body.Read More\n" + second)
    #expect(noTitle.publications.map(\.title) == ["Second title"])
    #expect(noTitle.problems == [.noTitle])

    let noBody = try read("Legislation\n\nTitle\n\n\n(ICMEC)Read More")
    #expect(noBody.publications[0].sources.map(\.acronym) == ["ICMEC"])
    #expect(noBody.problems == [.noBody])
  }

  @Test("reads a truncated file as far as it goes")
  func cutOff() throws {
    let text = first + second
    for length in 0..<text.utf8.count {
      let bytes = Array(text.utf8.prefix(length))
      if length < 23 {
        #expect(error(bytes) == (length == 0 ? .empty("some.txt") : .noRecord("some.txt")))
      } else {
        #expect(try read(bytes).publications[0].title.hasPrefix("F"))
      }
    }
    let cut = try read(String(text.dropLast(20)))
    #expect(cut.publications[1].paragraphs == ["Se"])
    #expect(cut.problems == [.noReadMore(atEnd: true)])
  }

  @Test("reports the line of bytes that are not UTF-8, and reads the rest")
  func invalidText() throws {
    let bytes = Array(first.replacing("body", with: "bódy").utf8).map {
      $0 == UInt8(ascii: ".") ? 0xFF : $0
    }
    let (publications, report) = try RecordImporter.read(
      FileContents(name: "some.txt", bytes: bytes), as: .listing, vocabulary: vocabulary)
    #expect(publications[0].paragraphs == ["First bódy\u{FFFD}"])
    #expect(report.findings == [.init(line: 6, problem: .notText)])
  }

  @Test("reads lines that are not UTF-8 as Windows-1252, and reports the first of them")
  func windowsText() throws {
    let bytes = Array((first + second).utf8).map { $0 == UInt8(ascii: ".") ? 0xE9 : $0 }
    let (publications, report) = try RecordImporter.read(
      FileContents(name: "some.txt", bytes: bytes), as: .listing, vocabulary: vocabulary)
    #expect(publications.map(\.paragraphs) == [["First bodyé"], ["Second bodyé"]])
    #expect(report.findings.map(\.line) == [6])
    #expect(
      report.findings.map(\.description) == ["characters: not UTF-8; read as Windows-1252"])
  }

  @Test("removes control characters and reports their lines")
  func controls() throws {
    let text = first.replacing("First", with: "\u{1B}[31mFi\u{7}r\u{202E}s\u{0}t\u{9B}1m")
    let result = try read(text)
    #expect(result.publications[0].title == "First title")
    #expect(result.publications[0].paragraphs == ["First body."])
    #expect(result.problems == [.hiddenCharacters, .hiddenCharacters])
  }

  @Test("reads vertical tabs and form feeds as spaces", arguments: ["\u{B}", "\u{C}"])
  func whiteSpace(character: String) throws {
    let result = try read(first.replacing("First title", with: "First\(character)title"))
    #expect(result.publications[0].title == "First title")
    #expect(result.problems.isEmpty)
  }

  @Test("refuses a file without records", arguments: ["\n \n", "\u{FEFF}", "\u{A0}"])
  func blank(text: String) {
    #expect(error(Array(text.utf8)) == .empty("some.txt"))
  }

  @Test("refuses programs and pictures, even with a listing inside")
  func binaries() {
    let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0x0A]
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49]
    for head in [program, picture] {
      #expect(error(head) == .notText("some.txt"))
      #expect(error(head + Array((first + second).utf8)) == .notText("some.txt"))
    }
    let wide = (first + second).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(error(wide) == .notText("some.txt"))
  }

  @Test(
    "refuses text without anything like a record",
    arguments: [
      "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1\nbin:x:2:2\n",
      "# A heading\n\nA paragraph of a text,\nwith commas, and more.\n\nAnother one.\n",
      "int main(void)\n{\n  return 0;\n}\n",
    ])
  func otherText(text: String) {
    #expect(error(Array(text.utf8)) == .noRecord("some.txt"))
  }

  @Test("refuses UTF-16 and UTF-32")
  func otherEncodings() {
    #expect(error([0xFF, 0xFE, 0x41, 0]) == .otherEncoding("some.txt"))
    #expect(error([0xFE, 0xFF, 0, 0x41]) == .otherEncoding("some.txt"))
    #expect(error([0, 0, 0xFE, 0xFF]) == .otherEncoding("some.txt"))
  }

  @Test("distinguishes records of the same title and sources")
  func repeated() throws {
    let result = try read(first + "\n" + first + "\n" + first)
    let id = result.publications[0].id.text
    #expect(result.publications.map(\.id.text) == [id, id + "-2", id + "-3"])
    #expect(result.problems == [.sameAsOther(line: 3), .sameAsOther(line: 3)])
  }

  @Test("gives a record the same identifier in any position")
  func stableIDs() throws {
    let ids = try read(first + second).publications.map(\.id)
    #expect(try read(second + "\n" + first).publications.map(\.id) == ids.reversed())
  }

  @Test("refuses bytes if more than a quarter are not UTF-8")
  func randomBytes() throws {
    var generator = SeededGenerator(seed: 7)
    let bytes = (0..<3_000).map { _ in UInt8.random(in: 1...255, using: &generator) }
    #expect(error(bytes) == .notUTF8("some.txt"))
    // Cyrillic in another encoding.
    #expect(error(Array(repeating: 0xCF, count: 90) + Array(first.utf8)) == .notUTF8("some.txt"))
    // A stray byte in every word is damage.
    let text = first.replacing("First", with: "Fírst")
    let damaged = Array(text.utf8).flatMap { $0 == 0x20 ? [$0, 0xE9] : [$0] }
    #expect(try read(damaged).problems.contains(.notText))
  }

  @Test("does not split names at their commas")
  func commasInTags() throws {
    let text = first.replacing("Cybercrime, Thailand", with: "Korea, Republic of, Cybercrime, Laos")
    let publication = try read(text).publications[0]
    #expect(publication.tags == ["Korea, Republic of", "Cybercrime", "Laos"])
    #expect(publication.countries.map(\.text) == ["KR", "LA"])
  }

  @Test("reports an unknown tag and shows it as a topic")
  func unplacedTags() throws {
    let result = try read(first.replacing("Cybercrime", with: "Astronomy"))
    #expect(result.publications[0].topics == ["Astronomy"])
    #expect(result.problems == [.unplacedTag("Astronomy")])
  }

  @Test(
    "reads regions and groupings among the tags as among countries",
    arguments: [
      "Asia", "Sub-Saharan Africa", "América Latina", "Middle East", "MENA", "ASEAN", "EU",
    ])
  func placesInTags(tag: String) throws {
    let result = try read(first.replacing("Cybercrime", with: "Cybercrime, \(tag)"))
    #expect(result.publications[0].tags == ["Cybercrime", tag, "Thailand"])
    #expect(result.publications[0].topics == ["Cybercrime"])
    #expect(result.publications[0].countries.map(\.text) == [tag, "TH"])
    #expect(result.problems.isEmpty)
  }

  @Test("takes time linear in the length of the file")
  func longLines() throws {
    let many = (0..<20_000).map { "tag \($0)" }.joined(separator: ",")
    let text =
      many + "\n\nTitle\n\n\n(" + many + ", " + String(repeating: "(", count: 20_000)
      + String(repeating: ")", count: 20_000) + ") BodyRead More\n"
    let publication = try read(text).publications[0]
    #expect(publication.topics.count == 20_000)
    #expect(publication.sources.count == 20_000)
  }

  @Test("survives any change to the bytes of the listing", arguments: 1...60)
  func mutations(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = EmbeddedFiles.listing.withBytes { Array($0) }
    for _ in 0..<Int.random(in: 1...200, using: &generator) {
      let place = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(
          [0x0A, 0x28, 0x29, 0x2C, 0xA0, 0x1B].randomElement(using: &generator) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 40))
      }
    }
    guard let result = try? read(bytes) else { return }
    for publication in result.publications {
      #expect(!publication.title.isEmpty)
      #expect(publication.tags.allSatisfy { !$0.isEmpty })
    }
  }
}
