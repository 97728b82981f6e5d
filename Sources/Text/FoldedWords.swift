/// The folded words of many texts, back to back as bytes: the form in which a catalogue is built.
///
/// Kept and emptied again for each text, it allocates nothing once it has grown.
package struct FoldedWords {
  /// The words' UTF-8, without anything between them.
  package private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; it starts where the one before it ends.
  package private(set) var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// The place of word `index` in `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Calls `body` with the bytes of each word, in order.
  package func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
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
    let isDone =
      text.utf8.withContiguousStorageIfAvailable { appendASCII($0) } ?? false
    if !isDone { appendAny(text) }
  }

  /// Adds the words of a text of ASCII only; false, with nothing added, for any other.
  private mutating func appendASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = (bytes: bytes.count, words: ends.count)
    for byte in text {
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        bytes.append(lower)
      } else if byte &- 0x30 < 10 {
        bytes.append(byte)
      } else if byte < 0x80 {
        closeWord()
      } else {
        bytes.removeSubrange(start.bytes...)
        ends.removeSubrange(start.words...)
        return false
      }
    }
    closeWord()
    return true
  }

  private mutating func appendAny(_ text: String) {
    var scalars = FoldedScalars(text.unicodeScalars)
    while let character = scalars.next() {
      character.forEach { scalar, isWord in
        if isWord {
          bytes.append(contentsOf: String(scalar).utf8)
        } else {
          closeWord()
        }
      }
    }
    closeWord()
  }

  private mutating func closeWord() {
    if bytes.count > (ends.last ?? 0) { ends.append(bytes.count) }
  }
}
