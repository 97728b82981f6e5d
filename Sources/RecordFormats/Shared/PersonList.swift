internal import Publications
internal import Text

/// Lists of names in a field for one name, as people and web sites write them.
enum PersonList {
  /// The names in a list of either kind, `separated` or `persons`; `nil` for a single name.
  ///
  /// - Parameter single: what a single name is in this format.
  static func names(
    in text: String, single: (String) -> RawContributor.Name = { .unknown($0) }
  ) -> [RawContributor.Name]? {
    separated(text, single: single) ?? persons(in: text)
  }

  /// The names of `Doe, Jane; Roe, Ali`, `Jane Doe; Ali Roe`, `Red Crescent Society; Doe, Jane` or
  /// `Doe J. A., Roe R. B.`, in order; `nil` for other texts, such as the name of a body with a
  /// semicolon.
  ///
  /// All parts must be persons' names. Beside a person with the family name first, others may be
  /// bodies.
  static func separated(
    _ text: String, single: (String) -> RawContributor.Name = { .unknown($0) }
  ) -> [RawContributor.Name]? {
    guard let parts = parts(of: text) else {
      guard TextParts.contains(text, byte: 0x2C), let names = InitialedNames.persons(in: text),
        names.count > 1
      else { return nil }
      return names
    }
    if let names = capitalFamilies(parts) { return names }
    if parts.contains(where: isInverted) {
      let isList = parts.allSatisfy { isInverted($0) || isPerson($0) || isBody($0) }
      return isList ? parts.map(single) : nil
    }
    return parts.allSatisfy(isPerson)
      ? parts.map { initialed($0) ?? .displayed($0) } : nil
  }

  /// The parts between semicolons; `nil` without any, or if one ends an entity: `M&uuml;ller`.
  private static func parts(of text: String) -> [String]? {
    guard TextParts.contains(text, byte: 0x3B) else { return nil }
    var parts = text.split(separator: ";").map { TextFilter.line(String($0)) }
      .filter { !$0.isEmpty }
    guard !parts.contains(where: SubjectList.endsEntity), let last = parts.popLast() else {
      return nil
    }
    // `Jane Doe; Ali Roe; and Ana Berg`
    let and = parts.isEmpty ? nil : ["and ", "& "].first(where: last.hasPrefix)
    return parts + [String(last.dropFirst(and?.count ?? 0)).trimmed]
  }

  /// Whether a part is `Family, Given`, and not the end of a body's name: `Berg, Ltd.`
  private static func isInverted(_ part: String) -> Bool {
    guard case .person(_, let given) = InvertedName.person(of: part, isBody: { _ in false }) else {
      return false
    }
    return !companyWords.contains(given.lowercased().filter { $0 != "." })
      && !given.split(separator: " ").contains { ["and", "of", "for", "&"].contains($0) }
  }

  private static func isPerson(_ part: String) -> Bool {
    if part.contains(",") { return false }
    return initialed(part) != nil
      || InvertedName.person(displayed: part, isBody: { _ in false }) != nil
  }

  /// The persons of `Wei LI; Jane DOE`, with family names in capitals; `nil` if any name has another
  /// form, or if the capitals may be initials as in `Doe JA`.
  private static func capitalFamilies(_ parts: [String]) -> [RawContributor.Name]? {
    var names: [RawContributor.Name] = []
    var isCertain = true
    for part in parts {
      let words = part.split(separator: " ")
      let given = words.prefix { $0.contains(where: \.isLowercase) || $0.hasSuffix(".") }
      let family = words[given.endIndex...]
      guard 1...3 ~= given.count, 1...3 ~= family.count, InvertedName.arePersonal(given),
        family.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0.isUppercase || "-'’".contains($0) } }
        )
      else { return nil }
      let last = family.joined(separator: " ")
      isCertain = isCertain && (last.count > 3 || shortFamilies.contains(last))
      names.append(.person(family: last, given: given.joined(separator: " ")))
    }
    return isCertain && names.count > 1 ? names : nil
  }

  /// Family names of two or three letters that are not likely to be initials.
  private static let shortFamilies: Set<String> = Set(
    """
    AN BAI BUI CAI CAO CHE CHU CUI DAI DAO DO DOE DU FAN FU GAO GU GUO HAN HE HO HU JI JIA JIN KIM LAI LE \
    LEE LI LIM LIN LIU LO LU LUO LY MA MAO MAI MAS MEI MO NGO NI PAN PAK QI QIN QIU QU REN RUI SHI SU SUN \
    TAN TAO TU VAN VO VU WAN WEI WEN WU XIA XIE XU YAN YAO YE YI YU YUE ZHU
    """.split(separator: " ").map(String.init))

  /// The person of `Doe J. A.` or `Doe JA`. Three capitals without stops may be a family name.
  private static func initialed(_ part: String) -> RawContributor.Name? {
    guard let last = part.split(separator: " ").last, last.count < 3 || last.contains(".") else {
      return nil
    }
    return InitialedNames.person(part)
  }

  /// Whether a part may be a body; not with a year, as in `Doe, Jane, 1950-`.
  private static func isBody(_ part: String) -> Bool {
    !part.contains(",") || !part.utf8.contains { 0x30...0x39 ~= $0 }
  }

  private static let companyWords: Set<String> = [
    "bv", "co", "corp", "gmbh", "inc", "llc", "llp", "ltd", "plc", "sa", "sarl",
  ]

  /// The persons of `Jane Doe, Ali Roe and Ana Berg`, `J. Doe, A. Roe`, `Jane M. Doe, Ali Roe` or
  /// `Doe, Jane and Roe, Ali`, in order; `nil` for a single name and for any other text.
  ///
  /// Two names with only a comma between them may be one person's family and given names (`García
  /// Márquez, Gabriel José`), so the first must have an initial before its last word. Names that
  /// look like a body's, or that `isBody` recognises, make no list.
  static func persons(
    in text: String, isBody: (String) -> Bool = { _ in false }
  ) -> [RawContributor.Name]? {
    let hasAnd = TextParts.contains(text, " and ") || TextParts.contains(text, " & ")
    guard hasAnd || TextParts.contains(text, byte: 0x2C), !isBody(text) else { return nil }
    // Most names are `Family, Given`.
    let commas = text.utf8.count { $0 == 0x2C }
    if !hasAnd, commas == 1, !hasInitial(String(text.prefix { $0 != "," })) { return nil }
    let joined = text.replacing(" & ", with: " and ")
    if hasAnd {
      let names = TextParts.split(joined, at: " and ").map(\.trimmed)
      if names.allSatisfy({ InvertedName.person(of: $0, isBody: isBody) != nil }) {
        return names.map { .displayed($0) }
      }
    }
    let names = joined.replacing(" and ", with: ",").split(separator: ",")
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    guard names.count > 1, names.count > 2 || hasAnd || hasInitial(names[0]) else { return nil }
    let arePersons = names.allSatisfy { name in
      InvertedName.person(displayed: name, isBody: isBody) != nil
    }
    return arePersons ? names.map { .displayed($0) } : nil
  }

  /// Whether a word of a name, but not the last one, is an initial: `J. Doe`, `Jane M. Doe`.
  private static func hasInitial(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.dropLast().contains { $0.hasSuffix(".") && InitialedNames.isInitials($0) }
      && !words.suffix(1).allSatisfy(InitialedNames.isInitials)
  }
}
