package import Publications

/// A publication with related data from its catalogue.
package struct PublicationDetail: Equatable, Sendable {
  /// Countries of one region.
  package struct CountryGroup: Equatable, Sendable {
    /// The label of the nearest M49 region; empty when the vocabulary gives none.
    package var region: String
    /// Labels of countries and of parts of countries, in published order.
    package var countries: [String]

    /// Countries with their region.
    package init(region: String, countries: [String]) {
      self.region = region
      self.countries = countries
    }
  }

  /// The record itself. Its topics, collections and languages are display labels.
  package var publication: Publication
  /// Its countries by region, in published order.
  package var countries: [CountryGroup]
  /// The labels of its languages, in published order.
  package var languages: [String]
  /// Related publications, most similar first.
  package var related: [RelatedPublication]

  /// A publication with its related data.
  package init(
    _ publication: Publication, countries: [CountryGroup] = [], languages: [String] = [],
    related: [RelatedPublication] = []
  ) {
    self.publication = publication
    self.countries = countries
    self.languages = languages
    self.related = related
  }
}

/// A related publication and the reasons for it.
package struct RelatedPublication: Equatable, Sendable {
  /// What the two have in common.
  package enum Reason: Equatable, Sendable {
    /// Labels of shared values, including sub-topics.
    case shared(FacetKey, [String])
    /// The titles share at least half of their combined words.
    case similarTitle
  }

  /// The publication.
  package let id: PublicationID
  /// Its title, word for word.
  package let title: String
  /// At least one.
  package let reasons: [Reason]

  /// A publication with at least one reason.
  package init(id: PublicationID, title: String, reasons: [Reason]) {
    self.id = id
    self.title = title
    self.reasons = reasons
  }
}
