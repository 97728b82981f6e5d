internal import CResources
internal import Publications

/// The files that are embedded in the program.
enum Embedded {
  static let listing = contents("icmec-listing.txt", resource_listing())
  static let tags = contents("tags.tsv", resource_tags())
  static let countries = contents("countries.tsv", resource_countries())
  static let regions = contents("regions.tsv", resource_regions())
  static let sources = contents("sources.tsv", resource_sources())
  static let topics = contents("topics.ttl", resource_topics())
  static let countryNames = contents("country-names.tsv", resource_country_names())
  static let groupings = contents("groupings.tsv", resource_groupings())

  /// Read once: without optimisation that takes a while.
  private static let shared = Result {
    let vocabulary = try Vocabulary(
      tags: tags, countries: countries, regions: regions, sources: sources,
      countryNames: countryNames, groupings: groupings)
    return (vocabulary: vocabulary, index: vocabulary.labelIndex())
  }

  static func vocabulary() throws -> Vocabulary { try shared.get().vocabulary }

  static func labelIndex() throws -> LabelIndex { try shared.get().index }

  private static func contents(_ name: String, _ resource: resource) -> FileContents {
    FileContents(
      name: name, embedded: UnsafeBufferPointer(start: resource.base, count: resource.count))
  }
}
