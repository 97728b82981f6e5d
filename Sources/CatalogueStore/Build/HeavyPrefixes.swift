/// Prefixes whose records are stored as bits, because reading their postings for each key typed
/// would take too long.
struct HeavyPrefixes {
  private let text: [UInt8]
  private let textStarts: [UInt32]
  private let postings: [UInt32]
  private let postingStarts: [UInt32]
  private let titlePostings: [UInt32]
  private let titlePostingStarts: [UInt32]
  private let recordCount: Int

  /// First word of each prefix and the word after its last, the numbers of the bits of its records
  /// and of those that have it in the title, or 0 when these are few; numbers count from 1.
  private var entries: [UInt32] = []
  private var bits: [UInt64] = []

  /// A small catalogue's postings are read in no time.
  private static let leastRecords = 4096

  init(
    text: [UInt8], textStarts: [UInt32], postings: [UInt32], postingStarts: [UInt32],
    titlePostings: [UInt32], titlePostingStarts: [UInt32], recordCount: Int
  ) {
    self.text = text
    self.textStarts = textStarts
    self.postings = postings
    self.postingStarts = postingStarts
    self.titlePostings = titlePostings
    self.titlePostingStarts = titlePostingStarts
    self.recordCount = recordCount
  }

  consuming func write(to image: inout ImageWriter) {
    if recordCount >= HeavyPrefixes.leastRecords { add(0..<textStarts.count - 1, depth: 0) }
    image.put(entries, as: .heavyPrefixes)
    image.put(bits, as: .heavyBitmaps)
  }

  /// Adds every range of words that have the same first `depth + 1` bytes, and those below it;
  /// ranges come out sorted by first word, the wider one first.
  private mutating func add(_ terms: Range<Int>, depth: Int) {
    var lower = terms.lowerBound
    while lower < terms.upperBound {
      let byte = byte(depth, of: lower)
      var upper = lower + 1
      while upper < terms.upperBound, self.byte(depth, of: upper) == byte { upper += 1 }
      if isHeavy(lower..<upper) {
        if entries.count < 4 || entries.suffix(4).prefix(2) != [UInt32(lower), UInt32(upper)] {
          store(lower..<upper)
        }
        if byte != nil { add(lower..<upper, depth: depth + 1) }
      }
      lower = upper
    }
  }

  private func byte(_ depth: Int, of term: Int) -> UInt8? {
    let start = Int(textStarts[term]) + depth
    return start < Int(textStarts[term + 1]) ? text[start] : nil
  }

  private func isHeavy(_ terms: Range<Int>) -> Bool {
    Int(postingStarts[terms.upperBound] - postingStarts[terms.lowerBound]) > recordCount / 4
  }

  private mutating func store(_ terms: Range<Int>) {
    let number = store(terms, of: postings, postingStarts)
    let titleCount = titlePostingStarts[terms.upperBound] - titlePostingStarts[terms.lowerBound]
    let titleNumber =
      Int(titleCount) > recordCount / 4 ? store(terms, of: titlePostings, titlePostingStarts) : 0
    entries += [UInt32(terms.lowerBound), UInt32(terms.upperBound), number, titleNumber]
  }

  /// Stores the records of a range of words as bits; returns their number.
  private mutating func store(_ terms: Range<Int>, of list: [UInt32], _ starts: [UInt32]) -> UInt32
  {
    var bitmap = Bitmap(count: recordCount)
    list[Int(starts[terms.lowerBound])..<Int(starts[terms.upperBound])]
      .withUnsafeBufferPointer { bitmap.insert($0) }
    bits += bitmap.words
    return UInt32(bits.count / bitmap.words.count)
  }
}
