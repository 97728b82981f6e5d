/// Identifies a facet in requests, answers and files; the same in every catalogue, language and
/// engine.
package struct FacetKey: RawRepresentable, Hashable, Sendable {
  /// In lower case, without spaces: `country`.
  package let rawValue: String

  /// A facet by name; `FacetTable` lists them all.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Concepts of the vocabulary.
  package static let topic = FacetKey(rawValue: "topic")
  /// Publishers' tags that are topics, as published.
  package static let tag = FacetKey(rawValue: "tag")
  /// Series that a publisher marks with a tag.
  package static let collection = FacetKey(rawValue: "collection")
  /// Countries by M49 region.
  package static let country = FacetKey(rawValue: "country")
  /// Groups of countries, by treaty or custom, that are not regions.
  package static let grouping = FacetKey(rawValue: "grouping")
  /// Bodies and persons that publish.
  package static let source = FacetKey(rawValue: "source")
  /// Years of publication.
  package static let year = FacetKey(rawValue: "year")
  /// Change dates: when records were added or changed.
  package static let added = FacetKey(rawValue: "added")
  /// Files that records were read from, if there are several.
  package static let file = FacetKey(rawValue: "file")
  /// Languages that publications are written in.
  package static let language = FacetKey(rawValue: "language")
}
