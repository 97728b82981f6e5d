package import CatalogueStore
package import Publications

/// A publication with what belongs to it in its catalogue.
package struct DetailModel: Equatable, Sendable {
  /// Countries of one region.
  package struct CountryGroup: Equatable, Sendable {
    /// The name of the nearest M49 region; empty when the vocabulary gives none.
    package var region: String
    /// Names of countries and of parts of countries, in published order.
    package var countries: [String]

    /// A group as it stands in one line of a publication.
    package init(region: String, countries: [String]) {
      self.region = region
      self.countries = countries
    }
  }

  /// Its place in the catalogue.
  package let ordinal: Int
  /// The record itself.
  package let publication: Publication
  /// Countries by region, in published order.
  package let countries: [CountryGroup]
  /// Like ones, the most alike first.
  package let related: [RelatedPublication]

  /// At most nine, so that each can be named by a digit.
  package static let relatedLimit = 9

  /// A publication at `ordinal` of the catalogue that `outline` tells of.
  package init(
    _ publication: Publication, ordinal: Int, related: [RelatedPublication] = [],
    outline: CatalogueOutline
  ) {
    self.ordinal = ordinal
    self.publication = publication
    self.related = related
    countries = DetailModel.groups(
      publication.countries, among: outline.values(of: .country))
  }

  private static func groups(
    _ codes: [CountryCode], among values: [FacetValue]
  ) -> [CountryGroup] {
    var groups: [CountryGroup] = []
    for code in codes {
      guard let country = values.first(where: { $0.code == code.text }) else { continue }
      let region = country.region(among: values)?.label ?? ""
      if let place = groups.firstIndex(where: { $0.region == region }) {
        groups[place].countries.append(country.label)
      } else {
        groups.append(CountryGroup(region: region, countries: [country.label]))
      }
    }
    return groups
  }
}
