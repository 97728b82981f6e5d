/// Where a phrase, as far as it was matched, ends in each record.
struct PhraseEnds {
  private var ordinals: [UInt32] = []
  private var starts: [UInt32] = [0]
  private var positions: [UInt32] = []

  /// Adds a record, which comes after those added before, with ascending ends.
  mutating func append(_ ordinal: Int, _ ends: [UInt32]) {
    ordinals.append(UInt32(ordinal))
    for end in ends { positions.append(end) }
    starts.append(UInt32(positions.count))
  }

  /// The records that have one.
  func records(of recordCount: Int) -> Bitmap {
    var records = Bitmap(count: recordCount)
    ordinals.withUnsafeBufferPointer { records.insert($0) }
    return records
  }

  /// The place of a record's ends, looked for from `start` on in doubling steps: lists of very
  /// different lengths are matched in the time of the shorter one.
  func place(of ordinal: UInt32, from start: Int) -> Int? {
    ordinals.withUnsafeBufferPointer { ordinals in
      var step = 1
      var lower = min(start, ordinals.count)
      while lower + step < ordinals.count, ordinals[lower + step] < ordinal {
        lower += step
        step *= 2
      }
      let upper = max(lower, min(lower + step + 1, ordinals.count))
      let place = partitionPoint(lower..<upper) { ordinals[$0] >= ordinal }
      return place < ordinals.count && ordinals[place] == ordinal ? place : nil
    }
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
