/// The place of a letter in an alphabet, for letters that their code puts elsewhere.
///
/// The alphabets of Ukrainian, Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz, Mongolian, Tatar,
/// Bashkir and Tajik have letters after those that they are derived from or sound like; in Unicode
/// they follow Я. Katakana follow hiragana there, but words of both are in one order.
package struct LetterOrder {
  /// The letter after which it comes.
  let letter: Unicode.Scalar
  /// Its place among letters that come after `letter`, from 1; 0 for the same place.
  let place: UInt8

  /// The place of a folded letter; `nil` if its code determines it.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x450..<0x530:
      guard let (letter, place) = LetterOrder.cyrillic[scalar] else { return nil }
      self.init(letter, place)
    case 0x30A1...0x30F6:
      guard let letter = Unicode.Scalar(scalar.value - 0x60) else { return nil }
      self.init(letter, 0)
    default: return nil
    }
  }

  private init(_ letter: Unicode.Scalar, _ place: UInt8) {
    self.letter = letter
    self.place = place
  }

  /// A Cyrillic letter with those that readers without their keys type in its place: the letter that
  /// they follow and all others that follow it. Any other letter alone.
  package static func alternatives(to scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard 0x430..<0x530 ~= scalar.value else { return [scalar] }
    let base = cyrillic[scalar]?.0 ?? scalar
    return [base] + cyrillic.filter { $0.value.0 == base }.map(\.key).sorted()
  }

  private static let cyrillic: [Unicode.Scalar: (Unicode.Scalar, UInt8)] = [
    "ә": ("а", 1), "ґ": ("г", 1), "ғ": ("г", 2), "ђ": ("д", 1), "є": ("е", 1), "җ": ("ж", 1),
    "ѕ": ("з", 1), "ҙ": ("з", 2), "і": ("и", 1), "ј": ("и", 2), "қ": ("к", 1), "ҡ": ("к", 2),
    "љ": ("л", 1), "ң": ("н", 1), "њ": ("н", 2), "ө": ("о", 1), "ҫ": ("с", 1), "ћ": ("т", 1),
    "ү": ("у", 1), "ұ": ("у", 2), "һ": ("х", 1), "ҳ": ("х", 2), "ҷ": ("ч", 1), "џ": ("ч", 2),
  ]
}
