import CatalogueStore
import Testing

struct OffsetTableTests {
  @Test func elementsBeyondFourGibibytesAreFound() throws {
    let ends = [5, 1 << 32, 1 << 32 + 7, 3 << 32, 3 << 32, 3 << 32 + 1]
    var writer = OffsetTable.Writer()
    for end in ends { writer.append(end) }
    try writer.lowerHalves.withUnsafeBufferPointer { lowerHalves in
      try writer.carries.withUnsafeBufferPointer { carries in
        let starts = OffsetTable(
          lowerHalves: try #require(NumberView(lowerHalves)),
          carries: try #require(NumberView(carries)))
        #expect(ends.indices.map(starts.range) == zip([0] + ends, ends).map { $0..<$1 })
      }
    }
  }
}
