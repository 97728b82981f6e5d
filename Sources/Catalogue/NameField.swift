/// The names of those who made a publication, as a search looks in them alone.
package enum NameField: String, CaseIterable, Hashable, Sendable {
  /// Persons and bodies that wrote, edited or translated it, and its sources.
  case author
  /// The publisher, and its sources.
  case publisher
}
