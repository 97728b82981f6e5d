/// Reads how many records two values have in common, as stored by `PairCountsBuilder`.
struct PairCounts: Sendable {
  private let rows: NumberView<UInt32>
  private let counts: NumberView<UInt32>
  /// The column of each facet's first value; `nil` for a facet with too many values.
  private let columns: [Int?]
  private let width: Int

  init(_ parts: ImageParts, facets: FacetReader) {
    rows = parts.numbers(.pairRows)
    counts = parts.numbers(.pairCounts)
    var columns: [Int?] = []
    var width = 0
    for facet in facets.facets.indices {
      let count = facets.range(of: facet).count
      let isStored = count <= PairCountsBuilder.mostValues
      columns.append(isStored ? width : nil)
      width += isStored ? count : 0
    }
    self.columns = columns
    self.width = width
  }

  /// The numbers of records that have `value` and each value of a facet, by index in the facet;
  /// `count` is the facet's number of values. `nil` when they are not stored.
  func counts(with value: Int, of facet: Int, count: Int) -> [Int]? {
    guard let column = columns[facet] else { return nil }
    let row = partitionPoint(0..<rows.count) { rows[$0] >= value }
    guard row < rows.count, rows[row] == value else { return nil }
    let start = row * width + column
    return (start..<start + count).map { counts[$0] }
  }
}
