internal import CStore

/// Divides the words, as they are sorted, into classes, so that one byte tells most of what a word is.
///
/// Each frequent word has a class of its own. All others are in classes of neighbours that have about
/// as many records together, and end where a beginning does that a reader types: always with the first
/// byte, else where it costs little.
struct WordClasses {
  /// Classes have numbers from 1 that fit a byte and mean nothing else.
  static let limit = Int(STORE_NO_CLASS) - 1

  /// The first word of each class of neighbours.
  private(set) var starts: [UInt32] = []
  /// The words with a class of their own; their numbers come after those of all others.
  private(set) var frequent: [UInt32] = []
  /// The class of each word.
  private(set) var numbers: [UInt8] = []

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
      return starts.count + frequent.count <= WordClasses.limit
    }
    divide(recordCounts, shared: shared, weight: weight)
    number(wordCount: recordCounts.count)
  }

  /// Starts classes of at most `weight` records; a word with a part of that is frequent.
  private mutating func divide(_ recordCounts: [Int], shared: [Int], weight: Int) {
    starts = []
    frequent = []
    // Records of the class that is open for more words.
    var open: Int?
    for (word, records) in recordCounts.enumerated() {
      if shared[word] == 0 { open = nil }
      if records > weight / 3 {
        frequent.append(UInt32(word))
      } else if let others = open, others + records <= weight,
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
    numbers = [UInt8](repeating: 0, count: wordCount)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : wordCount
      for word in Int(start)..<end { numbers[word] = UInt8(index + 1) }
    }
    for (index, word) in frequent.enumerated() {
      numbers[Int(word)] = UInt8(starts.count + index + 1)
    }
  }

  /// Whether a word has a class of its own.
  func isFrequent(_ word: Int) -> Bool { Int(numbers[word]) > starts.count }
}
