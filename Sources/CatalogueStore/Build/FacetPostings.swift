/// Stores the posting lists of facet values: short ones as ordinals, long ones as bitmaps.
struct FacetPostings {
  let recordCount: Int
  private var lists: [UInt32] = []
  private var bits: [UInt64] = []

  /// A value with at least one in this many records is stored as a bitmap. At that size, a bitmap
  /// takes at most four times the space of a list and is faster to count.
  static let rarity = 128

  init(recordCount: Int) {
    self.recordCount = recordCount
  }

  /// Stores ascending ordinals. Returns their count, their start, 1 for a bitmap, and 0.
  mutating func add(_ ordinals: [UInt32]) -> [UInt32] {
    if ordinals.count * FacetPostings.rarity < recordCount || ordinals.isEmpty {
      defer { lists += ordinals }
      return [UInt32(ordinals.count), UInt32(lists.count), 0, 0]
    }
    var bitmap = Bitmap(count: recordCount)
    ordinals.withUnsafeBufferPointer { bitmap.insert($0) }
    defer { bits += bitmap.words }
    return [UInt32(ordinals.count), UInt32(bits.count), 1, 0]
  }

  consuming func write(to image: inout ImageWriter) {
    image.put(lists, as: .facetLists)
    image.put(bits, as: .facetBitmaps)
  }
}
