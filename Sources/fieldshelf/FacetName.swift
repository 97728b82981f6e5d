import ArgumentParser
import CatalogueStore

/// A facet as the command line calls it.
enum FacetName: String, CaseIterable, ExpressibleByArgument {
  case topics, collections, countries, sources, years, languages, groupings

  var facet: Facet {
    switch self {
    case .topics: .topic
    case .collections: .collection
    case .countries: .country
    case .sources: .source
    case .years: .year
    case .languages: .language
    case .groupings: .grouping
    }
  }

  /// The option that narrows by it, without its dashes.
  var option: String {
    switch self {
    case .topics: "topic"
    case .collections: "collection"
    case .countries: "country"
    case .sources: "source"
    case .years: "year"
    case .languages: "language"
    case .groupings: "grouping"
    }
  }

  /// The facet's heading in text.
  var heading: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension ResultOrder: ExpressibleByArgument {}
