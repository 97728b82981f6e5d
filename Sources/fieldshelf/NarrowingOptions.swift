import ArgumentParser
import CatalogueStore
import Publications
import Vocabularies

/// What narrows a result, as options.
struct NarrowingOptions: ParsableArguments {
  @Option(
    name: .customLong("topic"),
    help: .init("Keep publications on this topic; several topics widen.", valueName: "name"))
  var topics: [String] = []

  @Option(
    name: .customLong("not-topic"),
    help: .init("Leave out publications on this topic.", valueName: "name"))
  var withoutTopics: [String] = []

  @Option(
    name: .customLong("country"),
    help: .init(
      "Keep publications about this country or region: name, other name or code.",
      valueName: "name"))
  var countries: [String] = []

  @Option(
    name: .customLong("not-country"),
    help: .init("Leave out publications about this country or region.", valueName: "name"))
  var withoutCountries: [String] = []

  @Option(
    name: .customLong("source"),
    help: .init("Keep publications of this source: name or acronym.", valueName: "name"))
  var sources: [String] = []

  @Option(
    name: .customLong("collection"),
    help: .init("Keep publications of this collection.", valueName: "name"))
  var collections: [String] = []

  @Option(
    name: .customLong("grouping"),
    help: .init(
      "Keep publications about members of this grouping of countries, such as ASEAN.",
      valueName: "name"))
  var groupings: [String] = []

  @Option(
    name: .customLong("year"),
    help: .init("Keep publications of this year.", valueName: "year"))
  var years: [String] = []

  @Option(
    name: .customLong("language"),
    help: .init("Keep publications in this language.", valueName: "code"))
  var languages: [String] = []

  @Option(
    name: .customLong("find"), parsing: .unconditional,
    help: .init(
      """
      Keep publications with these words, at word starts; "a phrase" is adjacent, -word leaves out. \
      A name of a topic, country or region finds its publications as well.
      """,
      valueName: "words"))
  var words = ""

  @Flag(help: "Find the words alone, whatever else they mean in the vocabulary.")
  var asTyped = false

  /// The query that the options ask of a catalogue.
  func query(of opened: OpenedCatalogue, order: ResultOrder = .relevance) throws -> Query {
    var query = Query(words: words, order: order)
    guard words.isEmpty || query.hasWords else { throw UsageError.noWord(words) }
    for (facet, option, wanted, unwanted) in [
      (Facet.topic, "topic", topics, withoutTopics),
      (.country, "country", countries, withoutCountries),
      (.source, "source", sources, []),
      (.collection, "collection", collections, []),
      (.grouping, "grouping", groupings, []),
      (.year, "year", years, []),
      (.language, "language", languages, []),
    ] where !(wanted + unwanted).isEmpty {
      let lookup = try ValueLookup(of: facet, option: option, in: opened)
      query.included.formUnion(try lookup.values(wantedBy: wanted))
      query.excluded.formUnion(try lookup.values(unwantedBy: unwanted))
    }
    return asTyped ? query : opened.catalogue.expander.expanded(query)
  }
}

/// Turns the names given to one option into values of its facet.
private struct ValueLookup {
  private let names: ValueNames
  private let option: String
  private let vocabulary: Vocabulary

  init(of facet: Facet, option: String, in opened: OpenedCatalogue) throws {
    vocabulary = try opened.vocabulary.read()
    names = ValueNames(of: facet, in: opened.catalogue, vocabulary: vocabulary)
    self.option = option
  }

  /// Throws when none of the names has a record: their result is empty, and an empty selection
  /// would stand for everything.
  func values(wantedBy wanted: [String]) throws -> [FacetValueID] {
    let found = try wanted.compactMap(value)
    guard let first = wanted.first, found.isEmpty else { return found }
    throw NothingFound.noRecords(of: first, option: option)
  }

  func values(unwantedBy unwanted: [String]) throws -> [FacetValueID] {
    try unwanted.compactMap(value)
  }

  /// The value with a name; `nil` for what the vocabulary knows and no record has.
  private func value(named name: String) throws(UsageError) -> FacetValueID? {
    if let value = names.value(named: name) { return value.id }
    // The vocabulary knows names in more languages than the catalogue has labels.
    if option == "country", let country = vocabulary.country(named: name) {
      return names.value(named: country.code.text)?.id
    }
    switch (option, vocabulary.labelIndex().target(named: name)) {
    case ("topic", .topic), ("country", .region), ("grouping", .grouping): return nil
    case ("year", _) where Int(name) != nil: return nil
    default: throw .unknownName(name, option: option, nearest: names.nearest(to: name))
    }
  }
}
