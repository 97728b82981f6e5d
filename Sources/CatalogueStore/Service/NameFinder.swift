internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Finds the values of a facet by the names that options give them.
struct NameFinder {
  private let reader: CatalogueReader
  private let facet: Int
  private let language: String

  init(_ reader: CatalogueReader, facet: Int, language: String) {
    self.reader = reader
    self.facet = facet
    self.language = language
  }

  /// What a name means.
  func match(_ name: String) -> NameAnswer {
    let key = reader.facets.facets[facet]
    let names = reader.names
    guard let meaning = names.meaning(of: name, facet: facet) else {
      if FacetTable.facet(key)?.hasRanges ?? false, let match = number(name, key) { return match }
      return part(name, key) ?? .unknown(nearest: nearest(to: name))
    }
    let value = names.value(ofMeaning: meaning)
    let label =
      value.map { reader.label(of: $0, in: language) }
      ?? names.preferredName(ofMeaning: meaning, in: language) ?? names.label(ofMeaning: meaning)
    return .value(
      ValueKey(key, names.id(ofMeaning: meaning)), label: label,
      count: value.map(reader.facets.count) ?? 0)
  }

  /// A number, or a range of numbers with the records of all.
  private func number(_ name: String, _ key: FacetKey) -> NameAnswer? {
    let range = NumberRange(name)
    guard range != nil || Int(name) != nil else { return nil }
    let query = QueryResolver(reader).resolved(
      Query(included: [ValueKey(key, name)], usesMeanings: false))
    return .value(
      ValueKey(key, name), label: name, count: ResultSet(reader, query: query).count)
  }

  /// At most three labels that are like `name`: first those of values with a word that starts with
  /// it, then those with a name that differs by few letters.
  private func nearest(to name: String) -> [String] {
    let key = TextKey.key(of: name)
    guard !key.isEmpty else { return [] }
    var spelling = EditDistance(from: key.unicodeScalars.map(\.value))
    let limit = max(1, key.count / 3)
    var near: [(distance: Int, place: Int, value: Int)] = []
    for (place, value) in FacetOutline.inOrder(facet, reader).enumerated() {
      let meaning = reader.facets.meaning(value)
      let names = meaning.map(reader.names.names) ?? []
      let distances = names.lazy.compactMap { other -> Int? in
        let other = TextKey.key(of: other.text)
        if " \(other)".contains(" \(key)") { return 0 }
        return spelling.edits(to: other, atMost: limit)
      }
      if let distance = distances.min() { near.append((distance, place, value)) }
    }
    return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3)
      .map { reader.label(of: $0.value, in: language) }
  }

  /// A part of a country that has no row of its own (`US-CA`): a code of ISO 3166-2, which begins
  /// with that of a country.
  private func part(_ name: String, _ key: FacetKey) -> NameAnswer? {
    let code = name.uppercased()
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard key == .country, parts.count == 2, parts[0].utf8.count == 2,
      1...3 ~= parts[1].utf8.count,
      parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }),
      reader.names.meaning(withID: String(parts[0]), facet: facet) != nil
    else { return nil }
    return .value(ValueKey(key, code), label: code, count: 0)
  }
}
