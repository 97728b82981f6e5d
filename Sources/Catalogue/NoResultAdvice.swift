/// A part of a query that can be dropped.
package enum QueryPart: Hashable, Sendable {
  case included(ValueKey)
  case excluded(ValueKey)
  /// Everything typed.
  case words
  /// One of several words, phrases or names, as offsets into the UTF-8 of `Query.words`.
  case word(Range<Int>)
  /// Every included and excluded value of a facet, where dropping one of them is of no use.
  case facet(FacetKey)
  /// The whole query, where dropping any of the others is of no use.
  case everything

  /// The facet of a value; `nil` for anything else.
  package var facet: FacetKey? {
    switch self {
    case .included(let value), .excluded(let value): value.facet
    case .words, .word, .facet, .everything: nil
    }
  }
}

/// What a reader can change when a query finds nothing.
package struct NoResultAdvice: Equatable, Sendable {
  /// A part of a query that can be dropped.
  package typealias Part = QueryPart

  /// A part and what the query finds without it.
  package struct Relaxation: Equatable, Sendable {
    /// What to drop.
    package let dropping: Part
    /// Results of the query without the part; it may be 0.
    package let count: Int

    /// A part with the results that dropping it brings.
    package init(dropping: Part, count: Int) {
      self.dropping = dropping
      self.count = count
    }
  }

  /// One for each included value, each excluded value, the words and, where there are several, each
  /// of them, then for facets and for everything, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with neighbours joined that are written as one, or with the nearest known
  /// spelling in place of each word that no record has, or with that word split in two; `nil` when
  /// there is no such spelling, or where its words find nothing.
  package let suggestion: String?

  /// Advice of parts in the order in which a reader sees them.
  package init(relaxations: [Relaxation], suggestion: String?) {
    self.relaxations = relaxations
    self.suggestion = suggestion
  }
}

extension Query {
  /// The query with a part dropped.
  package func without(_ part: NoResultAdvice.Part) -> Query {
    var query = self
    switch part {
    case .included(let value): query.included.remove(value)
    case .excluded(let value): query.excluded.remove(value)
    case .words: query.words = ""
    case .word(let range):
      var words = Array(query.words.utf8)
      words.removeSubrange(range.clamped(to: words.indices))
      let rest = String(decoding: words, as: UTF8.self).split(separator: " ")
      query.words = rest.joined(separator: " ")
    case .facet(let facet):
      query.included = query.included.filter { $0.facet != facet }
      query.excluded = query.excluded.filter { $0.facet != facet }
    case .everything: query = Query(order: order)
    }
    return query
  }
}
