internal import CStore

/// A set of ordinals below `count`, one bit each.
struct Bitmap: Sendable {
  let count: Int
  private(set) var words: [UInt64]

  static func wordCount(_ count: Int) -> Int { (count + 63) / 64 }

  /// The empty set.
  init(count: Int) {
    self.count = count
    words = [UInt64](repeating: 0, count: Bitmap.wordCount(count))
  }

  /// The set of all ordinals.
  init(allOf count: Int) {
    self.count = count
    words = [UInt64](repeating: .max, count: Bitmap.wordCount(count))
    clearTail()
  }

  /// A set stored as bits. Missing words are empty; bits beyond `count` are ignored.
  init(count: Int, stored: UnsafeBufferPointer<UInt64>) {
    self.count = count
    words = Array(stored.prefix(Bitmap.wordCount(count)))
    words.append(contentsOf: repeatElement(0, count: Bitmap.wordCount(count) - words.count))
    clearTail()
  }

  /// A set filled by `fill`, which gets zeroed words; bits beyond `count` are ignored.
  init(count: Int, fill: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    self.init(count: count)
    words.withUnsafeMutableBufferPointer { fill($0) }
    clearTail()
  }

  func contains(_ ordinal: Int) -> Bool {
    ordinal >= 0 && ordinal < count && words[ordinal >> 6] >> UInt64(ordinal & 63) & 1 == 1
  }

  mutating func insert(_ ordinal: Int) {
    guard ordinal >= 0, ordinal < count else { return }
    words[ordinal >> 6] |= 1 << UInt64(ordinal & 63)
  }

  mutating func remove(_ ordinal: Int) {
    guard ordinal >= 0, ordinal < count else { return }
    words[ordinal >> 6] &= ~(1 << UInt64(ordinal & 63))
  }

  /// Adds ordinals; those beyond `count` are ignored.
  mutating func insert(_ ordinals: UnsafeBufferPointer<UInt32>) {
    let count = count
    words.withUnsafeMutableBufferPointer { words in
      for ordinal in ordinals {
        let ordinal = Int(ordinal)
        if ordinal < count { words[ordinal >> 6] |= 1 << UInt64(ordinal & 63) }
      }
    }
  }

  mutating func formIntersection(_ other: Bitmap) {
    let count = min(words.count, other.words.count)
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { other in
        for index in 0..<count { words[index] &= other[index] }
      }
    }
  }

  mutating func formUnion(_ other: Bitmap) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Adds a set stored as bits.
  mutating func formUnion(_ stored: UnsafeBufferPointer<UInt64>) {
    for index in 0..<min(words.count, stored.count) { words[index] |= stored[index] }
    clearTail()
  }

  /// The number of ordinals in both this set and one stored as bits.
  func intersectionCount(_ stored: UnsafeBufferPointer<UInt64>) -> Int {
    words.withUnsafeBufferPointer { words in
      Int(store_popcount_and(words.baseAddress, stored.baseAddress, min(words.count, stored.count)))
    }
  }

  /// The number of listed ordinals that are in the set.
  func count(of ordinals: UnsafeBufferPointer<UInt32>) -> Int {
    let count = UInt32(count)
    return words.withUnsafeBufferPointer { words in
      var found: UInt64 = 0
      for ordinal in ordinals where ordinal < count {
        found &+= words[Int(ordinal >> 6)] >> UInt64(ordinal & 63) & 1
      }
      return Int(found)
    }
  }

  mutating func subtract(_ other: Bitmap) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Replaces the set with its complement.
  mutating func invert() {
    for index in words.indices { words[index] = ~words[index] }
    clearTail()
  }

  /// Whether no ordinal is in the set.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The number of ordinals in the set.
  var population: Int { words.withUnsafeBufferPointer(Bitmap.population) }

  /// The number of ordinals in a set stored as bits.
  static func population(_ stored: UnsafeBufferPointer<UInt64>) -> Int {
    Int(store_popcount_and(stored.baseAddress, stored.baseAddress, stored.count))
  }

  /// Calls `body` with each ordinal of the set, ascending.
  @inline(__always)
  func forEachMember(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
  }

  /// The ordinals in the set, ascending.
  var members: [UInt32] {
    var members: [UInt32] = []
    forEachMember { members.append(UInt32($0)) }
    return members
  }

  private mutating func clearTail() {
    if count & 63 != 0, let last = words.indices.last {
      words[last] &= (1 << UInt64(count & 63)) &- 1
    }
  }
}
