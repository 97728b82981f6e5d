internal import Catalogue
internal import Publications

/// Keys of facet values and the numbers that an image gives them.
final class ValueKeys {
  private let reader: CatalogueReader
  private var numbers: [ValueKey: FacetValueID] = [:]
  private var known: Set<FacetKey> = []

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// The key of a value of the image.
  func key(of value: FacetValueID) -> ValueKey {
    let facet = FacetKey(value.facet)
    if value == .notGiven(value.facet) { return .notGiven(facet) }
    let stored = reader.facets.value(value.facet, value.number)
    switch value.facet {
    case .country: return ValueKey(facet, stored.code)
    case .year, .language: return ValueKey(facet, stored.label)
    case .topic, .collection, .source, .grouping:
      return ValueKey(facet, "=" + TextKey.key(of: stored.label))
    }
  }

  /// The label of a value; `nil` for a key that the image does not have, and for "not given".
  func label(of key: ValueKey) -> String? {
    if key.facet == .year, !key.isNotGiven { return key.id }
    return value(of: key).flatMap { value in
      key.isNotGiven ? nil : reader.facets.value(value.facet, value.number).shownLabel
    }
  }

  /// The values that keys stand for; one that the image does not have is a value without records.
  func values(of keys: Set<ValueKey>) -> Set<FacetValueID> {
    var values: Set<FacetValueID> = []
    for key in keys {
      guard let facet = Facet(key.facet) else { continue }
      if facet == .year, let years = YearRange(key.id) {
        values.formUnion(self.values(of: years))
      } else {
        values.insert(value(of: key) ?? FacetValueID(facet, .max))
      }
    }
    return values
  }

  private func values(of years: YearRange) -> Set<FacetValueID> {
    let values = reader.facets.range(of: .year).indices.map {
      reader.facets.value(.year, $0 - reader.facets.range(of: .year).lowerBound)
    }
    let found = values.filter { Int($0.label).map(years.contains) ?? false }.map(\.id)
    return found.isEmpty ? [FacetValueID(.year, .max)] : Set(found)
  }

  private func value(of key: ValueKey) -> FacetValueID? {
    guard let facet = Facet(key.facet) else { return nil }
    if key.isNotGiven { return .notGiven(facet) }
    if known.insert(key.facet).inserted {
      for number in 0..<reader.facets.range(of: facet).count {
        let value = FacetValueID(facet, number)
        numbers[self.key(of: value)] = numbers[self.key(of: value)] ?? value
      }
    }
    return numbers[key]
  }
}

/// Years from one to another, as a key names them: `2014-2016`, `2014-`.
struct YearRange: Equatable {
  let first: Int
  let last: Int

  /// `nil` for what is no range.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]) else { return nil }
    guard let last = parts[1].isEmpty ? .max : Int(parts[1]), first <= last else { return nil }
    self.first = first
    self.last = last
  }

  func contains(_ year: Int) -> Bool { first <= year && year <= last }
}

extension FacetValueID {
  /// The value of the records that give no value of a facet.
  static func notGiven(_ facet: Facet) -> FacetValueID { FacetValueID(facet, -1) }
}

extension FacetValue {
  /// The label with the years of a grouping.
  var shownLabel: String {
    id.facet == .grouping && !code.isEmpty ? "\(label), \(code)" : label
  }
}

extension Facet {
  init?(_ key: FacetKey) {
    guard let facet = Facet.allCases.first(where: { FacetKey($0) == key }) else { return nil }
    self = facet
  }
}

extension FacetKey {
  init(_ facet: Facet) {
    switch facet {
    case .topic: self = .topic
    case .collection: self = .collection
    case .country: self = .country
    case .source: self = .source
    case .year: self = .year
    case .language: self = .language
    case .grouping: self = .grouping
    }
  }
}
