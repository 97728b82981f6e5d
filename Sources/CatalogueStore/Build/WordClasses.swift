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
    let beginnings = Beginnings(text: text, textStarts: textStarts)
    let weight = partitionPoint(sum / WordClasses.limit..<sum) {
      divide(recordCounts, beginnings, weight: $0)
      return starts.count + frequent.count <= WordClasses.limit
    }
    divide(recordCounts, beginnings, weight: weight)
    number(wordCount: recordCounts.count)
  }

  /// Starts classes of at most `weight` records; a word with a part of that is frequent.
  ///
  /// A class ends with the first byte, with the first two where it is half full, and on both sides of
  /// the words with two or three bytes in common that would fill one: else half of those that begin
  /// with `th` would share a class with others, and their positions would have to be read.
  private mutating func divide(_ recordCounts: [Int], _ beginnings: Beginnings, weight: Int) {
    starts = []
    frequent = []
    let heavy = beginnings.heavy(recordCounts, weight: weight)
    // Records of the class that is open for more words.
    var open: Int?
    for (word, records) in recordCounts.enumerated() {
      let shared = beginnings.shared[word]
      if shared == 0 || heavy[word] { open = nil }
      if records > weight / 3 {
        frequent.append(UInt32(word))
      } else if let others = open, others + records <= weight, shared > 1 || others < weight / 2 {
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

/// What neighbouring words have in common at their beginnings.
private struct Beginnings {
  /// Of the first bytes of each word, those that it has in common with the one before, 0 to 3.
  let shared: [UInt8]

  init(text: [UInt8], textStarts: [UInt32]) {
    shared = textStarts.indices.dropLast().map { word in
      guard word > 0 else { return 0 }
      let before = text[Int(textStarts[word - 1])..<Int(textStarts[word])].prefix(3)
      let own = text[Int(textStarts[word])..<Int(textStarts[word + 1])].prefix(3)
      return UInt8(zip(before, own).prefix { $0 == $1 }.count)
    }
  }

  /// Whether each word begins, or is the first behind, a run of words with two or three bytes in
  /// common of which those that are not frequent have `weight` records or more.
  func heavy(_ recordCounts: [Int], weight: Int) -> [Bool] {
    var heavy = [Bool](repeating: false, count: shared.count)
    for length in [2, 3] as [UInt8] {
      var start = 0
      var sum = 0
      for word in 0...shared.count {
        if word == shared.count || shared[word] < length {
          if sum >= max(1, weight) {
            heavy[start] = true
            if word < shared.count { heavy[word] = true }
          }
          start = word
          sum = 0
        }
        if word < shared.count, recordCounts[word] <= weight / 3 { sum += recordCounts[word] }
      }
    }
    return heavy
  }
}
