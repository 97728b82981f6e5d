internal import CStore

/// Divides the words, as they are sorted, into classes, so that one byte tells most of what a word
/// is.
///
/// Each frequent word has a class of its own. All others are in classes of neighbours, which end
/// where the first byte changes, and before and behind the words with a beginning that many records
/// have: what a reader types is the beginning of words, and classes that end with it tell whether a
/// word has it. Where classes do not, positions must be read; at a million records those of at most
/// 280,000 for one beginning.
struct TermBuckets {
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
    let beginnings = Beginnings(text: text, textStarts: textStarts)
    // More records make fewer classes, but for single steps. At the most all are of first bytes
    // alone, of which UTF-8 has fewer than there are classes.
    let leastFrequent = partitionPoint(1..<recordCounts.reduce(1, +)) {
      divide(recordCounts, beginnings, leastFrequent: $0)
      return starts.count + frequent.count <= TermBuckets.limit
    }
    divide(recordCounts, beginnings, leastFrequent: leastFrequent)
    number(wordCount: recordCounts.count)
  }

  /// Gives a class of its own to each word with so many records.
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

/// What neighbouring words have in common at their beginnings.
private struct Beginnings {
  /// Of the first bytes of each word, those that it has in common with the one before.
  private let shared: [UInt8]

  /// Beginnings of more bytes are not looked at: few have enough records.
  private static let longest = 4
  /// Times the records of the rarest frequent word that a beginning must have for classes to end
  /// with it. At a million records that is 3 times 95,000; 2 times 140,000 would be as many and
  /// leave half as many words a class of their own.
  private static let weight = 3

  init(text: [UInt8], textStarts: [UInt32]) {
    shared = textStarts.indices.dropLast().map { word in
      guard word > 0 else { return 0 }
      let before = text[Int(textStarts[word - 1])..<Int(textStarts[word])].prefix(Self.longest)
      let own = text[Int(textStarts[word])..<Int(textStarts[word + 1])].prefix(Self.longest)
      return UInt8(zip(before, own).prefix { $0 == $1 }.count)
    }
  }

  /// Whether a class ends before each word: it has another first byte than the one before, or one
  /// of them alone has a beginning that many records have by words that are not frequent.
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
