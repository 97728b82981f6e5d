/// How often each word of a catalogue is there, by its place in the order of words.
struct TermCounts {
  /// Where the word stands, all places counted.
  let places: [Int]
  /// Records with the word, and those with it in the title.
  let records: [Int]
  let titles: [Int]

  /// The counts of one word, which lie together: the next place is mostly one of another word.
  private struct Count {
    var places = 0
    var records = 0
    var titles = 0
    private var lastRecord = -1

    mutating func add(placeIn record: Int, isInTitle: Bool) {
      places += 1
      guard lastRecord != record else { return }
      lastRecord = record
      records += 1
      if isInTitle { titles += 1 }
    }
  }

  /// The counts in `sequences`, whose words have their places in the order in `ranks`.
  init(of sequences: TermSequences, ranks: TermRanks) {
    var counts = [Count](repeating: Count(), count: ranks.count)
    counts.withUnsafeMutableBufferPointer { counts in
      sequences.forEachRecord { record, words in
        let titleLength = Int(sequences.titleLengths[record])
        for position in words.indices where words[position] > 0 {
          counts[ranks[words[position]]].add(placeIn: record, isInTitle: position < titleLength)
        }
      }
    }
    places = counts.map(\.places)
    records = counts.map(\.records)
    titles = counts.map(\.titles)
  }

  /// Words in ranges, each of which stands in so many places or is one word alone.
  func ranges(of placeLimit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for word in places.indices {
      if sum > 0, sum + places[word] > placeLimit {
        ranges.append(start..<word)
        (start, sum) = (word, 0)
      }
      sum += places[word]
    }
    if start < places.count { ranges.append(start..<places.count) }
    return ranges
  }
}

/// The place of each word in the order of words, by its number plus 1 as `TermSequences` has it.
struct TermRanks {
  private var ranks: [UInt32]

  /// The places that words have in `sorted`.
  init(sorted: [Int]) {
    ranks = [UInt32](repeating: .max, count: sorted.count + 1)
    for (rank, term) in sorted.enumerated() { ranks[term + 1] = UInt32(rank) }
  }

  /// The number of words.
  var count: Int { ranks.count - 1 }

  /// The place of a word; beyond all words for a gap.
  subscript(word: UInt32) -> Int { Int(ranks[Int(word)]) }
}
