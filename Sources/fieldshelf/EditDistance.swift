/// How far apart two words are spelled.
enum EditDistance {
  /// The fewest letters to insert, drop, replace, or swap with their neighbour, that make one word
  /// of the other. Takes time in proportion to the product of their lengths.
  static func between(_ first: String, _ second: String) -> Int {
    let first = Array(first.unicodeScalars)
    let second = Array(second.unicodeScalars)
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var before: [Int] = []
    var row = Array(0...second.count)
    for (line, letter) in first.enumerated() {
      var next = [line + 1]
      for (column, other) in second.enumerated() {
        var best = min(next[column], row[column + 1]) + 1
        best = min(best, row[column] + (letter == other ? 0 : 1))
        if line > 0, column > 0, letter == second[column - 1], other == first[line - 1] {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[second.count]
  }
}
