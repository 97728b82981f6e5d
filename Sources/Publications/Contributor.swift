/// A person or body that wrote, edited, translated or otherwise contributed to a publication.
package struct Contributor: Hashable, Sendable {
  /// A body's name is one string; a person's has two parts.
  package enum Name: Hashable, Sendable {
    case body(String)
    /// `family` includes its particle ("van der Berg"); `given` is empty when unknown.
    case person(family: String, given: String)
  }

  /// What the contributor did. Roles without a constant keep the format's word.
  package struct Role: RawRepresentable, Hashable, Sendable {
    /// `author`, or the format's word for a role without a constant.
    package let rawValue: String
    /// A role with this word.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Wrote it.
    package static let author = Role(rawValue: "author")
    /// Edited it.
    package static let editor = Role(rawValue: "editor")
    /// Translated it.
    package static let translator = Role(rawValue: "translator")
  }

  /// The name as published.
  package var name: Name
  /// What the contributor did.
  package var role: Role

  /// An author, unless `role` says otherwise.
  package init(_ name: Name, role: Role = .author) {
    self.name = name
    self.role = role
  }
}
