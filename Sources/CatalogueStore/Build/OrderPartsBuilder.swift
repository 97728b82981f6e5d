internal import Text

/// Writes precomputed sort orders, so that reading a catalogue needs no sorting.
struct OrderPartsBuilder {
  /// Sort keys of the titles, concatenated.
  private var titles: [UInt8] = []
  private var titleStarts: [Int] = [0]
  private var years: [Int] = []
  private var idHashes: [UInt64] = []

  /// Adds the sort keys of a record.
  mutating func add(title: String, language: TextLanguage?, year: Int?, id: String) {
    titles.append(contentsOf: SortKey(title, language: language).bytes)
    titleStarts.append(titles.count)
    years.append(year ?? .min)
    idHashes.append(OrderPartsBuilder.hash(ofID: id))
  }

  /// The orders of all records.
  consuming func sorted() -> OrderParts {
    OrderParts(
      title: titleOrder(),
      year: years.indices.sorted { (years[$1], $0) < (years[$0], $1) }.map { UInt32($0) },
      id: idHashes.indices.sorted { (idHashes[$0], $0) < (idHashes[$1], $1) }.map { UInt32($0) })
  }

  private func titleOrder() -> [UInt32] {
    titles.withUnsafeBufferPointer { titles in
      let keyed = years.indices.map { record -> (key: UInt64, record: Int) in
        var key: UInt64 = 0
        for byte in titles[titleStarts[record]..<titleStarts[record + 1]].prefix(8).enumerated() {
          key |= UInt64(byte.element) << (56 - 8 * UInt64(byte.offset))
        }
        return (key, record)
      }
      return keyed.sorted { a, b in
        if a.key != b.key { return a.key < b.key }
        let first = titles[titleStarts[a.record]..<titleStarts[a.record + 1]]
        let second = titles[titleStarts[b.record]..<titleStarts[b.record + 1]]
        if first.lexicographicallyPrecedes(second) { return true }
        return a.record < b.record && !second.lexicographicallyPrecedes(first)
      }.map { UInt32($0.record) }
    }
  }

  /// FNV-1a, 64 bits, of an identifier with ASCII letters in lower case, so that typed identifiers
  /// match in any case.
  static func hash(ofID id: String) -> UInt64 {
    hash(of: id.utf8.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
  }

  /// The same hash without lower-casing; earlier images are ordered by it.
  static func exactHash(ofID id: String) -> UInt64 { hash(of: id.utf8) }

  private static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// Records in each order.
struct OrderParts {
  fileprivate let title: [UInt32]
  fileprivate let year: [UInt32]
  fileprivate let id: [UInt32]

  func write(to image: inout ImageWriter) {
    put(title, as: .titleOrder, ranks: .titleRanks, to: &image)
    put(year, as: .yearOrder, ranks: .yearRanks, to: &image)
    image.put(id, as: .idOrder)
  }

  private func put(
    _ order: [UInt32], as part: ImagePart, ranks ranksPart: ImagePart, to image: inout ImageWriter
  ) {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, ordinal) in order.enumerated() { ranks[Int(ordinal)] = UInt32(rank) }
    image.put(order, as: part)
    image.put(ranks, as: ranksPart)
  }
}
