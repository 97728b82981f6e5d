/// Words and prefixes whose records are stored as bits: frequent words because bits take less room
/// than a list, prefixes with very many postings because reading these for each key typed would
/// take too long.
struct PrefixBitmaps {
  private let text: [UInt8]
  private let textStarts: [UInt32]
  private let postings: [UInt32]
  private let postingStarts: [UInt32]
  private let titlePostings: [UInt32]
  private let titlePostingStarts: [UInt32]
  private let recordCount: Int
  /// Postings of more than one word are stored as bits above, and those of one word.
  private let heavy: Int
  private let frequent: Int

  /// First word of each range and the word after its last, the numbers of the bits of its records
  /// and of those that have it in the title, or 0 when these are few; numbers count from 1.
  private var entries: [UInt32] = []
  private var bits: [UInt64] = []

  private static let entrySize = 16
  /// So few postings are read in no time.
  private static let leastPostings = 64

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
    heavy = max(recordCount / 4, PrefixBitmaps.leastPostings)
    frequent = (8 * Bitmap.wordCount(recordCount) + PrefixBitmaps.entrySize) / 4
  }

  consuming func write(to image: inout ImageWriter) {
    add(0..<textStarts.count - 1, depth: 0)
    image.put(entries, as: .prefixBitmaps)
    image.put(bits, as: .heavyBitmaps)
    writeRest(to: &image)
  }

  /// Adds every range of words that have the same first `depth + 1` bytes, and those below it;
  /// ranges come out sorted by first word, the wider one first.
  private mutating func add(_ terms: Range<Int>, depth: Int) {
    var lower = terms.lowerBound
    while lower < terms.upperBound {
      let byte = byte(depth, of: lower)
      var upper = lower + 1
      while upper < terms.upperBound, self.byte(depth, of: upper) == byte { upper += 1 }
      let range = lower..<upper
      if isStored(range), entries.suffix(4).prefix(2) != [UInt32(lower), UInt32(upper)] {
        store(range)
      }
      if byte != nil, count(range) > min(heavy, frequent) { add(range, depth: depth + 1) }
      lower = upper
    }
  }

  private func byte(_ depth: Int, of term: Int) -> UInt8? {
    let start = Int(textStarts[term]) + depth
    return start < Int(textStarts[term + 1]) ? text[start] : nil
  }

  private func count(_ terms: Range<Int>) -> Int {
    Int(postingStarts[terms.upperBound] - postingStarts[terms.lowerBound])
  }

  private func isStored(_ terms: Range<Int>) -> Bool {
    count(terms) > (terms.count == 1 ? min(heavy, frequent) : heavy)
  }

  private mutating func store(_ terms: Range<Int>) {
    let number = store(terms, of: postings, postingStarts)
    let titleCount = titlePostingStarts[terms.upperBound] - titlePostingStarts[terms.lowerBound]
    let titleNumber =
      Int(titleCount) > heavy ? store(terms, of: titlePostings, titlePostingStarts) : 0
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

  /// Writes the postings of the words that are not stored as bits.
  private func writeRest(to image: inout ImageWriter) {
    var starts: [UInt32] = [0]
    var count = 0
    image.begin()
    for term in 0..<textStarts.count - 1 {
      if !isStored(term..<term + 1) {
        let list = Int(postingStarts[term])..<Int(postingStarts[term + 1])
        image.append(postings[list])
        count += list.count
      }
      starts.append(UInt32(count))
    }
    image.end(as: .postings)
    image.put(starts, as: .postingStarts)
  }
}
