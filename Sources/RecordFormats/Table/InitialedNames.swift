internal import Publications

/// Authors by initials in the form of PubMed and Scopus, `Doe J, van der Roe A.B.`, or with spaces,
/// `Doe J. A.`
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

  /// The person of a family name followed by initials; `nil` for other forms.
  static func person(_ text: String) -> RawContributor.Name? {
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, isInitials(last) else { return nil }
    // `VAN DOE J.` has a short family name in capitals, and not three initials.
    let initials = words.dropFirst().dropLast().reversed().prefix {
      isInitials($0) && ($0.count == 1 || $0.contains("."))
    }
    let family = words.dropLast(initials.count + 1)
    guard family.last?.first?.isUppercase == true else { return nil }
    return .person(
      family: family.joined(separator: " "),
      given: words[family.endIndex...].joined(separator: " "))
  }

  /// Whether a word is one to three initials, with or without stops: `J.`, `A.B.`, `JR`.
  static func isInitials(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return 1...mostInitials ~= letters.count && letters.allSatisfy(\.isUppercase)
      && word.allSatisfy { $0.isLetter || ".-".contains($0) }
  }
}
