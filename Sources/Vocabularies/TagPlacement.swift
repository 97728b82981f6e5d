package import Publications

/// What a tag of the listing is; order in the tag line does not tell, only a vocabulary does.
package enum TagClass: Equatable, Sendable {
  case topic
  /// A narrower topic, with the label of the topic above it.
  case subTopic(of: String)
  case collection
  case country(CountryCode)
}

/// Where a tag puts a publication.
package enum TagPlacement: Equatable, Sendable {
  /// Under the topic or sub-topic with this label.
  case topic(String)
  /// In the collection with this label.
  case collection(String)
  case country(CountryCode)
}
