/// What two spellings of a name have in common: the folded words, with one space between them.
///
/// Case, accents, apostrophes, hyphens and other punctuation do not tell names apart.
package struct FoldedKey: Hashable, Sendable {
  /// The folded words in UTF-8, with a space between them.
  package let bytes: [UInt8]

  /// The key of a name.
  package init(_ text: String) {
    var words = FoldedWords()
    words.append(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.bytes.count + words.count)
    var start = 0
    for end in words.ends {
      if start > 0 { bytes.append(0x20) }
      bytes.append(contentsOf: words.bytes[start..<end])
      start = end
    }
    self.bytes = bytes
  }

  /// A key of words that are folded already, with one space between them.
  package init(folded bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All bytes at once: an array gives them one by one.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// A name of nothing but punctuation.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The same for all spellings of the name.
  package var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(bytes)
    return fingerprint.value
  }

  /// The fingerprint of the key of `name`, without making the key where the name is ASCII.
  package static func fingerprint(of name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { fingerprint(of: $0[...]) }
  }

  /// The fingerprint of the key of `name`, without making the key where the name is ASCII: an
  /// index of a thousand names is made at every start.
  package static func fingerprint(of name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var fingerprint = Fingerprint()
    var isInside = false
    var hasGap = false
    for byte in name {
      // Signs may belong to a word of one letter.
      guard byte < 0x80, byte != 0x2B, byte != 0x23 else {
        return FoldedKey(String(decoding: name, as: UTF8.self)).fingerprint
      }
      let lower = byte | 0x20
      let isLetter = lower &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 else {
        hasGap = isInside
        continue
      }
      if hasGap { fingerprint.combine(0x20) }
      fingerprint.combine(isLetter ? lower : byte)
      isInside = true
      hasGap = false
    }
    return fingerprint.value
  }
}
