import Catalogue
import CatalogueStore
import Publications
import SeededRandom
import Testing
import Text
import Vocabularies

/// Suggestions for words that the catalogue joins or splits.
struct JoinedWordTests {
  private func catalogue(_ titles: [String]) throws -> TestCatalogue {
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    for (number, title) in titles.enumerated() {
      builder.add(Publication(id: PublicationID("\(number)"), title: title))
    }
    return try TestCatalogue(builder.build())
  }

  @Test(arguments: [
    ("cyber crime", "cybercrime"),
    ("\"laws on cyber crime\"", "\"laws on cybercrime\""),
    ("cyber crime -smart", "cybercrime -smart"),
    ("net works hand book", "networks handbook"), ("childprotection", "child protection"),
    ("smart phonse", "smartphones"), ("childprotection net works", "child protection"),
    ("zyx childprotection", "child protection"),
    ("cyber \"crime\"", nil), ("cyber -laws crime", nil), ("cyber crim", nil),
  ])
  func wordsAreRespelledAsInTheCatalogue(typed: String, suggestion: String?) throws {
    let catalogue = try catalogue([
      "Laws on cybercrime", "Child protection", "Smartphones", "Networks: a handbook", "Phones",
    ])
    let results = catalogue.results(for: Query.typed(typed))
    #expect(results.count == 0)
    #expect(results.advice?.suggestion == suggestion)
  }

  @Test(
    "no other word is offered for an article and a word",
    arguments: [
      ("the rapist", "The work of a therapist"), ("the rapist", "A therapist"),
      ("the rapists", "The therapists' law"), ("\"the rapist\"", "The therapist"),
      ("therapists", "The rapists in prison"), ("therapists prison", "The rapists in prison"),
    ])
  func wordsWithAMeaningOfTheirOwn(typed: String, title: String) throws {
    let catalogue = try catalogue([title])
    for query in [Query.typed(typed), Query(words: typed)] {
      let results = catalogue.results(for: query)
      #expect(results.count == 0)
      let advice = try #require(results.advice)
      #expect(advice.suggestion == nil)
      #expect(advice.replacements.isEmpty, "\(advice.replacements)")
    }
  }

  @Test("every letter can be typed, even one that stands for several words")
  func everyLetter() throws {
    let catalogue = try catalogue(["Child protection", "A law"])
    for value in UInt32(0x20)..<0x30000 {
      guard let scalar = Unicode.Scalar(value), WordScanner.words(in: "\(scalar)").count > 1 else {
        continue
      }
      for typed in ["\(scalar)", "\(scalar) child", "\"\(scalar) x\"", "title:\(scalar)|a"] {
        let results = catalogue.results(for: Query.typed(typed))
        #expect(results.count > 0 || results.advice != nil)
        let words = WordScanner.words(in: typed).map(\.range)
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
    }
  }

  @Test func theMoreFrequentHalvesAreSuggested() throws {
    let catalogue = try catalogue(["new worldorder", "newworld order", "newworld order"])
    #expect(
      catalogue.results(for: Query.typed("newworldorder")).advice?.suggestion == "newworld order")
  }

  @Test func suggestionsHaveResults() throws {
    var random = SeededGenerator(seed: 1)
    let parts = [
      "child", "law", "cyber", "crime", "net", "work", "egypt", "united", "kingdom", "s",
    ]
    func word() -> String {
      (0..<Int.random(in: 1...2, using: &random))
        .map { _ in parts[Int.random(in: parts.indices, using: &random)] }.joined()
    }
    func text() -> String { (0..<3).map { _ in word() }.joined(separator: " ") }
    var suggestions = 0
    for _ in 0..<20 {
      let catalogue = try catalogue((0..<8).map { _ in text() })
      for _ in 0..<50 {
        let query = Query.typed(text())
        guard let words = catalogue.results(for: query).advice?.suggestion else { continue }
        suggestions += 1
        #expect(catalogue.results(for: Query.typed(words)).count > 0, "\(query.words): \(words)")
        #expect(catalogue.results(for: Query(words: words)).count > 0, "\(query.words): \(words)")
      }
    }
    #expect(suggestions > 20)
  }
}
