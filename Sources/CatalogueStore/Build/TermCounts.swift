/// How often each word of a catalogue is there, by its place in the order of words.
struct TermCounts {
  /// Where the word stands, all places counted.
  private(set) var places: [Int]
  /// Records with the word, and those with it in the title.
  private(set) var records: [Int]
  private(set) var titles: [Int]

  /// The counts in `sequences`, whose words have their places in the order in `ranks`.
  init(of sequences: TermSequences, ranks: TermRanks) {
    places = [Int](repeating: 0, count: ranks.count)
    records = places
    titles = places
    var lastRecords = [Int32](repeating: -1, count: ranks.count)
    places.withUnsafeMutableBufferPointer { places in
      records.withUnsafeMutableBufferPointer { records in
        titles.withUnsafeMutableBufferPointer { titles in
          lastRecords.withUnsafeMutableBufferPointer { lastRecords in
            sequences.forEachRecord { record, words in
              let titleLength = Int(sequences.titleLengths[record])
              for position in words.indices where words[position] > 0 {
                let rank = ranks[words[position]]
                places[rank] += 1
                guard lastRecords[rank] != record else { continue }
                lastRecords[rank] = Int32(record)
                records[rank] += 1
                if position < titleLength { titles[rank] += 1 }
              }
            }
          }
        }
      }
    }
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
