/// The key that all spellings of a name share: its folded words, separated by spaces.
///
/// Names that differ only in case, accents, apostrophes, hyphens or other punctuation have equal
/// keys.
package struct FoldedKey: Hashable, Sendable {
  /// The folded words in UTF-8, separated by spaces.
  package let bytes: [UInt8]

  /// The key of a name.
  package init(_ text: String) {
    var text = text
    if let plain = text.withUTF8(FoldedKey.plain) {
      bytes = plain
      return
    }
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

  /// The bytes of the key of an ASCII name, in a third of the time; `nil` for another name.
  private static func plain(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(name.count)
    var hasGap = false
    for byte in name {
      guard isOfPlainName(byte) else { return nil }
      let lower = byte | 0x20
      let isLetter = lower &- 0x61 < 26
      guard isLetter || byte &- 0x30 < 10 else {
        hasGap = !key.isEmpty
        continue
      }
      if hasGap { key.append(0x20) }
      key.append(isLetter ? lower : byte)
      hasGap = false
    }
    return key
  }

  /// Whether a byte is ASCII and always a letter, a digit or between words: + and # may belong to a
  /// word of one letter.
  private static func isOfPlainName(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x2B && byte != 0x23
  }

  /// A key of folded words that are separated by single spaces.
  package init(folded bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hashes all bytes at once: an array would hash them one by one.
  package func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether the name has no words, only punctuation.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Equal for all spellings of the name.
  package var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.combine(bytes)
    return fingerprint.value
  }

  /// The fingerprint of the key of `name`; an ASCII name needs no key.
  package static func fingerprint(of name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { fingerprint(of: $0[...]) }
  }

  /// The fingerprint of the key of `name`; an ASCII name needs no key. Fast, since every start
  /// indexes a thousand names.
  package static func fingerprint(of name: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var fingerprint = Fingerprint()
    var isInside = false
    var hasGap = false
    for byte in name {
      guard isOfPlainName(byte) else {
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
