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
}
