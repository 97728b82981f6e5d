/// A body or a person that publishes.
package struct Source: Hashable, Sendable {
  /// The name to show: the authority table's, else as published.
  package var name: String
  /// The short form, where the name has one: `AISA`.
  package var acronym: String?
  /// Whether the source is one or more persons and not a body.
  package var isPerson: Bool

  /// A source; a body unless it is said to be a person.
  package init(name: String, acronym: String? = nil, isPerson: Bool = false) {
    self.name = name
    self.acronym = acronym
    self.isPerson = isPerson
  }
}
