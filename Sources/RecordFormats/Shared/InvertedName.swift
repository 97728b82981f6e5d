package import Publications
internal import Text

/// Tells the names of persons from those of bodies where a format has one field for both.
package enum InvertedName {
  /// The person of `Family, Given` or `Family, Given, Suffix`; `nil` for a name of another form, and
  /// for one that `isBody` knows.
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

  /// Whether it has words that no family is called by: `Ministry of Justice`, `Berg & Sons`.
  private static func namesBody(_ family: String) -> Bool {
    let words = family.split(separator: " ")
    return words.count > 1 && words.contains { ["of", "for", "and", "&"].contains($0) }
  }

  /// The parts of given names with what stands behind the family's: `Martin, Jr.`.
  static func givenAndSuffix(of given: String) -> (given: String, suffix: String?) {
    guard let comma = given.lastIndex(of: ",") else { return (given, nil) }
    let suffix = TextFilter.line(String(given[given.index(after: comma)...]))
    return isSuffix(suffix) ? (TextFilter.line(String(given[..<comma])), suffix) : (given, nil)
  }

  /// Whether a word is what stands behind a name: `Jr.`, `III`.
  package static func isSuffix(_ word: String) -> Bool {
    let plain = word.lowercased().filter { $0 != "." }
    return ["jr", "sr", "ii", "iii", "iv", "v", "phd", "md"].contains(plain)
  }
}
