import EmbeddedFiles
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// The listing with the preferred terms of `topics.ttl`.
@Suite("The listing by concept")
struct ConceptListingTests {
  private let thesaurus: Thesaurus
  private let vocabulary: Vocabulary
  private let publications: [Publication]
  private let report: ImportReport

  init() throws {
    thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    vocabulary = try SharedVocabulary.vocabulary()
    (publications, report) = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
  }

  private func numbers(_ topic: String) -> [Int] {
    publications.indices.filter { publications[$0].topics.contains(topic) }.map { $0 + 1 }
  }

  @Test("has one topic for both tags of child sexual abuse material")
  func abuseMaterial() {
    #expect(numbers("Child sexual abuse material") == [3, 4, 9, 11, 15, 17, 19, 20, 27])
    #expect(
      vocabulary.publisherTags(of: "Child sexual abuse material")
        == ["Child Pornography", "Child Sexual Abuse Material (Child Pornography)"])
  }

  @Test("counts the other topics like their tags")
  func counts() {
    let expected = [
      "Child protection": 16, "Child abuse/exploitation": 15, "Cybercrime": 10,
      "Missing children and child abduction": 8, "Legislation": 5, "International schools": 4,
      "Child trafficking": 3, "Child marriage": 1, "Safe recruitment": 3,
    ]
    for (topic, count) in expected { #expect(numbers(topic).count == count, "\(topic)") }
    #expect(numbers("International schools") == [5, 12, 13, 14])
    #expect(vocabulary.broaderTopic(of: "Safe recruitment") == "International schools")
    #expect(Set(publications.flatMap(\.topics)).count == 20)
  }

  @Test("keeps the publisher's tags word for word and maps them all")
  func tags() {
    #expect(Set(publications.flatMap(\.tags)).count == 63)
    #expect(publications.flatMap(\.tags).count == 160)
    #expect(report.findings.map(\.problem) == [.commaAfterSources])
  }

  @Test("needs no correction of the thesaurus, and reports concepts without records")
  func audit() {
    let findings = ThesaurusAudit(thesaurus, for: publications, vocabulary: vocabulary).findings
    #expect(
      findings.map(\.problem) == [
        .conceptWithoutRecords("Children’s rights"),
        .conceptWithoutRecords("Unaccompanied children"),
        .conceptWithoutRecords("Hague Child Abduction Convention"),
        .conceptWithoutRecords("Infographics"),
        .conceptWithoutRecords("Exploitation of children in prostitution"),
        .conceptWithoutRecords("Sexual exploitation of children in travel and tourism"),
        .conceptWithoutRecords("Online grooming"),
        .conceptWithoutRecords("Sexual extortion of children"),
      ])
  }

  @Test("reports a tag without a concept")
  func unmapped() throws {
    let text = "Astronomy, Cybercrime\n\nTitle\n\n\n(ICMEC) Body.Read More\n"
    let (publications, _) = try RecordImporter.read(
      FileContents(name: "some.txt", bytes: Array(text.utf8)), as: .listing, vocabulary: vocabulary)
    let problems = ThesaurusAudit(thesaurus, for: publications, vocabulary: vocabulary).findings
      .map(\.problem)
    #expect(problems.first == .unmappedTag("Astronomy", records: 1, nearest: nil))
  }

  @Test("asks for each record once, so that none need be kept")
  func oneByOne() {
    var asked: [Int] = []
    let records = publications.indices.lazy.map { number in
      asked.append(number)
      return publications[number]
    }
    let findings = ThesaurusAudit(thesaurus, for: records, vocabulary: vocabulary).findings
    #expect(findings.count == 8)
    #expect(asked == Array(publications.indices))
  }

  @Test("finds each concept by each of its labels and tags")
  func labels() throws {
    let index = try SharedVocabulary.topics()
    for concept in thesaurus.concepts {
      for label in concept.labels.map(\.text) + concept.tags {
        let topic = try #require(index.value(named: label, of: .topic), "\(label)")
        #expect(topic == NamedValue(.topic, concept.iri), "\(label)")
        #expect(index.match(NameMatch.Typed(label), topic) != nil, "\(label)")
        #expect(thesaurus.concepts(named: label).map(\.iri) == [concept.iri], "\(label)")
      }
    }
  }

  @Test(
    "finds the terms that readers search for",
    arguments: [
      ("child pornography", "Child sexual abuse material"), ("csem", "Child sexual abuse material"),
      ("CSAM", "Child sexual abuse material"), ("sextortion", "Sexual extortion of children"),
      ("child sex tourism", "Sexual exploitation of children in travel and tourism"),
      ("SECTT", "Sexual exploitation of children in travel and tourism"),
      ("child prostitution", "Exploitation of children in prostitution"),
      ("grooming", "Online grooming"), ("CEFM", "Child marriage"),
      ("trafficking in children", "Child trafficking"), ("OCSEA", "Cybercrime"),
      ("ICT-facilitated", "Cybercrime"), ("runaway", "Missing children and child abduction"),
      ("pornografia infantil", "Child sexual abuse material"),
      ("торговля детьми", "Child trafficking"), ("การค้าเด็ก", "Child trafficking"),
    ])
  func terms(typed: String, concept: String) throws {
    let index = try SharedVocabulary.topics()
    let matches = index.scanner(of: [.topic]).matches(in: typed)
    #expect(matches.flatMap(\.values).map { index.label(of: $0) } == [concept])
    #expect(matches.first.map { typed[$0.range] } == typed[...])
  }
}
