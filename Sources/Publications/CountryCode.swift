/// An ISO 3166-1 alpha-2 code (`TH`), or an ISO 3166-2 code for a part of a country (`GB-ENG`).
package struct CountryCode: Hashable, Sendable, CustomStringConvertible {
  /// The code in capitals.
  package let text: String

  /// A code in capitals. Whether such a country exists is not checked.
  package init(_ text: String) {
    self.text = text
  }

  /// The code.
  package var description: String { text }
}
