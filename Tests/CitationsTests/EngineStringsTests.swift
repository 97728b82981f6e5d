import Citations
import Testing

@Suite("Strings of citation engines")
struct EngineStringsTests {
  /// Strings that differ from both engines on purpose, with the reason.
  private static let deviations: [String: (printed: String, reason: String)] = [
    "k01 apa bib": (
      "UNICEF. (2021). Ending violence in childhood. https://example.org/k01", selfPublished
    ),
    "k02 apa bib": (
      "International Centre for Missing & Exploited Children. (2018). "
        + "Model legislation and global review. https://example.org/k02", selfPublished
    ),
    "k38 apa bib": (
      "Red de Protección. (2016). Guía para la protección de la niñez en línea. "
        + "https://example.org/k38", selfPublished
    ),
    "k44 apa bib": (
      "World Vision Australia. (2014). Child protection in Lao PDR and the law.", selfPublished
    ),
    "k43 iso690 bib": (
      "LONG, Eva, 2012. Handbook of child safety. 2. London: Example Press. DOI 10.1000/book.77.",
      "the style drops a book's DOI, the only link to the book"
    ),
  ]

  private static let selfPublished = "APA 7 omits a publisher that is the author"

  @Test("agreed strings are printed, except for the listed deviations")
  func agreedStrings() throws {
    let printed = try Self.allRecords().printed()
    let rows = try CitationFixture.rows("agreed.tsv")
    #expect(rows.count == 269)
    for row in rows {
      let expected = Self.deviations[row.key]?.printed ?? row.columns[0]
      #expect(printed[row.key] == expected, "\(row.key)")
    }
    #expect(Self.deviations.count * 20 < rows.count)
    for key in Self.deviations.keys {
      #expect(rows.contains { $0.key == key && $0.columns[0] != printed[key] }, "\(key)")
    }
  }

  /// Disputed strings for which neither engine is followed.
  private static let ownStrings = [
    // "Retrieved" is omitted without a date.
    "k22 apa bib": "Neither date nor author. (n.d.). https://example.org/k22",
    "k46 apa bib": "Terre des Femmes. (n.d.-b). Second undated page. https://example.org/k46",
    // Titles are printed as published.
    "k34 harvard bib": "Office of the High Commissioner for Human Rights (2018) "
      + "Children’s “right to be heard” online. Available at: https://example.org/k34.",
    "k47 harvard bib": "Plan International (2010) Ending in quotes: “the end”. "
      + "Available at: https://example.org/k47.",
  ]

  @Test("disputed strings follow the recorded judgement")
  func disputedStrings() throws {
    let printed = try Self.allRecords().printed()
    let rows = try CitationFixture.rows("disputed.tsv")
    #expect(rows.count == 51)
    for row in rows {
      #expect(printed[row.key] == Self.ownStrings[row.key] ?? row.columns[1], "\(row.key)")
    }
  }

  @Test(
    "types, names and parts are printed as pandoc prints them",
    arguments: [("types", 275), ("kinds", 199), ("names", 447), ("parts", 503), ("mixed", 421)])
  func pandocStrings(name: String, count: Int) throws {
    let printed = try CitationFixture("\(name).json", hasItalics: true).printed()
    let rows = try CitationFixture.rows("\(name).tsv")
    #expect(rows.count == count)
    for row in rows { #expect(printed[row.key] == row.columns[0], "\(row.key)") }
  }

  /// Returns the records with the numbers under which they were cited. Missing numbers are works by
  /// other authors, except 45, the first of two undated pages by the same body.
  private static func allRecords() throws -> CitationFixture {
    try CitationFixture("records.json").filled(to: 48) { number in
      number == 45
        ? ("First undated page", "Terre des Femmes")
        : ("Kept back \(number)", "Kept back \(number)")
    }
  }
}
