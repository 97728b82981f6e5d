internal import Publications
internal import Text

/// A contributor in the general column, for roles and kinds of names that no other column has:
/// `Doe, Jane [artist]`, `House of Books, Ltd [author, organization]`.
enum TableContributor {
  private static let body = "organization"
  private static let person = "person"

  /// A name with its role, and with its kind if the name alone would be misread.
  static func text(of contributor: Contributor, isSaidByName: Bool) -> String {
    let role = contributor.role.rawValue
    let name = TextFilter.line(contributor.invertedName)
    if isSaidByName, !role.contains(", ") { return "\(name) [\(role)]" }
    let kind = if case .body = contributor.name { body } else { person }
    return "\(name) [\(role), \(kind)]"
  }

  /// The contributor of a text; without a role it is a `contributor`. `nil` for a role without a
  /// name. `isWhole` is false for irregular brackets: an unclosed one starts the role, others are
  /// part of the name.
  static func contributor(of text: String) -> (contributor: RawContributor?, isWhole: Bool) {
    let other = Contributor.Role(rawValue: "contributor")
    if text.hasPrefix("[") {
      // Cataloguers put a supplied name in brackets.
      let name = String(text.dropFirst().prefix { $0 != "]" }).trimmed
      guard text.last == "]", name.contains(",") else { return (nil, false) }
      return (RawContributor(.unknown(name), role: other), false)
    }
    guard let bracket = text.lastIndex(of: "["), text[text.index(before: bracket)] == " " else {
      return (RawContributor(.unknown(text), role: other), true)
    }
    let name = String(text[..<bracket]).trimmed
    let rest = text[text.index(after: bracket)...]
    let inside = String(rest.last == "]" ? rest.dropLast() : rest).trimmed
    if inside.contains("]") { return (RawContributor(.unknown(text), role: other), false) }
    for kind in [body, person] where inside.hasSuffix(", \(kind)") {
      let role = Contributor.Role(rawValue: String(inside.dropLast(kind.count + 2)))
      return (
        RawContributor(kind == body ? .body(name) : inverted(name), role: role), rest.last == "]"
      )
    }
    guard !inside.isEmpty else { return (RawContributor(.unknown(name), role: other), false) }
    let role = Contributor.Role(rawValue: inside)
    return (RawContributor(.unknown(name), role: role), rest.last == "]")
  }

  private static func inverted(_ name: String) -> RawContributor.Name {
    let parts = name.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    return .person(family: parts.first ?? name, given: parts.count > 1 ? parts[1] : "")
  }
}
