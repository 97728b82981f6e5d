import Catalogue
import CatalogueStore
import Publications
import Vocabularies

/// A catalogue of three publications as a service.
enum ServiceFixture {
  static func small() throws -> any CatalogueService {
    let asia = Region(code: "142", name: "Asia")
    let vocabulary = Vocabulary(countries: [
      Country(code: CountryCode("TH"), name: "Thailand", within: [asia]),
      Country(code: CountryCode("JP"), name: "Japan", within: [asia]),
    ])
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for (id, country, year) in [("a", "TH", 2014), ("b", "JP", 2016), ("c", nil, nil)] {
      var publication = Publication(id: PublicationID(id), title: "Title \(id)")
      publication.countries = country.map { [CountryCode($0)] } ?? []
      publication.year = year
      builder.add(publication)
    }
    return try StoredCatalogueService(builder.build(), name: "Small")
  }
}
