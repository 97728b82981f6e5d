internal import CStore

/// The words of each record in order, as far as classes of neighbouring words tell them apart.
struct WordSequences: Sendable {
  /// The first word of each class; class 1 comes first, 0 stands between two texts.
  private let classes: NumberView<UInt32>
  private let sequences: ByteView
  private let starts: NumberView<UInt32>
  private let wordCount: Int

  init(_ parts: ImageParts, wordCount: Int) {
    classes = parts.numbers(.classes)
    sequences = parts[.sequences]
    starts = parts.numbers(.sequenceStarts)
    self.wordCount = wordCount
  }

  /// The words of all records, with the marks between them.
  var count: Int { sequences.count }

  /// What a place must have for one word of a phrase to stand there.
  struct Step {
    /// The words that may stand there.
    let words: Range<Int>
    /// Their classes.
    let possible: ClosedRange<Int>
    /// The classes that hold no other words.
    let sure: Range<Int>
    /// The words whose class holds others as well.
    let unsure: [Range<Int>]

    /// Whether the class alone tells.
    var isSure: Bool { unsure.isEmpty }
  }

  /// The step of a range of words, at least one.
  func step(for words: Range<Int>) -> Step {
    let (lowest, highest) = (number(of: words.lowerBound), number(of: words.upperBound - 1))
    let (first, last) = (self.words(of: lowest), self.words(of: highest))
    var sure = lowest..<max(lowest, highest) + 1
    var unsure: [Range<Int>] = []
    if first.clamped(to: words) != first {
      unsure.append(words.clamped(to: first))
      sure = sure.dropFirst()
    }
    if highest > lowest, last.clamped(to: words) != last {
      unsure.append(words.clamped(to: last))
      sure = sure.dropLast()
    }
    return Step(
      words: words, possible: lowest...max(lowest, highest), sure: sure, unsure: unsure)
  }

  /// Calls `body` with the places, ascending and some at a time, in which words of the steps stand
  /// side by side in records of a set; with `isOnce` with the first of each record, at times twice.
  func forEachPlace(
    of steps: [Step], in records: Bitmap, isOnce: Bool,
    _ body: (UnsafeBufferPointer<store_place>) -> Void
  ) {
    let steps = steps.map { WordSequences.step($0.possible) }
    var progress = store_progress()
    withUnsafeTemporaryAllocation(of: store_place.self, capacity: 2 * Int(STORE_LEAST_ROOM)) {
      room in
      withSequences { sequences in
        records.withCandidates { records in
          while progress.offset < sequences.pointee.size {
            let count = store_find_places(
              sequences, records, steps, steps.count, isOnce ? 1 : 0, &progress,
              room.baseAddress, room.count)
            body(UnsafeBufferPointer(rebasing: room[..<count]))
          }
        }
      }
    }
  }

  /// The same by going through the places of the word that the step at `offset` stands for.
  func places(
    of steps: [Step], in records: Bitmap, isOnce: Bool, following word: UnsafePointer<store_word>,
    at offset: Int
  ) -> [store_place] {
    let steps = steps.map { WordSequences.step($0.possible) }
    return [store_place](unsafeUninitializedCapacity: word.pointee.size) { room, count in
      count = withSequences { sequences in
        records.withCandidates { records in
          store_follow_word(
            sequences, records, steps, steps.count, isOnce ? 1 : 0, word, UInt32(offset),
            room.baseAddress, room.count)
        }
      }
    }
  }

  /// A mark for each place that a class of `sure` stands `offset` words after.
  func marks(of places: [store_place], with sure: Range<Int>, after offset: Int) -> [UInt8] {
    var marks = [UInt8](repeating: 0, count: places.count)
    guard let first = sure.first, let last = sure.last else { return marks }
    withSequences {
      store_mark_class(
        $0, WordSequences.step(first...last), places, places.count, UInt32(offset), &marks)
    }
    return marks
  }

  private static func step(_ classes: ClosedRange<Int>) -> store_step {
    store_step(
      lowest: UInt8(clamping: classes.lowerBound), highest: UInt8(clamping: classes.upperBound))
  }

  /// The class of a word.
  private func number(of word: Int) -> Int {
    partitionPoint(0..<classes.count) { classes[$0] > word }
  }

  /// The words of a class.
  private func words(of number: Int) -> Range<Int> {
    let lower = classes[number - 1]
    return lower..<max(lower, number < classes.count ? classes[number] : wordCount)
  }

  private func withSequences<Result>(_ body: (UnsafePointer<store_sequences>) -> Result) -> Result {
    var sequences = store_sequences(
      classes: sequences.base.assumingMemoryBound(to: UInt8.self), size: sequences.count,
      starts: starts.base, start_count: starts.count)
    return body(&sequences)
  }
}

extension Bitmap {
  /// Calls `body` with the set as C has it.
  func withCandidates<Result>(_ body: (store_candidates) -> Result) -> Result {
    words.withUnsafeBufferPointer {
      body(store_candidates(bits: $0.baseAddress, count: count))
    }
  }
}
