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
  /// The words as typed, with the nearest known spelling in place of each word that no record has;
  /// `nil` when every word is known, nothing is near, or that finds nothing either.
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
    let respelled = NoResultAdvice.respelled(query.words, by: Spelling(reader.terms))
    self.init(
      relaxations: NoResultAdvice.relaxations(of: query, reader, finder),
      suggestion: respelled.flatMap { words in
        // A spelling that finds nothing either would be a second dead end.
        let selection = Selection(
          reader, query: query, words: WordQuery(words), finder: finder)
        return selection.records().map { $0.population > 0 } ?? true ? words : nil
      })
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
    let values = query.included.sorted() + query.excluded.sorted()
    var relaxations = values.map { value in
      relaxation(query.included.contains(value) ? .included(value) : .excluded(value))
    }
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

  /// The words as typed, with each unknown one replaced by the nearest known one.
  private static func respelled(_ typed: String, by spelling: Spelling) -> String? {
    var respelled = ""
    var end = typed.startIndex
    var isChanged = false
    for part in WordQuery.parts(of: typed) where !part.takesAway {
      for word in WordScanner.words(in: part.text) where !spelling.isKnown(word.folded) {
        guard let known = spelling.nearest(to: word.folded) else { continue }
        let range = typed.range(of: word.range, of: part.text, at: part.range.lowerBound)
        respelled += typed[end..<range.lowerBound] + known
        end = range.upperBound
        isChanged = true
      }
    }
    return isChanged ? respelled + typed[end...] : nil
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
