import Catalogue
import Publications
import Text
import Vocabularies

/// A reference model that answers queries by scanning all records.
struct NaiveCatalogue {
  let publications: [Publication]
  let vocabulary: Vocabulary
  /// The words of each record's texts, the title first.
  let texts: [[[String]]]
  /// Joined forms of words in each title.
  let titleForms: [[[String]]]
  /// The inflections of the catalogue's words.
  let inflections: NaiveInflections
  private let ownValues: [Set<ValueKey>]
  /// The names of countries and regions, which words of a query may name.
  private let places: [(key: ValueKey, names: [String])]

  init(publications: [Publication], vocabulary: Vocabulary) {
    self.publications = publications
    self.vocabulary = vocabulary
    places = ((try? vocabulary.namedEntries(of: [.country])) ?? []).map { entry in
      let key = ValueKey(FacetKey(rawValue: entry.value.kind.rawValue), entry.value.id)
      return (key, entry.names.filter { $0.use != .code }.map(\.text))
    }
    texts = publications.map { NaiveCatalogue.searchedTexts(of: $0) }
    titleForms = publications.map { NaiveCatalogue.joinedForms($0.title) }
    inflections = NaiveInflections(publications)
    ownValues = publications.map { NaiveCatalogue.values(of: $0, by: vocabulary) }
  }

  /// Returns the values of a record and their ancestors.
  func values(at ordinal: Int) -> Set<ValueKey> { ownValues[ordinal] }

  private static func values(
    of publication: Publication, by vocabulary: Vocabulary
  ) -> Set<ValueKey> {
    var values: Set<ValueKey> = []
    for topic in publication.topics {
      var next: String? = topic
      while let label = next {
        values.insert(named(.topic, label))
        next = vocabulary.broaderTopic(of: label)
      }
    }
    for tag in publication.tags {
      var next = vocabulary.publisherTopic(ofTag: tag)
      while let label = next {
        values.insert(named(.tag, label))
        next = vocabulary.broaderPublisherTopic(of: label)
      }
    }
    for code in publication.countries {
      guard let country = vocabulary.country(code) else {
        values.insert(named(.country, code.text))
        continue
      }
      values.insert(ValueKey(.country, code.text))
      for region in country.within { values.insert(ValueKey(.country, region.code)) }
    }
    for grouping in vocabulary.groupings {
      let isMember = publication.countries.contains { code in
        ([code] + (vocabulary.country(code)?.within.map { CountryCode($0.code) } ?? []))
          .contains { part in
            grouping.memberships.contains {
              $0.country == part && $0.covers(publication.year)
            }
          }
      }
      if isMember { values.insert(named(.grouping, grouping.name)) }
    }
    values.formUnion(publication.collections.map { named(.collection, $0) })
    values.formUnion(publication.sources.map { named(.source, $0.name) })
    values.formUnion(publication.languages.map { ValueKey(.language, $0) })
    if let year = publication.year { values.insert(ValueKey(.year, String(year))) }
    return values
  }

  /// Returns the key of a value that is identified by its name.
  private static func named(_ facet: FacetKey, _ name: String) -> ValueKey {
    ValueKey(facet, "=" + words(name).joined(separator: " "))
  }

  /// A query with the expansions of its words.
  struct NamedQuery {
    var query: Query
    var expansions: [NamedExpansion] = []
    var words: String { query.words }

    /// The words outside all expansions.
    var otherWords: String {
      var bytes = Array(words.utf8)
      for expansion in expansions {
        for index in expansion.range { bytes[index] = UInt8(ascii: " ") }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// An expansion of some words of the query.
  struct NamedExpansion {
    var range: Range<Int>
    var value: ValueKey
    var phrases: [String]
    /// Whether a minus is before it.
    var isExcluded: Bool
  }

  /// Returns the query with the names found in its words, the longest at each position.
  func expanded(_ query: Query) -> NamedQuery {
    var named = NamedQuery(query: query)
    guard query.expandsWords else { return named }
    let words = openWords(of: query.words)
    var first = 0
    while first < words.count {
      var length = min(words.count - first, 4)
      while length > 0 {
        let part = words[first..<first + length]
        if part.allSatisfy({ $0.isOpen }), length == 1 || !part.contains(where: \.isExcluded),
          let entry = entry(named: part.map(\.text))
        {
          named.expansions.append(
            NamedExpansion(
              range: part[first].range.lowerBound..<part[first + length - 1].range.upperBound,
              value: entry.value, phrases: entry.names, isExcluded: part[first].isExcluded))
          break
        }
        length -= 1
      }
      first += max(1, length)
    }
    return named
  }

  /// Returns the key of a country or region.
  func key(ofCountry name: [String]) -> ValueKey? { entry(named: name)?.value }

  private func entry(named words: [String]) -> (value: ValueKey, names: [String])? {
    let entry = places.first { $0.names.contains { NaiveCatalogue.words($0) == words } }
    return entry.map { ($0.key, $0.names) }
  }

  private func openWords(
    of typed: String
  ) -> [(text: String, range: Range<Int>, isOpen: Bool, isExcluded: Bool)] {
    var words: [(text: String, range: Range<Int>, isOpen: Bool, isExcluded: Bool)] = []
    var isQuoted = false
    var offset = 0
    for part in typed.split(separator: " ", omittingEmptySubsequences: false) {
      let isClosed = isQuoted || part.contains("\"") || part.contains(":")
      // A name cannot span a `|`.
      if part == "|" { words.append(("", offset..<offset, false, false)) }
      if part.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      // In these tests, words with punctuation inside are not names.
      let own = NaiveCatalogue.words(String(part))
      let lead = part.utf8.prefix { !($0 >= 0x80 || NaiveCatalogue.isAlphanumeric($0)) }.count
      for (place, word) in own.enumerated() {
        words.append(
          (
            word, offset + lead..<offset + part.utf8.count,
            !isClosed && own.count == 1 && place == 0, part.hasPrefix("-")
          ))
      }
      offset += part.utf8.count + 1
    }
    return words
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  func matches(_ ordinal: Int, _ named: NamedQuery, settingAside facet: FacetKey? = nil) -> Bool {
    let own = ownValues[ordinal]
    let query = named.query
    for filtered in FacetTable.all.map(\.key) where filtered != facet {
      let included = query.included.filter { $0.facet == filtered }
      if !included.isEmpty, !included.contains(where: { has($0, own) }) { return false }
      if query.excluded.contains(where: { $0.facet == filtered && has($0, own) }) { return false }
    }
    let excluded =
      NaiveCatalogue.parts(of: named.otherWords).filter(\.isNegated).map { Alternative.part($0) }
      + named.expansions.filter(\.isExcluded).map { Alternative.expansion($0) }
    return !excluded.contains { level(of: $0, in: named, at: ordinal) != nil }
      && groups(of: named).allSatisfy { group in
        group.contains { level(of: $0, in: named, at: ordinal) != nil }
      }
  }

  /// Whether the values of a record include a value, or one in its range, or lack the facet if the
  /// key says so.
  func has(_ key: ValueKey, _ own: Set<ValueKey>) -> Bool {
    if key.isNotGiven { return !own.contains { $0.facet == key.facet } }
    guard key.facet == .year, key.id.contains("-") else { return own.contains(key) }
    let ends = key.id.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    return own.contains { value in
      guard value.facet == .year, let year = Int(value.id) else { return false }
      return (ends[0] ?? .min) <= year && year <= (ends[1] ?? .max)
    }
  }

  /// Whether a phrase of an expansion occurs in the texts.
  func isMentioned(_ expansion: NamedExpansion, in texts: [[String]]) -> Bool {
    expansion.phrases.contains { phrase in
      let part = Part(
        forms: [NaiveCatalogue.words(phrase)], matchesStart: false, isNegated: false)
      return !part.forms[0].isEmpty && texts.contains(where: part.occurs)
    }
  }

  private static func searchedTexts(of publication: Publication) -> [[String]] {
    var texts = [publication.title]
    texts += publication.sources.flatMap { [$0.name, $0.acronym ?? ""] }
    texts += publication.tags
    let names = publication.contributors.map { contributor in
      switch contributor.name {
      case .body(let name): name
      case .person(let family, let given): "\(given) \(family)"
      }
    }
    for name in names + [publication.publisher ?? "", publication.publisherPlace ?? ""]
    where !texts.contains(name) {
      texts.append(name)
    }
    texts.append(publication.paragraphs.joined(separator: "\n"))
    return texts.map { NaiveCatalogue.words($0) } + texts.flatMap { joinedForms($0) }
  }

  func results(_ query: NamedQuery) -> [Int] {
    let found = publications.indices.filter { matches($0, query) }
    switch query.query.order {
    case .relevance:
      return inOrderOfLevels(found, query)
    case .title:
      return found.map { ordinal in
        let publication = publications[ordinal]
        let language = publication.languages.first.flatMap { TextLanguage(named: $0) }
        return (SortKey(publication.title, language: language), ordinal)
      }.sorted { $0 < $1 }.map(\.1)
    case .year:
      return found.sorted { a, b in
        let (first, second) = (publications[a].year ?? .min, publications[b].year ?? .min)
        return first == second ? a < b : first > second
      }
    }
  }

  /// Splits a text into words by Unicode properties, not by the table of `Text`.
  static func words(_ text: String) -> [String] {
    TextFolding.fold(text).unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String($0) }
  }

  /// Returns joined forms of words with hyphens or apostrophes; a range of years or of small numbers
  /// has none.
  static func joinedForms(_ text: String) -> [[String]] {
    guard text.utf8.contains(where: { $0 == 0x2D || $0 == 0x27 }) else { return [] }
    var forms: [[String]] = []
    for chain in text.split(whereSeparator: { !isWordCharacter($0) && !"-'".contains($0) }) {
      let parts = chain.split(omittingEmptySubsequences: false) { "-'".contains($0) }
        .map { words(String($0)).joined() }
      for run in parts.split(separator: "").map({ Array($0) }) where run.count > 1 {
        let isOfYears = run.allSatisfy { $0.count == 4 }
        if run.count == 2, run.joined().allSatisfy(\.isNumber),
          isOfYears || run.joined().count <= 4
        {
          continue
        }
        let starts = run.joined().allSatisfy(\.isNumber) ? 0..<1 : 0..<run.count - 1
        forms += starts.map { [run[$0...].joined()] }
      }
    }
    return forms
  }

  static func isWordCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
