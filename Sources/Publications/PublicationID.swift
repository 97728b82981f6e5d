internal import Text

/// The name of a publication that stays the same when its catalogue is read again.
///
/// Eight characters for records without an identifier of their own: short enough to type, and at
/// a million records a clash is rare; the builder tells clashing records apart.
package struct PublicationID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as typed and printed.
  package let text: String

  /// An identifier that the catalogue's file gives.
  package init(_ text: String) {
    self.text = text
  }

  /// The identifier as typed and printed.
  package var description: String { text }
}

extension PublicationID {
  /// Digits and small letters without those that look alike (i, l, o, u).
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The identifier of a record that has none of its own: a hash of its title and of its sources
  /// as published. Case, accents, spaces and punctuation do not change it.
  ///
  /// No spreadsheet or script takes it for a number or a date: of such a hash another one is made.
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

  /// Whether it may follow from title and sources: eight characters of those that a hash gives.
  package var hasDerivedForm: Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy(Self.alphabet.contains)
  }

  /// Eight characters of an identifier that follow from a hash.
  package static func letters(of hash: UInt64) -> [UInt8] {
    // The upper bits of FNV-1a depend on every byte, the lowest ones on little.
    var bits = hash ^ hash >> 32
    var letters: [UInt8] = []
    for _ in 0..<8 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return letters
  }

  /// The letters between digits, or before them, in what spreadsheets convert: exponents and months
  /// by their first three letters, as far as these letters are in the alphabet.
  private static let wordsInNumbers: [[UInt8]] = [
    "", "e", "d", "jan", "feb", "mar", "apr", "may", "sep", "dec",
  ].map { Array($0.utf8) }

  /// Whether letters are digits, with nothing but one exponent between them or one month among
  /// them; the hexadecimal digits after `0x` count as digits.
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
    // `1234567e` and `e1234567` are words.
    return word.count != 1 || rest.count < letters.count && !end.isEmpty
  }
}
