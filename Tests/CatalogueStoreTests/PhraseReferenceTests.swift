import Catalogue
import CatalogueStore
import Publications
import SeededRandom
import Testing
import Vocabularies

/// Compares phrase searches, with so many words that they share classes, with a reference model
/// that scans all records.
struct PhraseReferenceTests {
  struct Fixture {
    fileprivate let naive: NaiveCatalogue
    let image: CatalogueImage
    let catalogue: TestCatalogue
    var random: RandomPublications
    private let words: [String]

    init(seed: UInt64) throws {
      var random = RandomPublications(seed: seed)
      // Short words share many prefixes.
      let words = Set(
        (0..<1500).map { _ in
          String((0..<random.number(1...5)).map { _ in random.pick(Array("abcdé0")) })
        }
      ).sorted()
      func text(_ count: Int) -> String {
        // Some words are very frequent, most are rare.
        (0..<count).map { _ in
          words[random.number(0...random.pick([3, 12, 60, words.count]) - 1) * 97 % words.count]
        }.joined(separator: " ")
      }
      // A large catalogue has more than two blocks of positions, and short texts.
      let isLarge = seed % 4 == 3
      let count = isLarge ? random.number(200...400) : random.number(1...120)
      let publications = (0..<count).map { number in
        var publication = Publication(
          id: PublicationID("\(number)"), title: text(random.number(1...6)))
        publication.paragraphs = [text(random.number(0...(isLarge ? 40 : 150)))]
        return publication
      }
      var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
      for publication in publications { builder.add(publication) }
      image = builder.build()
      catalogue = try TestCatalogue(image)
      naive = NaiveCatalogue(
        publications: publications, vocabulary: RandomPublications.vocabulary)
      self.words = words
      self.random = random
    }

    /// Returns words that are adjacent in some record; the last one may be cut.
    mutating func phrase() -> String {
      let record = random.pick(naive.publications)
      let text = random.chance(30) ? record.title : record.paragraphs[0]
      let words = text.split(separator: " ").map(String.init)
      guard words.count > 1 else { return "\"a b" }
      let start = random.number(0...words.count - 2)
      var phrase = Array(words[start..<min(words.count, start + random.number(2...4))])
      if random.chance(20) { phrase[random.number(0...1)] = random.pick(self.words) }
      guard random.chance(60) else { return "\"" + phrase.joined(separator: " ") + "\"" }
      let last = phrase[phrase.count - 1]
      phrase[phrase.count - 1] = String(last.prefix(random.number(1...last.count)))
      return random.chance(50)
        ? "\"" + phrase.joined(separator: " ") : phrase.joined(separator: "-")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func phrasesMatchTheReference(seed: UInt64) throws {
    var fixture = try Fixture(seed: seed)
    for _ in 0..<40 {
      let words =
        fixture.random.chance(80)
        ? fixture.phrase() : "\(fixture.phrase())\" -\(fixture.phrase())"
      let results = fixture.catalogue.results(for: Query.typed(words))
      let expected = fixture.naive.results(
        NaiveCatalogue.NamedQuery(query: .typed(words)))
      #expect(results.ordinals == expected, "\(words)")
    }
  }
}
