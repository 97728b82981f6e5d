internal import Text

/// An identifier of a publication that stays the same when its catalogue is read again.
///
/// Records without an identifier of their own get eight characters: short enough to type, and a
/// collision is rare at a million records. The builder makes colliding identifiers unique.
package struct PublicationID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as typed and printed.
  package let text: String

  /// An identifier given in the catalogue's file.
  package init(_ text: String) {
    self.text = text
  }

  /// The identifier as typed and printed.
  package var description: String { text }
}

extension PublicationID {
  /// Digits and lower-case letters without the look-alikes i, l, o and u.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The identifier of a record without its own: a hash of its title and of its sources as
  /// published. Case, accents, spaces and punctuation do not change it.
  ///
  /// An identifier that a spreadsheet or script would read as a number or a date is rejected and
  /// another one is generated.
  package init(title: String, sources: String) {
    var fingerprint = Fingerprint()
    fingerprint.combine(FoldedKey(title).bytes)
    fingerprint.combine(0x0A)
    fingerprint.combine(FoldedKey(sources).bytes)
    var letters = Self.letters(of: fingerprint.value)
    while Self.isTakenForNumber(letters) {
      fingerprint.combine(0x0A)
      letters = Self.letters(of: fingerprint.value)
    }
    self.init(String(decoding: letters, as: UTF8.self))
  }

  /// Whether it could be derived from title and sources: eight characters of the identifier
  /// alphabet.
  package var hasDerivedForm: Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy(Self.alphabet.contains)
  }

  /// The eight identifier characters for a hash.
  package static func letters(of hash: UInt64) -> [UInt8] {
    // The upper bits of FNV-1a depend on every byte, the lowest bits on few.
    var bits = hash ^ hash >> 32
    var letters: [UInt8] = []
    for _ in 0..<8 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return letters
  }

  /// The letters that spreadsheets accept before or between digits: exponents, and the first three
  /// letters of months as far as the alphabet contains them.
  private static let wordsInNumbers: [[UInt8]] = [
    "", "e", "d", "jan", "feb", "mar", "apr", "may", "sep", "dec",
  ].map { Array($0.utf8) }

  /// Whether the characters are all digits, or digits with one exponent or month name; after `0x`,
  /// hexadecimal digits count as digits.
  package static func isTakenForNumber(_ letters: [UInt8]) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
    let rest = letters.drop(while: isDigit)
    let word = rest.prefix { !isDigit($0) }
    let end = rest.dropFirst(word.count)
    if letters.starts(with: "0x".utf8) {
      return letters.dropFirst(2).allSatisfy { isDigit($0) || 0x61...0x66 ~= $0 }
    }
    guard end.allSatisfy(isDigit), wordsInNumbers.contains(where: { word.elementsEqual($0) }) else {
      return false
    }
    // `1234567e` and `e1234567` are not numbers.
    return word.count != 1 || rest.count < letters.count && !end.isEmpty
  }
}
