internal import CStore
internal import Files

/// Writes the parts for searching words: the term dictionary, posting lists and positions, and the
/// words of each record in order.
struct TermPartsBuilder {
  private let terms: TextNumbers
  private let stems: StemTable
  private let sequences: TermSequences

  private var text = ByteWriter()
  private var textStarts: [UInt32] = [0]
  private var signatures: [UInt64] = []

  /// The maximum number of occurrences inverted together, eight bytes each, in each of two threads.
  private static let placeLimit = 12 << 20

  /// A builder for these words, their inflections, and the words of each record.
  init(terms: TextNumbers, stems: StemTable, sequences: TermSequences) {
    self.terms = terms
    self.stems = stems
    self.sequences = sequences
  }

  consuming func write(to image: inout ImageWriter) {
    let sorted = terms.sorted()
    for term in sorted { addText(of: term) }
    stems.write(sorted: sorted, to: &image)
    image.put(text.bytes, as: .terms)
    image.put(textStarts, as: .termStarts)
    image.put(signatures, as: .signatures)
    let ranks = TermRanks(sorted: sorted)
    let counts = TermCounts(of: sequences, ranks: ranks)
    let classes = TermBuckets(
      text: text.bytes, textStarts: textStarts, recordCounts: counts.records)
    image.put(classes.starts, as: .classes)
    image.put(classes.frequent, as: .frequentWords)
    image.put(sequences.titleLengths, as: .titleWords)
    writeSequences(ranks, classes, counts, to: &image)
    writeInverted(ranks, classes, counts, to: &image)
  }

  private mutating func addText(of term: Int) {
    let bytes = terms.bytes(of: term)
    text.append(contentsOf: bytes)
    textStarts.append(UInt32(text.count))
    signatures.append(Spelling.signature(of: bytes))
  }

  /// Writes the classes of each record's words, and the next-word index.
  private func writeSequences(
    _ ranks: TermRanks, _ classes: TermBuckets, _ counts: TermCounts, to image: inout ImageWriter
  ) {
    var nextWordIndex = NextWordIndexBuilder(
      firstClass: classes.starts.count + 1,
      recordCounts: classes.frequent.map { counts.records[Int($0)] }, of: sequences.count)
    var numbers: [UInt8] = []
    image.begin()
    sequences.forEachRecord { record, words in
      numbers.removeAll(keepingCapacity: true)
      for word in words { numbers.append(word == 0 ? 0 : classes.numbers[ranks[word]]) }
      numbers.append(UInt8(STORE_RECORD_END))
      numbers.withUnsafeBytes { image.append($0) }
      nextWordIndex.add(numbers, titleLength: Int(sequences.titleLengths[record]))
    }
    image.end(as: .sequences)
    let sizes = sequences.lengths.lazy.map { $0 + 1 }
    image.put(sizes.starts(as: UInt32.self), as: .sequenceStarts)
    nextWordIndex.write(to: &image)
  }

  /// Writes the posting lists and positions of each word.
  private func writeInverted(
    _ ranks: TermRanks, _ classes: TermBuckets, _ counts: TermCounts, to image: inout ImageWriter
  ) {
    var bitmaps = PrefixBitmaps(
      text: text.bytes, textStarts: textStarts, counts: counts, recordCount: sequences.count)
    var inverted: [InvertedRange] = []
    func add(_ range: InvertedRange) {
      var range = range
      bitmaps.insert(range)
      range.removePostings(counts: counts.records) { bitmaps.hasBits($0) }
      inverted.append(range)
    }
    let sequences = sequences
    @Sendable func invert(_ words: Range<Int>) -> InvertedRange {
      InvertedRange(words, of: sequences, ranks: ranks, counts: counts, classes: classes)
    }
    var ranges = counts.ranges(of: TermPartsBuilder.placeLimit)[...]
    while let first = ranges.popFirst() {
      guard let second = ranges.popFirst() else {
        add(invert(first))
        break
      }
      let (one, other) = TwoThreads.run({ invert(first) }, { invert(second) })
      add(one)
      add(other)
    }
    bitmaps.write(to: &image)
    TermPartsBuilder.write(inverted, counts, bitmaps, to: &image)
  }

  private static func write(
    _ ranges: [InvertedRange], _ counts: TermCounts, _ bitmaps: PrefixBitmaps,
    to image: inout ImageWriter
  ) {
    image.begin()
    for range in ranges { image.append(range.postings[...]) }
    image.end(as: .postings)
    let listed = counts.records.enumerated().map { bitmaps.hasBits($0) ? 0 : $1 }
    image.put(listed.starts(as: UInt32.self), as: .postingStarts)
    image.begin()
    for range in ranges { image.append(range.titlePostings[...]) }
    image.end(as: .titlePostings)
    image.put(counts.titles.starts(as: UInt32.self), as: .titlePostingStarts)
    image.begin()
    for range in ranges { range.positions.bytes.withUnsafeBytes { image.append($0) } }
    image.end(as: .positions)
    image.put(ranges.flatMap(\.positionSizes).starts(as: UInt32.self), as: .positionStarts)
  }
}
