/// The edit distance from one word to others: insertions, deletions, substitutions and swaps of
/// adjacent letters.
///
/// The rows are reused from word to word, so measuring thousands of words allocates nothing.
package struct EditDistance {
  private let word: [UInt32]
  private var other: [UInt32] = []
  private var beforeLast: [Int]
  private var last: [Int]
  private var current: [Int]

  /// Measures distances from a word, given as Unicode scalars.
  package init(from word: [UInt32]) {
    self.word = word
    beforeLast = Array(repeating: 0, count: word.count + 1)
    last = beforeLast
    current = beforeLast
  }

  /// The distance to another word; `nil` if it exceeds `limit`.
  package mutating func edits(to other: String, atMost limit: Int) -> Int? {
    var other = other
    return other.withUTF8 { edits(to: UnsafeRawBufferPointer($0), atMost: limit) }
  }

  /// The same for a word given as UTF-8.
  package mutating func edits(to utf8: UnsafeRawBufferPointer, atMost limit: Int) -> Int? {
    // Most words differ too much in length: count the bytes that are not continuation bytes.
    guard abs(utf8.count { $0 & 0xC0 != 0x80 } - word.count) <= limit else { return nil }
    decode(utf8)
    // Malformed UTF-8 may decode to a different length.
    guard abs(other.count - word.count) <= limit else { return nil }
    for column in last.indices { last[column] = column }
    for row in other.indices {
      // Cells further from the diagonal cost more than the limit.
      let columns = max(0, row - limit)..<min(word.count, row + limit + 1)
      current[columns.lowerBound] = columns.lowerBound == 0 ? row + 1 : limit + 1
      if columns.upperBound == row + limit + 1 { last[columns.upperBound] = limit + 1 }
      var least = current[columns.lowerBound]
      for column in columns {
        let value = edits(row, column)
        current[column + 1] = value
        least = min(least, value)
      }
      guard least <= limit else { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[word.count] <= limit ? last[word.count] : nil
  }

  /// The distance between the first `row + 1` letters of the other word and `column + 1` of this
  /// one.
  private func edits(_ row: Int, _ column: Int) -> Int {
    let isSame = other[row] == word[column]
    let value = min(
      last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
    guard row > 0, column > 0, other[row] == word[column - 1], other[row - 1] == word[column] else {
      return value
    }
    return min(value, beforeLast[column - 1] + 1)
  }

  private mutating func decode(_ utf8: UnsafeRawBufferPointer) {
    other.removeAll(keepingCapacity: true)
    if utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in utf8 { other.append(UInt32(byte)) }
    } else {
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        other.append(scalar.value)
      }
    }
  }
}
