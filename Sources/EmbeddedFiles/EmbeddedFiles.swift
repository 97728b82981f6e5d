internal import CResources
package import Vocabularies

/// The files of Resources/ that are embedded in the program.
package enum EmbeddedFiles {
  /// The listing of the International Centre for Missing & Exploited Children, as published.
  package static var listing: FileContents { file("icmec-listing.txt", resource_listing()) }

  /// Tags with their class.
  package static var tags: FileContents { file("tags.tsv", resource_tags()) }
  /// Countries with their names and regions.
  package static var countries: FileContents { file("countries.tsv", resource_countries()) }
  /// Regions of UN M49.
  package static var regions: FileContents { file("regions.tsv", resource_regions()) }
  /// Bodies and persons with their acronyms.
  package static var sources: FileContents { file("sources.tsv", resource_sources()) }
  /// The topics as concepts, in Turtle.
  package static var topics: FileContents { file("topics.ttl", resource_topics()) }
  /// The names of countries in other languages.
  package static var countryNames: FileContents {
    file("country-names.tsv", resource_country_names())
  }
  /// Groupings of countries with dated membership.
  package static var groupings: FileContents { file("groupings.tsv", resource_groupings()) }

  /// Everyday names of parts of the world.
  package static var areas: FileContents { file("areas.tsv", resource_areas()) }
  /// Languages with their codes and names.
  package static var languages: FileContents { file("languages.tsv", resource_languages()) }
  /// Kinds of documents with their names in other formats.
  package static var types: FileContents { file("types.tsv", resource_types()) }
  /// Names of values in other languages of the screen.
  package static var labels: FileContents { file("labels.tsv", resource_labels()) }

  /// The vocabulary of the embedded files. Throws the error of the first invalid file.
  ///
  /// Topics are the concepts of `thesaurus`; without one, the publisher's tags.
  package static func vocabulary(
    thesaurus: Thesaurus? = nil
  ) throws(VocabularyFileError) -> Vocabulary {
    try Vocabulary(
      tags: tags, countries: countries, regions: regions, sources: sources, thesaurus: thesaurus,
      countryNames: countryNames, groupings: groupings, areas: areas, languages: languages,
      types: types, labels: labels)
  }

  private static func file(_ name: String, _ resource: resource) -> FileContents {
    FileContents(
      name: name,
      embedded: UnsafeBufferPointer(start: resource.base, count: resource.count))
  }
}
