internal import CStore

/// The words of each record in order, as far as classes of neighbouring words tell them apart.
struct WordSequences: Sendable {
  /// The first word of each class of neighbours; class 1 comes first.
  private let classes: NumberView<UInt32>
  /// The words with classes of their own, which come after those.
  private let frequentWords: NumberView<UInt32>
  private let sequences: ByteView
  private let starts: NumberView<UInt32>
  let nextWordIndex: NextWordIndex
  private let wordCount: Int

  init(_ parts: ImageParts, wordCount: Int) {
    classes = parts.numbers(.classes)
    frequentWords = parts.numbers(.frequentWords)
    sequences = parts[.sequences]
    starts = parts.numbers(.sequenceStarts)
    nextWordIndex = NextWordIndex(parts)
    self.wordCount = wordCount
  }

  /// What a place must have for one word of a phrase to stand there.
  struct Step {
    /// The words that may stand there.
    let words: Range<Int>
    /// Their classes that hold more than one word, and those of frequent words.
    let shared: Range<Int>
    let frequent: Range<Int>
    /// The shared classes that hold no other words.
    let sure: Range<Int>
    /// The words whose class holds others as well, and these others: a record that has none of them
    /// tells by its classes all the same.
    let unsure: [Range<Int>]
    let foreign: [Range<Int>]

    /// Whether the class alone tells.
    var isSure: Bool { unsure.isEmpty }

    /// The step where its word is known to stand.
    var known: Step {
      Step(words: words, shared: shared, frequent: frequent, sure: shared, unsure: [], foreign: [])
    }

    /// The step without the classes that do not tell.
    var sureOnly: Step {
      Step(words: words, shared: sure, frequent: frequent, sure: sure, unsure: [], foreign: [])
    }

    /// The step as C has it.
    var forStore: store_step {
      func classes(_ range: Range<Int>) -> store_classes {
        let none = Int(STORE_NO_CLASS)
        return store_classes(
          first: UInt8(clamping: range.first ?? none), last: UInt8(clamping: range.last ?? none))
      }
      return store_step(
        shared: classes(shared), frequent: classes(frequent), sure: classes(sure))
    }
  }

  /// The step of a range of words, at least one.
  func step(for words: Range<Int>) -> Step {
    let lowest = number(of: words.lowerBound)
    var shared = lowest..<max(lowest, number(of: words.upperBound - 1)) + 1
    var sure = shared
    var unsure: [Range<Int>] = []
    var foreign: [Range<Int>] = []
    for isFirst in [true, false] {
      // Those in the middle hold words of the range only.
      guard let number = isFirst ? sure.first : sure.last else { break }
      let members = self.words(of: number)
      let part = members.clamped(to: words)
      let others =
        withoutFrequent(members.lowerBound..<part.lowerBound)
        + withoutFrequent(part.upperBound..<members.upperBound)
      let isEmpty = frequentClasses(of: part).count == part.count
      if isEmpty { shared = isFirst ? shared.dropFirst() : shared.dropLast() }
      if isEmpty || !others.isEmpty { sure = isFirst ? sure.dropFirst() : sure.dropLast() }
      if !isEmpty, !others.isEmpty {
        unsure.append(part)
        foreign += others
      }
    }
    return Step(
      words: words, shared: shared, frequent: frequentClasses(of: words), sure: sure,
      unsure: unsure, foreign: foreign)
  }

  /// The parts of a range of words between those that have a class of their own.
  private func withoutFrequent(_ words: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    for number in frequentClasses(of: words) {
      let word = frequentWords[number - classes.count - 1]
      if start < word { parts.append(start..<word) }
      start = word + 1
    }
    if start < words.upperBound { parts.append(start..<words.upperBound) }
    return parts
  }

  /// The classes of the frequent words of a range.
  private func frequentClasses(of words: Range<Int>) -> Range<Int> {
    func first(from word: Int) -> Int {
      classes.count + 1 + partitionPoint(0..<frequentWords.count) { frequentWords[$0] >= word }
    }
    let lower = first(from: words.lowerBound)
    return lower..<max(lower, first(from: words.upperBound))
  }

  /// Calls `body` with the places, ascending, in which words of the steps stand side by side in
  /// records of a set; where the classes tell, with the first of each record.
  func forEachPlace(of steps: [Step], in records: Bitmap, _ body: (store_place) -> Void) {
    let steps = steps.map(\.forStore)
    var progress = store_progress()
    withUnsafeTemporaryAllocation(of: store_place.self, capacity: 1024) { room in
      withSequences { sequences in
        records.withCandidates { records in
          while progress.record < records.count {
            let count = store_find_places(
              sequences, records, steps, steps.count, &progress, room.baseAddress, room.count)
            for place in room[..<count] { body(place) }
          }
        }
      }
    }
  }

  /// The same by going through the places of the word that the step at `offset` stands for.
  func places(
    of steps: [Step], in records: Bitmap, following word: UnsafePointer<store_word>,
    at offset: Int
  ) -> [store_place] {
    let steps = steps.map(\.forStore)
    return [store_place](unsafeUninitializedCapacity: word.pointee.size) { room, count in
      count = withSequences { sequences in
        records.withCandidates { records in
          store_follow_word(
            sequences, records, steps, steps.count, word, UInt32(offset),
            room.baseAddress, room.count)
        }
      }
    }
  }

  /// The class of neighbours that a word is among.
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
