internal import Text

/// A value of the vocabulary, with a key that does not depend on files, languages or labels.
package struct NamedValue: Hashable, Sendable {
  /// The kind of a value. The raw values are the names of facets.
  package enum Kind: String, CaseIterable, Sendable {
    /// A concept's IRI. Without a thesaurus, `=` and the folded words of the publisher's tag.
    case topic
    /// `=` and the folded words of a collection's tag.
    case collection
    /// An ISO 3166 code, the M49 code of a region, or `=` and the folded words of an area.
    case country
    /// `=` and the folded words of a grouping's name.
    case grouping
    /// `=` and the folded words of a source's name.
    case source
    /// An ISO 639-1 code, or the ISO 639-3 code of a language without one.
    case language
    /// A CSL type.
    case type
    /// A four-digit year.
    case year
  }

  /// The kind of value.
  package let kind: Kind
  /// The key, in the form that `Kind` gives for each kind.
  package let id: String

  /// The value with a kind and a key.
  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Whether it is an M49 region and not a country.
  package var isRegion: Bool { kind == .country && id.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// A value without a key in a table: `=` and the folded words of its label.
  package static func unlisted(_ kind: Kind, _ label: String) -> NamedValue {
    NamedValue(kind, "=" + String(decoding: FoldedKey(label).bytes, as: UTF8.self))
  }
}
