/// Changes bytes at random, reproducibly for a seed.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A number below `limit` (SplitMix64).
  private mutating func number(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  /// Overwrites some bytes, mostly with critical values: 0, 1, the maximum.
  mutating func overwrite(_ bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    for _ in 0...number(40) {
      let start = number(changed.count)
      let value = [0, 1, 0x7F, 0x80, 0xFF, UInt8(number(256))][number(6)]
      for index in start..<min(start + [1, 1, 4, 8][number(4)], changed.count) {
        changed[index] = value
      }
    }
    return changed
  }

  /// Changes, removes or inserts some bytes, or repeats a range of them.
  mutating func edit(_ bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    for _ in 0...number(12) where !changed.isEmpty {
      let index = number(changed.count)
      switch number(5) {
      case 0: changed[index] = UInt8(number(256))
      case 1: changed.remove(at: index)
      case 2: changed.insert(Array("\"\\{}[],:()\n -\u{1B}\u{E9}".utf8)[number(16)], at: index)
      case 3: changed.removeSubrange(index..<min(index + number(60), changed.count))
      default:
        let stretch = changed[index..<min(index + number(60), changed.count)]
        changed.insert(contentsOf: Array(stretch), at: number(changed.count))
      }
    }
    return changed
  }
}
