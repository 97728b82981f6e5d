internal import Text

/// What a reader can drop or respell when a query finds nothing.
package struct NoResultAdvice: Equatable, Sendable {
  /// A part of a query that can be taken out of it.
  package enum Part: Equatable, Sendable {
    case included(FacetValueID)
    case excluded(FacetValueID)
    /// Everything typed.
    case words
    /// Every included and excluded value of a facet, where taking out one of them is of no use.
    case facet(Facet)
    /// The whole query, where taking out any of the others is of no use.
    case everything
  }

  /// A part and what the query finds without it.
  package struct Relaxation: Equatable, Sendable {
    /// What to take out.
    package let dropping: Part
    /// Results of the query without the part; it may be 0.
    package let count: Int

    /// A part with the results that taking it out brings.
    package init(dropping: Part, count: Int) {
      self.dropping = dropping
      self.count = count
    }
  }

  /// One for each included value, each excluded value and the words, then for facets and for
  /// everything, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with neighbours joined that are written as one, or with the nearest known
  /// spelling in place of each word that no record has, or with that parted in two; `nil` when
  /// there is no such spelling, or where its words find nothing, alone or with what they mean.
  package let suggestion: String?

  /// Advice of parts in the order in which a reader is told of them.
  package init(relaxations: [Relaxation], suggestion: String?) {
    self.relaxations = relaxations
    self.suggestion = suggestion
  }
}

extension NoResultAdvice {
  /// Advice for a query that finds nothing.
  init(_ reader: CatalogueReader, query: Query, finder: ExpansionFinder) {
    self.init(
      relaxations: NoResultAdvice.relaxations(of: query, reader, finder),
      suggestion: NoResultAdvice.spelling(of: query.words, by: Spelling(reader)) {
        NoResultAdvice.findsSomething(query, $0, reader, finder)
      })
  }

  /// Whether the query with other words finds something, with them alone and with what they mean:
  /// another spelling that does not would be a second dead end.
  private static func findsSomething(
    _ query: Query, _ words: String, _ reader: CatalogueReader, _ finder: ExpansionFinder
  ) -> Bool {
    let expander = QueryExpander(reader)
    var other = query
    other.expansions = []
    other.words = words
    var offered = other
    offered.words = expander.offered(words)
    return [other, expander.expanded(offered)].allSatisfy { query in
      let selection = Selection(reader, query: query, words: WordQuery(query), finder: finder)
      return selection.records().map { $0.population > 0 } ?? true
    }
  }

  private static func relaxations(
    of query: Query, _ reader: CatalogueReader, _ finder: ExpansionFinder
  ) -> [Relaxation] {
    func relaxation(_ part: Part) -> Relaxation {
      let relaxed = query.without(part)
      let selection = Selection(
        reader, query: relaxed, words: WordQuery(relaxed), finder: finder)
      return Relaxation(
        dropping: part, count: selection.records()?.population ?? reader.recordCount)
    }
    let (included, excluded) = (query.included.sorted(), query.excluded.sorted())
    let values = included + excluded
    var relaxations =
      included.map { relaxation(.included($0)) } + excluded.map { relaxation(.excluded($0)) }
    let isOfUse = zip(values, relaxations).filter { $1.count > 0 }.map(\.0.facet)
    if !WordQuery(query).isEmpty { relaxations.append(relaxation(.words)) }
    for facet in Facet.allCases where !isOfUse.contains(facet) {
      if values.count(where: { $0.facet == facet }) > 1 {
        relaxations.append(relaxation(.facet(facet)))
      }
    }
    if relaxations.allSatisfy({ $0.count == 0 }) { relaxations.append(relaxation(.everything)) }
    return relaxations
  }

  /// The first other spelling of what was typed that finds something; to join changes no letter and
  /// comes first.
  private static func spelling(
    of typed: String, by spelling: Spelling, finding finds: (String) -> Bool
  ) -> String? {
    if let joined = joined(typed, by: spelling), finds(joined) { return joined }
    guard let respelled = respelled(typed, by: spelling) else { return nil }
    if finds(respelled) { return respelled }
    guard let joined = joined(respelled, by: spelling), finds(joined) else { return nil }
    return joined
  }

  /// The words as typed, with each unknown one replaced by the nearest known one, or by the two
  /// that it consists of. What the vocabulary has a label for is spelt as it should be.
  private static func respelled(_ typed: String, by spelling: Spelling) -> String? {
    let labels = spelling.labels(in: typed)
    let changes = TypedWord.words(of: typed).compactMap { word -> TypedWord? in
      guard !spelling.isKnown(word.folded), !labels.contains(where: word.range.overlaps),
        let known = spelling.nearest(to: word.folded)
          ?? spelling.halves(of: word.folded)?.joined(separator: " ")
      else { return nil }
      return TypedWord(folded: known, range: word.range)
    }
    return typed.replacing(changes)
  }

  /// The words as typed, with each two neighbours joined that are one word of the catalogue.
  private static func joined(_ typed: String, by spelling: Spelling) -> String? {
    var changes: [TypedWord] = []
    let words = TypedWord.words(of: typed)
    for (word, next) in zip(words, words.dropFirst()) {
      let together = word.folded + next.folded
      let range = word.range.lowerBound..<next.range.upperBound
      let between = typed[word.range.upperBound..<next.range.lowerBound]
      // No quote that would be left alone, and nothing that is taken away.
      guard !between.contains(where: { $0.isLetter || $0.isNumber || $0 == "\"" }),
        spelling.isWord(together),
        changes.last.map({ $0.range.upperBound <= range.lowerBound }) ?? true
      else { continue }
      changes.append(TypedWord(folded: together, range: range))
    }
    return typed.replacing(changes)
  }
}

/// A word to find, folded, and where it was typed.
private struct TypedWord {
  let folded: String
  let range: Range<String.Index>

  /// The words of a text but those that it takes away.
  static func words(of typed: String) -> [TypedWord] {
    WordQuery.parts(of: typed).filter { !$0.takesAway }.flatMap { part in
      WordScanner.words(in: part.text).map { word in
        TypedWord(
          folded: word.folded,
          range: typed.range(of: word.range, of: part.text, at: part.range.lowerBound))
      }
    }
  }
}

extension Query {
  /// The query with a part taken out.
  package func without(_ part: NoResultAdvice.Part) -> Query {
    var query = self
    switch part {
    case .included(let value): query.included.remove(value)
    case .excluded(let value): query.excluded.remove(value)
    case .words:
      query.words = ""
      query.expansions = []
    case .facet(let facet):
      query.included = query.included.filter { $0.facet != facet }
      query.excluded = query.excluded.filter { $0.facet != facet }
    case .everything: query = Query(order: order)
    }
    return query
  }
}

extension String {
  /// The text with others in the place of some of its words; `nil` without any.
  fileprivate func replacing(_ words: [TypedWord]) -> String? {
    guard !words.isEmpty else { return nil }
    var text = ""
    var end = startIndex
    for word in words {
      text += self[end..<word.range.lowerBound] + word.folded
      end = word.range.upperBound
    }
    return text + self[end...]
  }

  /// The range of a part of a text that was copied out of this one at `start`.
  fileprivate func range(
    of range: Range<String.Index>, of copy: String, at start: String.Index
  ) -> Range<String.Index> {
    func index(_ place: String.Index) -> String.Index {
      utf8.index(start, offsetBy: copy.utf8.distance(from: copy.startIndex, to: place))
    }
    return index(range.lowerBound)..<index(range.upperBound)
  }
}
