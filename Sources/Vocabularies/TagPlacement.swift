package import Publications

/// The class of a tag in the listing. The order of a tag line does not show it; only a vocabulary
/// does.
package enum TagClass: Equatable, Sendable {
  case topic
  /// A narrower topic, with the label of the topic above it.
  case subTopic(of: String)
  case collection
  case country(CountryCode)
}

/// Where a tag places a publication.
package enum TagPlacement: Equatable, Sendable {
  /// Under the topic or sub-topic with this label.
  case topic(String)
  /// In the collection with this label.
  case collection(String)
  case country(CountryCode)
}
