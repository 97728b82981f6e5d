internal import CStore

/// Divides the sorted words into classes, so that one byte almost identifies a word.
///
/// Each frequent word has a class of its own. All others share classes of neighbouring words. These
/// end where the first byte changes, and around the words with a prefix that many records have:
/// users type prefixes, and with such boundaries the classes alone decide whether a word has the
/// prefix. Otherwise positions must be read; at a million records, at most 280,000 for one prefix.
struct TermBuckets {
  /// Class numbers start at 1 and fit in a byte next to the reserved values.
  static let limit = Int(STORE_NO_CLASS) - 1

  /// The first word of each shared class.
  private(set) var starts: [UInt32] = []
  /// The words with a class of their own; their class numbers follow the shared ones.
  private(set) var frequent: [UInt32] = []
  /// The class of each word.
  private(set) var numbers: [UInt8] = []

  /// Classes for the words in `text`, given the number of records of each.
  init(text: [UInt8], textStarts: [UInt32], recordCounts: [Int]) {
    let beginnings = Beginnings(text: text, textStarts: textStarts)
    // The class count falls as the threshold grows, apart from single steps. At the highest
    // threshold, the classes are first bytes only, and UTF-8 has fewer of these than there are
    // classes.
    let leastFrequent = partitionPoint(1..<recordCounts.reduce(1, +)) {
      divide(recordCounts, beginnings, leastFrequent: $0)
      return starts.count + frequent.count <= TermBuckets.limit
    }
    divide(recordCounts, beginnings, leastFrequent: leastFrequent)
    number(wordCount: recordCounts.count)
  }

  /// Gives a class of its own to each word with at least `leastFrequent` records.
  private mutating func divide(
    _ recordCounts: [Int], _ beginnings: Beginnings, leastFrequent: Int
  ) {
    starts = []
    frequent = []
    let edges = beginnings.edges(recordCounts, leastFrequent: leastFrequent)
    var isOpen = false
    for (word, records) in recordCounts.enumerated() {
      if edges[word] { isOpen = false }
      if records >= leastFrequent {
        frequent.append(UInt32(word))
      } else if !isOpen {
        starts.append(UInt32(word))
        isOpen = true
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

/// The prefixes that neighbouring words have in common.
private struct Beginnings {
  /// The number of leading bytes that each word shares with the one before, at most `longest`.
  private let shared: [UInt8]

  /// Longer prefixes are ignored: few have enough records.
  private static let longest = 4
  /// A prefix gets class boundaries when its words have this many times the records of the rarest
  /// frequent word. At a million records that is 3 times 95,000; 2 times 140,000 would be about the
  /// same and leave half as many words with a class of their own.
  private static let weight = 3

  init(text: [UInt8], textStarts: [UInt32]) {
    shared = textStarts.indices.dropLast().map { word in
      guard word > 0 else { return 0 }
      let before = text[Int(textStarts[word - 1])..<Int(textStarts[word])].prefix(Self.longest)
      let own = text[Int(textStarts[word])..<Int(textStarts[word + 1])].prefix(Self.longest)
      return UInt8(zip(before, own).prefix { $0 == $1 }.count)
    }
  }

  /// Whether a class boundary precedes each word: its first byte differs from the previous word's,
  /// or only one of the two has a prefix with enough records among infrequent words.
  func edges(_ recordCounts: [Int], leastFrequent: Int) -> [Bool] {
    var edges = shared.map { $0 == 0 }
    for length in 2...Self.longest {
      var start = 0
      var sum = 0
      for word in 0...shared.count {
        if word == shared.count || shared[word] < length {
          if sum >= Self.weight * leastFrequent {
            edges[start] = true
            if word < shared.count { edges[word] = true }
          }
          start = word
          sum = 0
        }
        if word < shared.count, recordCounts[word] < leastFrequent { sum += recordCounts[word] }
      }
    }
    return edges
  }
}
