import Citations
import Publications
import Testing

@Suite("Cited records")
struct CitedRecordTests {
  @Test(
    "a record of a listing has its sources as authors",
    arguments: [
      (
        CitationStyle.apa,
        "Lanning, & International Centre for Missing & Exploited Children. (n.d.). A title."
      ),
      (
        .chicago,
        "Lanning, and International Centre for Missing & Exploited Children. n.d. A Title."
      ),
      (
        .harvard,
        "Lanning and International Centre for Missing & Exploited Children (no date) A title."
      ),
      (
        .iso690,
        "LANNING and INTERNATIONAL CENTRE FOR MISSING & EXPLOITED CHILDREN, [no date]. A title."
      ),
      (.vancouver, "1. Lanning, International Centre for Missing & Exploited Children. A title."),
      (.plain, "Lanning and International Centre for Missing & Exploited Children. A title."),
    ])
  func sources(style: CitationStyle, expected: String) {
    var record = record("A title")
    record.sources = [
      Source(name: "Lanning", isPerson: true),
      Source(name: "International Centre for Missing & Exploited Children", acronym: "ICMEC"),
    ]
    #expect(entry(record, style) == expected)
  }

  @Test(
    "a source of several persons is split into names",
    arguments: [
      ("Lanning and Dietz", "Lanning, & Dietz. (2014). A title.", "(Lanning & Dietz, 2014)"),
      (
        "Jane Roe & Jan van der Berg", "Roe, J., & van der Berg, J. (2014). A title.",
        "(Roe & van der Berg, 2014)"
      ),
      ("Roe, Jane", "Roe, J. (2014). A title.", "(Roe, 2014)"),
      ("Roe, Jane and Doe, John", "Roe, J., & Doe, J. (2014). A title.", "(Roe & Doe, 2014)"),
      (
        "Ann Ash, Bo Birch and Cy Cedar", "Ash, A., Birch, B., & Cedar, C. (2014). A title.",
        "(Ash et al., 2014)"
      ),
    ])
  func personsTogether(name: String, expected: String, inText: String) {
    var record = record("A title", year: 2014)
    record.sources = [Source(name: name, isPerson: true)]
    #expect(entry(record, .apa) == expected)
    #expect(CitationStyle.apa.citation(of: CitedPublication(record)).inText.plain == inText)
  }

  @Test(
    "a trailing acronym is dropped from a body's name, other parentheses are kept",
    arguments: [
      (
        "International Centre for Missing & Exploited Children (ICMEC)",
        "International Centre for Missing & Exploited Children"
      ),
      (
        "International Criminal Police Organization (INTERPOL)",
        "International Criminal Police Organization"
      ),
      (
        "Office of the High Commissioner for Human Rights (OHCHR)",
        "Office of the High Commissioner for Human Rights"
      ),
      (
        "ICMEC (International Centre for Missing & Exploited Children)",
        "ICMEC (International Centre for Missing & Exploited Children)"
      ),
      ("NSPCC (UK)", "NSPCC (UK)"), ("Save the Children (Sweden)", "Save the Children (Sweden)"),
      ("Ministry of Health, Labour and Welfare", "Ministry of Health, Labour and Welfare"),
      ("(ICMEC)", "(ICMEC)"), ("Body ()", "Body ()"),
    ])
  func acronyms(name: String, printed: String) {
    var record = record("A title", year: 2014)
    record.contributors = [Contributor(.body(name))]
    #expect(entry(record, .apa) == "\(printed). (2014). A title.")
    #expect(entry(record, .harvard) == "\(printed) (2014) A title.")
  }

  @Test(
    "APA omits a publisher that is the only author, by name or acronym",
    arguments: [
      ("International Centre for Missing & Exploited Children (ICMEC)", false),
      ("ICMEC", false), ("international centre for missing & exploited children", false),
      ("UNICEF", true),
    ])
  func selfPublished(publisher: String, isPrinted: Bool) {
    var record = record("A title", year: 2014)
    record.contributors = [
      Contributor(.body("International Centre for Missing & Exploited Children (ICMEC)"))
    ]
    record.publisher = publisher
    let printed = entry(record, .apa)
    #expect(printed.hasSuffix("A title." + (isPrinted ? " \(publisher)." : "")))
    #expect(entry(record, .chicago).hasSuffix("A Title. \(publisher).") || !isPrinted)
  }

  @Test("sources are the publisher if contributors are given, unless they are the same")
  func sourcesBesideContributors() {
    var record = record("A title", year: 2014)
    record.sources = [Source(name: "UNICEF")]
    record.contributors = [Contributor(.person(family: "Roe", given: "Jane"))]
    #expect(entry(record, .apa) == "Roe, J. (2014). A title. UNICEF.")
    record.contributors = [Contributor(.body("UNICEF")), Contributor(.body("ECPAT"))]
    #expect(entry(record, .apa) == "UNICEF, & ECPAT. (2014). A title.")
  }

  @Test(
    "bodies and persons are authors in their order, whatever name a source has",
    arguments: [
      (CitationStyle.apa, "World Bank, & Doe, J. (2017). A title.", "(World Bank & Doe, 2017)"),
      (.chicago, "World Bank, and Jane Doe. 2017. A Title.", "(World Bank and Doe 2017)"),
      (.harvard, "World Bank and Doe, J. (2017) A title.", "(World Bank and Doe, 2017)"),
      (.iso690, "WORLD BANK and DOE, Jane, 2017. A title.", "(World Bank, Doe 2017)"),
      (.vancouver, "1. World Bank, Doe J. A title. 2017.", "(1)"),
    ])
  func bodiesAndPersons(style: CitationStyle, expected: String, inText: String) {
    var record = record("A title", year: 2017)
    record.sources = [Source(name: "The World Bank")]
    record.contributors = [
      Contributor(.body("World Bank")), Contributor(.person(family: "Doe", given: "Jane")),
    ]
    let citation = style.citation(of: CitedPublication(record))
    #expect(citation.entry.plain == expected)
    #expect(citation.inText.plain == inText)
  }

  @Test(
    "suffixes are in each style's position",
    arguments: [
      (CitationStyle.apa, "King, M. L., Jr. (2014). A title."),
      (.chicago, "King, Martin Luther, Jr. 2014. A Title."),
      (.harvard, "King, M.L., Jr. (2014) A title."),
      (.iso690, "KING, Martin Luther, Jr., 2014. A title."),
      (.vancouver, "1. King ML Jr. A title. 2014."),
    ])
  func suffixes(style: CitationStyle, expected: String) {
    var record = record("A title", year: 2014)
    record.contributors = [Contributor(.person(family: "King", given: "Martin Luther, Jr."))]
    #expect(entry(record, style) == expected)
  }

  @Test(
    "a DOI is printed in the style's form, however the record has it",
    arguments: [
      "10.1000/182", "https://doi.org/10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182",
      "http://dx.doi.org/10.1000/182",
    ])
  func doi(value: String) {
    var record = record("A title", year: 2014)
    record.links = [Link(url: "https://example.org/a")]
    record.identifiers = [Identifier(.doi, value)]
    #expect(entry(record, .apa).hasSuffix("(2014). https://doi.org/10.1000/182"))
    #expect(entry(record, .chicago).hasSuffix(" https://doi.org/10.1000/182."))
    #expect(entry(record, .harvard).hasSuffix(" Available at: https://doi.org/10.1000/182."))
    #expect(entry(record, .iso690).hasSuffix(" DOI 10.1000/182."))
    #expect(entry(record, .vancouver).hasSuffix(" doi:10.1000/182"))
  }

  @Test("a kind of document unknown to CSL is printed in the catalogue's word")
  func genres() {
    var record = record("A title", year: 2014)
    record.documentType = DocumentType(rawValue: "toolkit")
    #expect(entry(record, .apa) == "A title. (2014). [Toolkit].")
    record.sources = [Source(name: "UNICEF")]
    #expect(entry(record, .apa) == "UNICEF. (2014). A title [Toolkit].")
    #expect(entry(record, .vancouver) == "1. UNICEF. A title [toolkit]. 2014.")
  }

  @Test(
    "a record's own word for a report is printed, even if it names another kind",
    arguments: ["Brochure", "Map", "Poster", "Law", "Thesis"])
  func genresOfReports(word: String) {
    var record = record("Safe", year: 2012)
    record.sources = [Source(name: "INHOPE")]
    record.documentType = DocumentType(rawValue: word, kind: "report")
    #expect(entry(record, .apa) == "INHOPE. (2012). Safe [\(word)].")
    #expect(entry(record, .chicago) == "INHOPE. 2012. Safe. \(word).")
    #expect(entry(record, .harvard) == "INHOPE (2012) Safe. \(word).")
    #expect(entry(record, .iso690) == "INHOPE, 2012. Safe. \(word).")
    #expect(entry(record, .vancouver) == "1. INHOPE. Safe [\(word)]. 2012.")
  }

  @Test(
    "a report's number has the style's words, or none if it is not a number",
    arguments: [
      (CitationStyle.apa, "Working paper", "7", "INHOPE. (2012). Safe (Working Paper No. 7)."),
      (.apa, nil, "12", "INHOPE. (2012). Safe (No. 12)."),
      (.apa, nil, "HDR/2012/07", "INHOPE. (2012). Safe (HDR/2012/07)."),
      (.apa, "Working paper", "12–14", "INHOPE. (2012). Safe (Working Paper Nos. 12–14)."),
      (.chicago, "Working paper", "7", "INHOPE. 2012. Safe. Working Paper No. 7."),
      (.chicago, nil, "7a", "INHOPE. 2012. Safe. No. 7a."),
      (.harvard, "Working paper", "7", "INHOPE (2012) Safe. Working paper 7."),
      (.harvard, nil, "7", "INHOPE (2012) Safe. 7."),
      (.iso690, "Working paper", "7", "INHOPE, 2012. 7: Safe. Working paper."),
      (
        .vancouver, "Working paper", "7",
        "1. INHOPE. Safe [Working paper]. 2012. Working paper no.: 7."
      ),
      (.vancouver, nil, "HDR/2012/07", "1. INHOPE. Safe. 2012. Report HDR/2012/07."),
    ] as [(CitationStyle, String?, String, String)])
  func reportNumbers(style: CitationStyle, genre: String?, number: String, expected: String) {
    var record = record("Safe", year: 2012)
    record.sources = [Source(name: "INHOPE")]
    record.documentType = DocumentType(rawValue: genre ?? "report")
    record.container = Container(issue: number)
    #expect(entry(record, style) == expected)
  }

  @Test(
    "a number comes before edition, volume and pages",
    arguments: [
      (
        CitationStyle.apa,
        "INHOPE. (2012). Safe (Working Paper No. 7; 2nd ed., Vol. 3, pp. 1–20). P."
      ),
      (.chicago, "INHOPE. 2012. Safe. Working Paper No. 7. 2nd ed. Vol. 3. P."),
      (.harvard, "INHOPE (2012) Safe. 2nd edn. Working paper 7. P, pp. 1–20."),
      (.iso690, "INHOPE, 2012. 7: Safe. Working paper. 2. P."),
      (
        .vancouver,
        "1. INHOPE. Safe [Working paper]. 2nd ed. Vol. 3. P; 2012. p. 1–20. Working paper no.: 7."
      ),
    ])
  func numbersAndParts(style: CitationStyle, expected: String) {
    var record = record("Safe", year: 2012)
    record.sources = [Source(name: "INHOPE")]
    record.documentType = DocumentType(rawValue: "Working paper")
    record.container = Container(volume: "3", issue: "7")
    record.edition = "2"
    record.pages = "1-20"
    record.publisher = "P"
    #expect(entry(record, style) == expected)
  }

  @Test("Chicago has a book's edition before the editors and its volume after them")
  func chicagoBooks() {
    var record = record("A chapter", year: 2012)
    record.contributors = [
      Contributor(.person(family: "Long", given: "Eva")),
      Contributor(.person(family: "Roe", given: "Jane"), role: .editor),
    ]
    record.documentType = .chapter
    record.edition = "3"
    record.publisher = "P"
    record.container = Container(title: "Handbook")
    #expect(
      entry(record, .chicago)
        == "Long, Eva. 2012. “A Chapter.” In Handbook, 3rd ed., edited by Jane Roe. P.")
    record.container?.volume = "2"
    #expect(
      entry(record, .chicago)
        == "Long, Eva. 2012. “A Chapter.” In Handbook, 3rd ed., edited by Jane Roe, vol. 2. P.")
  }

  @Test("a book's volume is printed, and its place if no publisher is named")
  func volumes() {
    var record = record("Volumes", year: 2017)
    record.contributors = [Contributor(.person(family: "Doe", given: "Jane"))]
    record.documentType = .book
    record.publisher = "UN"
    record.container = Container(volume: "2")
    #expect(entry(record, .apa) == "Doe, J. (2017). Volumes (Vol. 2). UN.")
    #expect(entry(record, .chicago) == "Doe, Jane. 2017. Volumes. Vol. 2. UN.")
    #expect(entry(record, .vancouver) == "1. Doe J. Volumes. Vol. 2. UN; 2017.")
    record.container = nil
    record.publisherPlace = "Bangkok"
    #expect(entry(record, .chicago) == "Doe, Jane. 2017. Volumes. UN.")
    record.publisher = nil
    #expect(entry(record, .chicago) == "Doe, Jane. 2017. Volumes. Bangkok.")
  }

  @Test(
    "blog entries are not pages of a site",
    arguments: [
      (CitationStyle.apa, "Doe, J. (2017, May 2). A blog post. Safe Kids Blog. https://e.org"),
      (.chicago, "Doe, Jane. 2017. “A Blog Post.” Safe Kids Blog, May 2. https://e.org."),
      (
        .harvard,
        "Doe, J. (2017) ‘A blog post’, Safe Kids Blog, 2 May. Available at: https://e.org."
      ),
      (
        .iso690,
        "DOE, Jane, 2017. A blog post. Safe Kids Blog. Online. 2 May 2017. "
          + "Available from: https://e.org"
      ),
      (
        .vancouver,
        "1. Doe J. A blog post. Safe Kids Blog [Internet]. 2017 May 2. Available from: https://e.org"
      ),
    ])
  func blogs(style: CitationStyle, expected: String) {
    var record = record("A blog post")
    record.contributors = [Contributor(.person(family: "Doe", given: "Jane"))]
    record.documentType = DocumentType(rawValue: "post-weblog")
    record.container = Container(title: "Safe Kids Blog")
    record.date = PublicationDate(year: 2017, month: 5, day: 2)
    record.links = [Link(url: "https://e.org")]
    #expect(entry(record, style) == expected)
  }

  @Test(
    "APA names the kind of a work that is not a text",
    arguments: [
      ("map", "Map"), ("song", "Audio recording"), ("broadcast", "Broadcast"),
      ("software", "Computer software"), ("graphic", "Graphic"),
      ("motion_picture", "Video recording"),
    ])
  func kinds(type: String, printed: String) {
    var record = record("A title", year: 2012)
    record.sources = [Source(name: "INHOPE")]
    record.documentType = DocumentType(rawValue: type)
    record.publisher = "P"
    #expect(entry(record, .apa) == "INHOPE. (2012). A title [\(printed)]. P.")
  }

  @Test("a law keeps its publishers if a catalogue has its own word for it")
  func laws() {
    var record = record("Safe", year: 2012)
    record.sources = [Source(name: "INHOPE")]
    record.documentType = DocumentType(rawValue: "Law")
    #expect(entry(record, .apa) == "INHOPE. (2012). Safe [Law].")
  }

  @Test("control characters are removed")
  func hostileText() {
    var record = record("A\u{1B}[31m title\u{202E}", year: 2014)
    record.sources = [Source(name: "Bo\u{7}dy\u{200B}")]
    record.links = [Link(url: "https://example.org/\u{1B}]0;x\u{7}a")]
    for style in CitationStyle.allCases {
      let citation = style.citation(of: CitedPublication(record))
      let text = citation.entry.plain + citation.inText.plain
      #expect(
        !text.unicodeScalars.contains {
          $0.value < 0x20 || $0.properties.generalCategory == .format
        })
    }
  }

  @Test(
    "the date of access is printed in each style's form",
    arguments: [
      (
        CitationStyle.apa,
        "Body. (n.d.). A title. Site. Retrieved March 9, 2024, from https://a.org"
      ),
      (.chicago, "Body. n.d. “A Title.” Site. Accessed March 9, 2024. https://a.org."),
      (
        .harvard,
        "Body (no date) A title, Site. Available at: https://a.org (Accessed: 9 March 2024)."
      ),
      (
        .iso690,
        "BODY, [no date]. A title. Site. Online. Available from: https://a.org [Accessed 9 March 2024]."
      ),
      (
        .vancouver,
        "1. Body. Site [Internet]. [cited 2024 Mar 9]. A title. Available from: https://a.org"
      ),
    ])
  func accessed(style: CitationStyle, expected: String) {
    var record = record("A title")
    record.sources = [Source(name: "Body")]
    record.documentType = .webPage
    record.container = Container(title: "Site")
    record.links = [Link(url: "https://a.org")]
    record.accessed = PublicationDate(year: 2024, month: 3, day: 9)
    #expect(entry(record, style) == expected)
  }

  @Test("a date of access needs a link")
  func accessedWithoutLink() {
    let cited = CitedPublication(record("A title"), accessed: PublicationDate(year: 2024))
    for style in CitationStyle.allCases {
      #expect(!style.citation(of: cited).entry.plain.contains("2024"))
    }
  }

  private func record(_ title: String, year: Int? = nil) -> Publication {
    var record = Publication(id: PublicationID("a"), title: title)
    record.year = year
    return record
  }

  private func entry(_ record: Publication, _ style: CitationStyle) -> String {
    style.citation(of: CitedPublication(record)).entry.plain
  }
}
