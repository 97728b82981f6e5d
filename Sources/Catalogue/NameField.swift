/// The name fields that a search can be limited to.
package enum NameField: String, CaseIterable, Hashable, Sendable {
  /// Persons and bodies that wrote, edited or translated it, and its sources.
  case author
  /// The publisher, and its sources.
  case publisher
}
