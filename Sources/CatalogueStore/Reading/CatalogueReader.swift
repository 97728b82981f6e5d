internal import Publications

/// Everything that reads an image, made once when it is opened.
final class CatalogueReader: Sendable {
  let parts: ImageParts
  let items: ItemReader
  let records: RecordReader
  let facets: FacetReader
  let forward: ForwardReader
  let terms: TermDictionary
  let stems: StemIndex
  let labels: LabelReader
  let recordCount: Int

  init(_ bytes: ImageBytes) throws(CatalogueImageError) {
    parts = try ImageParts(bytes)
    let strings = StringReader(parts)
    items = ItemReader(parts, strings: strings)
    records = RecordReader(parts, items: items)
    facets = FacetReader(parts, strings: strings)
    forward = ForwardReader(parts, valueCount: facets.valueCount)
    terms = TermDictionary(parts)
    stems = StemIndex(parts)
    labels = LabelReader(parts, strings: strings)
    recordCount = parts.recordCount
  }

  /// The values that a record was given of a facet, in published order, each once.
  func ownValues(of facet: Facet, at ordinal: Int) -> [FacetValueID] {
    let range = facets.range(of: facet)
    var numbers: [Int] = []
    if facet == .year || facet == .grouping {
      forward.forEachValue(at: ordinal) {
        if range.contains($0) { numbers.append($0 - range.lowerBound) }
      }
    } else {
      for item in records.items(of: facet, at: ordinal) {
        guard let value = items.value(item), value < range.count else { continue }
        if !numbers.contains(value) { numbers.append(value) }
      }
    }
    return numbers.map { FacetValueID(facet, $0) }
  }

  /// The ordinal of the record with an identifier.
  func ordinal(ofID id: String) -> Int? {
    let order: NumberView<UInt32> = parts.numbers(.idOrder)
    let wanted = OrderPartsBuilder.hash(ofID: id)
    func hash(_ place: Int) -> UInt64 {
      OrderPartsBuilder.hash(ofID: records.id(at: order[place]).text)
    }
    var place = partitionPoint(0..<recordCount) { hash($0) >= wanted }
    while place < recordCount, hash(place) == wanted {
      if records.id(at: order[place]).text == id { return order[place] }
      place += 1
    }
    return nil
  }

  /// The titles right before and right after that of a record, in the order of titles.
  func titleNeighbours(of ordinal: Int) -> [String] {
    let order: NumberView<UInt32> = parts.numbers(.titleOrder)
    let ranks: NumberView<UInt32> = parts.numbers(.titleRanks)
    let rank = ranks[ordinal]
    return [rank - 1, rank + 1].filter { (0..<recordCount).contains($0) }
      .map { records.title(at: order[$0]) }
  }
}
