internal import CStore

/// Where a phrase, as far as it was matched, ends in each record.
struct PhraseEnds {
  /// The records that have one; complete after `seal`.
  private(set) var records: Bitmap
  private var ranked: RankedBitmap
  /// Ends of all records back to back.
  private var positions: [UInt32] = []
  private var starts: [UInt32] = [0]

  init(recordCount: Int) {
    records = Bitmap(count: recordCount)
    ranked = RankedBitmap(Bitmap(count: 0))
  }

  /// Adds a record, which comes after those added before, with ascending ends.
  mutating func append(_ ordinal: Int, _ ends: [UInt32]) {
    records.insert(ordinal)
    for end in ends { positions.append(end) }
    starts.append(UInt32(positions.count))
  }

  /// Makes places known, once everything is added.
  mutating func seal() { ranked = RankedBitmap(records) }

  /// The place of a record among those added.
  func place(of ordinal: Int) -> Int? {
    // Damaged postings may name a record twice.
    ranked.rank(of: ordinal).flatMap { $0 < starts.count - 1 ? $0 : nil }
  }

  /// Those of ascending `candidates` that stand right after an end in the record at a place.
  func successors(of place: Int, among candidates: [UInt32], into result: inout [UInt32]) {
    result.removeAll(keepingCapacity: true)
    positions.withUnsafeBufferPointer { positions in
      var at = Int(starts[place])
      let end = Int(starts[place + 1])
      for candidate in candidates {
        while at < end, positions[at] &+ 1 < candidate { at += 1 }
        guard at < end else { return }
        if positions[at] &+ 1 == candidate { result.append(candidate) }
      }
    }
  }

  /// Records in which a word follows, with the first place where it does; only the first `count`
  /// are of the last word that was looked for.
  struct NextWords {
    fileprivate(set) var records: [UInt32] = []
    fileprivate(set) var positions: [UInt32] = []
    fileprivate(set) var count = 0

    fileprivate mutating func makeRoom(for count: Int) {
      guard records.count < count else { return }
      records = [UInt32](repeating: 0, count: count)
      positions = records
    }
  }

  /// Finds the records of `left`, which all have an end, where a word stands right after one.
  func findNext(_ word: store_word, among left: Bitmap, into next: inout NextWords) {
    next.makeRoom(for: word.count)
    next.count = withCEnds { ends in
      left.words.withUnsafeBufferPointer { left in
        withUnsafePointer(to: word) { word in
          store_next_word(word, ends, left.baseAddress, &next.records, &next.positions)
        }
      }
    }
  }

  private func withCEnds<Result>(_ body: (UnsafePointer<store_ends>) -> Result) -> Result {
    ranked.withCounts { bits, before in
      positions.withUnsafeBufferPointer { positions in
        starts.withUnsafeBufferPointer { starts in
          var ends = store_ends(
            records: bits.baseAddress, before: before.baseAddress, record_count: records.count,
            positions: positions.baseAddress, starts: starts.baseAddress,
            place_count: starts.count - 1)
          return body(&ends)
        }
      }
    }
  }
}
