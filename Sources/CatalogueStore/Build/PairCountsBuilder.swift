/// Stores how many records two values have together, for values that many records have: what a list
/// counts when such a one alone is chosen, at a million records, would take milliseconds.
struct PairCountsBuilder {
  /// A value on fewer than one record in this many is counted through its records in no time.
  private static let rarity = 32
  /// Bytes that rows take at most for each record; the most frequent values have one.
  private static let bytesOfRecord = 16
  /// Facets with more values are counted when they are asked for.
  static let mostValues = 4096

  /// The values with a row, ascending, and the row of each value; -1 for none.
  private var rows: [UInt32] = []
  private var rowOfValue: [Int]
  /// Where each value stands in a row; -1 for nowhere.
  private var columns: [Int] = []
  private var width = 0

  /// Rows for values on `counts` records each, which are numbered as `facetStarts` tells.
  init(facetStarts: [UInt32], counts: [Int], recordCount: Int) {
    rowOfValue = [Int](repeating: -1, count: counts.count)
    for facet in facetStarts.indices.dropLast() {
      let range = Int(facetStarts[facet])..<Int(facetStarts[facet + 1])
      for _ in range {
        columns.append(range.count > Self.mostValues ? -1 : width)
        if range.count <= Self.mostValues { width += 1 }
      }
    }
    guard recordCount >= FacetSlotsBuilder.leastRecords else { return }
    let frequent = counts.indices.filter { counts[$0] * Self.rarity > recordCount }
    let most = Self.bytesOfRecord * recordCount / (4 * max(1, width))
    let chosen = frequent.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(most).sorted()
    for value in chosen {
      rowOfValue[value] = rows.count
      rows.append(UInt32(value))
    }
  }

  /// Counts the pairs of all records, whose values lie back to back.
  consuming func write(values: [UInt32], starts: [UInt32], to image: inout ImageWriter) {
    var counts = [UInt32](repeating: 0, count: rows.count * width)
    if !rows.isEmpty {
      for record in starts.indices.dropLast() {
        let own = values[Int(starts[record])..<Int(starts[record + 1])]
        for value in own where rowOfValue[Int(value)] >= 0 {
          let first = rowOfValue[Int(value)] * width
          for other in own where columns[Int(other)] >= 0 {
            counts[first + columns[Int(other)]] += 1
          }
        }
      }
    }
    image.put(rows, as: .pairRows)
    image.put(counts, as: .pairCounts)
  }
}
