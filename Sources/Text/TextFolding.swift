internal import CText

/// Text as finding compares it: canonically decomposed, without nonspacing marks, in lower case.
///
/// Records and queries are folded by the same table, so that they always agree. Letters without a
/// decomposition stay themselves: `ł` is not `l`.
package enum TextFolding {
  /// The folded form of a whole text, punctuation and spaces included.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text) }
    var folded = String.UnicodeScalarView()
    var scalars = FoldedScalars(text.unicodeScalars)
    while let step = scalars.next() {
      step.forEachScalar { scalar, _ in folded.append(scalar) }
    }
    return String(folded)
  }

  private static func foldASCII(_ text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { folded in
      for (index, byte) in text.utf8.enumerated() {
        folded.initializeElement(at: index, to: byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
      return text.utf8.count
    }
  }
}

/// What one character of a text folds to.
struct FoldedCharacter {
  /// A code of the folding table.
  let code: UInt32
  let scalar: Unicode.Scalar

  var isDropped: Bool { code == TEXT_FOLDING_DROPPED }

  /// Calls `body` with each scalar of the folded form and whether it belongs to a word.
  func forEachScalar(_ body: (Unicode.Scalar, Bool) -> Void) {
    switch code {
    case TEXT_FOLDING_SELF_OTHER: body(scalar, false)
    case TEXT_FOLDING_SELF_WORD: body(scalar, true)
    case TEXT_FOLDING_DROPPED: return
    case TEXT_FOLDING_HANGUL: forEachLetterOfSyllable(body)
    default:
      for index in 0..<text_folding_count(code) {
        let entry = text_folding_scalar(code, index)
        if let folded = Unicode.Scalar(entry & 0x1F_FFFF) { body(folded, entry >> 31 == 1) }
      }
    }
  }

  /// A Hangul syllable decomposes by arithmetic (Unicode 3.12).
  private func forEachLetterOfSyllable(_ body: (Unicode.Scalar, Bool) -> Void) {
    let syllable = scalar.value - 0xAC00
    let letters = [
      0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28, 0x11A7 + syllable % 28,
    ]
    for letter in letters.prefix(syllable % 28 == 0 ? 2 : 3) {
      if let folded = Unicode.Scalar(letter) { body(folded, true) }
    }
  }
}

/// Folds a text character by character, in order.
struct FoldedScalars {
  private let scalars: String.UnicodeScalarView
  /// Where the next character starts.
  private(set) var index: String.Index

  init(_ scalars: String.UnicodeScalarView) {
    self.scalars = scalars
    index = scalars.startIndex
  }

  mutating func next() -> FoldedCharacter? {
    guard index < scalars.endIndex else { return nil }
    let scalar = scalars[index]
    index = scalars.index(after: index)
    if scalar.value == 0x3A3 { return FoldedCharacter(sigma: isFinal) }
    return FoldedCharacter(code: text_folding(scalar.value), scalar: scalar)
  }

  /// Whether the capital sigma just read ends a word (Unicode 3.13, Final_Sigma). Marks are dropped
  /// before the text is put in lower case, so they do not part anything.
  private var isFinal: Bool {
    let before = scalars[..<scalars.index(before: index)].reversed()
    return FoldedScalars.startsCased(before) && !FoldedScalars.startsCased(scalars[index...])
  }

  /// Whether the first character that counts for case is a letter with case.
  private static func startsCased(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    for scalar in scalars
    where text_folding(scalar.value) != TEXT_FOLDING_DROPPED && !scalar.properties.isCaseIgnorable {
      return scalar.properties.isCased
    }
    return false
  }
}

extension FoldedCharacter {
  /// A capital sigma: `ς` at the end of a word, else `σ`.
  fileprivate init(sigma isFinal: Bool) {
    self.init(code: TEXT_FOLDING_SELF_WORD, scalar: isFinal ? "\u{3C2}" : "\u{3C3}")
  }
}
