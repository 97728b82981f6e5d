import CatalogueStore
import SeededRandom
import Testing

/// Distances against the whole table of them.
struct EditDistanceTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func editsAreThoseOfTheWholeTable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          "aabcé".randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<200 {
      let (first, second) = (word(), word())
      let edits = table(Array(first.unicodeScalars), Array(second.unicodeScalars))
      for limit in 0...3 {
        var distance = EditDistance(from: first.unicodeScalars.map(\.value))
        let found = distance.edits(to: second, atMost: limit)
        #expect(found == (edits <= limit ? edits : nil), "\(first) \(second) \(limit)")
      }
    }
  }

  /// Letters more, less, other, or two neighbours swapped, by every way through the table.
  private func table(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...first.count)]
    for (row, letter) in second.enumerated() {
      var current = [row + 1]
      for (column, other) in first.enumerated() {
        var edits = min(
          rows[row][column] + (letter == other ? 0 : 1), rows[row][column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == first[column - 1], second[row - 1] == other {
          edits = min(edits, rows[row - 1][column - 1] + 1)
        }
        current.append(edits)
      }
      rows.append(current)
    }
    return rows[second.count][first.count]
  }
}
