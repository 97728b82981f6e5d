/// A hash table from fingerprints of names to rows.
///
/// It stores the offsets of rows, not the names; callers compare names with the row itself.
struct RowIndex {
  private struct Slot {
    var fingerprint: UInt32
    /// The offset of the row plus one; 0 in a free slot.
    var row: UInt32
  }

  private var slots: [Slot]
  private var count = 0

  /// An index with room for `capacity` names before it grows.
  init(capacity: Int = 0) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(fingerprint: 0, row: 0), count: size)
  }

  /// Adds a name of the row that starts at `row`.
  mutating func insert(_ fingerprint: UInt64, row: Int) {
    if count * 4 >= slots.count * 3 { grow() }
    place(Slot(fingerprint: UInt32(truncatingIfNeeded: fingerprint >> 32), row: UInt32(row + 1)))
    count += 1
  }

  /// The first row with a name of this fingerprint for which `isMatch` returns true.
  func row(_ fingerprint: UInt64, where isMatch: (Int) -> Bool) -> Int? {
    let upper = UInt32(truncatingIfNeeded: fingerprint >> 32)
    var index = Int(upper) & (slots.count - 1)
    while slots[index].row != 0 {
      let slot = slots[index]
      if slot.fingerprint == upper, isMatch(Int(slot.row) - 1) { return Int(slot.row) - 1 }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func place(_ slot: Slot) {
    var index = Int(slot.fingerprint) & (slots.count - 1)
    while slots[index].row != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(fingerprint: 0, row: 0), count: old.count * 2)
    for slot in old where slot.row != 0 { place(slot) }
  }
}
