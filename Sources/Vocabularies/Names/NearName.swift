internal import Text

/// The rule for names similar to an unknown name, used for suggestions ("did you mean Thailand?").
///
/// A name is near when it differs in few letters (one in five, at least one; two swapped letters
/// count as one) and begins alike, and so does each word of it if both have several: `Republic of
/// Ghana` is not near `Republic of China`. Names of up to three letters are too short to differ in
/// one. A name is also near when every typed word is a prefix of one of its words, which counts as
/// one letter.
package struct NearName {
  private let typed: NameMatch.Typed
  private let length: Int
  private let limit: Int
  private var spelling: EditDistance
  /// Each word, if there are several, and how many of its letters may differ.
  private var words: [(spelling: EditDistance, limit: Int)] = []
  private let letters: UInt64
  private let folded: [UInt8]

  /// The most letters of a name that is compared.
  private static let longest = 200
  /// The most letters of a name that has no similar ones.
  private static let shortest = 3

  /// The rule for a name; `nil` if it is empty or too long.
  package init?(_ name: String) {
    let folded = FoldedKey(name).bytes
    let letters = String(decoding: folded, as: UTF8.self).unicodeScalars.map(\.value)
    guard !letters.isEmpty, letters.count <= NearName.longest else { return nil }
    typed = NameMatch.Typed(name)
    length = letters.count
    limit = max(1, length / 5)
    spelling = EditDistance(from: letters)
    self.letters = NearName.letters(of: folded)
    self.folded = folded
    let words = folded.split(separator: 0x20)
    guard words.count > 1 else { return }
    self.words = words.map { word in
      let letters = String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
      return (EditDistance(from: letters), max(1, letters.count / 4))
    }
  }

  /// The ASCII letters of a folded name, one bit each. This rules out most names cheaply.
  static func letters(of folded: [UInt8]) -> UInt64 {
    folded.reduce(0) { $1 == 0x20 || $1 >= 0x80 ? $0 : $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether a name with these letters can be near: each edit adds and removes at most one letter,
  /// and a name with every typed word has every typed letter.
  func mayBeNear(_ other: UInt64) -> Bool {
    letters & ~other == 0 || (letters ^ other).nonzeroBitCount <= 2 * limit
  }

  /// The distance to a name, folded as for `NameMatch`; `nil` unless it is near and nearer than
  /// `other`. Codes never match.
  package mutating func distance(
    of folded: UnsafeBufferPointer<UInt8>, _ role: NameMatch.Role, nearerThan other: Int? = nil
  ) -> Int? {
    guard role != .code, !folded.isEmpty else { return nil }
    let most = other.map { $0 - 1 } ?? limit
    guard most >= 0 else { return nil }
    let letters = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(folded)[1...])
    if most > 0, hasExchangedLetters(letters) { return 1 }
    let mostEdits = min(most, length <= NearName.shortest ? 0 : limit)
    if let edits = spelling.edits(to: letters, atMost: mostEdits),
      edits == 0 || beginsAlike(letters) && hasNearWords(letters)
    {
      return edits
    }
    guard length > 2, most > 0 else { return nil }
    let isStart =
      NameMatch.isOtherName(folded, typed) || role == .label && NameMatch.isLabel(folded, typed)
    return isStart ? 1 : nil
  }

  /// Whether a name begins with the typed letter or one that is taken for it, or the first letter
  /// was left out, added or swapped. Those who misspell a name know how it begins: `Liberia` is not
  /// meant by `Siberia`.
  private func beginsAlike(_ other: UnsafeRawBufferPointer) -> Bool {
    guard let typed = folded.first, let first = other.first, typed < 0x80, first < 0x80 else {
      return true
    }
    if typed == first || folded.dropFirst().first == first || other.dropFirst().first == typed {
      return true
    }
    return NearName.similarLetters.contains { $0.contains(typed) && $0.contains(first) }
  }

  private static let similarLetters = ["aeiouy", "ckqsxz", "bfpvw", "ghjy", "dt", "mn", "lr"].map {
    Array($0.utf8)
  }

  /// Whether each word is near the one at its place; true for names with other numbers of words.
  private mutating func hasNearWords(_ other: UnsafeRawBufferPointer) -> Bool {
    guard !words.isEmpty else { return true }
    let others = other.split(separator: 0x20)
    guard others.count == words.count else { return true }
    return others.indices.allSatisfy { place in
      let word = UnsafeRawBufferPointer(rebasing: others[place])
      return words[place].spelling.edits(to: word, atMost: words[place].limit) != nil
    }
  }

  /// Whether a name is the typed one with two letters swapped, adjacent or not, as in `Vietman`.
  private func hasExchangedLetters(_ other: UnsafeRawBufferPointer) -> Bool {
    guard length > 4, other.count == folded.count else { return false }
    var places: (first: Int, second: Int)?
    var first: Int?
    for place in folded.indices where other[place] != folded[place] {
      guard let firstPlace = first else {
        first = place
        continue
      }
      guard places == nil else { return false }
      places = (firstPlace, place)
    }
    guard let places else { return false }
    return other[places.first] == folded[places.second]
      && other[places.second] == folded[places.first]
  }
}
