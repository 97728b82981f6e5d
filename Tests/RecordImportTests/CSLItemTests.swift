import Publications
import RecordFormats
import RecordImport
import Testing
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

  @Test("have the names of the last of two equal members")
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

  @Test("are read in time if a member is repeated very often after many names")
  func manyRepeats() throws {
    let names = Array(repeating: #"{"family":"N"}"#, count: 20_000).joined(separator: ",")
    let repeats = Array(repeating: #""author":[]"#, count: 20_000).joined(separator: ",")
    let start = ContinuousClock.now
    let found = try read(#""editor":[\#(names)],\#(repeats)"#)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(found.publications.count == 1)
  }
}
