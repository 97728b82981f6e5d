internal import CStore

/// Writes the parts for finding words: the sorted table of words, their records and positions, and
/// the words of each record in order.
struct TermPartsBuilder {
  private let terms: TermTable
  private let stems: StemTable
  private let titleWords: [UInt16]
  private let recordCount: Int

  private var text = ByteWriter()
  private var textStarts: [UInt32] = [0]
  private var signatures: [UInt64] = []
  private var postings: [UInt32] = []
  private var postingStarts: [UInt32] = [0]
  private var titlePostings: [UInt32] = []
  private var titlePostingStarts: [UInt32] = [0]
  private var positions = ByteWriter()
  private var positionStarts: [UInt32] = [0]
  private var sequences: [UInt8]
  private var sequenceStarts: [UInt32] = [0]

  /// Every so many records of a word the place of their positions is written down.
  private static let stride = Int(STORE_POSITION_BLOCK)

  /// A builder for records with so many words in the title and, with gaps between texts, in all.
  init(terms: TermTable, stems: StemTable, titleWords: [UInt16], lengths: [UInt32]) {
    self.terms = terms
    self.stems = stems
    self.titleWords = titleWords
    recordCount = titleWords.count
    var end: UInt32 = 0
    for length in lengths {
      end += length + 1
      sequenceStarts.append(end)
    }
    sequences = [UInt8](repeating: 0, count: Int(end))
    for end in sequenceStarts.dropFirst() { sequences[Int(end) - 1] = UInt8(STORE_RECORD_END) }
  }

  consuming func write(to image: inout ImageWriter) {
    let sorted = terms.sorted()
    for term in sorted { addText(of: term) }
    stems.write(sorted: sorted, to: &image)
    let classes = TermBuckets(
      text: text.bytes, textStarts: textStarts, recordCounts: sorted.map(terms.recordCount))
    for (word, term) in sorted.enumerated() {
      addPlaces(of: term, class: classes.numbers[word])
      if !classes.isFrequent(word) { addPositions(of: term) }
      positionStarts.append(UInt32(positions.count))
    }
    var nextWordIndex = NextWordIndexBuilder(
      sequences: sequences, starts: sequenceStarts, titleWords: titleWords)
    for word in classes.frequent { nextWordIndex.add(sorted[Int(word)], of: terms) }
    nextWordIndex.write(to: &image)
    PrefixBitmaps(
      text: text.bytes, textStarts: textStarts, postings: postings, postingStarts: postingStarts,
      titlePostings: titlePostings, titlePostingStarts: titlePostingStarts,
      recordCount: recordCount
    ).write(to: &image)
    image.put(text.bytes, as: .terms)
    image.put(textStarts, as: .termStarts)
    image.put(signatures, as: .signatures)
    image.put(titlePostings, as: .titlePostings)
    image.put(titlePostingStarts, as: .titlePostingStarts)
    image.put(positions.bytes, as: .positions)
    image.put(positionStarts, as: .positionStarts)
    image.put(classes.starts, as: .classes)
    image.put(classes.frequent, as: .frequentWords)
    image.put(sequences, as: .sequences)
    image.put(sequenceStarts, as: .sequenceStarts)
    image.put(titleWords, as: .titleWords)
  }

  private mutating func addText(of term: Int) {
    let bytes = terms.bytes(of: term)
    text.append(contentsOf: bytes)
    textStarts.append(UInt32(text.count))
    signatures.append(Spelling.signature(of: bytes))
  }

  private mutating func addPlaces(of term: Int, class number: UInt8) {
    // Variables of their own: members would be looked at anew for each place.
    var (sequences, postings, titlePostings) = (
      self.sequences.take(), self.postings.take(), self.titlePostings.take()
    )
    sequences.withUnsafeMutableBufferPointer { sequences in
      terms.forEachPlace(of: term) { record, position, isNew in
        sequences[Int(sequenceStarts[record]) + position] = number
        guard isNew else { return }
        postings.append(UInt32(record))
        if position < Int(titleWords[record]) { titlePostings.append(UInt32(record)) }
      }
    }
    (self.sequences, self.postings, self.titlePostings) = (sequences, postings, titlePostings)
    postingStarts.append(UInt32(postings.count))
    titlePostingStarts.append(UInt32(titlePostings.count))
  }

  /// Positions of a record are steps from one to the next, twice the step and 1 more at the last;
  /// before them stands where the positions of every 64th record begin.
  private mutating func addPositions(of term: Int) {
    let skips = positions.count
    positions.appendZeros(4 * ((terms.recordCount(of: term) - 1) / TermPartsBuilder.stride))
    let base = positions.count
    var records = 0
    var before = 0
    var pending: Int?
    terms.forEachPlace(of: term) { _, position, isNew in
      if let step = pending { positions.append(varint: step << 1 | (isNew ? 1 : 0)) }
      if isNew {
        if records > 0, records.isMultiple(of: TermPartsBuilder.stride) {
          let skip = skips + 4 * (records / TermPartsBuilder.stride - 1)
          positions.overwrite(UInt32(positions.count - base), at: skip)
        }
        records += 1
        before = 0
      }
      pending = position - before
      before = position
    }
    if let step = pending { positions.append(varint: step << 1 | 1) }
  }
}

extension Array {
  /// The array, in whose place an empty one is left: who changes it does not copy it.
  fileprivate mutating func take() -> [Element] {
    defer { self = [] }
    return self
  }
}
