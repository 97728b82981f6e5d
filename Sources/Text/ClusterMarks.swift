extension [UInt8] {
  /// Appends a mark to the cluster that begins at `start`, in the usual spelling: tone after vowel,
  /// the vowel am as one character, a voiced kana as one character.
  mutating func appendMark(_ mark: Unicode.Scalar, toClusterFrom start: Int) {
    switch mark.value {
    case 0x3099, 0x309A: voice(mark, from: start)
    case 0xE32, 0xEB2: appendVowelA(mark, from: start)
    case 0xE31, 0xE34...0xE3A, 0xEB1, 0xEB4...0xEBC: insertBelowTone(mark, from: start)
    default: append(contentsOf: String(mark).utf8)
    }
  }

  /// Voices the preceding kana; drops the mark if the kana has no voiced form.
  private mutating func voice(_ mark: Unicode.Scalar, from start: Int) {
    let kana = String(decoding: self[start...], as: UTF8.self).unicodeScalars
    guard kana.count == 1, let voiced = kana.first?.voiced(by: mark) else { return }
    removeSubrange(start...)
    append(contentsOf: String(voiced).utf8)
  }

  /// Combines nikhahit and a, with or without a tone between them, to the vowel am.
  private mutating func appendVowelA(_ vowel: Unicode.Scalar, from start: Int) {
    let nikhahit = Array(String(Unicode.Scalar(vowel.value + 0x1B) ?? vowel).utf8)
    guard let place = [3, 6].first(where: { hasScalar(nikhahit, before: $0, from: start) }) else {
      append(contentsOf: String(vowel).utf8)
      return
    }
    removeSubrange(count - place..<count - place + 3)
    append(contentsOf: String(Unicode.Scalar(vowel.value + 1) ?? vowel).utf8)
  }

  private func hasScalar(_ scalar: [UInt8], before length: Int, from start: Int) -> Bool {
    count - length > start && self[(count - length)...].starts(with: scalar)
  }

  private mutating func insertBelowTone(_ vowel: Unicode.Scalar, from start: Int) {
    let bytes = Array(String(vowel).utf8)
    // Tones are one block of 64 code points after the vowels.
    let isBehindTone =
      count - 3 > start && self[count - 3] == bytes[0] && self[count - 2] == bytes[1] + 1
      && 0x88...0x8B ~= self[count - 1]
    insert(contentsOf: bytes, at: isBehindTone ? count - 3 : count)
  }
}

extension Unicode.Scalar {
  /// A kana with a voicing mark (U+3099) or a semi-voicing mark (U+309A) as one character.
  fileprivate func voiced(by mark: Unicode.Scalar) -> Unicode.Scalar? {
    // Katakana are 0x60 after hiragana.
    let hiragana = value >= 0x30A0 ? value - 0x60 : value
    let isH = [0x306F, 0x3072, 0x3075, 0x3078, 0x307B].contains(hiragana)
    if mark.value == 0x309A { return isH ? Unicode.Scalar(value + 2) : nil }
    switch hiragana {
    case 0x3046: return Unicode.Scalar(value + 0x4E)
    case 0x304B...0x3061 where !hiragana.isMultiple(of: 2): return Unicode.Scalar(value + 1)
    case 0x3064, 0x3066, 0x3068: return Unicode.Scalar(value + 1)
    default: return isH ? Unicode.Scalar(value + 1) : nil
    }
  }
}
