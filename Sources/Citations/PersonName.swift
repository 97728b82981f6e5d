/// The name of a person, in the parts that styles arrange differently.
struct PersonName: Equatable, Sendable {
  /// `van der`, `d’`: printed before the family name, or after the given names in styles that sort
  /// by the family name without it.
  let particle: String
  /// The family name without its particle.
  let family: String
  /// The given names without particle and suffix.
  let given: String
  /// `von` in "Humboldt, Alexander von": printed with the given names only.
  let droppingParticle: String
  /// `Jr.`, `III`.
  let suffix: String

  /// Splits a family and a given name into their parts.
  init(family: String, given: String) {
    var family = family[...]
    var given = given[...]
    suffix = Self.takeSuffix(from: &given) ?? Self.takeSuffix(from: &family) ?? ""
    if family.isEmpty {
      family = given
      given = ""
    }
    particle = Self.takeParticle(from: &family)
    self.family = String(family)
    var words = given.split(separator: " ")
    var dropped: [Substring] = []
    while words.count > 1, let last = words.last, Self.isLowercase(last) {
      dropped.insert(words.removeLast(), at: 0)
    }
    self.given = words.joined(separator: " ")
    droppingParticle = dropped.joined(separator: " ")
  }

  /// The family name with its particle.
  var surname: String {
    if particle.isEmpty { return family }
    return particle + (Self.joins(particle) ? "" : " ") + family
  }

  /// Given names or initials, with the particle that belongs to them.
  func given(_ names: String) -> String {
    [names, droppingParticle].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the name is written without a space, family name first: Chinese, Japanese, Korean.
  var isWrittenTogether: Bool {
    (family + given).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x1100..<0x1200, 0x3040..<0x3100, 0x3400..<0xA000, 0xAC00..<0xD7B0, 0x20000..<0x32000:
        true
      default: false
      }
    }
  }

  /// The initials of the given names: `J. Q.` with a space as separator, `JQ` with an empty stop.
  ///
  /// Hyphens are kept if there are stops. Abbreviations of several letters (`Chr.`) and names in
  /// scripts without capitals are not shortened.
  func initials(stop: String = ".", separator: String) -> String {
    var found: [String] = []
    for word in given.split(separator: " ") {
      for part in Self.partsOfInitials(word) {
        let pieces = part.split(separator: "-").compactMap { Self.initial(of: $0, stop: stop) }
        if !pieces.isEmpty { found.append(pieces.joined(separator: stop.isEmpty ? "" : "-")) }
      }
    }
    return found.joined(separator: separator)
  }

  /// `J.P.` is two initials; `Jean` and `J.-P.` are one part each.
  private static func partsOfInitials(_ word: Substring) -> [Substring] {
    let parts = word.split(separator: ".")
    let areInitials = parts.count > 1 && parts.allSatisfy { $0.count == 1 && $0.first != "-" }
    return areInitials ? parts : [word]
  }

  private static func initial(of word: Substring, stop: String) -> String? {
    guard let first = word.first else { return nil }
    guard first.isUppercase else { return first.isLowercase && first.isASCII ? nil : String(word) }
    if word.last == ".", word.count > 2 { return word.dropLast() + stop }
    return String(first) + stop
  }

  private static func isLowercase(_ word: Substring) -> Bool {
    word.first { $0.isLetter }?.isLowercase ?? false
  }

  private static func joins(_ particle: String) -> Bool {
    particle.last.map { "’'-".contains($0) } ?? false
  }

  /// Removes lower-case words from the start of a family name, or an attached `d’` or `al-`, and
  /// returns them.
  private static func takeParticle(from family: inout Substring) -> String {
    var words = family.split(separator: " ")
    var particle: [Substring] = []
    while words.count > 1, isLowercase(words[0]) { particle.append(words.removeFirst()) }
    family = words.joined(separator: " ")[...]
    if particle.isEmpty, let mark = family.firstIndex(where: { "’'-".contains($0) }),
      isLowercase(family), family.distance(from: family.startIndex, to: mark) <= 2,
      family[family.index(after: mark)...].first?.isUppercase ?? false
    {
      particle = [family[...mark]]
      family = family[family.index(after: mark)...]
    }
    return particle.joined(separator: " ")
  }

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "jnr", "snr", "ii", "iii", "iv",
  ]

  private static func takeSuffix(from name: inout Substring) -> String? {
    guard let comma = name.lastIndex(of: ",") else { return nil }
    let last = name[name.index(after: comma)...].drop { $0 == " " }
    guard suffixes.contains(last.lowercased()) else { return nil }
    name = name[..<comma]
    return String(last)
  }
}

extension PersonName {
  /// `Jan van der Berg`, with the given names or initials that a style prints.
  func natural(_ names: String) -> String {
    if isWrittenTogether { return surname + given }
    let name = [given(names), surname].filter { !$0.isEmpty }.joined(separator: " ")
    return suffix.isEmpty ? name : "\(name) \(suffix)"
  }
}
