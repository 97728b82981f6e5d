internal import CStore

/// The posting lists and positions of a range of words, inverted from the sequences of all records.
///
/// All sequences are scanned once per range. With the occurrences of one range in memory, that
/// takes less work and less memory than a growing list per word.
struct InvertedRange {
  /// The words, as ranks in word order.
  let words: Range<Int>
  /// The posting list of each word, concatenated; the same for titles.
  private(set) var postings: [UInt32] = []
  private(set) var titlePostings: [UInt32] = []
  /// Positions of words without a class of their own, and the size in bytes for each word.
  private(set) var positions = ByteWriter()
  private(set) var positionSizes: [UInt32] = []

  /// The byte offset of a word's positions is stored for every so many records.
  private static let stride = Int(STORE_POSITION_BLOCK)

  init(
    _ words: Range<Int>, of sequences: TermSequences, ranks: TermRanks, counts: TermCounts,
    classes: TermBuckets
  ) {
    self.words = words
    let starts = counts.places[words].starts(as: Int.self)
    let places = InvertedRange.places(of: words, in: sequences, ranks, starts)
    postings.reserveCapacity(words.reduce(0) { $0 + counts.records[$1] })
    titlePostings.reserveCapacity(words.reduce(0) { $0 + counts.titles[$1] })
    places.withUnsafeBufferPointer { places in
      for (index, word) in words.enumerated() {
        let own = UnsafeBufferPointer(rebasing: places[starts[index]..<starts[index + 1]])
        addPostings(of: own, sequences.titleLengths)
        let size = positions.count
        if !classes.isFrequent(word) { addPositions(of: own, records: counts.records[word]) }
        positionSizes.append(UInt32(positions.count - size))
      }
    }
  }

  /// The same of words merged with those of an older catalogue.
  init(_ words: Range<Int>, of terms: MergedTerms, classes: TermBuckets) {
    self.words = words
    for word in words {
      addPostings(of: word, terms)
      let size = positions.count
      if !classes.isFrequent(word) {
        if let unchanged = terms.unchangedPositions(of: word) {
          positions.append(contentsOf: unchanged)
        } else {
          terms.places(of: word).withUnsafeBufferPointer {
            addPositions(of: $0, records: terms.counts.records[word])
          }
        }
      }
      positionSizes.append(UInt32(positions.count - size))
    }
  }

  /// Removes the posting lists of words for which `isLeftOut` holds; `counts` has the length of
  /// each list.
  mutating func removePostings(counts: [Int], where isLeftOut: (Int) -> Bool) {
    var rest: [UInt32] = []
    var start = 0
    for word in words {
      let end = start + counts[word]
      if !isLeftOut(word) { rest += postings[start..<end] }
      start = end
    }
    postings = rest
  }

  /// An occurrence of a word: the record in the upper half, the position in the lower.
  typealias Place = UInt64

  /// The occurrences of each word, concatenated, in record order.
  static func places(
    of words: Range<Int>, in sequences: TermSequences, _ ranks: TermRanks, _ starts: [Int]
  ) -> [Place] {
    let (first, count) = (words.lowerBound, words.count)
    var next = starts
    return Array(unsafeUninitializedCapacity: starts[count]) { places, size in
      size = starts[count]
      next.withUnsafeMutableBufferPointer { next in
        sequences.forEachRecord { record, sequence in
          for position in sequence.indices {
            let word = ranks[sequence[position]] &- first
            guard UInt(bitPattern: word) < UInt(count) else { continue }
            places.initializeElement(at: next[word], to: Place(record) << 32 | Place(position))
            next[word] += 1
          }
        }
      }
    }
  }

  private mutating func addPostings(of word: Int, _ terms: MergedTerms) {
    let (start, titleStart) = (postings.count, titlePostings.count)
    terms.forEachTakenRecord(with: word, in: .any) { postings.append($0) }
    terms.forEachTakenRecord(with: word, in: .title) { titlePostings.append($0) }
    let added = terms.addedPlaces(of: word)
    if added.isEmpty { return }
    added.withUnsafeBufferPointer { addPostings(of: $0, terms.titleLengths) }
    postings[start...].sort()
    titlePostings[titleStart...].sort()
  }

  private mutating func addPostings(
    of places: UnsafeBufferPointer<Place>, _ titleLengths: [UInt16]
  ) {
    var last = -1
    for place in places {
      let record = Int(place >> 32)
      if record == last { continue }
      last = record
      postings.append(UInt32(record))
      if place & 0xFFFF_FFFF < titleLengths[record] { titlePostings.append(UInt32(record)) }
    }
  }

  /// The positions of a record are stored as deltas, doubled, plus 1 for the last one. A table in
  /// front has the byte offset of every 64th record.
  private mutating func addPositions(of places: UnsafeBufferPointer<Place>, records count: Int) {
    let skips = positions.count
    positions.appendZeros(4 * ((count - 1) / InvertedRange.stride))
    let base = positions.count
    var records = 0
    var before: Place = 0
    for (index, place) in places.enumerated() {
      let record = place >> 32
      if index == 0 || record != places[index - 1] >> 32 {
        if records > 0, records.isMultiple(of: InvertedRange.stride) {
          let skip = skips + 4 * (records / InvertedRange.stride - 1)
          positions.overwrite(UInt32(positions.count - base), at: skip)
        }
        records += 1
        before = record << 32
      }
      let isLast = index + 1 == places.count || places[index + 1] >> 32 != record
      positions.append(varint: (place - before) << 1 | (isLast ? 1 : 0))
      before = place
    }
  }
}
