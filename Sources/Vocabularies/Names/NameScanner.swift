/// Finds names inside a text that a reader typed.
package struct NameScanner: Sendable {
  private var values: [[NamedValue]] = []
  private var groups: [UInt64: Int] = [:]

  /// Adds a name by its fingerprint; a name may mean several values.
  mutating func add(_ fingerprint: UInt64, _ value: NamedValue) {
    let group = groups[fingerprint] ?? values.count
    if group == values.count {
      groups[fingerprint] = group
      values.append([])
    }
    if !values[group].contains(value) { values[group].append(value) }
  }

  /// Whether a name with a fingerprint was added.
  func has(_ fingerprint: UInt64) -> Bool { groups[fingerprint] != nil }

  /// The names in a text with what they mean, the longest first at each place; none overlaps
  /// another.
  ///
  /// Words in quotes or after a minus are passed over. A code is found where it is the whole text
  /// and in capitals.
  package func matches(
    in text: String
  ) -> [(range: Range<String.Index>, values: [NamedValue])] {
    LabelScanner.matches(in: text) { groups[$0] }.map { ($0.range, values[$0.meaning]) }
  }
}
