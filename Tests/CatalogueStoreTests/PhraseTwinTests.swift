import CStore
import CatalogueStore
import Publications
import SeededRandom
import Testing

/// Phrases over so many words that these share classes, against a twin that looks at each record.
struct PhraseTwinTests {
  private struct Twin {
    let naive: NaiveCatalogue
    let catalogue: Catalogue
    var random: RandomPublications
    let words: [String]

    init(seed: UInt64) throws {
      var random = RandomPublications(seed: seed)
      // Words of few letters have many beginnings in common.
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
      let publications = (0..<random.number(1...120)).map { number in
        var publication = Publication(
          id: PublicationID("\(number)"), title: text(random.number(1...6)))
        publication.paragraphs = [text(random.number(0...150))]
        return publication
      }
      var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
      for publication in publications { builder.add(publication) }
      catalogue = try Catalogue(builder.build())
      naive = NaiveCatalogue(
        publications: publications, vocabulary: RandomPublications.vocabulary)
      self.words = words
      self.random = random
    }

    /// Words that stand side by side in some record, the last one perhaps cut short.
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
  func phrasesFindWhatTheTwinFinds(seed: UInt64) throws {
    var twin = try Twin(seed: seed)
    for _ in 0..<40 {
      let words = twin.random.chance(80) ? twin.phrase() : "\(twin.phrase())\" -\(twin.phrase())"
      let results = twin.catalogue.results(for: Query(words: words))
      let expected = twin.naive.results(
        NaiveCatalogue.NamedQuery(included: [], excluded: [], words: words, order: .relevance))
      #expect((0..<results.count).map { results.ordinal(at: $0) } == expected, "\(words)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func placesAreThoseOfALookAtEachWordOnAnyProcessor(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var classes: [UInt8] = []
    var starts: [UInt32] = [0]
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      let length = Int.random(in: 0...(seed.isMultiple(of: 2) ? 90 : 3), using: &random)
      classes += (0..<length).map { _ in UInt8.random(in: 0...9, using: &random) }
      classes.append(UInt8(STORE_RECORD_END))
      starts.append(UInt32(classes.count))
    }
    let count = Int.random(in: 2...4, using: &random)
    let steps = (1...count).map { number in
      func classes() -> store_classes {
        let first = UInt8.random(in: 1...9, using: &random)
        return store_classes(first: first, last: UInt8.random(in: first...9, using: &random))
      }
      let none = store_classes(first: UInt8(STORE_NO_CLASS), last: UInt8(STORE_NO_CLASS))
      let hasShared = Bool.random(using: &random)
      let hasBoth = number == count && Bool.random(using: &random)
      return store_step(
        shared: hasShared || hasBoth ? classes() : none,
        frequent: hasShared && !hasBoth ? none : classes(), sure: none)
    }
    func isIn(_ word: UInt8, _ classes: store_classes) -> Bool {
      classes.first <= word && word <= classes.last
    }
    var expected: [[Int]] = []
    for record in 0..<starts.count - 1 {
      let words = Array(classes[Int(starts[record])..<Int(starts[record + 1])])
      for position in words.indices.dropLast(count - 1) {
        let pairs = zip(words[position...], steps)
        guard pairs.allSatisfy({ isIn($0, $1.shared) || isIn($0, $1.frequent) }) else { continue }
        expected.append([record, position])
        // Nothing that comes later in the record matters.
        if pairs.allSatisfy({ isIn($0, $1.frequent) }) { break }
      }
    }
    for version in [store_find_places, store_find_places_portable] {
      #expect(places(of: steps, classes, starts, version) == expected)
    }
  }

  private typealias Finder = (
    UnsafePointer<store_sequences>?, store_candidates, UnsafePointer<store_step>?, Int,
    UnsafeMutablePointer<store_progress>?, UnsafeMutablePointer<store_place>?, Int
  ) -> Int

  private func places(
    of steps: [store_step], _ classes: [UInt8], _ starts: [UInt32], _ find: Finder
  ) -> [[Int]] {
    let all = [UInt64](repeating: .max, count: starts.count / 64 + 1)
    var found: [[Int]] = []
    // With less room a record may come twice.
    var room = [store_place](repeating: store_place(), count: classes.count + Int(STORE_LEAST_ROOM))
    var progress = store_progress()
    classes.withUnsafeBufferPointer { classes in
      starts.withUnsafeBufferPointer { starts in
        all.withUnsafeBufferPointer { all in
          var sequences = store_sequences(
            classes: classes.baseAddress, size: classes.count, starts: starts.baseAddress,
            start_count: starts.count)
          let candidates = store_candidates(bits: all.baseAddress, count: starts.count - 1)
          while progress.offset < classes.count {
            let count = find(
              &sequences, candidates, steps, steps.count, &progress, &room, room.count)
            found += room.prefix(count).map { [Int($0.record), Int($0.position)] }
          }
        }
      }
    }
    return found
  }
}
