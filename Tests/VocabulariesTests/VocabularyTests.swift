import EmbeddedFiles
import Messages
import Publications
import Testing
import Vocabularies

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("maps topics, sub-topics and collections in any spelling")
  func tags() throws {
    let vocabulary = try EmbeddedFiles.vocabulary()
    #expect(vocabulary.placement(of: "child marriage") == .topic("Child Marriage"))
    #expect(vocabulary.placement(of: "Teachers") == .topic("Teachers"))
    #expect(vocabulary.broaderTopic(of: "Teachers") == "International Schools")
    #expect(vocabulary.placement(of: "ICMEC Publications") == .collection("ICMEC Publications"))
    #expect(vocabulary.placement(of: "Astronomy") == nil)
    #expect(vocabulary.broaderTopic(of: "Cybercrime") == nil)
  }

  @Test(
    "joins the names of a source",
    arguments: [
      "ICMEC", "icmec", "International Centre for Missing & Exploited Children",
      "International Centre for Missing and Exploited Children",
    ])
  func sources(name: String) throws {
    let source = try #require(EmbeddedFiles.vocabulary().source(named: name))
    #expect(source.acronym == "ICMEC")
    #expect(!source.isPerson)
    #expect(try EmbeddedFiles.vocabulary().collections(of: source) == ["ICMEC Publications"])
  }

  @Test("knows the parent of a body")
  func parents() throws {
    let vocabulary = try EmbeddedFiles.vocabulary()
    #expect(
      vocabulary.parentSource(of: "UNICEF East Asia and Pacific Regional Office") == "UNICEF")
    #expect(vocabulary.parentSource(of: "UNICEF") == nil)
  }

  @Test("can be built from values")
  func values() {
    let thailand = Country(code: CountryCode("TH"), name: "Thailand", aliases: ["Siam"])
    let vocabulary = Vocabulary(
      tagClasses: ["A": .topic, "B": .subTopic(of: "A"), "C": .collection], countries: [thailand])
    #expect(vocabulary.country(CountryCode("TH")) == thailand)
    #expect(vocabulary.country(named: "siam") == thailand)
    #expect(vocabulary.broaderTopic(of: "B") == "A")
    #expect(vocabulary.placement(of: "Thailand") == .country(CountryCode("TH")))
    #expect(vocabulary.placement(of: "c") == .collection("C"))
  }
}

@Suite("Vocabulary files")
struct VocabularyFileTests {
  private let tagHeader = "tag\tclass\tunder\n"
  private let countryHeader = "code\talpha-3\tnumber\tname\twithin\tother\n"
  private let sourceHeader = "name\tacronym\tkind\tpart-of\tother\n"

  private func file(_ name: String, _ text: String) -> FileContents {
    FileContents(name: name, bytes: Array(text.utf8))
  }

  private func error(
    tags: String? = nil, countries: String? = nil, regions: String? = nil, sources: String? = nil
  ) -> VocabularyFileError? {
    do {
      _ = try Vocabulary(
        tags: tags.map { file("tags.tsv", $0) } ?? EmbeddedFiles.tags,
        countries: countries.map { file("countries.tsv", $0) } ?? EmbeddedFiles.countries,
        regions: regions.map { file("regions.tsv", $0) } ?? EmbeddedFiles.regions,
        sources: sources.map { file("sources.tsv", $0) } ?? EmbeddedFiles.sources)
      return nil
    } catch {
      return error
    }
  }

  @Test("are read with CR LF, a byte order mark, comments and blank lines")
  func forms() throws {
    let text =
      "\u{FEFF}# a comment\r\n\r\ntag\tclass\tunder\r\nA\ttopic\t\r\n# b\r\nB\tsub-topic\tA"
    #expect(error(tags: text) == nil)
  }

  @Test("are refused if empty or without the header")
  func header() {
    let place = VocabularyFileError.Place(file: "tags.tsv", line: 2)
    #expect(
      error(tags: "# only\nA\ttopic\t\n")
        == .wrongHeader(place, expected: ["tag", "class", "under"]))
    #expect(error(tags: "") != nil)
    #expect(error(countries: "\n\n") != nil)
  }

  @Test("are refused with the line of the error and what was expected")
  func faults() {
    #expect(
      error(tags: tagHeader + "A\ttopic\n")?.description
        == "tags.tsv, line 2: 2 columns where 3 are expected: 'tag', 'class', 'under'; "
        + "separate them by one tab each, even where one is empty")
    #expect(
      error(tags: tagHeader + "A\tsubject\t\n")?.description
        == "tags.tsv, line 2: 'subject' in the column 'class'; "
        + "expected 'topic', 'sub-topic', 'collection'")
    #expect(
      error(tags: tagHeader + "# c\nB\tsub-topic\tA\n")?.description
        == "tags.tsv, line 3: 'A' in the column 'under' is not in tags.tsv; "
        + "add it there or correct it here")
    #expect(
      error(tags: tagHeader + "A\ttopic\t\nÁ\ttopic\t\n")?.description
        == "tags.tsv, line 3: 'Á' in the column 'tag' appears here a second time; "
        + "remove one line")
    #expect(
      error(tags: tagHeader + "\ttopic\t\n")?.description.hasPrefix("tags.tsv, line 2") == true)
  }

  @Test("of countries are refused if a name occurs twice or a region is unknown")
  func countries() {
    let laos = "LA\tLAO\t418\tLaos\t035\tLao PDR\n"
    #expect(error(countries: countryHeader + laos) == nil)
    #expect(
      error(countries: countryHeader + laos + "XX\t\t\tElsewhere\t\tlao pdr\n")
        == .repeated(
          .init(file: "countries.tsv", line: 3), word: "lao pdr",
          columns: ["name", "code", "other"]))
    for (rows, outer) in [
      ("LA\tLAO\t418\tLaos\t999\t\n", "999"), ("LA\tLAO\t418\tLaos\tLA\t\n", "LA"),
      ("LA\t\t\tLaos\tXX\t\nXX\t\t\tX\tLA\t\n", "XX"),
    ] {
      let text = error(countries: countryHeader + rows)?.description ?? ""
      #expect(text.hasPrefix("countries.tsv, line 2: '\(outer)' in the column 'within' is not in "))
    }
    #expect(
      error(countries: countryHeader + "\tLAO\t418\tLaos\t035\t\n")
        == .emptyColumn(.init(file: "countries.tsv", line: 2), column: "code"))
  }

  @Test("of regions and sources are refused if a reference or a kind is unknown or a name repeated")
  func references() {
    let regions = "code\tname\twithin\tother\tforeign\n035\tSouth-eastern Asia\t142\t\t\n"
    #expect(
      error(regions: regions)?.description.hasPrefix(
        "regions.tsv, line 2: '142' in the column 'within' is not in ") == true)
    #expect(
      error(sources: sourceHeader + "A\t\tgroup\t\t\n")?.description
        == "sources.tsv, line 2: 'group' in the column 'kind'; expected 'body', 'person'")
    #expect(
      error(sources: sourceHeader + "A\t\tbody\tB\t\n")?.description.hasPrefix(
        "sources.tsv, line 2: 'B' in the column 'part-of' is not in sources.tsv") == true)
    #expect(
      error(sources: sourceHeader + "A\tX\tbody\t\t\nB\tX\tbody\t\t\n")
        == .repeated(
          .init(file: "sources.tsv", line: 3), word: "X", columns: ["name", "acronym", "other"]))
  }

  @Test("that are not UTF-8 are refused with the line")
  func encoding() {
    let bytes = Array(tagHeader.utf8) + [0x41, 0xFF, 0x09, 0x0A]
    #expect(throws: VocabularyFileError.notText(.init(file: "tags.tsv", line: 2))) {
      try Vocabulary(
        tags: FileContents(name: "tags.tsv", bytes: bytes), countries: EmbeddedFiles.countries,
        regions: EmbeddedFiles.regions, sources: EmbeddedFiles.sources)
    }
  }
}
