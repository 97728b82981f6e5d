/// The name of a person or body that made a work.
enum Name: Equatable, Sendable {
  /// Printed as a whole, with any commas and conjunctions in it.
  case body(BodyName)
  case person(PersonName)

  /// The name as it is printed in in-text citations.
  var short: String {
    switch self {
    case .body(let body): body.name
    case .person(let person): person.surname
    }
  }
}

/// The name of an organisation.
struct BodyName: Equatable, Sendable {
  /// Without its acronym.
  let name: String
  let acronym: String?

  /// Moves an acronym in parentheses from the end of the name to `acronym`.
  init(_ name: String, acronym: String? = nil) {
    if let cut = Self.withoutAcronym(name) {
      self.name = cut.name
      self.acronym = acronym ?? cut.acronym
    } else {
      self.name = name
      self.acronym = acronym
    }
  }

  /// Whether both name the same body, by name or acronym; articles are ignored, and `&` equals
  /// *and*.
  func isSame(as other: BodyName) -> Bool {
    let mine = [name, acronym].compactMap { $0.map(BodyName.plain) }
    let others = [other.name, other.acronym].compactMap { $0.map(BodyName.plain) }
    return mine.contains { others.contains($0) }
  }

  private static func plain(_ name: String) -> String {
    let plain = name.lowercased().replacing(" & ", with: " and ")
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
  }

  /// Splits a trailing `(ICMEC)` off a name. The text in parentheses is an acronym if it is one
  /// word of capitals whose letters occur in the name in the same order.
  private static func withoutAcronym(_ name: String) -> (name: String, acronym: String)? {
    guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else {
      return nil
    }
    let acronym = name[name.index(after: open)...].dropLast()
    let before = name[..<open].reversed().drop { $0 == " " }.reversed()
    let letters = acronym.filter(\.isLetter)
    guard letters.count >= 2, letters.count(where: \.isUppercase) * 2 > letters.count,
      acronym.allSatisfy({ $0.isLetter || $0.isNumber || "-&/.".contains($0) })
    else { return nil }
    var rest = letters.lowercased()[...]
    for letter in String(before).lowercased() where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty ? (String(before), String(acronym)) : nil
  }
}
