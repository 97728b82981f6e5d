internal import CText

/// Text in the form that search compares: compatibility forms resolved, lower case, without the
/// marks that are optional in their script. `Scripts/make-folding-table.py` has the rules.
///
/// Records and queries are folded with the same table, so that they always match.
package enum TextFolding {
  /// The Unicode version of the table: major, minor and update, a byte each. An image built with
  /// another table may give other results.
  package static var unicodeVersion: UInt32 { text_folding_unicode }

  /// The folded form of a whole text, including punctuation and spaces.
  package static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text) }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      FoldedCharacter(scalar).forEachScalar { scalar, _ in folded.append(scalar) }
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

/// The folded form of one character.
struct FoldedCharacter {
  /// A code of the folding table.
  let code: UInt32
  let scalar: Unicode.Scalar

  init(_ scalar: Unicode.Scalar) {
    code = text_folding(scalar.value)
    self.scalar = scalar
  }

  var isDropped: Bool { code == TEXT_FOLDING_DROPPED }

  /// Whether it is Hangul or Arabic, whose words may have tails: see `WordTails`.
  var mayHaveTails: Bool {
    switch scalar.value {
    case 0x620..<0x700, 0x1100..<0x1200, 0xFB50..<0xFF00: true
    default: code == TEXT_FOLDING_HANGUL
    }
  }

  /// Calls `body` with each scalar of the folded form and its role in word division.
  func forEachScalar(_ body: (Unicode.Scalar, ScalarKind) -> Void) {
    switch code {
    case TEXT_FOLDING_DROPPED: return
    case TEXT_FOLDING_HANGUL: forEachLetterOfSyllable(body)
    case ..<TEXT_FOLDING_DROPPED: body(scalar, ScalarKind(code))
    default:
      for index in 0..<text_folding_count(code) {
        let entry = text_folding_scalar(code, index)
        if let folded = Unicode.Scalar(entry & 0x1F_FFFF) { body(folded, ScalarKind(entry >> 24)) }
      }
    }
  }

  /// A Hangul syllable decomposes by arithmetic (Unicode 3.12).
  private func forEachLetterOfSyllable(_ body: (Unicode.Scalar, ScalarKind) -> Void) {
    let syllable = scalar.value - 0xAC00
    let letters = [
      0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28, 0x11A7 + syllable % 28,
    ]
    for letter in letters.prefix(syllable % 28 == 0 ? 2 : 3) {
      if let folded = Unicode.Scalar(letter) { body(folded, .word) }
    }
  }
}

/// The role of a folded scalar in word division; see `folding.h`.
enum ScalarKind: UInt32 {
  case other, word, joiner, single, lead, base, extend, stacker

  init(_ code: UInt32) { self = ScalarKind(rawValue: code) ?? .other }
}
