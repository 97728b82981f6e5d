internal import CStore

/// The words of each record in order, as classes of neighbouring words.
struct WordSequences: Sendable {
  /// The first word of each shared class; the first entry is class 1.
  private let classes: NumberView<UInt32>
  /// The words with classes of their own, numbered after the shared classes.
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

  /// The match condition for one word of a phrase.
  struct Step {
    /// The words that may occur there.
    let words: Range<Int>
    /// Their shared classes, and those of frequent words.
    let shared: Range<Int>
    let frequent: Range<Int>
    /// The shared classes that contain no other words.
    let sure: Range<Int>
    /// The words whose class also contains others, and these others. In a record without any of the
    /// others, the class is unambiguous.
    let unsure: [Range<Int>]
    let foreign: [Range<Int>]

    /// Whether the class alone decides the match.
    var isSure: Bool { unsure.isEmpty }

    /// The step when its word is known to match.
    var known: Step {
      Step(words: words, shared: shared, frequent: frequent, sure: shared, unsure: [], foreign: [])
    }

    /// The step without ambiguous classes.
    var sureOnly: Step {
      Step(words: words, shared: sure, frequent: frequent, sure: sure, unsure: [], foreign: [])
    }

    /// The step as a C struct.
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

  /// The step for a non-empty range of words.
  func step(for words: Range<Int>) -> Step {
    let lowest = number(of: words.lowerBound)
    var shared = lowest..<max(lowest, number(of: words.upperBound - 1)) + 1
    var sure = shared
    var unsure: [Range<Int>] = []
    var foreign: [Range<Int>] = []
    for isFirst in [true, false] {
      // Classes in the middle contain words of the range only.
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

  /// The parts of a range of words between the frequent ones.
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

  /// The classes of the frequent words in a range.
  private func frequentClasses(of words: Range<Int>) -> Range<Int> {
    func first(from word: Int) -> Int {
      classes.count + 1 + partitionPoint(0..<frequentWords.count) { frequentWords[$0] >= word }
    }
    let lower = first(from: words.lowerBound)
    return lower..<max(lower, first(from: words.upperBound))
  }

  /// Calls `body` with the places, ascending, where words of the steps are adjacent in records of a
  /// set. In each record, it stops after the first sure match.
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

  /// The same places, found by following the occurrences of `word`, which is that of the step at
  /// `offset`.
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

  /// The class of each word.
  var classNumbers: [UInt8] {
    var numbers = [UInt8](repeating: 0, count: wordCount)
    for number in classes.indices {
      for word in words(of: number + 1) where word < wordCount {
        numbers[word] = UInt8(truncatingIfNeeded: number + 1)
      }
    }
    for index in frequentWords.indices where frequentWords[index] < wordCount {
      numbers[frequentWords[index]] = UInt8(truncatingIfNeeded: classes.count + index + 1)
    }
    return numbers
  }

  /// The class that a word has alone, if any.
  func ownClass(of word: Int) -> UInt8? {
    frequentClasses(of: word..<word + 1).first.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// The classes of the words of a record, then `STORE_RECORD_END`.
  func classes(at ordinal: Int) -> UnsafeRawBufferPointer {
    sequences[starts.range(ordinal)].buffer
  }

  /// The shared class that contains a word.
  private func number(of word: Int) -> Int {
    partitionPoint(0..<classes.count) { classes[$0] > word }
  }

  /// The words of a shared class.
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
  /// Calls `body` with the set as a C struct.
  func withCandidates<Result>(_ body: (store_candidates) -> Result) -> Result {
    words.withUnsafeBufferPointer {
      body(store_candidates(bits: $0.baseAddress, count: count))
    }
  }
}
