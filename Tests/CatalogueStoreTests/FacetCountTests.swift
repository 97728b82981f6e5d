import CStore
import Catalogue
import CatalogueStore
import Publications
import SeededRandom
import Testing

/// Counts of values in results of every size, in a catalogue large enough for the counting methods
/// that small catalogues do not use.
struct FacetCountTests {
  private static let publications = SkewedPublications(seed: 15).publications(4200)
  private static let facets: [FacetKey] = [.topic, .source, .country, .year, .language]

  /// Words that occur in the given percentages of the titles.
  private static let words = SkewedPublications.shares.map { "share\($0)" }

  @Test func countsMatchTheRecords() throws {
    let catalogue = try TestCatalogue(Self.publications)
    let frequent = Self.facets.flatMap { facet in
      catalogue.counts(of: facet).filter { !$0.key.isNotGiven }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(1).map(\.key)
    }
    var queries = Self.words.map { Query.typed("\"\($0)\"") }
    queries += frequent.map { Query(included: [$0]) } + frequent.map { Query(excluded: [$0]) }
    for (value, other) in zip(frequent, frequent.dropFirst()) {
      queries.append(Query(included: [value], words: "\"share50\"", expandsWords: false))
      queries.append(Query(included: [value, other]))
    }
    for query in queries { try check(query, catalogue) }
  }

  /// Checks that facets requested alone and together have the same counts, which match the records.
  private func check(_ query: Query, _ catalogue: TestCatalogue) throws {
    let together = catalogue.list(Self.facets, query).rows
    for facet in Self.facets {
      var others = query
      others.included = query.included.filter { $0.facet != facet }
      others.excluded = query.excluded.filter { $0.facet != facet }
      var expected: [ValueKey: Int] = [:]
      for ordinal in catalogue.results(for: others).ordinals {
        for value in Self.publications[ordinal].values(of: facet) {
          expected[value, default: 0] += 1
        }
      }
      var alone: [ValueKey: Int] = [:]
      for (key, count) in catalogue.counts(of: facet, query) where !key.isNotGiven && count > 0 {
        alone[key] = count
      }
      #expect(alone == expected, "\(facet) of \(query)")
      for row in together {
        guard case .value(let key) = row.kind, key.facet == facet, !key.isNotGiven else { continue }
        #expect(row.count == expected[key] ?? 0, "\(key) of \(query)")
      }
    }
  }

  @Test(arguments: 1...9)
  func slotsOfEveryWidthAreCounted(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    let (recordCount, valueCount) = (1000, 40)
    let records = (0..<recordCount).map { record in
      let isLong = record % 9 == 0 && width >= STORE_LEAST_FURTHER_WIDTH
      return (0..<(isLong ? width + 5 : width)).map { _ in
        UInt16.random(in: 0..<UInt16(valueCount + width), using: &random)
      }
    }
    var further: [UInt16] = [0]
    let numbers = records.flatMap { record -> [UInt16] in
      guard record.count > width else { return record }
      let start = UInt16(further.count)
      further += [UInt16(record.count)] + record
      return [UInt16(STORE_MORE_VALUES), start, 0] + record.prefix(width - 3)
    }
    let words = (0..<(recordCount + 63) / 64).map { _ in random.next() & random.next() }
    var expected = [Int](repeating: 0, count: valueCount + width)
    for record in 0..<recordCount where words[record / 64] >> UInt64(record % 64) & 1 == 1 {
      for number in records[record] { expected[Int(number)] += 1 }
    }
    #expect(Self.counts(numbers, further, width: width, words, expected.count) == expected)
  }

  @Test func listsOutsideTheirPartAreIgnored() {
    let more = UInt16(STORE_MORE_VALUES)
    // Lists that start at the end, far behind it, and that are longer than the part.
    let numbers: [UInt16] = [more, 4, 0, more, 0, 0xFFFF, more, 1, 0]
    let counts = Self.counts(numbers, [0, 9, 5, 3], width: 3, [0b111], 6)
    #expect(counts == [0, 0, 0, 1, 0, 1])
  }

  /// The counts of `count` numbers in the records of `words`.
  private static func counts(
    _ numbers: [UInt16], _ further: [UInt16], width: Int, _ words: [UInt64], _ count: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    numbers.withUnsafeBufferPointer { numbers in
      further.withUnsafeBufferPointer { further in
        let slots = store_slots(
          numbers: numbers.baseAddress, record_count: numbers.count / width, width: width,
          further: further.baseAddress, further_count: further.count)
        store_count_slots(words, words.count, slots, &counts, count)
      }
    }
    return counts
  }
}

/// Publications with skewed values, as in large catalogues: a few values have many records, most
/// have few.
private struct SkewedPublications {
  static let shares = [90, 60, 50, 30, 10, 5, 3, 2, 1]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  func publications(_ count: Int) -> [Publication] {
    var maker = self
    return (0..<count).map { maker.publication($0) }
  }

  private mutating func publication(_ number: Int) -> Publication {
    let words = Self.shares.filter { chance($0) }.map { "share\($0)" }
    var publication = Publication(
      id: PublicationID("r\(number)"), title: (["Report"] + words).joined(separator: " "))
    publication.topics = distinct(atMost: chance(5) ? 14 : 4, of: 150).map { "Topic \($0)" }
    publication.sources = distinct(atMost: 3, of: 300).map { Source(name: "Source \($0)") }
    publication.year = chance(80) ? 1990 + skewed(30) : nil
    publication.languages = distinct(atMost: 1, of: 3).map { ["en", "pt", "ru"][$0] }
    publication.countries = distinct(atMost: 2, of: 3).map { CountryCode(["XA", "XB", "XC"][$0]) }
    return publication
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 1...100, using: &random) <= percent
  }

  /// Returns a number below `count`; low ones are far more likely.
  private mutating func skewed(_ count: Int) -> Int {
    let share = Double.random(in: 0..<1, using: &random)
    return Int(share * share * share * Double(count))
  }

  private mutating func distinct(atMost limit: Int, of count: Int) -> [Int] {
    var numbers: [Int] = []
    for _ in 0..<Int.random(in: 0...limit, using: &random) {
      let number = skewed(count)
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}

extension Publication {
  /// Returns the keys of a facet's values.
  fileprivate func values(of facet: FacetKey) -> [ValueKey] {
    switch facet {
    case .topic: topics.map { named(facet, $0) }
    case .source: sources.map { named(facet, $0.name) }
    case .country: countries.map { named(facet, $0.text) }
    case .year: year.map { [ValueKey(facet, String($0))] } ?? []
    default: languages.map { ValueKey(facet, $0) }
    }
  }

  private func named(_ facet: FacetKey, _ name: String) -> ValueKey {
    ValueKey(facet, "=" + name.lowercased())
  }
}
