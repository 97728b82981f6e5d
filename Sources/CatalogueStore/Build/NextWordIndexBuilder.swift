internal import CStore

/// Writes what stands right beside each frequent word: a next-word index (Williams, Zobel and
/// Bahle, 2004), by which phrases of nothing but frequent words are found without reading all texts.
///
/// It takes a byte and two bits for each place of a frequent word, some 43 bytes a record. At a
/// million records to go through the words of all records took 5 ms, and the 370,000 places of "of
/// the" 10 ms more; through the next words of "of" it is 1 ms.
///
/// What stands right before is written as well for words that more than a third of the records has,
/// another 22 bytes a record: three words with such a one in the middle stand in so many records in
/// other places that to look at each took 5 ms.
struct NextWordIndexBuilder {
  /// The class of the first frequent word; those of the others follow.
  private let firstClass: Int
  private var words: [FrequentWord]
  private var record = 0

  /// The places of one frequent word.
  fileprivate struct FrequentWord {
    let keepsPrevious: Bool
    /// The record of the last place; -1 for none.
    var lastRecord = -1
    var classes: [UInt8] = []
    var previousClasses: [UInt8] = []
    var ends: [UInt64] = []
    var titles: [UInt64] = []
  }

  /// A builder for frequent words that so many of the records have.
  init(firstClass: Int, recordCounts: [Int], of recordCount: Int) {
    self.firstClass = firstClass
    words = recordCounts.map { FrequentWord(keepsPrevious: 3 * $0 > recordCount) }
  }

  /// Adds the next record: the classes of its words, with `STORE_RECORD_END` behind them.
  mutating func add(_ classes: [UInt8], titleLength: Int) {
    for place in classes.indices.dropLast() {
      let word = Int(classes[place]) - firstClass
      guard word >= 0 else { continue }
      words[word].add(
        before: place > 0 ? classes[place - 1] : UInt8(STORE_RECORD_END),
        // What stands after the last word of a record is no word, but a class all the same.
        after: classes[place + 1], record: record, isInTitle: place + 1 < titleLength)
    }
    record += 1
  }

  consuming func write(to image: inout ImageWriter) {
    for word in words.indices { words[word].end() }
    image.put(words.flatMap(\.classes), as: .nextWordIndex)
    image.put(words.map(\.classes.count).starts(as: UInt32.self), as: .nextWordStarts)
    image.put(words.flatMap(\.ends), as: .nextWordEnds)
    image.put(words.flatMap(\.titles), as: .nextWordTitles)
    image.put(words.flatMap(\.previousClasses), as: .previousWords)
    image.put(
      words.map(\.previousClasses.count).starts(as: UInt32.self), as: .previousWordStarts)
  }
}

extension NextWordIndexBuilder.FrequentWord {
  /// Places that share a number of `ends` and of `titles`.
  private static var block: Int { Int(STORE_NEXT_BLOCK) }

  mutating func add(before: UInt8, after: UInt8, record: Int, isInTitle: Bool) {
    if record != lastRecord {
      endRecord()
      lastRecord = record
    }
    if keepsPrevious { previousClasses.append(before) }
    classes.append(after)
    if classes.count > ends.count * Self.block {
      ends.append(0)
      titles.append(0)
    }
    if isInTitle { Self.mark(classes.count - 1, in: &titles) }
  }

  /// Fills the places up to whole blocks.
  mutating func end() {
    endRecord()
    classes += repeatElement(0, count: ends.count * Self.block - classes.count)
    previousClasses += repeatElement(0, count: -previousClasses.count & (Self.block - 1))
  }

  /// Marks the last place, if there is any.
  private mutating func endRecord() {
    if !classes.isEmpty { Self.mark(classes.count - 1, in: &ends) }
  }

  private static func mark(_ place: Int, in bits: inout [UInt64]) {
    bits[place / block] |= 1 << UInt64(place % block)
  }
}
