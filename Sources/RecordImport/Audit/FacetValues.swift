internal import Publications
internal import Text

/// The values of one facet, each with its number of records and its first record.
struct FacetValues {
  /// A value as written.
  struct Value {
    let text: String
    let first: Int
    var count: Int
  }

  private(set) var values: [Value] = []
  private var numbers: [String: Int] = [:]
  /// The number of records with any value.
  private(set) var recordCount = 0
  /// Whether the limit on values was exceeded.
  private(set) var isFull = false

  /// The most values: a field with a different value in each record is not a facet.
  private static let limit = 1 << 18
  /// The least number of records for which values used only once are reported.
  private static let usedOnceMinimum = 50

  /// Adds the distinct values of a record.
  mutating func add(_ texts: some Collection<String>, of record: Int) {
    if texts.isEmpty { return }
    recordCount += 1
    for text in texts {
      if let number = numbers[text] {
        values[number].count += 1
      } else if values.count < FacetValues.limit {
        numbers[text] = values.count
        values.append(Value(text: text, first: record, count: 1))
      } else {
        isFull = true
      }
    }
  }

  /// How many records have a value.
  func count(of text: String) -> Int { numbers[text].map { values[$0].count } ?? 0 }

  /// Groups of values that differ only in case, accents and punctuation, the most frequent first.
  var spellings: [[Value]] {
    var groups: [FoldedKey: [Int]] = [:]
    for (number, value) in values.enumerated() {
      let key = FoldedKey(value.text)
      if !key.isEmpty { groups[key, default: []].append(number) }
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { numbers in
      numbers.map { values[$0] }.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
    }
  }

  /// Values that only one record has. Empty if the facet has few records, or if all values are
  /// unique.
  var usedOnce: [Value] {
    guard recordCount >= FacetValues.usedOnceMinimum, !isFull else { return [] }
    let once = values.filter { $0.count == 1 }
    return once.count < values.count ? once : []
  }
}
