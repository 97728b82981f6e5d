import Publications
import RecordFormats
import RecordImport
import Testing
import ThreadTime
import Vocabularies

@Suite("Items of CSL-JSON")
struct CSLItemTests {
  private func read(
    _ members: String
  ) throws -> (publications: [Publication], findings: [String]) {
    let text = #"[{"id":"a","type":"book","title":"A",\#(members)}]"#
    let read = try RecordImporter.read(
      FileContents(name: "a.json", bytes: Array(text.utf8)), as: .cslJSON, vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map(\.description))
  }

  @Test("take the names from the last of two equal members")
  func repeatedNames() throws {
    let members =
      #""author":[{"family":"One"}],"editor":[{"family":"Two"}],"author":[{"family":"Three"}]"#
    let found = try read(members)
    let names: [Contributor.Name] = [
      .person(family: "Two", given: ""), .person(family: "Three", given: ""),
    ]
    #expect(found.publications.map { $0.contributors.map(\.name) } == [names])
    #expect(found.findings == ["the member 'author' occurs more than once; the last one counts"])
  }

  @Test(
    "keep a value if the same member is also null, without a finding",
    arguments: [#""DOI":"10.1/x","DOI":null"#, #""DOI":null,"DOI":"10.1/x""#])
  func repeatedNull(members: String) throws {
    let found = try read(members)
    #expect(found.publications.map { $0.identifiers.map(\.value) } == [["10.1/x"]])
    #expect(found.findings.isEmpty)
  }

  @Test("are read in linear time if a member is repeated often after many names")
  func manyRepeats() throws {
    let names = Array(repeating: #"{"family":"N"}"#, count: 20_000).joined(separator: ",")
    let repeats = Array(repeating: #""author":[]"#, count: 20_000).joined(separator: ",")
    let start = ThreadTime.seconds
    let found = try read(#""editor":[\#(names)],\#(repeats)"#)
    #expect(ThreadTime.seconds - start < 20)
    #expect(found.publications.count == 1)
  }

  @Test(
    "are refused if the JSON is broken",
    arguments: [
      #""issued":{"date-parts":[["2015"null]]}"#, #""issued":{"date-parts":[[2015null]]}"#,
      "\"issued\":{\"date-parts\":[[\"20\n15]]}", "\"publisher\":\"a\n[\"b\"]",
    ])
  func brokenJSON(members: String) throws {
    let found = try read(members)
    #expect(found.publications.isEmpty)
    #expect(found.findings.count == 1)
  }

  @Test(
    "keep the part of a date before a value that is not a number",
    arguments: [
      (#"{"date-parts":[["2015",null]]}"#, "2015"), (#"{"date-parts":[["2015"," ",3]]}"#, "2015"),
      (#"{"date-parts":[[2015,"5",3]]}"#, "2015-05-03"), (#"{"year":"2015"}"#, "2015"),
      ("2015", "2015"), (#"{"date-parts":[[null]],"raw":"2015"}"#, "2015"),
    ])
  func dates(issued: String, date: String) throws {
    let found = try read(#""issued":\#(issued)"#)
    #expect(found.publications.map(\.date?.text) == [date])
    #expect(found.findings.isEmpty)
  }
}
