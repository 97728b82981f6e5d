/// The characters that a terminal can show.
package enum CharacterSet: Equatable, Sendable {
  case unicode, ascii
  /// A single-byte set, such as ISO-8859-1.
  case singleByte(SingleByteCoding)

  /// Whether the set has a character.
  package func contains(_ character: Character) -> Bool {
    switch self {
    case .unicode: true
    case .ascii: character.isASCII
    case .singleByte(let coding): coding.byte(of: character) != nil
    }
  }

  /// The text with each missing letter spelled as the terminal will show it, so that lines can be
  /// wrapped and clipped to the columns that they take there. Other characters are replaced later,
  /// in as many columns as they have.
  package func spelled(_ text: String) -> String {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var spelled = ""
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      let letter =
        contains(character)
        ? nil
        : Transliteration.letter(
          character, after: previous, before: next < text.endIndex ? text[next] : nil)
      spelled += letter ?? String(character)
      previous = character
    }
    return spelled
  }

  /// A text spelled like `spelled(_:)`, with ranges of it at the same words.
  package func spelled(
    _ text: String, _ ranges: [Range<String.Index>]
  ) -> (text: String, ranges: [Range<String.Index>]) {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return (text, ranges) }
    var spelled = ""
    var offsets: [Range<Int>] = []
    var start = text.startIndex
    for range in ranges {
      spelled += self.spelled(String(text[start..<range.lowerBound]))
      let first = spelled.utf8.count
      spelled += self.spelled(String(text[range]))
      offsets.append(first..<spelled.utf8.count)
      start = range.upperBound
    }
    spelled += self.spelled(String(text[start...]))
    let index = { spelled.utf8.index(spelled.startIndex, offsetBy: $0) }
    return (spelled, offsets.map { index($0.lowerBound)..<index($0.upperBound) })
  }
}
