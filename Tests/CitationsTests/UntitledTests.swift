import Citations
import Publications
import Testing

@Suite("Citations without a title")
struct UntitledTests {
  @Test(
    "a record without a title says so in brackets",
    arguments: [
      (CitationStyle.apa, "[Untitled]. (2014)."), (.chicago, "[Untitled]. 2014."),
      (.vancouver, "1. [Untitled]. 2014."), (.plain, "[Untitled]. 2014."),
    ])
  func untitled(style: CitationStyle, expected: String) {
    var record = Publication(id: PublicationID("a"), title: "")
    record.year = 2014
    #expect(style.citation(of: CitedPublication(record)).entry.plain == expected)
  }
}
