package import Publications
internal import Text

/// The controlled vocabulary of a catalogue: tags with their class, countries with their regions,
/// bodies with their acronyms.
///
/// Names are found regardless of case, accents, apostrophes and hyphens.
package struct Vocabulary: Sendable {
  var topics: TopicTable
  /// The topics from tags alone, without a thesaurus.
  var tagTopics: TopicTable
  var sources: SourceTable
  var countries: CountryTable?
  var countryNames: CountryNameTable?
  var areas: [Area] = []
  /// Files that are parsed when an index of names is built.
  var languages: FileContents?
  var types: FileContents?
  var labels: LabelTable?
  /// Additional names of countries from an editor's rows, in order and by name.
  var addedCountryNames: [(code: CountryCode, names: [String])] = []
  var addedCountries: [FoldedKey: CountryCode] = [:]
  /// Countries given as values instead of in a file.
  var givenCountries: [CountryCode: Country] = [:]
  /// The concepts that are the topics; `nil` when topics come from tags alone.
  package let thesaurus: Thesaurus?
  /// In the order of the file.
  package let groupings: [Grouping]
  private let membershipsByCountry: [CountryCode: [CountryMembership]]
  /// Indices of groupings by every name that they have, articles aside.
  let groupingNumbers: [FoldedKey: Int]

  /// The vocabulary of the files of `Resources/vocabulary`; throws at the first malformed line.
  ///
  /// With a thesaurus, topics have its labels, and a tag is looked up there before `tags`.
  package init(
    tags: FileContents, countries: FileContents, regions: FileContents, sources: FileContents,
    thesaurus: Thesaurus? = nil, countryNames: FileContents? = nil,
    groupings: FileContents? = nil, areas: FileContents? = nil, languages: FileContents? = nil,
    types: FileContents? = nil, labels: FileContents? = nil
  ) throws(VocabularyFileError) {
    let table = try CountryTable(countries, regions: try RegionTable(regions))
    self.topics = try TopicTable(tags)
    tagTopics = topics
    self.sources = try SourceTable(sources)
    self.countries = table
    if let countryNames {
      self.countryNames = try CountryNameTable(countryNames, countries: table)
    }
    self.groupings =
      if let groupings { try GroupingTable.groupings(of: groupings, countries: table) } else { [] }
    membershipsByCountry = Self.membershipsByCountry(self.groupings)
    groupingNumbers = Self.groupingNumbers(self.groupings)
    if let areas { self.areas = try AreaTable.areas(of: areas, countries: table) }
    self.languages = languages
    self.types = types
    self.labels = labels.map { LabelTable($0) }
    self.thesaurus = thesaurus
    if let thesaurus { topics.add(thesaurus) }
  }

  /// A vocabulary made from values instead of files.
  package init(
    tagClasses: [String: TagClass] = [:], countries: [Country] = [], groupings: [Grouping] = []
  ) {
    topics = TopicTable()
    tagTopics = topics
    sources = SourceTable()
    thesaurus = nil
    self.groupings = groupings
    membershipsByCountry = Self.membershipsByCountry(groupings)
    groupingNumbers = Self.groupingNumbers(groupings)
    for (tag, tagClass) in tagClasses { _ = topics.add(tag, tagClass) }
    topics.breakCycles(of: Array(tagClasses.keys))
    tagTopics = topics
    givenCountries = Dictionary(
      countries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a tag, or the IRI of a concept, places a publication; `nil` for an unknown tag.
  ///
  /// Every name of a country is a country's tag, unless a topic has the same name. Country codes
  /// are not tags: `IT` may mean information technology.
  package func placement(of tag: String) -> TagPlacement? {
    let key = FoldedKey(tag)
    if key.isEmpty { return nil }
    if let placement = topics.placement(of: key) { return placement }
    if let name = topics.conceptNames[tag] { return .topic(name) }
    let country =
      addedCountries[key] ?? countries?.code(ofCountryNamed: key) ?? givenCountry(named: key)?.code
    return country.map { .country($0) }
  }

  /// Whether a text is the IRI of a concept.
  package func isConceptIRI(_ text: String) -> Bool { topics.conceptNames[text] != nil }

  /// Every topic directly above a topic, in file order, without topics that would form a cycle.
  package func broaderTopics(of label: String) -> [String] { topics.broaderTopics(of: label) }

  /// The topic above a sub-topic; the first of several.
  package func broaderTopic(of label: String) -> String? { topics.broaderTopic(of: label) }

  /// The publishers' tags that a thesaurus maps to a topic, as published.
  package func publisherTags(of label: String) -> [String] { topics.publisherTags(of: label) }

  /// The tags of a topic; a topic without any is itself a tag.
  package func tags(ofTopic label: String) -> [String] {
    let tags = publisherTags(of: label)
    return tags.isEmpty ? [label] : tags
  }

  /// The topics of a tag; a tag without any is itself a topic.
  package func topics(ofTag tag: String) -> [String] {
    if case .topic(let name) = placement(of: tag) { [name] } else { [tag] }
  }

  /// The collections that publications of a source belong to.
  package func collections(of source: Source) -> [String] {
    let heading = self.source(named: source.name) ?? source
    return topics.collectionSources.filter { self.source(named: $0.source) == heading }
      .map(\.collection)
  }

  /// The country with a code. Each call parses the row again; keep the result if you use it often.
  package func country(_ code: CountryCode) -> Country? {
    givenCountries[code] ?? countries?.country(code) ?? part(code)
  }

  /// A part of a country that has no row of its own. Its ISO 3166-2 code begins with that of the
  /// country and is also its display name.
  private func part(_ code: CountryCode) -> Country? {
    let parts = code.text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...3 ~= parts[1].utf8.count,
      parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }),
      let whole = countries?.country(CountryCode(String(parts[0]))), whole.code.text.utf8.count == 2
    else { return nil }
    let region = Region(code: whole.code.text, name: whole.name)
    return Country(code: code, name: code.text, within: [region] + whole.within)
  }

  /// The country with this name, variant or code, in any language of the files.
  package func country(named name: String) -> Country? {
    country(named: name) { placeIndex() }
  }

  /// As `country(named:)`, for many names: `places` returns the index of country names, which is
  /// slow to build.
  package func country(named name: String, places: () -> NameIndex) -> Country? {
    let mayBeCode = !FoldedKey.hasForeignLetters(name)
    if let country = country(named: FoldedKey(name), orCode: mayBeCode)
      ?? part(CountryCode(name.uppercased()))
    {
      return country
    }
    return places().value(named: name, of: .country).flatMap { country(CountryCode($0.id)) }
  }

  /// Splits a name from another place in parentheses after it: `Réunion (France)`.
  package static func nameAndAddition(_ text: String) -> (name: String, addition: String)? {
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "("),
      open > text.startIndex
    else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }

  /// Every country and part of a country, in file order.
  package var allCountries: [Country] {
    countries?.countries ?? givenCountries.values.sorted { $0.code.text < $1.code.text }
  }

  /// The body or person with this name, acronym or other spelling. The acronym may follow the name
  /// in parentheses.
  package func source(named name: String) -> Source? { sources.source(named: name) }

  /// The display name of a body's parent body.
  package func parentSource(of name: String) -> String? { sources.parent(of: name) }

  /// The most commas in the name of any source, and so in one name of a list.
  package var mostCommasInSource: Int { sources.mostCommas }

  /// A country's membership of a grouping.
  package typealias CountryMembership = (grouping: Grouping, membership: Grouping.Membership)

  /// Every membership, current or former, of a country, or of the country that contains it.
  package func memberships(of code: CountryCode) -> [CountryMembership] {
    guard !groupings.isEmpty else { return [] }
    // Only codes of parts contain a hyphen. Parsing every country's row would double the time.
    let within = code.text.contains("-") ? country(code)?.within ?? [] : []
    let codes = [code] + within.map { CountryCode($0.code) }
    return codes.flatMap { membershipsByCountry[$0] ?? [] }
  }

  private static func membershipsByCountry(_ groupings: [Grouping]) -> [CountryCode:
    [CountryMembership]]
  {
    var memberships: [CountryCode: [CountryMembership]] = [:]
    for grouping in groupings {
      for membership in grouping.memberships {
        memberships[membership.country, default: []].append((grouping, membership))
      }
    }
    return memberships
  }

  private func country(named key: FoldedKey, orCode: Bool) -> Country? {
    addedCountries[key].flatMap { country($0) }
      ?? countries?.country(named: key, orCode: orCode)
      ?? givenCountry(named: key)
  }

  private func givenCountry(named key: FoldedKey) -> Country? {
    givenCountries.values
      .filter { country in
        ([country.code.text, country.name] + country.aliases).contains { FoldedKey($0) == key }
      }
      .min { $0.code.text < $1.code.text }
  }
}
