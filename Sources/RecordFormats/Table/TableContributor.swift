internal import Publications
internal import Text

/// A contributor in the column for those whose role or kind of name no other column says:
/// `Doe, Jane [artist]`, `House of Books, Ltd [author, organization]`.
enum TableContributor {
  private static let body = "organization"
  private static let person = "person"

  /// A name with its role, and with the kind of the name where it may be read as the other.
  static func text(of contributor: Contributor, isSaidByName: Bool) -> String {
    let role = contributor.role.rawValue
    let name = TextFilter.line(contributor.invertedName)
    if isSaidByName, !role.contains(", ") { return "\(name) [\(role)]" }
    let kind = if case .body = contributor.name { body } else { person }
    return "\(name) [\(role), \(kind)]"
  }

  /// The contributor of a text; one without a role is a `contributor`.
  static func contributor(of text: String) -> RawContributor {
    guard text.hasSuffix("]"), let bracket = text.lastIndex(of: "["),
      bracket > text.startIndex, text[text.index(before: bracket)] == " "
    else { return RawContributor(.unknown(text), role: Contributor.Role(rawValue: "contributor")) }
    let name = String(text[..<bracket]).trimmed
    let inside = String(text[text.index(after: bracket)...].dropLast())
    for kind in [body, person] where inside.hasSuffix(", \(kind)") {
      let role = Contributor.Role(rawValue: String(inside.dropLast(kind.count + 2)))
      return RawContributor(kind == body ? .body(name) : inverted(name), role: role)
    }
    return RawContributor(.unknown(name), role: Contributor.Role(rawValue: inside))
  }

  private static func inverted(_ name: String) -> RawContributor.Name {
    let parts = name.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    return .person(family: parts.first ?? name, given: parts.count > 1 ? parts[1] : "")
  }
}
