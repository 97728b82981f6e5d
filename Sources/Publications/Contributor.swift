/// Somebody who made a publication.
package struct Contributor: Hashable, Sendable {
  /// A body keeps its name whole; a person's is known in two parts.
  package enum Name: Hashable, Sendable {
    case body(String)
    /// `family` with its particle ("van der Berg"); `given` is empty where it is not known.
    case person(family: String, given: String)
  }

  /// What the contributor did. Any other role keeps the word of its format.
  package struct Role: RawRepresentable, Hashable, Sendable {
    /// `author`, or the word of the format for a role that has no constant.
    package let rawValue: String
    /// A role by its word.
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

  /// An author, unless another role is given.
  package init(_ name: Name, role: Role = .author) {
    self.name = name
    self.role = role
  }
}
