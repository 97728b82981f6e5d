/// The key that titles and labels are sorted by, independent of the locale.
///
/// Keys compare bytewise. Case and punctuation are ignored, numbers compare by value, and Thai and
/// Lao vowels sort after the consonant that they precede in writing. Letters compare without marks
/// (Ł as L, Æ as AE, Ё as Е); texts that differ only in marks compare by these. Letters of Cyrillic
/// alphabets other than the Russian one follow those that they are derived from (`LetterOrder`).
package struct SortKey: Comparable, Hashable, Sendable {
  /// The key's bytes.
  package let bytes: [UInt8]

  /// The key of a text. Leading articles of `language`, the language of the record, are ignored;
  /// without a language no word is.
  package init(_ text: String, language: TextLanguage? = nil) {
    var builder = SortKeyBuilder()
    let scalars = Array(text.unicodeScalars)
    builder.append(scalars[SortKey.start(of: scalars, language)...])
    bytes = builder.finish(scalars)
  }

  /// Whether `a` sorts before `b`.
  package static func < (a: SortKey, b: SortKey) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  /// The part of the key that marks do not affect.
  package var letters: ArraySlice<UInt8> { bytes.prefix { $0 != SortKeyBuilder.end } }

  /// The index of the first word that counts.
  private static func start(of text: [Unicode.Scalar], _ language: TextLanguage?) -> Int {
    let start = text.firstIndex { $0.beginsWord } ?? text.count
    guard let language else { return start }
    for article in language.articles {
      let letters = Array(article.unicodeScalars)
      let end = start + letters.count
      guard end < text.count, zip(letters, text[start...]).allSatisfy({ $0 == $1.articleLetter })
      else { continue }
      guard letters.last == "'" || text[end].properties.isWhitespace,
        let next = text[end...].firstIndex(where: \.beginsWord)
      else { continue }
      return next
    }
    return start
  }
}

/// Writes a sort key scalar by scalar.
private struct SortKeyBuilder {
  private var bytes: [UInt8] = []
  /// The digits of the current number, without leading zeros.
  private var number: [UInt8] = []
  private var isInNumber = false
  private var hasGap = false
  private var lead: Unicode.Scalar?

  /// Separators between words and after the letters; less than every byte of a word.
  static let gap: UInt8 = 1
  static let end: UInt8 = 0
  /// Follows a letter whose place is after all words with that letter; greater than every byte of a
  /// letter.
  private static let after: UInt8 = 0xFF

  mutating func append(_ text: ArraySlice<Unicode.Scalar>) {
    for index in text.indices {
      let scalar = text[index]
      if isInNumber, scalar.separatesThousands, SortKeyBuilder.hasGroup(text[(index + 1)...]) {
        continue
      }
      if scalar.isASCII {
        append(ascii: UInt8(scalar.value))
      } else if scalar == "ґ" || scalar == "Ґ" {
        // A letter of its own in its alphabet, although search folds it.
        append("ґ", .word)
      } else {
        FoldedCharacter(scalar).forEachScalar { append($0, $1) }
      }
    }
  }

  private mutating func append(ascii byte: UInt8) {
    let lower = byte | 0x20
    if lower &- 0x61 < 26 {
      endNumber()
      flushGap()
      bytes.append(lower)
      flushLead()
    } else if byte &- 0x30 < 10 {
      append(digit: byte)
    } else {
      endNumber()
      // An apostrophe does not separate words.
      if byte != 0x27 { hasGap = true }
    }
  }

  private mutating func append(digit: UInt8) {
    flushGap()
    isInNumber = true
    if !number.isEmpty || digit != 0x30 { number.append(digit) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ kind: ScalarKind) {
    if scalar.isASCII { return append(ascii: UInt8(scalar.value)) }
    endNumber()
    switch kind {
    case .other: hasGap = true
    case .joiner:
      if scalar.properties.generalCategory == .dashPunctuation { hasGap = true }
    case .lead:
      flushGap()
      flushLead()
      lead = scalar
    case .extend where scalar.isTone: return
    default:
      flushGap()
      let order = LetterOrder(scalar)
      bytes.append(contentsOf: String(order?.letter ?? scalar).utf8)
      if let order, order.place > 0 { bytes += [SortKeyBuilder.after, order.place] }
      flushLead()
    }
  }

  /// Returns the key; marks distinguish texts of equal letters.
  mutating func finish(_ text: [Unicode.Scalar]) -> [UInt8] {
    endNumber()
    flushLead()
    if text.contains(where: { !$0.isASCII && $0.isLetterOrMark }) {
      bytes.append(SortKeyBuilder.end)
      for scalar in text where scalar.isLetterOrMark {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return bytes
  }

  private mutating func flushGap() {
    if hasGap, !bytes.isEmpty { bytes.append(SortKeyBuilder.gap) }
    hasGap = false
  }

  private mutating func flushLead() {
    guard let vowel = lead else { return }
    lead = nil
    bytes.append(contentsOf: String(vowel).utf8)
  }

  /// Ends a number: writes the count of its digits, then the digits. Numbers sort before letters.
  private mutating func endNumber() {
    guard isInNumber else { return }
    isInNumber = false
    bytes.append(0x30)
    bytes.append(UInt8(clamping: 2 + number.count))
    bytes.append(contentsOf: number)
    number.removeAll(keepingCapacity: true)
  }

  /// Whether a text begins with exactly three digits.
  private static func hasGroup(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.prefix { $0.properties.numericType == .decimal }.count == 3
  }
}

extension Unicode.Scalar {
  fileprivate var beginsWord: Bool {
    if isASCII { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 }
    var begins = false
    FoldedCharacter(self).forEachScalar { _, kind in
      if kind != .other, kind != .joiner { begins = true }
    }
    return begins
  }

  fileprivate var isLetterOrMark: Bool {
    beginsWord || !isASCII && FoldedCharacter(self).isDropped
  }

  /// A letter in lower case, as articles are listed; a typographic apostrophe becomes ASCII.
  fileprivate var articleLetter: Unicode.Scalar {
    if self == "\u{2019}" { return "'" }
    return isASCII && 0x41...0x5A ~= value ? Unicode.Scalar(UInt8(value | 0x20)) : self
  }

  fileprivate var separatesThousands: Bool {
    switch self {
    case ",", "\u{A0}", "\u{202F}", "\u{2009}", "\u{66C}", "\u{FF0C}": true
    default: false
    }
  }

  /// Whether this is a tone or another mark of Thai or Lao that is not a vowel.
  fileprivate var isTone: Bool { 0xE47...0xE4E ~= value || 0xEC8...0xECE ~= value }
}
