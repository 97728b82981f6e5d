internal import CStore

/// Divides the words, as they are sorted, into classes of neighbours, so that one byte tells most of
/// what a word is.
///
/// A frequent word has a class of its own. All others have about as many records together, and end
/// where a beginning does that a reader types: always with the first byte, else where it costs little.
struct WordClasses {
  /// Classes have numbers from 1 that fit a byte; the last one stands for the end of a record.
  static let limit = Int(STORE_RECORD_END) - 1

  /// The first word of each class.
  private(set) var starts: [UInt32] = []
  /// The class of each word, and whether it is alone there.
  private(set) var numbers: [UInt8] = []
  private(set) var areAlone: [Bool] = []

  /// Classes of words, back to back in `text`, that have so many records.
  init(text: [UInt8], textStarts: [UInt32], recordCounts: [Int]) {
    let sum = recordCounts.reduce(0, +)
    // Of the first two bytes, those that a word has in common with the one before.
    let shared = recordCounts.indices.map { word in
      word == 0
        ? 0
        : zip(text[Int(textStarts[word - 1])...], text[Int(textStarts[word])...]).prefix(2)
          .prefix { $0 == $1 }.count
    }
    let weight = partitionPoint(sum / WordClasses.limit..<sum) {
      divide(recordCounts, shared: shared, weight: $0)
      return starts.count <= WordClasses.limit
    }
    divide(recordCounts, shared: shared, weight: weight)
    number(wordCount: recordCounts.count)
  }

  /// Starts classes of at most `weight` records where there is more than one word.
  private mutating func divide(_ recordCounts: [Int], shared: [Int], weight: Int) {
    starts = []
    // Records of the class that is open for more words.
    var open: Int?
    for (word, records) in recordCounts.enumerated() {
      if records > weight / 3 {
        starts.append(UInt32(word))
        open = nil
      } else if let others = open, others + records <= weight, shared[word] > 0,
        shared[word] > 1 || others < weight / 2
      {
        open = others + records
      } else {
        starts.append(UInt32(word))
        open = records
      }
    }
  }

  private mutating func number(wordCount: Int) {
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : wordCount
      let count = end - Int(start)
      numbers += repeatElement(UInt8(index + 1), count: count)
      areAlone += repeatElement(count == 1, count: count)
    }
  }
}
