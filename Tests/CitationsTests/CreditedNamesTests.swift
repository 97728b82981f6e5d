import Citations
import Publications
import Testing

@Suite("Credited names")
struct CreditedNamesTests {
  @Test("the sources of a chapter are its authors beside the editors of the book")
  func chapters() {
    var record = record(publisher: nil)
    record.documentType = .chapter
    record.container = Container(title: "Handbook")
    #expect(entry(record, .apa) == "UNICEF. (2014). A title. In J. Roe (Ed.), Handbook.")
    #expect(entry(record, .harvard) == "UNICEF (2014) ‘A title’, in J. Roe (ed.) Handbook.")
    record.sources = []
    #expect(entry(record, .harvard) == "Roe, J. (ed.) (2014) ‘A title’, Handbook.")
  }

  @Test("the sources are authors beside editors where another body is the publisher")
  func publishers() {
    #expect(
      entry(record(publisher: "Sage"), .apa) == "UNICEF. (2014). A title (J. Roe, Ed.). Sage.")
    #expect(
      entry(record(publisher: "UNICEF"), .apa) == "Roe, J. (Ed.). (2014). A title. UNICEF.")
    #expect(entry(record(publisher: nil), .apa) == "Roe, J. (Ed.). (2014). A title. UNICEF.")
  }

  @Test(
    "the translators of a book are named with its editors",
    arguments: [
      (
        CitationStyle.chicago,
        "Sun, Ann. 2014. “A Title.” In Handbook, edited by Jane Roe, translated by Eva Long."
      ),
      (.harvard, "Sun, A. (2014) ‘A title’, in J. Roe (ed.), E. Long (trans.) Handbook."),
      (.iso690, "SUN, Ann, 2014. A title. In: ROE, Jane (ed.), Handbook."),
    ])
  func translators(style: CitationStyle, expected: String) {
    var record = record(publisher: nil)
    record.sources = []
    record.documentType = .chapter
    record.container = Container(title: "Handbook")
    record.contributors += [
      Contributor(.person(family: "Sun", given: "Ann")),
      Contributor(.person(family: "Long", given: "Eva"), role: .translator),
    ]
    #expect(entry(record, style) == expected)
  }

  private func record(publisher: String?) -> Publication {
    var record = Publication(id: PublicationID("a"), title: "A title")
    record.year = 2014
    record.sources = [Source(name: "UNICEF")]
    record.contributors = [Contributor(.person(family: "Roe", given: "Jane"), role: .editor)]
    record.publisher = publisher
    return record
  }

  private func entry(_ record: Publication, _ style: CitationStyle) -> String {
    style.citation(of: CitedPublication(record)).entry.plain
  }
}
