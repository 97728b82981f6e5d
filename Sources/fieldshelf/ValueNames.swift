import CatalogueStore
import Publications
import Text
import Vocabularies

/// The names by which a facet's values are called: labels, codes, acronyms, and for topics,
/// countries and groupings every label of the vocabulary.
///
/// Case, accents, apostrophes and punctuation do not matter.
struct ValueNames {
  private let values: [FacetValue]
  /// Folded name to index into `values`; of equal names the first value's.
  private var numbers: [String: Int] = [:]

  init(of facet: Facet, in catalogue: Catalogue, vocabulary: Vocabulary) {
    values = catalogue.values(of: facet)
    for (number, value) in values.enumerated() {
      add(value.label, for: number)
      add(value.code, for: number)
    }
    for (number, value) in values.enumerated() {
      let target: LabelTarget? =
        switch facet {
        case .topic: .topic(value.label)
        case .country: .country(CountryCode(value.code))
        case .grouping: .grouping(value.label)
        case .collection, .source, .year, .language: nil
        }
      for label in target.map(vocabulary.labels(of:)) ?? [] { add(label, for: number) }
      guard facet == .country else { continue }
      for alias in vocabulary.country(CountryCode(value.code))?.aliases ?? [] {
        add(alias, for: number)
      }
    }
  }

  private mutating func add(_ name: String, for number: Int) {
    let key = ValueNames.key(name)
    guard !key.isEmpty, numbers[key] == nil else { return }
    numbers[key] = number
  }

  /// The value with a name.
  func value(named name: String) -> FacetValue? {
    numbers[ValueNames.key(name)].map { values[$0] }
  }

  /// At most three labels that are like `name`: first those with a word that starts with it, then
  /// those that differ by few letters.
  func nearest(to name: String) -> [String] {
    let key = ValueNames.key(name)
    guard !key.isEmpty else { return [] }
    let limit = max(1, key.count / 3)
    var spelling = EditDistance(from: key.unicodeScalars.map(\.value))
    var distances: [Int: Int] = [:]
    for (other, number) in numbers {
      let isStart = " \(other)".contains(" \(key)")
      guard let distance = isStart ? 0 : spelling.edits(to: other, atMost: limit) else { continue }
      distances[number] = min(distance, distances[number] ?? .max)
    }
    return distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .prefix(3).map { values[$0.key].label }
  }

  /// The folded words of a name between single spaces.
  static func key(_ name: String) -> String {
    WordScanner.words(in: name).map(\.folded).joined(separator: " ")
  }
}
