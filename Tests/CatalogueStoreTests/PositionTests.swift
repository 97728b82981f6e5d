import CStore
import Glibc
import SeededRandom
import Testing

/// Compares the places found by a word's positions with a scan of each place.
struct PositionTests {
  /// Records of words with classes 1 to 9; class 1 is the word to find.
  private struct Records {
    var random: SeededGenerator
    let classes: [[UInt8]]
    let candidates: [UInt64]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      // The word may occur more often in a record than one read returns.
      let longest = [4, 200, 700][Int(seed % 3)]
      classes = (0..<Int.random(in: 0...(longest > 500 ? 90 : 700), using: &random)).map { _ in
        let count = Int.random(in: 0...longest, using: &random)
        let highest: UInt8 = Bool.random(using: &random) ? 2 : 9
        return (0..<count).map { _ in UInt8.random(in: 1...highest, using: &random) }
          + [UInt8(STORE_RECORD_END)]
      }
      candidates = (0...classes.count / 64).map { _ in
        // All, half or a few.
        switch seed / 3 % 3 {
        case 0: .max
        case 1: random.next()
        default: random.next() & random.next() & random.next() & random.next()
        }
      }
      self.random = random
    }

    func isCandidate(_ record: Int) -> Bool {
      candidates[record / 64] >> UInt64(record % 64) & 1 == 1
    }

    /// The records that contain the word.
    var recordsWithWord: [Int] { classes.indices.filter { classes[$0].contains(1) } }

    /// Returns the places where a word of class 2 is `offset` before the word.
    func places(following offset: Int) -> [[Int]] {
      recordsWithWord.filter(isCandidate).flatMap { record in
        classes[record].indices.filter { position in
          classes[record][position] == 1 && position >= offset
            && (offset == 0 || classes[record][position - offset] == 2)
        }.map { [record, $0 - offset] }
      }
    }

    /// Positions in the encoding of an image.
    var positions: [UInt8] {
      var skips: [UInt8] = []
      var steps: [UInt8] = []
      for (index, record) in recordsWithWord.enumerated() {
        if index > 0, index.isMultiple(of: Int(STORE_POSITION_BLOCK)) {
          skips += withUnsafeBytes(of: UInt32(steps.count).littleEndian) { Array($0) }
        }
        let places = classes[record].indices.filter { classes[record][$0] == 1 }
        for (before, place) in zip([0] + places, places) {
          var value = (place - before) << 1 | (place == places[places.count - 1] ? 1 : 0)
          while value >= 0x80 {
            steps.append(UInt8(value & 0x7F | 0x80))
            value >>= 7
          }
          steps.append(UInt8(value))
        }
      }
      return skips + steps
    }
  }

  /// Calls `body` with the word's records as a list, and as a bitmap.
  private func withWords(of records: Records, _ body: (store_word) -> Void) {
    let recordsWithWord = records.recordsWithWord
    var bits = [UInt64](repeating: 0, count: records.candidates.count)
    for record in recordsWithWord { bits[record / 64] |= 1 << UInt64(record % 64) }
    records.positions.withUnsafeBufferPointer { positions in
      recordsWithWord.map(UInt32.init).withUnsafeBufferPointer { ordinals in
        bits.withUnsafeBufferPointer { bits in
          for isList in [true, false] {
            body(
              store_word(
                ordinals: ordinals.baseAddress, bits: isList ? nil : bits.baseAddress,
                count: recordsWithWord.count, positions: positions.baseAddress,
                size: positions.count))
          }
        }
      }
    }
  }

  @Test(arguments: 0..<36 as Range<UInt64>)
  func followedPlacesMatchALinearScan(seed: UInt64) {
    let records = Records(seed: seed)
    let (one, two) = (classes(1), classes(2))
    let starts = records.classes.reduce(into: [0 as UInt32]) { starts, words in
      starts.append(starts[starts.count - 1] + UInt32(words.count))
    }
    let steps = [two, one].map { store_step(shared: $0, frequent: none, sure: none) }
    withWords(of: records) { word in
      var word = word
      var found = [store_place](repeating: store_place(), count: word.size)
      let count = records.classes.flatMap(\.self).withUnsafeBufferPointer { classes in
        starts.withUnsafeBufferPointer { starts in
          records.candidates.withUnsafeBufferPointer { bits in
            var sequences = store_sequences(
              classes: classes.baseAddress, size: classes.count, starts: starts.baseAddress,
              start_count: starts.count)
            return store_follow_word(
              &sequences, store_candidates(bits: bits.baseAddress, count: records.classes.count),
              steps, steps.count, &word, 1, &found, found.count)
          }
        }
      }
      #expect(
        found.prefix(count).map { [Int($0.record), Int($0.position)] }
          == records.places(following: 1))
    }
  }

  @Test(arguments: 0..<36 as Range<UInt64>)
  func markedPlacesMatchALinearScan(seed: UInt64) {
    var records = Records(seed: seed)
    let places = records.classes.indices.filter(records.isCandidate).flatMap { record in
      records.classes[record].indices.filter { _ in
        Int.random(in: 0...3, using: &records.random) > 0
      }
      .map {
        store_place(record: UInt32(record), position: UInt32($0), is_sure: 0, is_last_sure: 0)
      }
    }
    let expected = places.map { place in
      let classes = records.classes[Int(place.record)].dropFirst(Int(place.position) + 2)
      return classes.first == 1 ? 1 : 0 as UInt8
    }
    withWords(of: records) { word in
      var word = word
      var marks = [UInt8](repeating: 0, count: places.count)
      records.candidates.withUnsafeBufferPointer { bits in
        store_mark_word(
          &word, store_candidates(bits: bits.baseAddress, count: records.classes.count), places,
          places.count, 2, &marks)
      }
      #expect(marks == expected)
    }
  }

  @Test("positions in which no record ends are read once")
  func zeroedPositions() {
    let count = 100_000
    let ordinals = (0..<count).map(UInt32.init)
    let positions = [UInt8](repeating: 0, count: 1_000_000)
    let bits = [UInt64](repeating: .max, count: (count + 63) / 64)
    var marks: [UInt8] = [0]
    let start = processorSeconds
    bits.withUnsafeBufferPointer { bits in
      ordinals.withUnsafeBufferPointer { ordinals in
        positions.withUnsafeBufferPointer { positions in
          var word = store_word(
            ordinals: ordinals.baseAddress, bits: nil, count: count,
            positions: positions.baseAddress, size: positions.count)
          let last = store_place(
            record: UInt32(count), position: 0, is_sure: 0, is_last_sure: 0)
          store_mark_word(
            &word, store_candidates(bits: bits.baseAddress, count: count), [last], 1, 0, &marks)
        }
      }
    }
    #expect(marks == [0])
    // Linear time takes some hundredths of a second; rereading all positions for each block would
    // take a minute.
    #expect(processorSeconds - start < 5)
  }

  /// The time of this thread only: a test's time limit would include waiting for other tests.
  private var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private let none = store_classes(first: UInt8(STORE_NO_CLASS), last: UInt8(STORE_NO_CLASS))

  private func classes(_ number: UInt8) -> store_classes {
    store_classes(first: number, last: number)
  }
}
