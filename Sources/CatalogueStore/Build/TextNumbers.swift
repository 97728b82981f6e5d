internal import CStore
internal import Glibc
internal import Text

/// Distinct texts, numbered in order of first appearance: the words of a catalogue while it is
/// built, and the texts that its records share. Texts are compared by bytes, so that a record gets
/// back exactly what was stored.
struct TextNumbers {
  /// The texts' bytes, concatenated in number order.
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  /// An open-addressing hash table: hash in the upper half, text number plus 1 in the lower; 0 is
  /// free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  /// Random, so that no file can be crafted with texts of equal hash.
  private let seed = UInt64.random(in: .min ... .max)
  /// Reused to avoid allocations.
  private var key: [UInt8] = []

  /// The table entry of one text.
  private struct Entry {
    let hash: UInt32
    let start: UInt32
    let length: UInt32
    /// The first eight bytes, which decide most comparisons.
    let head: UInt64
  }

  var count: Int { entries.count }

  /// The total size of all texts in bytes.
  var size: Int { arena.count }

  /// The number of a text; new texts get the next numbers.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    number(of: text, hash: hash(UnsafeRawBufferPointer(text)))
  }

  /// The number of a text; a new text gets the next number.
  mutating func number(of text: String) -> Int {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text of some kind, with an optional second text.
  mutating func number(of text: String, _ second: String?, kind: UInt8) -> Int {
    var key: [UInt8] = []
    swap(&key, &self.key)
    defer { swap(&key, &self.key) }
    key.removeAll(keepingCapacity: true)
    key.append(kind)
    key.append(contentsOf: text.utf8)
    if let second {
      // This byte does not occur in UTF-8.
      key.append(0xFF)
      key.append(contentsOf: second.utf8)
    }
    return key.withUnsafeBufferPointer { number(of: $0) }
  }

  /// Writes the hashes of words to `hashes`. Their table entries are scattered in memory, so all of
  /// them are prefetched before the first lookup.
  func prepare(_ words: FoldedWords, _ hashes: inout [UInt32]) {
    hashes.removeAll(keepingCapacity: true)
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        guard let slot = slots.baseAddress, let entry = entries.baseAddress else { return }
        let mask = slots.count - 1
        words.forEachWord { word in
          let hash = self.hash(UnsafeRawBufferPointer(word))
          hashes.append(hash)
          store_prefetch(slot + Int(hash) & mask)
        }
        for hash in hashes {
          let number = Int(slot[Int(hash) & mask] & 0xFFFF_FFFF)
          if number > 0 { store_prefetch(entry + number - 1) }
        }
      }
    }
    // The table was still empty.
    if hashes.count < words.count {
      hashes.removeAll(keepingCapacity: true)
      words.forEachWord { hashes.append(hash(UnsafeRawBufferPointer($0))) }
    }
  }

  /// The number of a text whose hash comes from `prepare`.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    var slot = slot(of: hash)
    let head = TextNumbers.head(UnsafeRawBufferPointer(word))
    while slots[slot] != 0 {
      let term = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == UInt64(hash), isEqual(term, word, head) { return term }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        hash: hash, start: UInt32(arena.count), length: UInt32(word.count), head: head))
    arena.append(contentsOf: word)
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { growSlots() }
    return entries.count - 1
  }

  /// The bytes of a text.
  func bytes(of term: Int) -> ArraySlice<UInt8> {
    let entry = entries[term]
    return arena[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// The numbers of the texts, sorted by their bytes.
  func sorted() -> [Int] {
    arena.withUnsafeBufferPointer { arena in
      let keyed = entries.indices.map { term -> (key: UInt64, term: Int) in
        let entry = entries[term]
        var key: UInt64 = 0
        for index in 0..<min(8, Int(entry.length)) {
          key |= UInt64(arena[Int(entry.start) + index]) << (56 - 8 * UInt64(index))
        }
        return (key, term)
      }
      return keyed.sorted { a, b in
        if a.key != b.key { return a.key < b.key }
        return rest(of: a.term, arena).lexicographicallyPrecedes(rest(of: b.term, arena))
      }.map(\.term)
    }
  }

  private func rest(
    of term: Int, _ arena: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let entry = entries[term]
    return arena[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// Hashes eight bytes at a time.
  private func hash(_ word: UnsafeRawBufferPointer) -> UInt32 {
    var hash = seed ^ UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= word.count {
      hash = TextNumbers.mixed(hash ^ word.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < word.count {
      rest = rest << 8 | UInt64(word[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: TextNumbers.mixed(hash ^ rest) >> 32)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 29
  }

  /// The first eight bytes of a text, zero-padded.
  private static func head(_ word: UnsafeRawBufferPointer) -> UInt64 {
    if word.count >= 8 { return word.loadUnaligned(as: UInt64.self) }
    return word.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func isEqual(
    _ term: Int, _ word: UnsafeBufferPointer<UInt8>, _ head: UInt64
  ) -> Bool {
    let entry = entries[term]
    guard entry.head == head, Int(entry.length) == word.count else { return false }
    if word.count <= 8 { return true }
    return arena.withUnsafeBufferPointer { arena in
      memcmp(arena.baseAddress! + Int(entry.start), word.baseAddress!, word.count) == 0
    }
  }

  private func slot(of hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  private mutating func growSlots() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (term, entry) in entries.enumerated() {
      var slot = slot(of: entry.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(entry.hash) << 32 | UInt64(term + 1)
    }
  }
}
