extension MessageKey {
  /// The heading of the facet.
  package static let facetTopics = MessageKey("facet.topics")
  /// The heading of the facet.
  package static let facetTags = MessageKey("facet.tags")
  /// The heading of the facet.
  package static let facetCollections = MessageKey("facet.collections")
  /// The heading of the facet.
  package static let facetCountries = MessageKey("facet.countries")
  /// The heading of the facet.
  package static let facetGroupings = MessageKey("facet.groupings")
  /// The heading of the facet.
  package static let facetSources = MessageKey("facet.sources")
  /// The heading of the facet.
  package static let facetYears = MessageKey("facet.years")
  /// The heading of the facet.
  package static let facetLanguages = MessageKey("facet.languages")

  /// The row that clears the filters of the facet.
  package static let allTopics = MessageKey("facet.all-topics")
  /// The row that clears the filters of the facet.
  package static let allTags = MessageKey("facet.all-tags")
  /// The row that clears the filters of the facet.
  package static let allCollections = MessageKey("facet.all-collections")
  /// The row that clears the filters of the facet.
  package static let allCountries = MessageKey("facet.all-countries")
  /// The row that clears the filters of the facet.
  package static let allGroupings = MessageKey("facet.all-groupings")
  /// The row that clears the filters of the facet.
  package static let allSources = MessageKey("facet.all-sources")
  /// The row that clears the filters of the facet.
  package static let allYears = MessageKey("facet.all-years")
  /// The row that clears the filters of the facet.
  package static let allLanguages = MessageKey("facet.all-languages")

  /// The facet of a value, where values of several facets are listed.
  package static let valueCollection = MessageKey("facet.value-collection")
  /// The facet of a value, where values of several facets are listed.
  package static let valueGrouping = MessageKey("facet.value-grouping")
  /// The value of records that lack the facet.
  package static let notGiven = MessageKey("facet.not-given")
  /// Words that mean the same after a field of a search, separated by spaces, the one that is shown
  /// first.
  package static let noValueWords = MessageKey("facet.no-value-words")
  /// A value of the facet, within a sentence.
  package static let singularTopic = MessageKey("facet.singular-topic")
  /// A value of the facet, within a sentence.
  package static let singularTag = MessageKey("facet.singular-tag")
  /// A value of the facet, within a sentence.
  package static let singularCollection = MessageKey("facet.singular-collection")
  /// A value of the facet, within a sentence.
  package static let singularCountry = MessageKey("facet.singular-country")
  /// A value of the facet, within a sentence.
  package static let singularSource = MessageKey("facet.singular-source")
  /// A value of the facet, within a sentence.
  package static let singularYear = MessageKey("facet.singular-year")
  /// A value of the facet, within a sentence.
  package static let singularLanguage = MessageKey("facet.singular-language")
  /// A value of the facet, within a sentence.
  package static let singularGrouping = MessageKey("facet.singular-grouping")
  /// A value of the facet, within a sentence.
  package static let singularAdded = MessageKey("facet.singular-added")
  /// A file that records were read from.
  package static let singularFile = MessageKey("facet.singular-file")
  /// Files that records were read from, as a heading.
  package static let facetFiles = MessageKey("facet.files")
  /// The row that clears the filters by file.
  package static let allFiles = MessageKey("facet.all-files")
  /// The facet of a file, where values of several facets are listed.
  package static let valueFile = MessageKey("facet.value-file")
}
