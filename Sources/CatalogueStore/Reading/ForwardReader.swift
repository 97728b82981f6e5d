internal import CStore

/// Reads the values of a record, including ancestors, as numbers across all facets.
struct ForwardReader: Sendable {
  private let starts: NumberView<UInt32>
  private let narrow: NumberView<UInt16>
  private let wide: NumberView<UInt32>
  private let ownCounts: NumberView<UInt16>
  private let isNarrow: Bool

  init(_ parts: ImageParts, valueCount: Int) {
    starts = parts.numbers(.forwardStarts)
    narrow = parts.numbers(.forwardValues)
    wide = parts.numbers(.forwardValues)
    ownCounts = parts.numbers(.ownCounts)
    isNarrow = valueCount <= Int(UInt16.max)
  }

  /// The mean number of values per record, at least 1.
  var meanCount: Int { max(1, (isNarrow ? narrow.count : wide.count) / max(1, starts.count - 1)) }

  /// The direct values of a record, in published order.
  func ownValues(at ordinal: Int) -> [Int] {
    let range = starts.range(ordinal)
    let own = range.lowerBound..<min(range.upperBound, range.lowerBound + ownCounts[ordinal])
    guard own.lowerBound <= own.upperBound else { return [] }
    return isNarrow ? narrow.slice(own).map { Int($0) } : wide.slice(own).map { Int($0) }
  }

  /// Calls `body` with each value of a record.
  func forEachValue(at ordinal: Int, _ body: (Int) -> Void) {
    let range = starts.range(ordinal)
    if isNarrow {
      for value in narrow.slice(range) { body(Int(value)) }
    } else {
      for value in wide.slice(range) { body(Int(value)) }
    }
  }

  /// Adds 1 to the count of each value of each record in a set.
  func count(_ records: Bitmap, into counts: inout [Int]) {
    var values = store_values(
      starts: starts.base, start_count: starts.count,
      values: isNarrow ? UnsafeRawPointer(narrow.base) : UnsafeRawPointer(wide.base),
      value_count: isNarrow ? narrow.count : wide.count, is_narrow: isNarrow ? 1 : 0)
    records.words.withUnsafeBufferPointer { words in
      counts.withUnsafeMutableBufferPointer { counts in
        store_count_values(
          words.baseAddress, words.count, &values, counts.baseAddress, counts.count)
      }
    }
  }
}
