internal import Catalogue

/// Finds out what to drop, respell or widen in a query without results.
///
/// The work is bounded by the typed text, not by the catalogue: each word is searched once, at most
/// 12 are dropped in turn, similar words are tried for at most four, and in a catalogue of a
/// million records optional advice stops after some forty variants.
struct ResultAdvisor {
  private let counter: QueryCounter
  private let query: Query
  private let language: String

  init(_ reader: CatalogueReader, resolver: QueryResolver, query: Query, language: String) {
    counter = QueryCounter(reader, resolver: resolver)
    self.query = query
    self.language = language
  }

  /// Parts to drop, with their result counts, other spellings, and places around those named.
  var advice: NoResultAdvice {
    let labels = LabelAdvisor(query, counter: counter, language: language).replacements
    let speller = SpellingAdvisor(query, counter: counter, language: language)
    // Someone who typed words of a label in another language needs no English word that looks alike.
    let misspelt = MisspeltField(in: query.words, language: language)
    let isSpelt = !labels.isEmpty && misspelt?.words == nil
    let suggestion = isSpelt ? nil : speller.suggestion
    let spellings = isSpelt ? [] : speller.replacements
    let fields = FieldAdvisor(query, counter: counter, language: language)
    return NoResultAdvice(
      relaxations: relaxations, suggestion: suggestion?.words,
      suggestionCount: suggestion?.count ?? 0,
      replacements: MissingValueAdvisor(query, counter: counter, language: language).replacements
        + SignAdvisor(query, counter: counter).replacements
        + YearAdvisor(query, counter: counter, language: language).replacements
        + fields.replacements
        + labels
        + spellings.filter { $0.change != .words(suggestion?.words ?? "") }
        + PlaceAdvisor(query, counter: counter, language: language).replacements,
      unknownValue: fields.unknownValue)
  }

  private var relaxations: [NoResultAdvice.Relaxation] {
    let values =
      query.included.sorted().map(QueryPart.included)
      + query.excluded.sorted().map(QueryPart.excluded)
    var relaxations = values.map(relaxation)
    let useful = Set(relaxations.filter { $0.count > 0 }.compactMap(\.dropping.facet))
    if query.hasWords { relaxations += wordRelaxations }
    for facet in counter.reader.facets.facets where !useful.contains(facet) {
      if values.count(where: { $0.facet == facet }) > 1 {
        relaxations.append(relaxation(.facet(facet)))
      }
    }
    if relaxations.allSatisfy({ $0.count == 0 }) { relaxations.append(relaxation(.everything)) }
    return relaxations
  }

  /// All words; each one of several; and, when dropping any one of them is not enough, several
  /// together.
  private var wordRelaxations: [NoResultAdvice.Relaxation] {
    let parts = WordParts(of: query, counter: counter)
    let single = parts.ranges.map { relaxation(.word($0)) }
    let all = [relaxation(.words)] + single
    guard single.allSatisfy({ $0.count == 0 }), let dropped = parts.fewestToDrop,
      dropped.count > 1, dropped.count < parts.ranges.count
    else { return all }
    return all + [relaxation(.severalWords(dropped))]
  }

  private func relaxation(_ part: QueryPart) -> NoResultAdvice.Relaxation {
    .init(dropping: part, count: counter.count(query.without(part)))
  }
}
