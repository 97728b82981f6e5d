internal import Catalogue
internal import Publications

/// All readers of an image, created once when it is opened.
final class CatalogueReader: Sendable {
  let parts: ImageParts
  let items: ItemReader
  let records: RecordReader
  let facets: FacetReader
  let forward: ForwardReader
  let slots: FacetSlots
  let pairs: PairCounts
  let terms: TermDictionary
  let stems: StemIndex
  let names: NameReader
  let labelWords: LabelWords
  let inflectedPlaces: InflectedPlaces
  let recordCount: Int
  /// The facts known of an engine's records, when this is the engine's outline; `nil` for a whole
  /// image. Used by one thread only.
  nonisolated(unsafe) let engine: EngineFacts?

  init(_ bytes: ImageBytes, engine: EngineFacts? = nil) throws(CatalogueImageError) {
    self.engine = engine
    parts = try ImageParts(bytes, isOutline: engine != nil)
    let strings = StringReader(parts)
    items = ItemReader(parts, strings: strings)
    records = RecordReader(parts, items: items)
    facets = FacetReader(parts, strings: strings)
    forward = ForwardReader(parts, valueCount: facets.valueCount)
    slots = FacetSlots(parts)
    pairs = PairCounts(parts, facets: facets)
    terms = TermDictionary(parts)
    stems = StemIndex(parts)
    names = NameReader(parts, strings: strings)
    labelWords = LabelWords(names, facet: facets.index(of: .topic))
    inflectedPlaces = InflectedPlaces(
      names, facets: [.country, .grouping].compactMap(facets.index))
    recordCount = parts.recordCount
  }

  /// The checksum of each record's content, without its highest bit.
  var contentDigests: NumberView<UInt64> { parts.numbers(.contentDigests) }

  /// A record's direct values of a facet, in published order, without duplicates.
  func ownValues(of facet: Int, at ordinal: Int) -> [Int] {
    let range = facets.range(of: facet)
    return forward.ownValues(at: ordinal).filter(range.contains)
  }

  /// The label of a value in a language, else in English.
  func label(of value: Int, in language: String) -> String {
    guard language != "en", let meaning = facets.meaning(value),
      let other = names.preferredName(ofMeaning: meaning, in: language)
    else { return facets.label(value) }
    return other
  }

  /// The label for lists, which includes the years of a grouping.
  func listedLabel(of value: Int, in language: String) -> String {
    let label = label(of: value, in: language)
    let years = facets.key(value).facet == .grouping ? facets.code(value) : ""
    return years.isEmpty ? label : "\(label), \(years)"
  }

  /// The nearest M49 region above a country, recognised by its numeric code; `nil` when the
  /// vocabulary gives none.
  func region(above country: Int) -> Int? {
    var above = facets.parent(country)
    while let value = above {
      let code = facets.code(value)
      if !code.isEmpty, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return value }
      above = facets.parent(value)
    }
    return nil
  }

  /// The ordinal of the record with an identifier.
  func ordinal(ofID id: String) -> Int? {
    ordinals(withHash: OrderPartsBuilder.hash(ofID: id), OrderPartsBuilder.hash)
      .first { records.id(at: $0).text == id }
      ?? ordinals(withHash: OrderPartsBuilder.exactHash(ofID: id), OrderPartsBuilder.exactHash)
      .first { records.id(at: $0).text == id }
  }

  /// The ordinals of the records with a typed identifier, in any case.
  func ordinals(ofTypedID id: String) -> [Int] {
    let typed = id.lowercased()
    let found = ordinals(withHash: OrderPartsBuilder.hash(ofID: id), OrderPartsBuilder.hash)
      .filter { records.id(at: $0).text.lowercased() == typed }
    // Earlier images are sorted by a different hash.
    return found.isEmpty ? Set([id, typed, id.uppercased()]).compactMap(ordinal).sorted() : found
  }

  /// The records whose identifiers have a hash, in an image sorted by this hash function.
  private func ordinals(withHash wanted: UInt64, _ hash: (String) -> UInt64) -> [Int] {
    let order: NumberView<UInt32> = parts.numbers(.idOrder)
    func hashOfRecord(_ place: Int) -> UInt64 { hash(records.id(at: order[place]).text) }
    let first = partitionPoint(0..<recordCount) { hashOfRecord($0) >= wanted }
    return (first..<recordCount).prefix { hashOfRecord($0) == wanted }.map { order[$0] }
  }

  /// The previous and the next title in title order.
  func titleNeighbours(of ordinal: Int) -> [String] {
    let order: NumberView<UInt32> = parts.numbers(.titleOrder)
    let ranks: NumberView<UInt32> = parts.numbers(.titleRanks)
    let rank = ranks[ordinal]
    return [rank - 1, rank + 1].filter { (0..<recordCount).contains($0) }
      .map { records.title(at: order[$0]) }
  }
}
