internal import Text

/// A value that the vocabulary knows, by a key that outlives files, languages and terms.
package struct NamedValue: Hashable, Sendable {
  /// What the value is a value of. The raw values are the names of facets.
  package enum Kind: String, CaseIterable, Sendable {
    /// A concept: its IRI. Without a thesaurus the folded words of the publisher's tag behind `=`.
    case topic
    /// The folded words of a collection's tag behind `=`.
    case collection
    /// An ISO 3166 code, the M49 code of a region, or the folded words of an area behind `=`.
    case country
    /// The folded words of a grouping's name behind `=`.
    case grouping
    /// The folded words of a source's name behind `=`.
    case source
    /// An ISO 639-1 code, or the ISO 639-3 code of a language without one.
    case language
    /// A type of CSL.
    case type
    /// A year in four digits.
    case year
  }

  /// What it is a value of.
  package let kind: Kind
  /// The key, as `Kind` says for each.
  package let id: String

  /// The value of a kind with a key.
  package init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Whether it is a region of M49 and no country.
  package var isRegion: Bool { kind == .country && id.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// A value that no table gives a key: the folded words of its label behind `=`.
  package static func unlisted(_ kind: Kind, _ label: String) -> NamedValue {
    NamedValue(kind, "=" + String(decoding: FoldedKey(label).bytes, as: UTF8.self))
  }
}
