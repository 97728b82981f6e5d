internal import CStore
internal import Files

/// Writes the parts for searching words: the term dictionary, posting lists and positions, and the
/// words of each record in order.
struct TermPartsBuilder {
  private let words: RecordWords
  private let base: BaseRecords?

  private var text = ByteWriter()
  private var textStarts: [UInt32] = [0]
  private var signatures: [UInt64] = []

  /// The maximum number of occurrences inverted together, eight bytes each, in each of two threads.
  private static let placeLimit = 12 << 20

  /// A builder for these words of records and those that are taken over from `base`.
  init(_ words: RecordWords, base: BaseRecords?) {
    self.words = words
    self.base = base
  }

  consuming func write(to image: inout ImageWriter) {
    let source: any TermSource =
      if let base, base.isUsed { MergedTerms(words, base) } else { CollectedTerms(words) }
    source.forEachWord { addText($0) }
    StemPartsWriter.write(source.stemMembers, to: &image)
    image.put(text.bytes, as: .terms)
    image.put(textStarts, as: .termStarts)
    image.put(signatures, as: .signatures)
    let classes = TermBuckets(
      text: text.bytes, textStarts: textStarts, recordCounts: source.counts.records)
    image.put(classes.starts, as: .classes)
    image.put(classes.frequent, as: .frequentWords)
    image.put(source.titleLengths, as: .titleWords)
    TermPartsBuilder.writeSequences(of: source, classes, to: &image)
    base?.releasePages()
    writeInverted(source, classes, to: &image)
    base?.releasePages()
  }

  private mutating func addText(_ word: UnsafeRawBufferPointer) {
    text.append(contentsOf: word)
    textStarts.append(UInt32(text.count))
    signatures.append(Spelling.signature(of: word))
  }

  /// Writes the classes of each record's words, and the next-word index.
  private static func writeSequences(
    of source: any TermSource, _ classes: TermBuckets, to image: inout ImageWriter
  ) {
    let titleLengths = source.titleLengths
    var nextWordIndex = NextWordIndexBuilder(
      firstClass: classes.starts.count + 1,
      recordCounts: classes.frequent.map { source.counts.records[Int($0)] },
      of: titleLengths.count)
    var starts: [UInt32] = [0]
    image.begin()
    source.forEachRecord(classes) { numbers in
      image.append(UnsafeRawBufferPointer(numbers))
      nextWordIndex.add(numbers, titleLength: Int(titleLengths[starts.count - 1]))
      starts.append(starts[starts.count - 1] + UInt32(numbers.count))
    }
    image.end(as: .sequences)
    image.put(starts, as: .sequenceStarts)
    nextWordIndex.write(to: &image)
  }

  /// Writes the posting lists and positions of each word.
  private func writeInverted(
    _ source: any TermSource, _ classes: TermBuckets, to image: inout ImageWriter
  ) {
    let counts = source.counts
    var bitmaps = PrefixBitmaps(
      text: text.bytes, textStarts: textStarts, counts: counts,
      recordCount: source.titleLengths.count)
    var inverted: [InvertedRange] = []
    func add(_ range: InvertedRange) {
      var range = range
      bitmaps.insert(range)
      range.removePostings(counts: counts.records) { bitmaps.hasBits($0) }
      inverted.append(range)
    }
    @Sendable func invert(_ words: Range<Int>) -> InvertedRange { source.inverted(words, classes) }
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
