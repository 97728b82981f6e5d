internal import Publications
internal import Text

/// The values of one facet with how many records have each, and the first of them.
struct FacetValues {
  /// A value as it is written.
  struct Value {
    let text: String
    let first: Int
    var count: Int
  }

  private(set) var values: [Value] = []
  private var numbers: [String: Int] = [:]
  /// Records with any value.
  private(set) var recordCount = 0
  /// Whether values were too many to keep.
  private(set) var isFull = false

  /// Values that are kept: a field that has another one in each record is not a facet.
  private static let limit = 1 << 18
  /// Records from which a value that one of them has is worth a look.
  private static let usedOnceMinimum = 50

  /// Takes the values of a record, each once.
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

  /// Values that differ in case, accents and punctuation alone, those that most records have first.
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

  /// Values that a single record has; none where the facet has few records, or no value is
  /// that of two.
  var usedOnce: [Value] {
    guard recordCount >= FacetValues.usedOnceMinimum, !isFull else { return [] }
    let once = values.filter { $0.count == 1 }
    return once.count < values.count ? once : []
  }
}
