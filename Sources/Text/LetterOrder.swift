/// The place of a letter in an alphabet, for letters that their code puts elsewhere: Cyrillic letters
/// that Unicode puts after Я, and katakana, which follow hiragana there although words of both are in
/// one order.
struct LetterOrder {
  /// The letter after which it comes.
  let letter: Unicode.Scalar
  /// Its place among letters that come after `letter`, from 1; 0 for the same place.
  let place: UInt8

  /// The place of a folded letter; `nil` if its code determines it.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x450..<0x530:
      guard let (letter, place) = CyrillicLetters.derived[scalar] else { return nil }
      (self.letter, self.place) = (letter, place)
    case 0x30A1...0x30F6:
      guard let letter = Unicode.Scalar(scalar.value - 0x60) else { return nil }
      (self.letter, self.place) = (letter, 0)
    default: return nil
    }
  }
}
