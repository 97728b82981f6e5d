/// The number of occurrences of each word in a catalogue, by its rank in word order.
struct TermCounts {
  /// The number of occurrences of each word; at least that of its records.
  let places: [Int]
  /// The numbers of records with the word, and with the word in the title.
  let records: [Int]
  let titles: [Int]

  /// The counts of one word, adjacent in memory, because consecutive occurrences are usually of
  /// different words.
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

  /// Counts by the words' ranks.
  init(places: [Int], records: [Int], titles: [Int]) {
    self.places = places
    self.records = records
    self.titles = titles
  }

  /// The counts in `sequences`, indexed by the words' ranks.
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

  /// Splits the words into ranges with at most `placeLimit` occurrences each; a more frequent word
  /// is a range of its own.
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

/// The rank of each word in word order, indexed by its number plus 1 as in `TermSequences`.
struct TermRanks: Sendable {
  private var ranks: [UInt32]
  /// The number of ranks.
  let count: Int

  /// The ranks of the words in `sorted`.
  init(sorted: [Int]) {
    var ranks = [UInt32](repeating: 0, count: sorted.count)
    for (rank, term) in sorted.enumerated() { ranks[term] = UInt32(rank) }
    self.init(ranks, of: sorted.count)
  }

  /// Ranks by number, which are below `count`.
  init(_ ranks: [UInt32], of count: Int) {
    self.ranks = [.max] + ranks
    self.count = count
  }

  /// The rank of a word; for a gap, a number beyond all ranks.
  subscript(word: UInt32) -> Int { Int(ranks[Int(word)]) }
}
