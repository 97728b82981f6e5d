/// Words and prefixes whose records are stored as bitmaps: frequent words because a bitmap takes
/// less space than a list, prefixes with very many postings because reading these at each keystroke
/// would take too long.
struct PrefixBitmaps {
  private let text: [UInt8]
  private let textStarts: [UInt32]
  /// Prefix sums of the number of records per word; records with several words count several times.
  /// The same for titles.
  private let recordSums: [Int]
  private let titleSums: [Int]
  private let wordCount: Int
  /// Thresholds above which records are stored as bitmaps: for several words, and for a single
  /// word.
  private let heavy: Int
  private let frequent: Int

  /// Four numbers per range: its first word, the word after its last, and the bitmap numbers for
  /// records with the words anywhere and in the title. Bitmap numbers count from 1; 0 means that
  /// the records are too few to store.
  private var entries: [UInt32] = []
  private var bits: [UInt64] = []

  private static let entrySize = 16
  /// The lowest value of `heavy`; fewer records are read fast enough.
  private static let leastRecords = 64

  init(text: [UInt8], textStarts: [UInt32], counts: TermCounts, recordCount: Int) {
    self.text = text
    self.textStarts = textStarts
    recordSums = counts.records.starts()
    titleSums = counts.titles.starts()
    wordCount = Bitmap.wordCount(recordCount)
    heavy = max(recordCount / 4, PrefixBitmaps.leastRecords)
    frequent = (8 * wordCount + PrefixBitmaps.entrySize) / 4
    var count = 0
    addEntries(0..<textStarts.count - 1, depth: 0, &count)
    bits = [UInt64](repeating: 0, count: count * wordCount)
  }

  /// Whether the records of a word are stored as a bitmap.
  func hasBits(_ word: Int) -> Bool { isStored(word..<word + 1) }

  /// Adds the records of a range of words.
  mutating func insert(_ range: InvertedRange) {
    for entry in stride(from: 0, to: entries.count, by: 4) {
      let words = (Int(entries[entry])..<Int(entries[entry + 1])).clamped(to: range.words)
      if words.isEmpty { continue }
      let first = range.words.lowerBound
      insert(range.postings, words, recordSums, first, into: entries[entry + 2])
      if entries[entry + 3] > 0 {
        insert(range.titlePostings, words, titleSums, first, into: entries[entry + 3])
      }
    }
  }

  /// Sets the bits of the records of `words`. `list` has the posting lists from word `first` on.
  private mutating func insert(
    _ list: [UInt32], _ words: Range<Int>, _ sums: [Int], _ first: Int, into number: UInt32
  ) {
    let places = sums[words.lowerBound] - sums[first]..<sums[words.upperBound] - sums[first]
    let start = (Int(number) - 1) * wordCount
    bits.withUnsafeMutableBufferPointer { bits in
      for record in list[places] { bits[start + Int(record >> 6)] |= 1 << UInt64(record & 63) }
    }
  }

  func write(to image: inout ImageWriter) {
    image.put(entries, as: .prefixBitmaps)
    image.put(bits, as: .heavyBitmaps)
  }

  /// Adds the ranges of words that share their first `depth + 1` bytes, and the ranges within
  /// these. The result is sorted by first word, wider ranges first. `count` is the number of
  /// bitmaps so far.
  private mutating func addEntries(_ terms: Range<Int>, depth: Int, _ count: inout Int) {
    var lower = terms.lowerBound
    while lower < terms.upperBound {
      let byte = byte(depth, of: lower)
      var upper = lower + 1
      while upper < terms.upperBound, self.byte(depth, of: upper) == byte { upper += 1 }
      let range = lower..<upper
      if isStored(range), entries.suffix(4).prefix(2) != [UInt32(lower), UInt32(upper)] {
        let isHeavyInTitles = titleSums[upper] - titleSums[lower] > heavy
        entries += [
          UInt32(lower), UInt32(upper), UInt32(count + 1), isHeavyInTitles ? UInt32(count + 2) : 0,
        ]
        count += isHeavyInTitles ? 2 : 1
      }
      if byte != nil, self.count(range) > min(heavy, frequent) {
        addEntries(range, depth: depth + 1, &count)
      }
      lower = upper
    }
  }

  private func byte(_ depth: Int, of term: Int) -> UInt8? {
    let start = Int(textStarts[term]) + depth
    return start < Int(textStarts[term + 1]) ? text[start] : nil
  }

  private func count(_ terms: Range<Int>) -> Int {
    recordSums[terms.upperBound] - recordSums[terms.lowerBound]
  }

  private func isStored(_ terms: Range<Int>) -> Bool {
    count(terms) > (terms.count == 1 ? min(heavy, frequent) : heavy)
  }
}
