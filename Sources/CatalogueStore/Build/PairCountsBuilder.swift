/// Stores, for frequent values, how many records two values have in common. Counting a list with
/// only one such value selected would take milliseconds at a million records.
struct PairCountsBuilder {
  /// A value on fewer than one in this many records is counted fast enough from its posting list.
  private static let rarity = 32
  /// The maximum number of bytes per record for all rows. The most frequent values get a row first.
  private static let bytesOfRecord = 16
  /// Facets with more values are counted on request.
  static let mostValues = 4096

  /// The values with a row, ascending, and the row of each value; -1 for none.
  private var rows: [UInt32] = []
  private var rowOfValue: [Int]
  /// The column of each value in a row; -1 for none.
  private var columns: [Int] = []
  private var width = 0

  /// Rows for values with `counts` records each, numbered as in `facetStarts`.
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

  /// Counts the pairs of all records; `values` are concatenated.
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
