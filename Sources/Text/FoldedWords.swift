internal import CText

/// The folded words of many texts, back to back as bytes: the form in which a catalogue is built.
///
/// Kept and emptied again for each text, it allocates nothing once it has grown.
package struct FoldedWords {
  /// The words' UTF-8, without anything between them.
  package private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; it starts where the one before it ends.
  package private(set) var ends: [Int] = []

  /// No words, and no room yet.
  package init() {}

  /// The number of words of all texts.
  package var count: Int { ends.count }

  /// The place of word `index` in `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Calls `body` with the bytes of each word, in order.
  package func forEachWord(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// Forgets the words and keeps the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds the words of a text.
  package mutating func append(_ text: String) {
    var text = text
    if !text.withUTF8({ appendBytes($0) }) { appendAny(text) }
  }

  /// Adds the words of a text in which each character folds by itself; false, with nothing added,
  /// for one with a capital sigma.
  private mutating func appendBytes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = (bytes: bytes.count, words: ends.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        bytes.append(lower)
      } else if byte &- 0x30 < 10 {
        bytes.append(byte)
      } else if byte < 0x80 {
        closeWord()
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let character = text[index..<min(index + length, text.count)]
        guard appendCharacter(character) else {
          bytes.removeSubrange(start.bytes...)
          ends.removeSubrange(start.words...)
          return false
        }
        index += length - 1
      }
      index += 1
    }
    closeWord()
    return true
  }

  /// Adds what one character beyond ASCII folds to; false for a capital sigma.
  private mutating func appendCharacter(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var value = UInt32(utf8[utf8.startIndex]) & (0xFF >> (UInt32(utf8.count) + 1))
    for byte in utf8.dropFirst() { value = value << 6 | UInt32(byte) & 0x3F }
    guard value != 0x3A3, let scalar = Unicode.Scalar(value) else { return value != 0x3A3 }
    let character = FoldedCharacter(code: text_folding(value), scalar: scalar)
    switch character.code {
    case TEXT_FOLDING_SELF_WORD: bytes.append(contentsOf: utf8)
    case TEXT_FOLDING_SELF_OTHER: closeWord()
    default: append(character)
    }
    return true
  }

  private mutating func append(_ character: FoldedCharacter) {
    character.forEachScalar { scalar, isWord in
      if isWord {
        bytes.append(contentsOf: String(scalar).utf8)
      } else {
        closeWord()
      }
    }
  }

  private mutating func appendAny(_ text: String) {
    var scalars = FoldedScalars(text.unicodeScalars)
    while let character = scalars.next() { append(character) }
    closeWord()
  }

  private mutating func closeWord() {
    if bytes.count > (ends.last ?? 0) { ends.append(bytes.count) }
  }
}
