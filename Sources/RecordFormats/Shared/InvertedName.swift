package import Publications
internal import Text

/// Distinguishes persons from bodies in formats with a single field for both.
package enum InvertedName {
  /// The person of `Family, Given` or `Family, Given, Suffix`; `nil` for other forms, and for names
  /// that `isBody` recognises.
  package static func person(of name: String, isBody: (String) -> Bool) -> Contributor.Name? {
    guard TextParts.contains(name, byte: 0x2C) else { return nil }
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
      .map { TextFilter.line(String($0)) }
    guard 2...3 ~= parts.count, !parts[0].isEmpty, !parts[1].isEmpty, !namesBody(parts[0]) else {
      return nil
    }
    if parts.count == 3, !isSuffix(parts[2]) { return nil }
    guard !isBody(name) else { return nil }
    let given = parts.count == 3 ? "\(parts[1]), \(parts[2])" : parts[1]
    return .person(family: parts[0], given: given)
  }

  /// Whether a name has words that do not occur in family names: `Ministry of Justice`, `Berg &
  /// Sons`.
  private static func namesBody(_ family: String) -> Bool {
    let words = family.split(separator: " ")
    return words.count > 1 && words.contains { ["of", "for", "and", "&"].contains($0) }
  }

  /// Splits given names from a suffix: `Martin, Jr.`.
  static func givenAndSuffix(of given: String) -> (given: String, suffix: String?) {
    guard let comma = given.lastIndex(of: ",") else { return (given, nil) }
    let suffix = TextFilter.line(String(given[given.index(after: comma)...]))
    return isSuffix(suffix) ? (TextFilter.line(String(given[..<comma])), suffix) : (given, nil)
  }

  /// Whether a word is a suffix of a name: `Jr.`, `III`.
  package static func isSuffix(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0 != "." }
    return ["jr", "sr", "ii", "iii", "iv", "v", "phd", "md"].contains(plain)
  }
}
