/// The starts of elements in a part that may exceed 4 GiB: the lower 32 bits of each start, and the
/// numbers of the elements before which the upper half increases by 1.
///
/// The starts of a record and its body thus take 8 bytes instead of 16.
package struct OffsetTable: Sendable {
  private let lowerHalves: NumberView<UInt32>
  private let carries: NumberView<UInt32>

  /// The starts collected by a `Writer`.
  package init(lowerHalves: NumberView<UInt32>, carries: NumberView<UInt32>) {
    self.lowerHalves = lowerHalves
    self.carries = carries
  }

  /// The extent of the element at `index`; empty when there is none.
  package func range(_ index: Int) -> Range<Int> {
    let lower = self[index]
    return lower..<max(lower, self[index + 1])
  }

  private subscript(index: Int) -> Int {
    partitionPoint(carries.indices) { carries[$0] > index } << 32 | lowerHalves[index]
  }

  /// Collects starts as the elements are written.
  package struct Writer {
    package private(set) var lowerHalves: [UInt32] = [0]
    package private(set) var carries: [UInt32] = []

    /// A writer whose first element starts at 0.
    package init() {}

    /// Adds the end of an element, which is the start of the next one. Ends must ascend.
    package mutating func append(_ end: Int) {
      while carries.count < end >> 32 { carries.append(UInt32(lowerHalves.count)) }
      lowerHalves.append(UInt32(truncatingIfNeeded: end))
    }
  }
}
