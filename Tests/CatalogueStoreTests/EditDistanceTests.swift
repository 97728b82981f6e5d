import CStore
import SeededRandom
import Testing
import Text

/// Compares edit distances with those of the complete table.
struct EditDistanceTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func editsMatchTheFullTable(seed: UInt64) {
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

  @Test(arguments: [0, 1, 7, 8, 9, 64, 1001])
  func nearSignaturesDifferInFewBits(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let wanted = random.next() & random.next()
    let signatures = (0..<count).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).reduce(wanted) { bits, _ in
        bits ^ 1 << UInt64.random(in: 0..<64, using: &random)
      }
    }
    for limit in 0...2 {
      let expected = signatures.indices.filter { index in
        (signatures[index] & ~wanted).nonzeroBitCount <= limit
          && (wanted & ~signatures[index]).nonzeroBitCount <= limit
      }
      for version in [store_near_signatures, store_near_signatures_portable] {
        var near = [UInt32](repeating: 0, count: count)
        let found = version(signatures, count, wanted, UInt32(limit), &near)
        #expect(near.prefix(found).map(Int.init) == expected)
      }
    }
  }

  /// Computes the distance with insertions, deletions, substitutions and transpositions, from the
  /// complete table.
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
