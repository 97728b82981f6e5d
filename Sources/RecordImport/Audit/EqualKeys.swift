/// Collects records by 64-bit fingerprint and finds groups with the same one. 0 means no
/// fingerprint.
struct EqualKeys {
  private var entries: [(key: UInt64, record: UInt32)] = []

  /// Adds the fingerprint of a record.
  mutating func add(_ key: UInt64, _ record: Int) {
    guard key != 0 else { return }
    entries.append((key, UInt32(truncatingIfNeeded: record)))
  }

  /// Calls `body` with the records of each fingerprint shared by several records, in the order of
  /// their first records. Each list is ascending, without repetitions.
  consuming func forEachGroup(_ body: ([Int]) -> Void) {
    entries.sort { ($0.key, $0.record) < ($1.key, $1.record) }
    var groups: [Range<Int>] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if entries[start].record != entries[end - 1].record { groups.append(start..<end) }
      start = end
    }
    groups.sort { entries[$0.lowerBound].record < entries[$1.lowerBound].record }
    for group in groups {
      var records: [Int] = []
      records.reserveCapacity(group.count)
      for entry in entries[group] where records.last != Int(entry.record) {
        records.append(Int(entry.record))
      }
      body(records)
    }
  }
}
