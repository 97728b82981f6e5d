import CatalogueStore
import Publications
import Text
import Vocabularies

/// Answers queries by looking at every record, one by one: slow and plain, to compare with.
struct NaiveCatalogue {
  let publications: [Publication]
  let vocabulary: Vocabulary
  private let texts: [[[String]]]
  private let ownValues: [Set<Value>]

  init(publications: [Publication], vocabulary: Vocabulary) {
    self.publications = publications
    self.vocabulary = vocabulary
    texts = publications.map { NaiveCatalogue.searchedTexts(of: $0) }
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
      texts[ordinal].contains { part.stands(in: $0) } != part.takesAway
    }
    return hasWords
      && query.expansions.allSatisfy { expansion in
        !expansion.values.isDisjoint(with: own)
          || isMentioned(expansion, in: texts[ordinal])
      }
  }

  /// Whether a phrase of an expansion stands in some texts.
  private func isMentioned(_ expansion: NamedExpansion, in texts: [[String]]) -> Bool {
    expansion.phrases.contains { phrase in
      let part = Part(
        words: NaiveCatalogue.words(phrase), matchesStart: false, takesAway: false)
      return !part.words.isEmpty && texts.contains(where: part.stands)
    }
  }

  private static func searchedTexts(of publication: Publication) -> [[String]] {
    var texts = [publication.title]
    texts += publication.sources.flatMap { [$0.name, $0.acronym ?? ""] }
    texts += publication.tags
    texts.append(publication.paragraphs.joined(separator: "\n"))
    return texts.map { NaiveCatalogue.words($0) }
  }

  func results(_ query: NamedQuery) -> [Int] {
    let found = publications.indices.filter { matches($0, query) }
    switch query.order {
    case .relevance:
      let wanted = NaiveCatalogue.parts(of: query.otherWords).filter { !$0.takesAway }
      guard !wanted.isEmpty || !query.expansions.isEmpty else { return found }
      let isFirst = { (ordinal: Int) in
        let title = texts[ordinal][0]
        return wanted.allSatisfy { $0.stands(in: title) }
          && query.expansions.allSatisfy { isMentioned($0, in: [title]) }
      }
      return found.filter(isFirst) + found.filter { !isFirst($0) }
    case .title:
      return found.map { (Array(TextFolding.fold(publications[$0].title).utf8), $0) }
        .sorted { a, b in
          a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
        }.map(\.1)
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

  struct Part {
    let words: [String]
    let matchesStart: Bool
    let takesAway: Bool

    func stands(in text: [String]) -> Bool {
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
      if !words.isEmpty {
        parts.append(Part(words: words, matchesStart: !isClosed, takesAway: takesAway))
      }
    }
  }
}
