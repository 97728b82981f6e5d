/// A body or person that publishes.
package struct Source: Hashable, Sendable {
  /// The display name: from the authority table, else as published.
  package var name: String
  /// The short form of the name, if any: `AISA`.
  package var acronym: String?
  /// Whether the source is one or more persons rather than a body.
  package var isPerson: Bool

  /// A body, unless `isPerson` is set.
  package init(name: String, acronym: String? = nil, isPerson: Bool = false) {
    self.name = name
    self.acronym = acronym
    self.isPerson = isPerson
  }
}
