import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// The published listing as read by the program.
@Suite("The listing of the International Centre for Missing & Exploited Children")
struct ListingTests {
  private let vocabulary: Vocabulary
  private let publications: [Publication]
  private let report: ImportReport

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary()
    (publications, report) = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
  }

  /// Returns numbers of records, counted from 1.
  private func numbers(where isMeant: (Publication) -> Bool) -> [Int] {
    publications.indices.filter { isMeant(publications[$0]) }.map { $0 + 1 }
  }

  private func tagCounts(_ isMeant: (TagPlacement?) -> Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    for tag in publications.flatMap(\.tags) where isMeant(vocabulary.placement(of: tag)) {
      counts[tag, default: 0] += 1
    }
    return counts
  }

  private func isTopic(_ placement: TagPlacement?, under broader: String?) -> Bool {
    guard case .topic(let label) = placement else { return false }
    return vocabulary.broaderTopic(of: label) == broader
  }

  @Test("has 29 publications, 63 tags and 160 assignments")
  func totals() {
    #expect(publications.count == 29)
    #expect(publications.flatMap(\.tags).count == 160)
    #expect(Set(publications.flatMap(\.tags)).count == 63)
    #expect(Set(publications.map(\.id)).count == 29)
  }

  @Test("has ten topics")
  func topics() {
    #expect(
      tagCounts { isTopic($0, under: nil) } == [
        "Child Protection": 16, "Child Abuse/Exploitation": 15, "Cybercrime": 10,
        "Child Pornography": 9, "Missing Children/Child Abduction": 8, "Legislation": 5,
        "International Schools": 4, "Child Sexual Abuse Material (Child Pornography)": 3,
        "Child Trafficking": 3, "Child Marriage": 1,
      ])
  }

  @Test("has eleven sub-topics, all under international schools")
  func subTopics() {
    #expect(
      tagCounts { isTopic($0, under: "International Schools") } == [
        "Safe Recruitment": 3, "Schools": 2, "Teachers": 2, "Background Checks": 1,
        "Risk Assessment": 1, "Training": 1, "IT safeguarding curriculum": 1,
        "Mandatory Reporters": 1, "Policies and Procedures": 1, "Professional Development": 1,
        "Volunteers": 1,
      ])
    #expect(numbers { $0.topics.contains("International Schools") } == [5, 12, 13, 14])
  }

  @Test("has one collection of eleven publications")
  func collections() {
    #expect(
      tagCounts { $0 == .collection("ICMEC Publications") } == ["ICMEC Publications": 11])
    #expect(publications.flatMap(\.collections).count == 11)
  }

  @Test("has 41 countries in 60 assignments on 7 publications")
  func countries() {
    let all = publications.flatMap(\.countries)
    #expect(Set(all).count == 41)
    #expect(all.count == 60)
    #expect(numbers { !$0.countries.isEmpty } == [2, 3, 9, 11, 20, 23, 24])
    let counts = tagCounts { if case .country = $0 { true } else { false } }
    #expect(counts.filter { $0.value == 3 }.count == 9)
    #expect(counts.filter { $0.value == 2 }.keys.sorted() == ["Vietnam"])
    #expect(counts.count == 41)
  }

  @Test(
    "counts records, not assignments, in a region",
    arguments: [
      ("035", [2, 3, 11]), ("030", [11]), ("142", [2, 3, 11, 24]), ("419", [9]), ("002", [24]),
      ("150", [20, 23]), ("GB", [20]), ("154", [20]), ("005", [9]), ("029", [9]),
      ("034", [24, 11]),
    ] as [(String, [Int])])
  func regions(code: String, records: [Int]) {
    let found = numbers { publication in
      publication.countries.contains { country in
        vocabulary.country(country)?.within.contains { $0.code == code } ?? false
      }
    }
    #expect(found == records.sorted())
  }

  @Test("names ICMEC as a source of 16 publications")
  func publisher() {
    #expect(numbers { $0.sources.contains { $0.acronym == "ICMEC" } }.count == 16)
    #expect(
      numbers { $0.sources.contains { $0.acronym == "ICMEC" } && $0.collections.isEmpty }
        == [7, 17, 18, 19, 22])
  }

  @Test(
    "recognises each parenthesis",
    arguments: [
      (1, ["ROCIT"]),
      (
        4,
        [
          "ECPAT",
          "Terminology and Semantics Interagency Working Group on Sexual Exploitation of Children",
        ]
      ),
      (5, ["International Task Force on Child Protection"]),
      (
        9,
        [
          "International Centre for Missing & Exploited Children", "The World Bank",
          "Associação dos Juízes Federais da Primeira Região do Brasil",
        ]
      ),
      (12, ["Lanning and Dietz"]), (13, ["Association of International Schools in Africa"]),
      (19, ["International Centre for Missing & Exploited Children", "APAC-FCACP"]),
      (20, ["Barnardo’s"]), (21, ["European Commission - Directorate-General for Justice"]),
      (
        27,
        [
          "International Centre for Missing & Exploited Children",
          "Children’s Charities’ Coalition on Internet Safety",
        ]
      ),
    ])
  func sources(record: Int, names: [String]) {
    #expect(publications[record - 1].sources.map(\.name) == names)
  }

  @Test("recognises persons, their year, and the acronym after a name")
  func personsAndAcronyms() {
    #expect(publications[11].sources.map(\.isPerson) == [true])
    #expect(numbers { $0.year != nil } == [12])
    #expect(publications[11].year == 2014)
    #expect(publications[12].sources.map(\.acronym) == ["AISA"])
  }

  @Test("keeps tags word for word and in order")
  func tagsAsPublished() {
    #expect(
      publications[23].tags == [
        "Child Abuse/Exploitation", "Child Marriage", "ICMEC Publications", "Afghanistan", "Egypt",
        "Iran", "Yemen",
      ])
    #expect(publications[8].tags.count == 25)
  }

  @Test("has no 'Read More', no-break space or stray comma in a body")
  func bodies() {
    for publication in publications {
      #expect(publication.paragraphs.count == 1)
      for paragraph in publication.paragraphs {
        #expect(!paragraph.contains("Read More"))
        #expect(!paragraph.contains("\u{A0}"))
        #expect(!paragraph.hasPrefix("(") && !paragraph.hasPrefix(","))
        #expect(paragraph == paragraph.split(separator: " ").joined(separator: " "))
      }
    }
    #expect(publications[11].paragraphs[0].hasSuffix("29, 2815-2838"))
    #expect(publications[20].paragraphs[0].hasSuffix("(and 2011 where available)."))
    #expect(publications[18].paragraphs[0].hasPrefix("This report details what precautions"))
    #expect(publications[3].paragraphs[0].hasSuffix("they may encounter in their work."))
    #expect(publications[8].paragraphs[0].hasSuffix("commit violence against children."))
  }

  @Test("has titles of 25 to 189 characters")
  func titles() {
    #expect(publications.map(\.title.count).min() == 25)
    #expect(publications.map(\.title.count).max() == 189)
    #expect(numbers { $0.title.hasSuffix("(Infographic)") } == [7, 8])
    #expect(
      numbers { $0.title.hasSuffix("(Part I)") || $0.title.hasSuffix("(Part II)") } == [28, 29])
  }

  @Test("keeps the line numbers of each record")
  func origins() throws {
    #expect(publications[0].origin == Origin(file: "icmec-listing.txt", lines: 1...6))
    #expect(publications[8].origin?.lines == 57...64)
    #expect(publications[28].origin?.lines.upperBound == 204)
  }

  @Test("adds nothing that is not there")
  func nothingInvented() {
    #expect(publications.allSatisfy { $0.url == nil && $0.languages.isEmpty })
  }

  @Test("needs one correction, the comma after the sources of record 19")
  func findings() {
    #expect(report.findings.map(\.problem) == [.commaAfterSources])
    #expect(
      report.findings.map(\.line) == [publications[18].origin?.lines.upperBound].compactMap(\.self))
  }
}
