package import Publications
internal import Text

/// The words that a catalogue is described with: tags with their class, countries in their
/// regions, bodies with their acronyms.
///
/// Names are found whatever their case, accents, apostrophes and hyphens.
package struct Vocabulary: Sendable {
  var topics: TopicTable
  /// The topics of tags alone, without a thesaurus.
  var tagTopics: TopicTable
  var sources: SourceTable
  var countries: CountryTable?
  var countryNames: CountryNameTable?
  var areas: [Area] = []
  /// Tables that are read when an index of names is made.
  var languages: FileContents?
  var types: FileContents?
  var labels: LabelTable?
  /// Other names of countries in an editor's rows, and the same by name.
  var addedCountryNames: [(code: CountryCode, names: [String])] = []
  var addedCountries: [FoldedKey: CountryCode] = [:]
  /// Countries given as values instead of a file.
  var givenCountries: [CountryCode: Country] = [:]
  /// The concepts that topics are; `nil` when tags alone say what there is.
  package let thesaurus: Thesaurus?
  /// In the order of the file.
  package let groupings: [Grouping]
  private let membershipsByCountry: [CountryCode: [CountryMembership]]

  /// The vocabulary of the files of `Resources/vocabulary`; throws at the first line that does
  /// not keep to its file's form.
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
    if let areas { self.areas = try AreaTable.areas(of: areas, countries: table) }
    self.languages = languages
    self.types = types
    self.labels = labels.map { LabelTable($0) }
    self.thesaurus = thesaurus
    if let thesaurus { topics.add(thesaurus) }
  }

  /// A vocabulary of values.
  package init(
    tagClasses: [String: TagClass] = [:], countries: [Country] = [], groupings: [Grouping] = []
  ) {
    topics = TopicTable()
    tagTopics = topics
    sources = SourceTable()
    thesaurus = nil
    self.groupings = groupings
    membershipsByCountry = Self.membershipsByCountry(groupings)
    for (tag, tagClass) in tagClasses { _ = topics.add(tag, tagClass) }
    topics.breakCycles(of: Array(tagClasses.keys))
    tagTopics = topics
    givenCountries = Dictionary(
      countries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a tag puts a publication; `nil` for a tag that no file places.
  ///
  /// Every name of a country is a country's tag, unless a topic has the same name; its codes are
  /// not, for a tag `IT` may well speak of information technology.
  package func placement(of tag: String) -> TagPlacement? {
    let key = FoldedKey(tag)
    if key.isEmpty { return nil }
    if let placement = topics.placement(of: key) { return placement }
    let country =
      addedCountries[key] ?? countries?.code(ofCountryNamed: key) ?? givenCountry(named: key)?.code
    return country.map { .country($0) }
  }

  /// Every topic directly above a topic, the first in the file first. A topic that would be above
  /// itself by way of others is left out.
  package func broaderTopics(of label: String) -> [String] { topics.broaderTopics(of: label) }

  /// The topic above a sub-topic; the first of several.
  package func broaderTopic(of label: String) -> String? { topics.broaderTopic(of: label) }

  /// The publishers' tags that a thesaurus joins in a topic, word for word.
  package func publisherTags(of label: String) -> [String] { topics.publisherTags(of: label) }

  /// The tags that a topic is made of; a topic without any is a tag itself.
  package func tags(ofTopic label: String) -> [String] {
    let tags = publisherTags(of: label)
    return tags.isEmpty ? [label] : tags
  }

  /// The topics that a tag means; a tag without any is a topic itself.
  package func topics(ofTag tag: String) -> [String] {
    if case .topic(let name) = placement(of: tag) { [name] } else { [tag] }
  }

  /// The collections that publications of a source belong in.
  package func collections(of source: Source) -> [String] {
    let heading = self.source(named: source.name) ?? source
    return topics.collectionSources.filter { self.source(named: $0.source) == heading }
      .map(\.collection)
  }

  /// The country with a code. The row is read again at each call: keep what you use often.
  package func country(_ code: CountryCode) -> Country? {
    givenCountries[code] ?? countries?.country(code) ?? part(code)
  }

  /// A part of a country that has no row of its own: its code of ISO 3166-2 begins with that of the
  /// country, and is all that there is to show.
  private func part(_ code: CountryCode) -> Country? {
    let parts = code.text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...3 ~= parts[1].utf8.count,
      parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }),
      let whole = countries?.country(CountryCode(String(parts[0]))), whole.code.text.utf8.count == 2
    else { return nil }
    let region = Region(code: whole.code.text, name: whole.name)
    return Country(code: code, name: code.text, within: [region] + whole.within)
  }

  /// The country with this name, variant or code; in any language that the files have.
  package func country(named name: String) -> Country? {
    country(named: name) { placeIndex() }
  }

  /// The same for many names: `places` gives the index of names of countries, which takes a while to
  /// make.
  package func country(named name: String, places: () -> NameIndex) -> Country? {
    let mayBeCode = !FoldedKey.hasForeignLetters(name)
    if let country = country(named: FoldedKey(name), orCode: mayBeCode)
      ?? part(CountryCode(name.uppercased()))
    {
      return country
    }
    return places().value(named: name, of: .country).flatMap { country(CountryCode($0.id)) }
  }

  /// A name with another place behind it in parentheses: `Réunion (France)`.
  package static func nameAndAddition(_ text: String) -> (name: String, addition: String)? {
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "("),
      open > text.startIndex
    else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }

  /// Every country and part of a country, in the order of the file.
  package var allCountries: [Country] {
    countries?.countries ?? givenCountries.values.sorted { $0.code.text < $1.code.text }
  }

  /// The body or person with this name, acronym or other spelling; a name may have its acronym
  /// behind it in parentheses.
  package func source(named name: String) -> Source? { sources.source(named: name) }

  /// The name of the body that another belongs to, by the name that is shown.
  package func parentSource(of name: String) -> String? { sources.parent(of: name) }

  /// Commas in the name of a source that has most of them: so many may be part of one name.
  package var mostCommasInSource: Int { sources.mostCommas }

  /// A country's membership of a grouping.
  package typealias CountryMembership = (grouping: Grouping, membership: Grouping.Membership)

  /// Every membership that a country, or the country that it is a part of, has or had.
  package func memberships(of code: CountryCode) -> [CountryMembership] {
    guard !groupings.isEmpty else { return [] }
    // Only parts of countries have a hyphen: to read every country's row takes as long as the rest.
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
