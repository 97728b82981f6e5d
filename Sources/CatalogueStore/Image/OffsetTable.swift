/// Where the elements of a part start that may be larger than 4 GiB: the lower halves of the
/// starts, and the number of each element before which the upper half grows by 1.
///
/// With both halves of each the starts of a record and its body take 16 bytes, so they take 8.
package struct OffsetTable: Sendable {
  private let lowerHalves: NumberView<UInt32>
  private let carries: NumberView<UInt32>

  /// Starts as a `Writer` gathered them.
  package init(lowerHalves: NumberView<UInt32>, carries: NumberView<UInt32>) {
    self.lowerHalves = lowerHalves
    self.carries = carries
  }

  /// The place of the element at `index`; an empty one where there is none.
  package func range(_ index: Int) -> Range<Int> {
    let lower = self[index]
    return lower..<max(lower, self[index + 1])
  }

  private subscript(index: Int) -> Int {
    partitionPoint(carries.indices) { carries[$0] > index } << 32 | lowerHalves[index]
  }

  /// Gathers starts as the elements are written.
  package struct Writer {
    package private(set) var lowerHalves: [UInt32] = [0]
    package private(set) var carries: [UInt32] = []

    /// A writer whose first element starts at 0.
    package init() {}

    /// Adds the end of an element, which is where the next one starts; ends ascend.
    package mutating func append(_ end: Int) {
      while carries.count < end >> 32 { carries.append(UInt32(lowerHalves.count)) }
      lowerHalves.append(UInt32(truncatingIfNeeded: end))
    }
  }
}
