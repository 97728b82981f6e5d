/// Stores the records of facet values: few as a list, many as bits.
struct FacetPostings {
  let recordCount: Int
  private var lists: [UInt32] = []
  private var bits: [UInt64] = []

  /// A value with more than one record in this many is stored as bits: at that size bits take at
  /// most four times the room of a list and are counted faster.
  static let rarity = 128

  init(recordCount: Int) {
    self.recordCount = recordCount
  }

  /// Stores ascending ordinals; returns their count, where they start, whether they are bits, and 0.
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
