import CStore
import SeededRandom
import Testing

/// Compares both implementations of the search in word classes with a scan of each word, on any
/// processor.
struct PlaceTests {
  private struct Records {
    var random: SeededGenerator
    let words: [[UInt8]]
    /// The records to search, one bit each.
    let candidates: [UInt64]
    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let longest = [3, 90, 400][Int(seed % 3)]
      words = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in
          UInt8.random(in: 0...9, using: &random)
        } + [UInt8(STORE_RECORD_END)]
      }
      candidates = (0...words.count / 64).map { _ in
        seed.isMultiple(of: 2) ? .max : random.next()
      }
      self.random = random
    }

    func isCandidate(_ record: Int) -> Bool {
      candidates[record / 64] >> UInt64(record % 64) & 1 == 1
    }

    mutating func randomClasses() -> store_classes {
      let first = UInt8.random(in: 1...9, using: &random)
      return store_classes(first: first, last: UInt8.random(in: first...9, using: &random))
    }
  }

  private static let none = store_classes(
    first: UInt8(STORE_NO_CLASS), last: UInt8(STORE_NO_CLASS))

  private func isMember(_ word: UInt8, _ classes: store_classes) -> Bool {
    classes.first <= word && word <= classes.last
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func placesMatchALinearScan(seed: UInt64) {
    var records = Records(seed: seed)
    let steps = steps(in: &records)
    func isMatch(_ pair: (UInt8, store_step)) -> Bool {
      isMember(pair.0, pair.1.shared) || isMember(pair.0, pair.1.frequent)
    }
    var expected: [[Int]] = []
    for (record, words) in records.words.enumerated() where records.isCandidate(record) {
      for position in words.indices.dropLast(steps.count - 1) {
        let pairs = Array(zip(words[position...], steps))
        guard pairs.allSatisfy(isMatch) else { continue }
        let isSure = pairs.allSatisfy { isMember($0, $1.sure) || isMember($0, $1.frequent) }
        let last = pairs[pairs.count - 1]
        let isLastSure = isMember(last.0, last.1.sure) || isMember(last.0, last.1.frequent)
        expected.append([record, position, isSure ? 1 : 0, isLastSure ? 1 : 0])
        // A sure match ends the search in this record.
        if isSure { break }
      }
    }
    for version in [store_find_places, store_find_places_portable] {
      #expect(places(of: steps, in: records, version) == expected)
    }
  }

  private func steps(in records: inout Records) -> [store_step] {
    let count = Int.random(in: 2...4, using: &records.random)
    return (1...count).map { number in
      let hasShared = Bool.random(using: &records.random)
      let hasBoth = number == count && Bool.random(using: &records.random)
      let isSure = Bool.random(using: &records.random)
      let shared = hasShared || hasBoth ? records.randomClasses() : Self.none
      return store_step(
        shared: shared, frequent: hasShared && !hasBoth ? Self.none : records.randomClasses(),
        sure: isSure ? shared : Self.none)
    }
  }

  private typealias Finder = (
    UnsafePointer<store_sequences>?, store_candidates, UnsafePointer<store_step>?, Int,
    UnsafeMutablePointer<store_progress>?, UnsafeMutablePointer<store_place>?, Int
  ) -> Int

  /// Returns record, position and both flags of each match, found a few at a time.
  private func places(of steps: [store_step], in records: Records, _ find: Finder) -> [[Int]] {
    var found: [[Int]] = []
    var room = [store_place](repeating: store_place(), count: 3)
    var progress = store_progress()
    withSequences(of: records) { sequences, candidates in
      while progress.record < records.words.count {
        let count = find(
          sequences, candidates, steps, steps.count, &progress, &room, room.count)
        found += room.prefix(count).map {
          [Int($0.record), Int($0.position), Int($0.is_sure), Int($0.is_last_sure)]
        }
      }
    }
    return found
  }

  private func withSequences(
    of records: Records, _ body: (UnsafePointer<store_sequences>, store_candidates) -> Void
  ) {
    let starts = records.words.reduce(into: [0 as UInt32]) { starts, words in
      starts.append(starts[starts.count - 1] + UInt32(words.count))
    }
    records.words.flatMap(\.self).withUnsafeBufferPointer { classes in
      starts.withUnsafeBufferPointer { starts in
        records.candidates.withUnsafeBufferPointer { bits in
          var sequences = store_sequences(
            classes: classes.baseAddress, size: classes.count, starts: starts.baseAddress,
            start_count: starts.count)
          body(&sequences, store_candidates(bits: bits.baseAddress, count: records.words.count))
        }
      }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func nextWordsMatchALinearScan(seed: UInt64) {
    var records = Records(seed: seed)
    var (before, after) = (randomStep(in: &records), randomStep(in: &records))
    let word: UInt8 = 1
    let countsAll = Bool.random(using: &records.random)
    let knowsPrevious = Bool.random(using: &records.random)
    var next: [UInt8] = []
    var previous: [UInt8] = []
    var ends: [UInt64] = []
    var places: [UInt64] = []
    var bits = [UInt64](repeating: 0, count: records.candidates.count)
    var expected = bits
    for (record, words) in records.words.enumerated() {
      for (position, other) in words.enumerated() where other == word {
        next.append(words[position + 1])
        previous.append(position > 0 ? words[position - 1] : UInt8(STORE_RECORD_END))
        if next.count > places.count * 64 { places.append(records.random.next()) }
        let counts =
          countsAll || places[(next.count - 1) / 64] >> UInt64((next.count - 1) % 64) & 1 == 1
        bits[record / 64] |= 1 << UInt64(record % 64)
        if counts, isMember(next[next.count - 1], after),
          !knowsPrevious || isMember(previous[previous.count - 1], before)
        {
          expected[record / 64] |= 1 << UInt64(record % 64)
        }
      }
      if words.contains(word) {
        ends += repeatElement(0, count: (next.count + 63) / 64 - ends.count)
        ends[(next.count - 1) / 64] |= 1 << UInt64((next.count - 1) % 64)
      }
    }
    next += repeatElement(0, count: ends.count * 64 - next.count)
    previous += repeatElement(0, count: ends.count * 64 - previous.count)
    for find in [store_find_next, store_find_next_portable] {
      var found = [UInt64](repeating: 0, count: bits.count)
      next.withUnsafeBufferPointer { next in
        previous.withUnsafeBufferPointer { previous in
          ends.withUnsafeBufferPointer { ends in
            places.withUnsafeBufferPointer { places in
              let list = store_next_words(
                classes: next.baseAddress, before: knowsPrevious ? previous.baseAddress : nil,
                ends: ends.baseAddress, places: countsAll ? nil : places.baseAddress,
                block_count: ends.count)
              find(list, &before, &after, bits, &found, bits.count)
            }
          }
        }
      }
      #expect(found == expected)
    }
  }

  private func randomStep(in records: inout Records) -> store_step {
    store_step(
      shared: records.randomClasses(), frequent: records.randomClasses(), sure: Self.none)
  }

  private func isMember(_ word: UInt8, _ step: store_step) -> Bool {
    isMember(word, step.shared) || isMember(word, step.frequent)
  }
}
