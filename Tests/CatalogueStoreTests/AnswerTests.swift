import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// Spelling suggestions, related records, and invalid input.
struct AnswerTests {
  private func catalogue(_ publications: [Publication]) throws -> TestCatalogue {
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    for publication in publications { builder.add(publication) }
    return try TestCatalogue(builder.build())
  }

  private func publication(
    _ id: String, _ title: String, topics: [String] = [], countries: [String] = [],
    sources: [String] = []
  ) -> Publication {
    var publication = Publication(id: PublicationID(id), title: title)
    publication.topics = topics
    publication.countries = countries.map { CountryCode($0) }
    publication.sources = sources.map { Source(name: $0) }
    return publication
  }

  @Test(arguments: [
    ("legilsation", "legislation"), ("legislaton", "legislation"), ("lagislasion", "legislation"),
    ("Thialand LAWS", "thailand LAWS"), ("\"chidl protection\"", "\"child protection\""),
    ("assocoação", "associação"), ("assciacao", "associação"),
    ("защитта детеей", "защита детей"), ("ninna", "niña"),
    ("казак", "қазақ"), ("нан", "ңан"), ("казақ тили", "қазақ тілі"),
    ("x-legilsation!", "x-legislation!"),
  ])
  func anUnknownWordIsRespelled(typed: String, suggestion: String) throws {
    let catalogue = try catalogue([
      publication("1", "Legislation in Thailand: laws"), publication("2", "X-legislation"),
      publication("3", "Child protection, Associação"), publication("4", "Защита Детей"),
      publication("5", "La NIÑA"), publication("6", "Қазақ тілі, ңан"),
    ])
    #expect(catalogue.results(for: Query.typed(typed)).advice?.suggestion == suggestion)
  }

  @Test(arguments: [
    "zzzzzzzz", "lax", "legislation child", "-legislation -x -child", "legilsation legislation",
  ])
  func knownShortOrDistantWordsGetNoSuggestion(typed: String) throws {
    let catalogue = try catalogue([publication("1", "Legislation"), publication("2", "child x")])
    let results = catalogue.results(for: Query.typed(typed))
    #expect(results.count == 0)
    if typed.hasPrefix("legilsation") {
      #expect(results.advice?.suggestion == "legislation legislation")
    } else {
      #expect(results.advice?.suggestion == nil)
    }
  }

  @Test func theMoreFrequentOfTwoSimilarWordsIsSuggested() throws {
    let catalogue = try catalogue([
      publication("1", "cyberlaws"), publication("2", "cyberlawn"), publication("3", "cyberlawn"),
    ])
    #expect(catalogue.results(for: Query.typed("cyberlawx")).advice?.suggestion == "cyberlawn")
  }

  @Test func relatedPublicationsNameWhatTheyShare() throws {
    let catalogue = try catalogue([
      publication("a", "Safe schools, part one", topics: ["Schools"], countries: ["TH"]),
      publication("b", "Safe schools, part two"),
      publication("c", "Other", topics: ["Schools"], countries: ["TH"], sources: ["ICMEC"]),
      publication("d", "Else", sources: ["ICMEC"]), publication("e", "Alone"),
    ])
    let related = try #require(catalogue.detail("a")).related
    #expect(related.map(\.id.text).sorted() == ["b", "c"])
    #expect(
      related.first { $0.id.text == "c" }?.reasons
        == [.shared(.topic, ["Schools"]), .shared(.country, ["Thailand"])])
    #expect(related.first { $0.id.text == "b" }?.reasons == [.similarTitle])
    #expect(
      catalogue.detail("d", relatedLimit: 1)?.related.map(\.reasons)
        == [[.shared(.source, ["ICMEC"])]])
    #expect(catalogue.detail("e")?.related == [])
    #expect(catalogue.detail("a", relatedLimit: 0)?.related == [])
    #expect(catalogue.detail("none") == nil)
  }

  @Test func duplicateIdentifiersAreDistinguished() throws {
    let catalogue = try catalogue(["x", "x", "x-2", "x"].map { publication($0, $0) })
    #expect((0..<4).map { catalogue.records.id(at: $0).text } == ["x", "x-2", "x-2-2", "x-3"])
    #expect(
      (0..<4).map { catalogue.records.ordinal(of: catalogue.records.id(at: $0)) } == [0, 1, 2, 3])
  }

  @Test func hostileTextIsFiltered() throws {
    let bad = "a\u{1B}[2Jb\u{202E}c\r\nd\u{200B}e"
    var hostile = publication(
      bad, bad, topics: [bad], countries: [bad], sources: [bad])
    hostile.tags = [bad]
    hostile.paragraphs = [bad]
    hostile.url = bad
    hostile.origin = Origin(file: bad, lines: 1...2)
    let catalogue = try catalogue([hostile])
    let read = catalogue.records.publication(at: 0)
    var texts = [read.title, read.id.text, read.url ?? "", read.origin?.file ?? ""]
    texts += read.tags + read.topics + read.countries.map(\.text) + read.sources.map(\.name)
    texts += FacetTable.all.flatMap { catalogue.list([$0.key]).rows }.map(\.label)
    texts += catalogue.values.map(\.id)
    for text in texts {
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }, "\(text)")
    }
    #expect(read.paragraphs.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") })
    #expect(catalogue.records.ordinal(of: read.id) == 0)
  }

  @Test func composedAndDecomposedSpellingsArePreserved() throws {
    let spellings = ["\u{C9}ducation", "E\u{301}ducation"]
    let catalogue = try catalogue(spellings.map { publication($0, $0, topics: [$0]) })
    for (ordinal, spelling) in spellings.enumerated() {
      let read = catalogue.records.publication(at: ordinal)
      #expect(Array(read.title.utf8) == Array(spelling.utf8))
      #expect(Array(read.topics[0].utf8) == Array(spelling.utf8))
    }
    #expect(catalogue.counts(of: .topic) == [ValueKey(.topic, "=education"): 2])
    #expect(catalogue.results(for: Query.typed("education")).count == 2)
  }
}
