import CatalogueStore
import Publications
import Text

/// Answers queries by looking at every record, one by one: slow and plain, to compare with.
struct NaiveCatalogue {
  let publications: [Publication]
  let vocabulary: Vocabulary
  /// The words of the texts of each record, those of its title first.
  let texts: [[[String]]]
  /// Other forms of words of its title.
  let titleForms: [[[String]]]
  private let ownValues: [Set<Value>]

  init(publications: [Publication], vocabulary: Vocabulary) {
    self.publications = publications
    self.vocabulary = vocabulary
    texts = publications.map { NaiveCatalogue.searchedTexts(of: $0) }
    titleForms = publications.map { NaiveCatalogue.joinedForms($0.title) }
    ownValues = publications.map { NaiveCatalogue.values(of: $0, by: vocabulary) }
  }

  /// A facet value by what names it, for a record's own values and all above.
  struct Value: Hashable {
    let facet: Facet
    let key: String
  }

  /// The values of a record and all above them.
  func values(at ordinal: Int) -> Set<Value> { ownValues[ordinal] }

  private static func values(of publication: Publication, by vocabulary: Vocabulary) -> Set<Value> {
    var values: Set<Value> = []
    for topic in publication.topics {
      var next: String? = topic
      while let label = next {
        values.insert(Value(facet: .topic, key: label))
        next = vocabulary.broaderTopic(of: label)
      }
    }
    for code in publication.countries {
      values.insert(Value(facet: .country, key: code.text))
      for region in vocabulary.country(code)?.within ?? [] {
        values.insert(Value(facet: .country, key: region.code))
      }
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
      if isMember { values.insert(Value(facet: .grouping, key: grouping.name)) }
    }
    values.formUnion(publication.collections.map { Value(facet: .collection, key: $0) })
    values.formUnion(publication.sources.map { Value(facet: .source, key: $0.name) })
    values.formUnion(publication.languages.map { Value(facet: .language, key: $0) })
    if let year = publication.year { values.insert(Value(facet: .year, key: String(year))) }
    return values
  }

  static func key(_ value: FacetValue) -> Value {
    Value(facet: value.id.facet, key: value.id.facet == .country ? value.code : value.label)
  }

  /// A query with its facet values named.
  struct NamedQuery {
    var included: Set<Value>
    var excluded: Set<Value>
    var words: String
    var expansions: [NamedExpansion] = []
    var order: ResultOrder

    /// The words outside of every expansion.
    var otherWords: String {
      var bytes = Array(words.utf8)
      for expansion in expansions {
        for index in expansion.range { bytes[index] = UInt8(ascii: " ") }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// An expansion with its values named.
  struct NamedExpansion {
    var range: Range<Int>
    var values: Set<Value>
    var phrases: [String]
  }

  func matches(_ ordinal: Int, _ query: NamedQuery, settingAside facet: Facet? = nil) -> Bool {
    let own = ownValues[ordinal]
    for narrowed in Facet.allCases where narrowed != facet {
      let included = query.included.filter { $0.facet == narrowed }
      if !included.isEmpty, included.isDisjoint(with: own) { return false }
      if !query.excluded.filter({ $0.facet == narrowed }).isDisjoint(with: own) { return false }
    }
    let hasWords = NaiveCatalogue.parts(of: query.otherWords).allSatisfy { part in
      texts[ordinal].contains(where: part.stands) != part.takesAway
    }
    return hasWords
      && query.expansions.allSatisfy { expansion in
        level(of: expansion, in: query, at: ordinal) != nil
          || !expansion.values.isDisjoint(with: own)
          || isMentioned(expansion, in: texts[ordinal])
      }
  }

  /// Whether a phrase of an expansion stands in some texts.
  private func isMentioned(_ expansion: NamedExpansion, in texts: [[String]]) -> Bool {
    expansion.phrases.contains { phrase in
      let part = Part(
        forms: [NaiveCatalogue.words(phrase)], matchesStart: false, takesAway: false)
      return !part.forms[0].isEmpty && texts.contains(where: part.stands)
    }
  }

  private static func searchedTexts(of publication: Publication) -> [[String]] {
    var texts = [publication.title]
    texts += publication.sources.flatMap { [$0.name, $0.acronym ?? ""] }
    texts += publication.tags
    texts.append(publication.paragraphs.joined(separator: "\n"))
    return texts.map { NaiveCatalogue.words($0) } + texts.flatMap { joinedForms($0) }
  }

  func results(_ query: NamedQuery) -> [Int] {
    let found = publications.indices.filter { matches($0, query) }
    switch query.order {
    case .relevance:
      return found.map { (level(of: $0, query), $0) }.sorted { $0 < $1 }.map(\.1)
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

  /// Words as the oracle has them, by other means than the table.
  static func words(_ text: String) -> [String] {
    TextFolding.fold(text).unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      .map { String($0) }
  }

  /// The words of a text joined that have a hyphen or an apostrophe between them; two years have
  /// none.
  static func joinedForms(_ text: String) -> [[String]] {
    guard text.utf8.contains(where: { $0 == 0x2D || $0 == 0x27 }) else { return [] }
    var forms: [[String]] = []
    for chain in text.split(whereSeparator: { !isWordCharacter($0) && !"-'".contains($0) }) {
      let parts = chain.split(omittingEmptySubsequences: false) { "-'".contains($0) }
        .map { words(String($0)).joined() }
      for run in parts.split(separator: "").map({ Array($0) }) where run.count > 1 {
        if run.count == 2, run.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isNumber) }) {
          continue
        }
        let starts = run.joined().allSatisfy(\.isNumber) ? 0..<1 : 0..<run.count - 1
        forms += starts.map { [run[$0...].joined()] }
      }
    }
    return forms
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  struct Part {
    /// The words as typed; then joined, where signs join them.
    let forms: [[String]]
    let matchesStart: Bool
    let takesAway: Bool

    var ofWholeWords: Part { Part(forms: forms, matchesStart: false, takesAway: takesAway) }

    func stands(in text: [String]) -> Bool { forms.contains { stands($0, in: text) } }

    private func stands(_ words: [String], in text: [String]) -> Bool {
      guard text.count >= words.count else { return false }
      return (0...text.count - words.count).contains { start in
        words.indices.allSatisfy { index in
          let isOpen = matchesStart && index == words.count - 1
          return isOpen
            ? text[start + index].utf8.starts(with: words[index].utf8)
            : text[start + index] == words[index]
        }
      }
    }
  }

  static func parts(of typed: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(typed)
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty else { return parts }
      let takesAway = rest.first == "-"
      if takesAway { rest.removeFirst() }
      let isPhrase = rest.first == "\""
      if isPhrase { rest.removeFirst() }
      let text = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace }
      rest = rest.dropFirst(text.count)
      let isClosed = isPhrase && !rest.isEmpty
      if isClosed { rest.removeFirst() }
      let words = NaiveCatalogue.words(String(text))
      guard !words.isEmpty else { continue }
      // Typed parts have one hyphen or apostrophe at most.
      let joined = joinedForms(String(text)).max { $0[0].count < $1[0].count }
      var forms = [words]
      if let joined { forms.append(NaiveCatalogue.joined(words, by: joined[0])) }
      parts.append(Part(forms: forms, matchesStart: !isClosed, takesAway: takesAway))
    }
  }
}
