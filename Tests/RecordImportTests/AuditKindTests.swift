import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Kinds of findings of an audit")
struct AuditKindTests {
  private static let shared = Result { try EmbeddedFiles.vocabulary() }
  private let vocabulary: Vocabulary

  init() throws { vocabulary = try AuditKindTests.shared.get() }

  private func publication(
    _ title: String, countries: [String] = [], languages: [String] = [], year: Int? = nil,
    tags: [String] = [], sources: [String] = [], urls: [String] = []
  ) -> Publication {
    var publication = Publication(id: PublicationID(title), title: title)
    publication.countries = countries.map { CountryCode($0) }
    publication.languages = languages
    publication.year = year
    publication.tags = tags
    publication.sources = sources.map { Source(name: $0) }
    publication.links = urls.map { Link(url: $0) }
    return publication
  }

  /// Returns the problems found, except missing fields.
  private func problems(_ publications: Publication...) -> [CatalogueAudit.Problem] {
    problems(publications)
  }

  private func problems(_ publications: [Publication]) -> [CatalogueAudit.Problem] {
    var auditor = CatalogueAuditor(vocabulary: vocabulary, year: 2026)
    for publication in publications { auditor.add(publication) }
    return auditor.finish().findings.map(\.problem).filter { $0.kind != .missingField }
  }

  @Test("have names of their own, in small letters and hyphens")
  func names() {
    let names = FindingKind.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names { #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)") }
  }

  @Test("are in order of urgency, and of files and lines within a kind")
  func order() {
    func read(_ publication: Publication, _ line: Int) -> Publication {
      var publication = publication
      publication.origin = Origin(file: "a.jsonl", lines: line...line)
      return publication
    }
    let found = CatalogueAudit(
      [
        read(publication("B", tags: ["Nothing such"], urls: ["x"]), 1),
        read(publication("A", urls: ["y"]), 2),
      ], vocabulary: vocabulary)
    #expect(
      found.findings.map { "\($0.problem.kind.rawValue) \($0.line ?? 0)" }.prefix(3)
        == ["invalid-link 1", "invalid-link 2", "unknown-tag 1"])
    #expect(found.counts.map(\.count).prefix(2) == [2, 1])
  }

  @Test(
    "report a country that is in the title but not in the record",
    arguments: [
      ("Child Marriage in Peru", [], "Peru"), ("La niñez en el Perú", ["es"], "Perú"),
      ("Дети в России", ["ru"], ""), ("Children of Côte d'Ivoire", [], "Côte d'Ivoire"),
      ("Laws of Viet Nam", [], "Viet Nam"), ("Report on the UK", [], "UK"),
    ])
  func untaggedCountry(title: String, languages: [String], name: String) {
    let found = problems(publication(title, countries: ["BO"], languages: languages))
    let names = found.compactMap {
      if case .untaggedCountry(let name, _) = $0 { name } else { nil }
    }
    #expect(names == (name.isEmpty ? [] : [name]))
  }

  @Test(
    "report no country that the record has, and no word that is not a country",
    arguments: [
      ("Child Marriage in Peru", ["PE"]), ("Schools in England", ["GB"]),
      ("Schools in the United Kingdom", ["GB-ENG"]), ("Laws of Thailand", ["Asia"]),
      ("Cooking a turkey", []), ("Shelters in New Mexico", []), ("South Africa", ["ZA"]),
      ("TELL US ALL", []), ("Nigerian Schools", []),
    ])
  func taggedCountry(title: String, countries: [String]) {
    let found = problems(publication(title, countries: countries))
    #expect(found.filter { $0.kind == .untaggedCountry } == [])
  }

  @Test(
    "report a country in the record's language, not in one with a similar code",
    arguments: [("es", 1), ("es-MX", 1), ("est", 0)])
  func languageOfName(language: String, count: Int) {
    let found = problems(
      publication("La niñez en Alemania", countries: ["BO"], languages: [language]))
    #expect(found.count { $0.kind == .untaggedCountry } == count)
  }

  @Test("report members of a grouping that are missing in the year of publication")
  func groupings() {
    let nine = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH"]
    func found(_ title: String, _ countries: [String], _ year: Int? = nil, tags: [String] = [])
      -> [CatalogueAudit.Problem]
    {
      problems(publication(title, countries: countries, year: year, tags: tags))
        .filter { $0.kind == .incompleteGrouping }
    }
    #expect(found("Laws in ASEAN", nine, 2016) == [.missingMembers("ASEAN", ["Vietnam"])])
    #expect(found("Laws", nine, 2016, tags: ["ASEAN"]) == [.missingMembers("ASEAN", ["Vietnam"])])
    // Timor-Leste joined in 2025, Cambodia in 1999.
    #expect(found("Laws in ASEAN", nine + ["VN"], 2016) == [])
    #expect(
      found("Laws in ASEAN", nine + ["VN"], 2026) == [.missingMembers("ASEAN", ["Timor Leste"])])
    #expect(found("Laws in ASEAN", nine + ["VN"]) == [])
    #expect(found("Laws in ASEAN", [], 2016) == [.noMember("ASEAN", count: 10)])
    #expect(found("Laws of Thailand in ASEAN", ["TH"], 2016) == [])
    #expect(found("Laws", nine + ["VN"], 2016) == [.unnamedGrouping("ASEAN", count: 10)])
    #expect(found("Laws", nine, 2016) == [])
    var named = publication("Laws", countries: nine + ["VN"], year: 2016)
    named.paragraphs = ["On the members of ASEAN."]
    #expect(problems(named).filter { $0.kind == .incompleteGrouping } == [])
  }

  @Test(
    "say why an address is not a link",
    arguments: [
      ("www.example.org", LinkFault.scheme), ("ftp://example.org/a", .scheme),
      ("mailto:a@example.org", .scheme), ("https:example.org", .scheme), ("http:///a", .noHost),
      ("https://", .noHost), ("https://:80/a", .noHost), ("https://example.org/a b", .space),
      ("https://me:secret@example.org/", .credentials),
      ("https://me:p@secret@example.org/x", .credentials),
      ("ftp://me:secret@example.org/", .scheme),
    ])
  func links(url: String, fault: LinkFault) {
    let found = problems(publication("A", urls: ["https://example.org/a@b?c=d", url]))
    #expect(found == [.invalidLink(url, fault)])
    #expect(!found[0].description.contains("secret"))
  }

  @Test("show the host of an address with '@' in its path")
  func shownLink() {
    #expect(LinkFault.shown("ftp://example.org/@user") == "ftp://example.org/@user")
    #expect(LinkFault.shown("http://u:p@ss@example.org/@x") == "http://…@example.org/@x")
  }

  @Test(
    "accept links of every form",
    arguments: [
      "HTTPS://Example.org", "http://[2001:db8::1]:8080/a", "https://bücher.example/é",
      "http://intranet/a", "https://example.org:80?x=1#y",
    ])
  func goodLinks(url: String) { #expect(problems(publication("A", urls: [url])) == []) }

  @Test("report years before 1400 and after next year")
  func years() {
    func found(_ year: Int) -> [CatalogueAudit.Problem] { problems(publication("A", year: year)) }
    #expect(found(1399) == [.yearOutOfRange(1399, latest: 2027)])
    #expect(found(2028) == [.yearOutOfRange(2028, latest: 2027)])
    #expect(found(1400) == [] && found(2027) == [])
  }

  @Test(
    "report a title in a script that no language of the record uses",
    arguments: [
      ("Права ребёнка", ["en"], Script.cyrillic), ("Child rights", ["ru"], .latin),
      ("สิทธิเด็ก", ["en", "fr"], .thai), ("حقوق الطفل", ["ru"], .arabic),
    ])
  func titleScript(title: String, languages: [String], script: Script) {
    #expect(
      problems(publication(title, languages: languages))
        == [.titleScript(script, languages: languages)])
  }

  @Test(
    "accept titles in the script of one of the record's languages",
    arguments: [
      ("Child rights", ["en"]), ("Права ребёнка", ["ru"]), ("Права ребёнка UNICEF", ["ru"]),
      ("Child rights", ["ru", "en"]), ("子どもの権利", ["ja"]), ("아동 權利", ["ko"]),
      ("SNSいじめの研究", ["ja"]), ("中国DVD研究", ["zh"]), ("IT化とPTAの役割", ["ja"]),
      ("Webサイトの安全", ["ja"]), ("IT기술", ["ko"]), ("เด็กกับFacebook", ["th"]),
      ("Prava deteta", ["sr"]), ("Anything", ["xx"]), ("UNICEF", ["ru"]), ("2014", ["ru"]),
      ("Prava rebenka", ["ru-Latn"]), ("Права ребёнка", []),
    ])
  func goodScript(title: String, languages: [String]) {
    let found = problems(publication(title, languages: languages))
    #expect(found.filter { $0.kind == .titleLanguage || $0.kind == .mixedScripts } == [])
  }

  @Test("report titles in two scripts, and words in two that look alike")
  func mixedScripts() {
    #expect(
      problems(publication("Права ребёнка. Child rights")) == [.mixedScripts(.cyrillic, .latin)])
    #expect(problems(publication("Oтчёт за год")) == [.mixedWord("Oтчёт", .cyrillic, .latin)])
  }

  @Test("report several spellings of one value, the most frequent first")
  func spellings() {
    let found = problems(
      ["Child Watch", "Child-Watch", "Child-Watch"].enumerated().map { number, source in
        publication("Title \(number)", sources: [source])
      })
    #expect(
      found.filter { $0.kind == .severalSpellings }.map(\.description) == [
        "several spellings of one value (sources): 'Child-Watch' in 2 records, 'Child Watch' in 1 "
          + "record; choose one"
      ])
  }

  @Test("do not count single uses if every value has one")
  func allUsedOnce() {
    let found = problems((0..<60).map { publication("Title \($0)", sources: ["Body \($0)"]) })
    #expect(found.filter { $0.kind == .usedOnce } == [])
  }

  @Test("count values used once if many records have any")
  func usedOnce() {
    func found(_ count: Int) -> [String] {
      problems(
        (0..<count).map { number in
          publication("Title \(number)", tags: number < 7 ? ["Rare \(number)"] : ["Legislation"])
        }
      ).filter { $0.kind == .usedOnce }.map(\.description)
    }
    #expect(found(49) == [])
    #expect(
      found(60) == [
        "7 of 8 values are used once (tags): 'Rare 0', 'Rare 1', 'Rare 2', 'Rare 3', 'Rare 4' and "
          + "2 more"
      ])
  }

  @Test("report unknown values in catalogues too, once, with their number")
  func unknownValues() {
    let found = (0..<3).map { number in
      publication(
        "Title \(number)", countries: ["Atlantis"], languages: ["Portugese"], tags: ["Thailnd"],
        sources: ["UNICF"])
    }
    let findings = CatalogueAudit(found, vocabulary: vocabulary).findings.filter {
      !$0.problem.isNote
    }
    #expect(
      findings.map(\.problem) == [
        .unknownTag("Thailnd"), .reading(.unknownCountry("Atlantis")),
        .reading(.unknownSource("UNICF")), .reading(.unknownLanguage("Portugese")),
      ])
    #expect(findings.map(\.records) == [3, 3, 3, 3])
    #expect(findings.map { $0.nearest.first } == ["Thailand", nil, "UNICEF", "Portuguese"])
    #expect(findings.allSatisfy { $0.nearest.count <= 3 })
    #expect(findings[0].description.contains("; in 3 records, here first; did you mean"))
  }

  @Test(
    "report values that the vocabulary has in another field, and suggest no value itself",
    arguments: [
      ("topics", "ICMEC Publications", "collections"), ("topics", "thailand", "countries"),
      ("topics", "Burma", "countries"), ("topics", "ASEAN", "countries"),
      ("topics", "UNICEF", "sources"), ("topics", "Spanish", "languages"),
      ("tags", "Spanish", "languages"), ("countries", "Cybercrime", "topics"),
      ("countries", "Español", "languages"), ("countries", "UNICEF", "sources"),
      ("languages", "Thailand", "countries"),
    ])
  func otherField(field: String, value: String, other: String) throws {
    let line = "{\"title\": \"A\", \"\(field)\": [\"\(value)\"]}\n"
    let (publications, report) = TestImport.lines(Array(line.utf8), vocabulary)
    let audit = CatalogueAudit(publications, vocabulary: vocabulary)
    let end =
      "'\(value)' is in '\(field)', but the vocabulary has it in '\(other)'; "
      + "it is kept as it is: move it to '\(other)'"
    if field != "tags" { #expect(report.findings.map(\.description) == [end]) }
    let faults = audit.findings.filter { !$0.problem.isNote }
    #expect(faults.count == 1 && faults[0].description.hasSuffix(end), "\(faults)")
  }

  @Test(
    "tell nothing of another field where codes, sources or unusual languages are alike",
    arguments: [("topics", "TH"), ("topics", "War"), ("sources", "Thailand"), ("tags", "UNICEF")])
  func sameField(field: String, value: String) throws {
    let line = "{\"title\": \"A\", \"\(field)\": [\"\(value)\"]}\n"
    let (publications, _) = TestImport.lines(Array(line.utf8), vocabulary)
    let faults = CatalogueAudit(publications, vocabulary: vocabulary).findings.filter {
      !$0.problem.isNote
    }
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { $0.description.contains("not in") && !$0.nearest.contains(value) })
  }

  @Test("suggest several names if several are near")
  func severalNames() {
    let findings = CatalogueAudit([publication("A", tags: ["Irac"])], vocabulary: vocabulary)
      .findings
    #expect(findings[0].nearest == ["Iraq", "Iran"])
    #expect(findings[0].description.hasSuffix("; did you mean 'Iraq' or 'Iran'?"))
  }

  @Test("report texts with replacement characters")
  func replacedCharacters() {
    var publication = publication("Caf\u{FFFD}")
    #expect(problems(publication) == [.replacedCharacters(.title)])
    publication.title = "Cafés"
    publication.paragraphs = ["One.", "Tw\u{FFFD}."]
    #expect(problems(publication) == [.replacedCharacters(.body)])
  }

  @Test("report a character that was lost in reading only once")
  func replacedOnce() throws {
    let (publications, report) = TestImport.lines(
      Array(#"{"id":"a","title":"Ó Caf"#.utf8) + [0xE9] + Array("\"}\n".utf8), file: "a.jsonl",
      vocabulary)
    let audit = CatalogueAudit(publications, vocabulary: vocabulary, report: report)
    #expect(
      audit.findings.filter { $0.problem.kind == .invalidText }.map(\.problem)
        == [.reading(.notText)])
  }

  @Test("report the position of a duplicate with the same identifier")
  func placeOfDuplicate() {
    let publications = (1...2).map { line in
      var publication = publication("A title of its own")
      publication.origin = Origin(file: "a.jsonl", lines: line...line)
      return publication
    }
    let found = CatalogueAudit(publications, vocabulary: vocabulary).findings.first {
      $0.problem.kind == .sameTitle
    }
    #expect(found?.description.contains("A title of its own (line 2)") == true)
  }
}

@Suite("An audit of damaged text")
struct DamagedTextAuditTests {
  @Test("gives each unknown name the number of its records, whatever else is damaged")
  func names() throws {
    let record = "Tag one, Cybercrime\n\nTitle\n\n\n(Source) Body.Read More\n\n"
    let damaged: [UInt8] =
      Array("Tag one, Tag two\n\nTitle ".utf8) + [0xFF]
      + Array(
        "\n\n\n(Source) Body.Read More\n\nTag three, Tag one\n\nThird\n\n\n(Other) Text.Read More\n\n"
          .utf8)
    let vocabulary = try SharedVocabulary.vocabulary()
    let read = try RecordImporter.read(
      FileContents(name: "list", bytes: Array(record.utf8) + damaged), as: .listing,
      vocabulary: vocabulary)
    let audit = CatalogueAudit(read.publications, vocabulary: vocabulary, report: read.report)
    let texts = audit.findings.map { "\($0)" }
    for name in ["Tag one", "Tag two", "Tag three", "Other"] {
      #expect(texts.contains { $0.contains(name) }, "\(texts)")
    }
  }
}
