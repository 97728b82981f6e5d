/// A closed or open range of numbers, as keys of facets with ranges write it: `2014-2016`, `2014-`,
/// `-2016`.
package struct NumberRange: Equatable, Sendable {
  /// The first number.
  package let first: Int
  /// The last number, inclusive.
  package let last: Int

  /// Parses a range; `nil` for a single number and for other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isEmpty != parts[1].isEmpty || !parts[0].isEmpty else {
      return nil
    }
    guard let first = Self.bound(parts[0], open: .min), let last = Self.bound(parts[1], open: .max),
      first <= last
    else { return nil }
    self.first = first
    self.last = last
  }

  private static func bound(_ text: Substring, open: Int) -> Int? {
    if text.isEmpty { return open }
    return text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(text) : nil
  }

  /// Whether the range contains `number`.
  package func contains(_ number: Int) -> Bool { first <= number && number <= last }
}
