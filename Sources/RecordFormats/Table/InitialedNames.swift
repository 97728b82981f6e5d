internal import Publications

/// Authors by initials: in the form of PubMed and Scopus, `Doe J, van der Roe A.B.`, or of web sites,
/// `J. Doe, A.B. van der Roe`.
enum InitialedNames {
  private static let mostInitials = 3

  /// The persons in a list with commas, or in a single name; `nil` unless all are family names
  /// followed by initials and at least one has a full stop.
  static func persons(in text: String) -> [RawContributor.Name]? {
    guard text.utf8.contains(0x2E) else { return nil }
    let names = text.split(separator: ",").map { person(String($0).trimmed) }
    let known = names.compactMap { $0 }
    return known.isEmpty || known.count < names.count ? nil : known
  }

  /// The names in a list such as `J. Doe, A.B. Roe and M. van Berg`; `nil` unless it has several and
  /// each begins with initials.
  static func displayed(in text: String) -> [String]? {
    guard text.utf8.contains(0x2C), text.utf8.contains(0x2E) else { return nil }
    let names = text.replacing(" and ", with: ",").replacing(" & ", with: ",").split(separator: ",")
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    let areInitialed = names.allSatisfy { name in
      let words = name.split(separator: " ")
      guard words.count > 1, let first = words.first, let last = words.last else { return false }
      return first.contains(".") && isInitials(first) && !isInitials(last)
        && last.first?.isUppercase == true
    }
    return names.count > 1 && areInitialed ? names : nil
  }

  private static func person(_ text: String) -> RawContributor.Name? {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, isInitials(last),
      words[words.count - 2].first?.isUppercase == true
    else { return nil }
    return .person(family: words.dropLast().joined(separator: " "), given: String(last))
  }

  private static func isInitials(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return 1...mostInitials ~= letters.count && letters.allSatisfy(\.isUppercase)
      && word.allSatisfy { $0.isLetter || ".-".contains($0) }
  }
}
