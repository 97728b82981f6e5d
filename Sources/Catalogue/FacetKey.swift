/// Names a facet in requests, answers and files; the same in every catalogue, language and engine.
package struct FacetKey: RawRepresentable, Hashable, Sendable {
  /// In small letters, without spaces: `country`.
  package let rawValue: String

  /// A facet by its name; `FacetTable` says which there are.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Concepts of the vocabulary.
  package static let topic = FacetKey(rawValue: "topic")
  /// Publishers' tags that name topics, word for word.
  package static let tag = FacetKey(rawValue: "tag")
  /// Series that a publisher keeps apart by a tag.
  package static let collection = FacetKey(rawValue: "collection")
  /// Countries in their M49 regions.
  package static let country = FacetKey(rawValue: "country")
  /// Countries that belong together by treaty or custom and are no region.
  package static let grouping = FacetKey(rawValue: "grouping")
  /// Bodies and persons that publish.
  package static let source = FacetKey(rawValue: "source")
  /// Years of publication.
  package static let year = FacetKey(rawValue: "year")
  /// Dates of changes, for the records that came or changed with them.
  package static let added = FacetKey(rawValue: "added")
  /// Files that records were read from, where there are several.
  package static let file = FacetKey(rawValue: "file")
  /// Languages that publications are written in.
  package static let language = FacetKey(rawValue: "language")
}
