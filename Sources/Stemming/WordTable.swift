/// Maps every word of a list to the first word of its line.
///
/// The words stay in the text of the executable, which all sessions share; only their offsets are
/// allocated. A dictionary of strings would cost the first search ten million more instructions.
struct WordTable {
  private let text: StaticString
  /// A hash table with open addressing; a slot with an empty word is free.
  private var slots: [Slot]
  private var longest = 0

  /// Byte offsets in `text` of the word and of its line, and the length of the word.
  private struct Slot {
    var word: UInt16 = 0
    var count: UInt16 = 0
    var line: UInt16 = 0
  }

  /// Builds the table from `text`, at most 65,535 bytes: one group per line, words separated by
  /// spaces. If a word is in two lines, the last one counts.
  init(_ text: StaticString) {
    self.text = text
    let bytes = WordTable.bytes(of: text)
    let words = bytes.reduce(1) { $0 + ($1 <= WordTable.blank ? 1 : 0) }
    var size = 16
    while size < words * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    var (line, start) = (0, 0)
    for end in 0...bytes.count where end == bytes.count || bytes[end] <= WordTable.blank {
      if end > start { add(start..<end, line: line) }
      start = end + 1
      if end < bytes.count, bytes[end] == WordTable.lineEnd { line = start }
    }
  }

  /// The first word of the line with `word`; `nil` if no line has it.
  func leader(of word: String) -> String? {
    let utf8 = Array(word.utf8)
    let slot = slots[place(of: utf8[...], hash: utf8.reduce(WordTable.seed, WordTable.hash))]
    return slot.count == 0 ? nil : leader(of: slot)
  }

  /// The longest word of the table that is a prefix of `word`: the first word of its line, and its
  /// length in bytes.
  func longestHead(of word: String) -> (leader: String, count: Int)? {
    slotOfLongestHead(of: word).map { (leader(of: $0), Int($0.count)) }
  }

  /// The longest word of the table that is a prefix of `word`: all words of its line, and its length
  /// in bytes.
  func lineOfLongestHead(of word: String) -> (words: [String], count: Int)? {
    slotOfLongestHead(of: word).map { slot in
      let line = WordTable.bytes(of: text)[Int(slot.line)...].prefix { $0 != WordTable.lineEnd }
      let words = line.split(separator: WordTable.blank)
      return (words.map { String(decoding: $0, as: UTF8.self) }, Int(slot.count))
    }
  }

  /// The words of each line with a word that begins with `start`.
  func lines(withStart start: String) -> [[String]] {
    WordTable.bytes(of: text).split(separator: WordTable.lineEnd).compactMap { line in
      let words = line.split(separator: WordTable.blank)
      return words.contains { $0.starts(with: start.utf8) }
        ? words.map { String(decoding: $0, as: UTF8.self) } : nil
    }
  }

  private func slotOfLongestHead(of word: String) -> Slot? {
    let utf8 = Array(word.utf8.prefix(longest))
    var (hash, found) = (WordTable.seed, nil as Slot?)
    for (index, byte) in utf8.enumerated() {
      hash = WordTable.hash(hash, byte)
      let slot = slots[place(of: utf8[...index], hash: hash)]
      if slot.count > 0 { found = slot }
    }
    return found
  }

  private mutating func add(_ range: Range<Int>, line: Int) {
    let word = WordTable.bytes(of: text)[range]
    let place = place(of: word, hash: word.reduce(WordTable.seed, WordTable.hash))
    slots[place] = Slot(
      word: UInt16(range.lowerBound), count: UInt16(range.count), line: UInt16(line))
    longest = max(longest, range.count)
  }

  /// The slot of a word, or the free slot in which it would be stored.
  private func place(of word: some Sequence<UInt8>, hash: UInt32) -> Int {
    let bytes = WordTable.bytes(of: text)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].count > 0 {
      let start = Int(slots[place].word)
      if bytes[start..<start + Int(slots[place].count)].elementsEqual(word) { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private func leader(of slot: Slot) -> String {
    let line = WordTable.bytes(of: text)[Int(slot.line)...]
    return String(decoding: line.prefix { $0 > WordTable.blank }, as: UTF8.self)
  }

  private static let (blank, lineEnd) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
  private static let seed: UInt32 = 0x811C_9DC5

  /// FNV-1a, for one byte.
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
