internal import Messages

/// All facets. Options, panes, the output of `facets`, completion, help and the manual are derived
/// from it. The store defines how a record's values are extracted.
package enum FacetTable {
  /// In pane and output order.
  package static let all: [Facet] = [
    Facet(
      key: .topic, heading: .facetTopics, allLabel: .allTopics, valueName: nil,
      singular: .singularTopic, fieldNames: .fieldNamesTopic, option: "topic", plural: "topics",
      optionValue: "name",
      isHierarchical: true, order: .count, pane: .topics, isFoundByWords: true, hasRanges: false,
      hasBars: false),
    Facet(
      key: .tag, heading: .facetTags, allLabel: .allTags, valueName: nil, singular: .singularTag,
      fieldNames: .fieldNamesTag, option: "tag", plural: "tags", optionValue: "name",
      isHierarchical: true, order: .count,
      pane: .tags, isFoundByWords: false, hasRanges: false, hasBars: false),
    Facet(
      key: .collection, heading: .facetCollections, allLabel: .allCollections,
      valueName: .valueCollection, singular: .singularCollection, fieldNames: .fieldNamesCollection,
      option: "collection",
      plural: "collections", optionValue: "name", isHierarchical: false, order: .count,
      pane: .topics, isFoundByWords: false, hasRanges: false, hasBars: false),
    Facet(
      key: .country, heading: .facetCountries, allLabel: .allCountries, valueName: nil,
      singular: .singularCountry, fieldNames: .fieldNamesCountry, option: "country",
      plural: "countries", optionValue: "name",
      isHierarchical: true, order: .label, pane: .countries, isFoundByWords: true,
      hasRanges: false, hasBars: false),
    Facet(
      key: .source, heading: .facetSources, allLabel: .allSources, valueName: nil,
      singular: .singularSource, fieldNames: .fieldNamesSource, option: "source", plural: "sources",
      optionValue: "name",
      isHierarchical: true, order: .count, pane: .sources, isFoundByWords: false,
      hasRanges: false, hasBars: false),
    Facet(
      key: .year, heading: .facetYears, allLabel: .allYears, valueName: nil,
      singular: .singularYear, fieldNames: .fieldNamesYear, option: "year", plural: "years",
      optionValue: "year",
      isHierarchical: false, order: .newestFirst, pane: .years, isFoundByWords: false,
      hasRanges: true, hasBars: true),
    Facet(
      key: .language, heading: .facetLanguages, allLabel: .allLanguages, valueName: nil,
      singular: .singularLanguage, fieldNames: .fieldNamesLanguage, option: "language",
      plural: "languages", optionValue: "name",
      isHierarchical: false, order: .label, pane: .languages, isFoundByWords: false,
      hasRanges: false, hasBars: false),
    Facet(
      key: .grouping, heading: .facetGroupings, allLabel: .allGroupings,
      valueName: .valueGrouping, singular: .singularGrouping, fieldNames: .fieldNamesGrouping,
      option: "grouping",
      plural: "groupings", optionValue: "name", isHierarchical: false, order: .count,
      pane: .countries, isFoundByWords: false, hasRanges: false, hasBars: false),
    Facet(
      key: .added, heading: .facetAdded, allLabel: .allAdded, valueName: .facetAdded,
      singular: .singularAdded, fieldNames: .fieldNamesAdded, option: "added", plural: "added",
      optionValue: "date",
      isHierarchical: false, order: .newestFirst, pane: .years, isFoundByWords: false,
      hasRanges: false, hasBars: false),
    Facet(
      key: .file, heading: .facetFiles, allLabel: .allFiles, valueName: .valueFile,
      singular: .singularFile, fieldNames: .fieldNamesFile, option: "file", plural: "files",
      optionValue: "name",
      isHierarchical: false, order: .count, pane: .sources, isFoundByWords: false,
      hasRanges: false, hasBars: false),
  ]

  /// The facet with a key; `nil` when there is none.
  package static func facet(_ key: FacetKey) -> Facet? { all.first { $0.key == key } }

  /// The facets that a pane lists, in order. The tags pane also lists the collections.
  package static func facets(of pane: PaneKey) -> [Facet] {
    all.filter { $0.pane == pane || pane == .tags && $0.key == .collection }
  }

  /// The facet itself, then the other facets of its pane.
  package static func facetsInList(with key: FacetKey) -> [FacetKey] {
    guard let pane = facet(key)?.pane else { return [key] }
    return [key] + all.filter { $0.pane == pane && $0.key != key }.map(\.key)
  }
}
