import Testing
import Vocabularies

@Suite("show")
struct ShowTests {
  @Test("prints every field, and names those that the listing does not give")
  func fields() throws {
    let outcome = try Program.run("show", Records.id(24))
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Child Marriage in the MENA Region")
    for line in [
      "Sources: International Centre for Missing & Exploited Children (ICMEC)", "Year: not given",
      "Tags: Child Abuse/Exploitation; Child Marriage; ICMEC Publications; Afghanistan; Egypt; "
        + "Iran; Yemen",
      "Topics: Child abuse/exploitation; Child marriage", "Collections: ICMEC Publications",
      "Countries: Afghanistan (Southern Asia); Egypt (Northern Africa); Iran (Southern Asia); "
        + "Yemen (Western Asia)",
      "Language: not given", "Link: not given", "Read from: icmec-listing.txt, lines 164-169",
    ] {
      #expect(lines.contains(line[...]), "\(line)")
    }
  }

  @Test("prints the year if the sources have one")
  func year() throws {
    let years = try Records.rows().filter { !$0[3].isEmpty }
    #expect(years.map { $0[3] } == ["2014"])
    #expect(try Program.run("show", years[0][0]).lines.contains("Year: 2014"))
  }

  @Test("names related publications with the reasons")
  func related() throws {
    let lines = try Program.run("show", Records.id(28)).lines
    let place = try #require(lines.firstIndex(of: "Related:"))
    let relatedID = try Records.id(29)
    #expect(lines[place + 1].hasPrefix(relatedID))
    #expect(lines[place + 1].contains("similar title"))
  }

  @Test("names the single line of a record of JSON Lines")
  func oneLine() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("\n{\"id\": \"k1\", \"title\": \"T\"}\n", to: "a.jsonl")
    let lines = try Program.run("show", "k1", "--catalogue", file).lines
    #expect(lines.contains("Read from: \(file), line 2"))
  }

  @Test("takes several identifiers, in the order given")
  func several() throws {
    let ids = try [Records.id(3), Records.id(1)]
    let outcome = try Program.run("show", ids[0], ids[1], "--format", "tsv")
    #expect(outcome.lines.map { String($0.prefix { $0 != "\t" }) } == ids)
  }

  @Test("JSON holds the body with its paragraphs, and null for what is not given")
  func json() throws {
    let line = try Program.run("show", Records.id(1), "--format", "jsonl").output
    #expect(line.hasSuffix("}\n"))
    #expect(line.contains(#""year":null"#))
    #expect(line.contains(#""url":null"#))
    #expect(line.contains(#""countries":[]"#))
    #expect(line.contains(#""body":["In recent years, the theme of digital safety"#))
    #expect(line.contains(#""origin":{"file":"icmec-listing.txt","firstLine":1,"#))
  }
}
