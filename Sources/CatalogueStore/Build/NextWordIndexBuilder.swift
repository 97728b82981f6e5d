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
  private let sequences: [UInt8]
  private let sequenceStarts: [UInt32]
  private let titleWords: [UInt16]
  private var classes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var previousClasses: [UInt8] = []
  private var previousStarts: [UInt32] = [0]
  private var ends: [UInt64] = []
  private var titles: [UInt64] = []

  /// Places of one word that share a number of `ends` and of `titles`.
  private static let block = Int(STORE_NEXT_BLOCK)

  /// A builder for the classes of the words of each record, the first ones in its title.
  init(sequences: [UInt8], starts: [UInt32], titleWords: [UInt16]) {
    self.sequences = sequences
    sequenceStarts = starts
    self.titleWords = titleWords
  }

  /// Adds the next words of a term, after those added before.
  mutating func add(_ term: Int, of terms: TermTable) {
    let keepsPrevious = 3 * terms.recordCount(of: term) > titleWords.count
    terms.forEachPlace(of: term) { record, position, isNew in
      if isNew { endRecord() }
      if keepsPrevious { previousClasses.append(classBefore(position, in: record)) }
      // What stands after the last word of a record is no word, but a class all the same.
      classes.append(sequences[Int(sequenceStarts[record]) + position + 1])
      if classes.count > ends.count * Self.block {
        ends.append(0)
        titles.append(0)
      }
      if position + 1 < Int(titleWords[record]) {
        Self.mark(classes.count - 1, in: &titles)
      }
    }
    endRecord()
    classes += repeatElement(0, count: ends.count * Self.block - classes.count)
    starts.append(UInt32(classes.count))
    previousClasses += repeatElement(0, count: -previousClasses.count & (Self.block - 1))
    previousStarts.append(UInt32(previousClasses.count))
  }

  private func classBefore(_ position: Int, in record: Int) -> UInt8 {
    position > 0 ? sequences[Int(sequenceStarts[record]) + position - 1] : UInt8(STORE_RECORD_END)
  }

  /// Marks the last place, if there is any of the term.
  private mutating func endRecord() {
    if classes.count > Int(starts[starts.count - 1]) { Self.mark(classes.count - 1, in: &ends) }
  }

  private static func mark(_ place: Int, in bits: inout [UInt64]) {
    bits[place / block] |= 1 << UInt64(place % block)
  }

  consuming func write(to image: inout ImageWriter) {
    image.put(classes, as: .nextWordIndex)
    image.put(starts, as: .nextWordStarts)
    image.put(ends, as: .nextWordEnds)
    image.put(titles, as: .nextWordTitles)
    image.put(previousClasses, as: .previousWords)
    image.put(previousStarts, as: .previousWordStarts)
  }
}
