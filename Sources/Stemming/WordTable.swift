/// Maps every word of a list to the first word of its line.
///
/// The words stay in the text of the executable, which all sessions share; only their offsets are
/// allocated. A dictionary of strings would cost the first search ten million more instructions.
struct WordTable {
  private let text: StaticString
  /// A hash table with open addressing: the byte offset of a word in `text`, plus one; 0 is free. The
  /// ends of the word and of its line are found in the text, since every session has a table of each
  /// language that it searches in.
  private var slots: [UInt16]
  private var longest = 0

  /// Builds the table from `text`, at most 65,534 bytes: one group per line, words separated by
  /// spaces. If a word is in two lines, the last one counts.
  init(_ text: StaticString) {
    self.text = text
    let bytes = WordTable.bytes(of: text)
    let words = bytes.reduce(1) { $0 + ($1 <= WordTable.blank ? 1 : 0) }
    var size = 16
    while size < words * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] <= WordTable.blank {
      if end > start { add(start..<end) }
      start = end + 1
    }
  }

  /// The first word of the line with `word`; `nil` if no line has it.
  func leader(of word: String) -> String? {
    let utf8 = Array(word.utf8)
    let slot = slots[place(of: utf8[...], hash: utf8.reduce(WordTable.seed, WordTable.hash))]
    return slot == 0 ? nil : leader(at: Int(slot) - 1)
  }

  /// The longest word of the table that is a prefix of `word`: the first word of its line, and its
  /// length in bytes.
  func longestHead(of word: String) -> (leader: String, count: Int)? {
    longestHeadRange(of: word).map { (leader(at: $0.lowerBound), $0.count) }
  }

  /// The longest word of the table that is a prefix of `word`: all words of its line, and its length
  /// in bytes.
  func lineOfLongestHead(of word: String) -> (words: [String], count: Int)? {
    longestHeadRange(of: word).map { range in
      let words = line(at: range.lowerBound).split(separator: WordTable.blank)
      return (words.map { String(decoding: $0, as: UTF8.self) }, range.count)
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

  /// The longest word that is a prefix of `word`, as byte offsets in `text`.
  private func longestHeadRange(of word: String) -> Range<Int>? {
    let utf8 = Array(word.utf8.prefix(longest))
    var (hash, found) = (WordTable.seed, nil as Range<Int>?)
    for (index, byte) in utf8.enumerated() {
      hash = WordTable.hash(hash, byte)
      let slot = Int(slots[place(of: utf8[...index], hash: hash)])
      if slot > 0 { found = slot - 1..<slot + index }
    }
    return found
  }

  private mutating func add(_ range: Range<Int>) {
    let word = WordTable.bytes(of: text)[range]
    let place = place(of: word, hash: word.reduce(WordTable.seed, WordTable.hash))
    slots[place] = UInt16(range.lowerBound + 1)
    longest = max(longest, range.count)
  }

  /// The slot of a word, or the free slot in which it would be stored.
  private func place(of word: some Collection<UInt8>, hash: UInt32) -> Int {
    let bytes = WordTable.bytes(of: text)
    var place = Int(hash) & (slots.count - 1)
    while slots[place] > 0 {
      let start = Int(slots[place]) - 1
      let end = start + word.count
      if end <= bytes.count, bytes[start..<end].elementsEqual(word),
        end == bytes.count || bytes[end] <= WordTable.blank
      {
        break
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// The line with the byte at an offset.
  private func line(at offset: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    let bytes = WordTable.bytes(of: text)
    let start = bytes[..<offset].lastIndex(of: WordTable.lineEnd).map { $0 + 1 } ?? 0
    return bytes[start...].prefix { $0 != WordTable.lineEnd }
  }

  private func leader(at offset: Int) -> String {
    String(decoding: line(at: offset).prefix { $0 > WordTable.blank }, as: UTF8.self)
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
