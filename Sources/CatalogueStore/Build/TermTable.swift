internal import CStore

/// The words of a catalogue while it is built: every distinct word, and where each one stands.
///
/// The places of a word are a stream of bytes of its own, in chunks that grow with the word's
/// frequency: 100 million places take about 300 MB and are written once.
struct TermTable {
  /// The words' bytes back to back, in order of first sight.
  private var arena: [UInt8] = []
  private var entries: [Entry] = []
  /// Numbers of words, plus 1, below their hashes, at places that the hashes choose; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private let pool = ChunkPool()

  /// What is known of one word.
  struct Entry {
    fileprivate let hash: UInt32
    fileprivate let start: UInt32
    fileprivate let length: UInt32
    /// The first eight bytes, which are enough to compare most words.
    fileprivate let head: UInt64
    fileprivate var stream: ChunkPool.Stream
    fileprivate var lastRecord: UInt32
    fileprivate var lastPosition: UInt32
    /// Records that have the word.
    fileprivate(set) var recordCount: UInt32 = 0
  }

  var count: Int { entries.count }

  /// The bytes that the places of all words take.
  var placeSize: Int { pool.size }

  /// The number of records of a word.
  func recordCount(of term: Int) -> Int { Int(entries[term].recordCount) }

  /// Adds one place of a word; records come in order, and positions within each. Returns the number
  /// of the word, those of new ones ascending.
  @discardableResult
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, record: Int, position: Int) -> Int {
    add(
      word, hash: TermTable.hash(UnsafeRawBufferPointer(word)), record: record, position: position)
  }

  /// The hash of a word, whose slot is asked for: words lie far apart in memory, so that who adds many
  /// prepares them all first.
  func prepare(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = TermTable.hash(UnsafeRawBufferPointer(word))
    slots.withUnsafeBufferPointer { store_prefetch($0.baseAddress! + slot(of: hash)) }
    return hash
  }

  /// Asks for what is known of a word, once its slot is there.
  func prepare(_ hash: UInt32) {
    let term = Int(slots[slot(of: hash)] & 0xFFFF_FFFF) - 1
    guard term >= 0 else { return }
    entries.withUnsafeBufferPointer { store_prefetch($0.baseAddress! + term) }
  }

  private func slot(of hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  /// The same of a word with a known hash.
  @discardableResult
  mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, hash: UInt32, record: Int, position: Int
  ) -> Int {
    let term = number(of: word, hash)
    let (record, position) = (UInt32(record), UInt32(position))
    entries.withUnsafeMutableBufferPointer { entries in
      let entry = entries.baseAddress! + term
      if entry.pointee.recordCount == 0 || entry.pointee.lastRecord != record {
        let step = record &- entry.pointee.lastRecord
        pool.append(UInt64(step) << 1 | 1, to: &entry.pointee.stream)
        pool.append(UInt64(position), to: &entry.pointee.stream)
        entry.pointee.recordCount += 1
        entry.pointee.lastRecord = record
      } else {
        let step = position &- entry.pointee.lastPosition
        pool.append(UInt64(step) << 1, to: &entry.pointee.stream)
      }
      entry.pointee.lastPosition = position
    }
    return term
  }

  /// Calls `body` with each place of a word, in order; `isNew` at the first one of a record.
  func forEachPlace(of term: Int, _ body: (_ record: Int, _ position: Int, _ isNew: Bool) -> Void) {
    var reader = pool.reader(of: entries[term].stream)
    var record: UInt64 = 0
    var position: UInt64 = 0
    while let value = reader.next() {
      if value & 1 == 1 {
        record += value >> 1
        position = reader.next() ?? 0
      } else {
        position += value >> 1
      }
      body(Int(record), Int(position), value & 1 == 1)
    }
  }

  /// The bytes of a word.
  func bytes(of term: Int) -> ArraySlice<UInt8> {
    let entry = entries[term]
    return arena[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// The words' numbers in the order of their bytes.
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

  private func rest(of term: Int, _ arena: UnsafeBufferPointer<UInt8>) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    let entry = entries[term]
    return arena[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// The number of a word, a new one when it is seen for the first time.
  private mutating func number(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    var slot = slot(of: hash)
    let head = TermTable.head(UnsafeRawBufferPointer(word))
    while slots[slot] != 0 {
      let term = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == UInt64(hash), isEqual(term, word, head) { return term }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        hash: hash, start: UInt32(arena.count), length: UInt32(word.count), head: head,
        stream: pool.newStream(), lastRecord: 0, lastPosition: 0))
    arena.append(contentsOf: word)
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { growSlots() }
    return entries.count - 1
  }

  /// Mixes eight bytes at a time.
  private static func hash(_ word: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= word.count {
      hash = mixed(hash ^ word.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < word.count {
      rest = rest << 8 | UInt64(word[offset])
      offset += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 29
  }

  /// The first eight bytes of a word, with zeros behind a shorter one.
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
      let start = Int(entry.start)
      for index in 0..<word.count where arena[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func growSlots() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (term, entry) in entries.enumerated() {
      var slot = slot(of: entry.hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(entry.hash) << 32 | UInt64(term + 1)
    }
  }
}
