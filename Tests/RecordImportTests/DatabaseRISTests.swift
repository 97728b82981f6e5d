import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Tags of RIS as Web of Science, PubMed and Scopus write them.
@Suite("RIS of databases")
struct DatabaseRISTests {
  private func read(
    _ lines: [String]
  ) throws -> (publications: [Publication], findings: [String]) {
    let text = lines.joined(separator: "\n") + "\n"
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: Array(text.utf8)), as: .ris, vocabulary: Vocabulary())
    return (read.publications, read.report.findings.map { "\($0.line): \($0)" })
  }

  @Test("has the publisher and its place in PU and PI where PB and CY do not say them")
  func publisher() throws {
    let record = ["TY  - JOUR", "TI  - A", "PU  - PRESS", "PI  - TOWN"]
    let read = try read(record + ["ER  - "] + record + ["PB  - House", "CY  - City", "ER  - "])
    #expect(read.publications.map(\.publisher) == ["PRESS", "House"])
    #expect(read.publications.map(\.publisherPlace) == ["TOWN", "City"])
    #expect(read.findings.isEmpty)
  }

  @Test("says once for each tag that a shorter title of the journal is left out")
  func journals() throws {
    let titles = ["J2  - J. Child", "T2  - Journal of Childhood"]
    let record = ["TY  - JOUR", "TI  - A"] + titles + ["ER  - "]
    let read = try read(record + record + ["TY  - JOUR", "TI  - B", "J9  - J CHILD", "ER  - "])
    #expect(
      read.publications.map(\.container?.title)
        == ["Journal of Childhood", "Journal of Childhood", "J CHILD"])
    #expect(read.findings == ["3: J2: the record has another title; left out"])
  }

  @Test("of EndNote has several addresses on the lines of one tag, research notes, short titles")
  func endNote() throws {
    let read = try read([
      "TY  - RPRT", "TI  - Laws: a guide", "ST  - Laws", "N1  - Note", "RN  - For the team",
      "UR  - https://a.org/one", "https://a.org/two", "and-a-half", "ER  - ",
      "TY  - RPRT", "TI  - B", "ST  - Guide", "ER  - ",
    ])
    #expect(
      read.publications.map { $0.links.map(\.url) } == [
        ["https://a.org/one", "https://a.org/twoand-a-half"], [],
      ])
    #expect(read.publications.map(\.notes) == [["Note", "For the team"], ["Guide"]])
    #expect(read.findings.isEmpty)
  }

  @Test("does not give away where files are on a computer, which is reported once")
  func filesOfComputer() throws {
    let files = ["L1  - file:///C:/Users/Ana/a.pdf", "L1  - internal-pdf://1/a.pdf"]
    let record = ["TY  - RPRT", "TI  - A", "UR  - https://a.org/"] + files + ["ER  - "]
    let read = try read(record + record)
    #expect(
      read.publications.map { $0.links.map(\.url) } == [["https://a.org/"], ["https://a.org/"]])
    #expect(
      read.findings == ["4: L1: a file on a computer, which nobody else can open; left out"])
  }

  @Test("keeps a translated title as a note, unless the title has it already")
  func translated() throws {
    let read = try read(["TY  - RPRT", "TT  - Children", "TT  - NIÑOS", "TI  - Niños", "ER  - "])
    #expect(read.publications.map(\.notes) == [["Children"]])
  }
}
