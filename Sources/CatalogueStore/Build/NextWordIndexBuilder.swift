internal import CStore

/// Writes the words adjacent to each frequent word: a next-word index (Williams, Zobel and Bahle,
/// 2004), which finds phrases of frequent words without scanning all texts.
///
/// It takes a byte and two bits per occurrence of a frequent word, some 43 bytes per record. At a
/// million records, scanning the words of all records took 5 ms, and the 370,000 occurrences of "of
/// the" 10 ms more; with the next words of "of" it is 1 ms.
///
/// For words that more than a third of the records have, the previous words are stored too, another
/// 22 bytes per record: three words with such a word in the middle also occur separately in so many
/// records that checking each took 5 ms.
struct NextWordIndexBuilder {
  /// The class of the first frequent word; the others follow.
  private let firstClass: Int
  private var words: [FrequentWord]
  private var record = 0

  /// The occurrences of one frequent word.
  fileprivate struct FrequentWord {
    let keepsPrevious: Bool
    /// The record of the last occurrence; -1 for none.
    var lastRecord = -1
    var classes: [UInt8] = []
    var previousClasses: [UInt8] = []
    var ends: [UInt64] = []
    var titles: [UInt64] = []
  }

  /// A builder for frequent words, given the number of records of each.
  init(firstClass: Int, recordCounts: [Int], of recordCount: Int) {
    self.firstClass = firstClass
    words = recordCounts.map { FrequentWord(keepsPrevious: 3 * $0 > recordCount) }
  }

  /// Adds the next record: the classes of its words, then `STORE_RECORD_END`.
  mutating func add(_ classes: UnsafeBufferPointer<UInt8>, titleLength: Int) {
    for place in classes.indices.dropLast() {
      let word = Int(classes[place]) - firstClass
      guard word >= 0 else { continue }
      words[word].add(
        before: place > 0 ? classes[place - 1] : UInt8(STORE_RECORD_END),
        // After the last word this is `STORE_RECORD_END`, which also has a class.
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
  /// Occurrences per block, one bit each in `ends` and in `titles`.
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

  /// Pads the occurrences to whole blocks.
  mutating func end() {
    endRecord()
    classes += repeatElement(0, count: ends.count * Self.block - classes.count)
    previousClasses += repeatElement(0, count: -previousClasses.count & (Self.block - 1))
  }

  /// Marks the last occurrence, if any.
  private mutating func endRecord() {
    if !classes.isEmpty { Self.mark(classes.count - 1, in: &ends) }
  }

  private static func mark(_ place: Int, in bits: inout [UInt64]) {
    bits[place / block] |= 1 << UInt64(place % block)
  }
}
