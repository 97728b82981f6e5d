internal import Publications

/// The person in field 100 or 700.
struct MARCName {
  /// `$a` with the numeral of a ruler (`$b`), and a suffix such as `Jr.` (`$c`).
  private(set) var name: RawContributor.Name
  /// Subfields that names have no place for: titles and the fuller form of a name.
  private(set) var unusedCodes: [String] = []

  /// `nil` without a name.
  init?(_ field: MARCRecord.Field) {
    let parts = (field.values("a").prefix(1) + field.values("b")).map(MARCName.withoutComma)
    let text = MARCText.withoutPunctuation(parts.joined(separator: " "))
    guard !text.isEmpty else { return nil }
    name = MARCName.person(text)
    for word in field.values("c").map(MARCName.withoutComma) where !take(suffix: word) {
      unusedCodes = ["c"]
    }
    if field.value("q") != nil { unusedCodes.append("q") }
  }

  /// The person of `Family, Given`, or of a single name.
  static func person(_ name: String) -> RawContributor.Name {
    let parts = name.split(separator: ",", maxSplits: 1)
    guard parts.count == 2 else { return .person(family: name, given: "") }
    return .person(family: String(parts[0]).trimmed, given: String(parts[1]).trimmed)
  }

  /// Adds a suffix to the given names, where formats with separate suffixes look for it.
  private mutating func take(suffix: String) -> Bool {
    guard InvertedName.isSuffix(suffix), case .person(let family, let given) = name,
      !given.isEmpty, InvertedName.givenAndSuffix(of: given).suffix == nil
    else { return false }
    name = .person(family: family, given: "\(given), \(suffix)")
    return true
  }

  private static func withoutComma(_ text: String) -> String {
    MARCText.withoutPunctuation(text, keepsStop: true)
  }
}
