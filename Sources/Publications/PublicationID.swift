/// The name of a publication that stays the same when its catalogue is read again.
///
/// Eight characters for records without an identifier of their own: short enough to type, and at
/// a million records a clash is rare; the builder tells clashing records apart.
package struct PublicationID: Hashable, Sendable, CustomStringConvertible {
  /// The identifier as typed and printed.
  package let text: String

  /// An identifier that the catalogue's file gives.
  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}
