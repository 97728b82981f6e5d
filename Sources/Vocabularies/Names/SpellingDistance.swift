/// The edit distance between two spellings.
enum SpellingDistance {
  /// The fewest insertions, deletions, substitutions and swaps of adjacent letters that turn one
  /// spelling into the other; `nil` when more than `limit` are needed.
  static func edits(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        var edits = min(last[column + 1], current[column]) + 1
        edits = min(edits, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
