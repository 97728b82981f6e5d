/// The words that a catalogue is described with: tags with their class, countries in their
/// regions, bodies with their acronyms.
///
/// Names are found whatever their case, accents, apostrophes and hyphens.
package struct Vocabulary: Sendable {
  private var topics: TopicTable
  private var sources: SourceTable
  private var countries: CountryTable?
  /// Countries given as values instead of a file.
  private var givenCountries: [CountryCode: Country] = [:]

  /// The vocabulary of the four files of `Resources/vocabulary`; throws at the first line that
  /// does not keep to its file's form.
  package init(
    tags: FileContents, countries: FileContents, regions: FileContents, sources: FileContents
  ) throws(VocabularyFileError) {
    topics = try TopicTable(tags)
    self.sources = try SourceTable(sources)
    self.countries = try CountryTable(countries, regions: try RegionTable(regions))
  }

  /// A vocabulary of values.
  package init(tagClasses: [String: TagClass] = [:], countries: [Country] = []) {
    topics = TopicTable()
    sources = SourceTable()
    for (tag, tagClass) in tagClasses { _ = topics.add(tag, tagClass) }
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
    let country = countries?.code(ofCountryNamed: key) ?? givenCountry(named: key)?.code
    return country.map { .country($0) }
  }

  /// The class of a tag; `nil` for a tag that no file places.
  package func tagClass(of tag: String) -> TagClass? {
    switch placement(of: tag) {
    case .topic(let label): broaderTopic(of: label).map { .subTopic(of: $0) } ?? .topic
    case .collection: .collection
    case .country(let code): .country(code)
    case nil: nil
    }
  }

  /// The topic that a sub-topic lies under.
  package func broaderTopic(of label: String) -> String? { topics.broaderTopic(of: label) }

  /// The collections that publications of a source belong in.
  package func collections(of source: Source) -> [String] {
    topics.collectionSources.filter { self.source(named: $0.source) == source }.map(\.collection)
  }

  /// The country with a code. The row is read again at each call: keep what you use often.
  package func country(_ code: CountryCode) -> Country? {
    givenCountries[code] ?? countries?.country(code)
  }

  /// The country with this name, variant or code.
  package func country(named name: String) -> Country? { country(named: FoldedKey(name)) }

  /// Every country and part of a country, in the order of the file.
  package var allCountries: [Country] {
    countries?.countries ?? givenCountries.values.sorted { $0.code.text < $1.code.text }
  }

  /// The body or person with this name, acronym or other spelling.
  package func source(named name: String) -> Source? { sources.source(named: FoldedKey(name)) }

  /// The name of the body that another belongs to, by the name that is shown.
  package func parentSource(of name: String) -> String? { sources.parent(of: name) }

  /// Commas in the name of a source that has most of them: so many may be part of one name.
  package var mostCommasInSource: Int { sources.mostCommas }

  private func country(named key: FoldedKey) -> Country? {
    countries?.country(named: key) ?? givenCountry(named: key)
  }

  private func givenCountry(named key: FoldedKey) -> Country? {
    givenCountries.values
      .filter { country in
        ([country.code.text, country.name] + country.aliases).contains { FoldedKey($0) == key }
      }
      .min { $0.code.text < $1.code.text }
  }
}
