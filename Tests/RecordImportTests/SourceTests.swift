import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// The meaning of commas in the parentheses before a body.
@Suite("Sources of a record")
struct SourceTests {
  private func publication(_ sources: String) throws -> (Publication, [ImportReport.Problem]) {
    let text = "Legislation\n\nTitle\n\n\n(\(sources)) Body.Read More"
    let (publications, report) = try RecordImporter.read(
      FileContents(name: "some.txt", bytes: Array(text.utf8)), as: .listing,
      vocabulary: try EmbeddedFiles.vocabulary())
    return (try #require(publications.first), report.findings.map(\.problem))
  }

  @Test("are separated by commas and recognised by any of their names")
  func parted() throws {
    let (record, problems) = try publication(
      "International Centre for Missing and Exploited Children, CANW")
    #expect(record.sources.map(\.acronym) == ["ICMEC", nil])
    #expect(
      record.sources.map(\.name) == [
        "International Centre for Missing & Exploited Children", "CANW",
      ])
    #expect(problems.isEmpty)
  }

  @Test(
    "can have the table's acronym after the name",
    arguments: [
      ("International Centre for Missing & Exploited Children (ICMEC)", "ICMEC"),
      ("International Centre for Missing and Exploited Children (icmec)", "ICMEC"),
      ("Association of International Schools in Africa (AISA), CANW", "AISA"),
    ])
  func acronymsInParentheses(text: String, acronym: String) throws {
    let (record, problems) = try publication(text)
    #expect(record.sources.first?.acronym == acronym)
    #expect(problems.isEmpty)
  }

  @Test("keep an acronym that is not in the table")
  func otherAcronym() throws {
    let (record, problems) = try publication(
      "Association of International Schools in Africa (AISF)")
    #expect(
      record.sources == [Source(name: "Association of International Schools in Africa (AISF)")])
    #expect(problems.count == 1)
  }

  @Test("use the short form after a name as its acronym if the initials match")
  func acronyms() throws {
    let (record, problems) = try publication(
      "Bureau of Strange Words, BSW, Office of Odd Things, OOOT, XYZ")
    #expect(
      record.sources == [
        Source(name: "Bureau of Strange Words", acronym: "BSW"),
        Source(name: "Office of Odd Things", acronym: "OOOT"), Source(name: "XYZ"),
      ])
    #expect(
      problems == [
        .unknownSource("Bureau of Strange Words"), .unknownSource("Office of Odd Things"),
        .unknownSource("XYZ"),
      ])
  }

  @Test(
    "recognise a year of this century or the last", arguments: [("1999", 1999), ("2016", 2016)])
  func years(text: String, year: Int) throws {
    let (record, problems) = try publication("Lanning and Dietz, \(text)")
    #expect(record.year == year)
    #expect(record.sources == [Source(name: "Lanning and Dietz", isPerson: true)])
    #expect(problems.isEmpty)
  }

  @Test("do not take other text for a year", arguments: ["1789", "20166", "201A", "２０１４"])
  func noYears(text: String) throws {
    let (record, problems) = try publication("ICMEC, \(text)")
    #expect(record.year == nil)
    #expect(problems == [.unknownSource(text)])
  }

  @Test("include a body once if it is named twice")
  func once() throws {
    let (record, _) = try publication("Association of International Schools in Africa, AISA, aisa")
    #expect(record.sources.map(\.acronym) == ["AISA"])
  }

  @Test("report a part that names nobody")
  func nameless() throws {
    let (record, problems) = try publication("ICMEC, –, ")
    #expect(record.sources.count == 1)
    #expect(problems == [.namelessSource("–")])
  }

  @Test("can have parentheses of their own")
  func nested() throws {
    let (record, _) = try publication("Office (of Things), ICMEC")
    #expect(record.sources.map(\.name).first == "Office (of Things)")
    #expect(record.paragraphs == ["Body."])
  }
}
