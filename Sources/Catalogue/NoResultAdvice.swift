/// A part of a query that can be dropped.
package enum QueryPart: Hashable, Sendable {
  case included(ValueKey)
  case excluded(ValueKey)
  /// Everything typed.
  case words
  /// One of several words, phrases or names, as offsets into the UTF-8 of `Query.words`.
  case word(Range<Int>)
  /// Several of them, where dropping one is of no use.
  case severalWords([Range<Int>])
  /// Every included and excluded value of a facet, where dropping one of them is of no use.
  case facet(FacetKey)
  /// The whole query, where dropping any of the others is of no use.
  case everything

  /// The facet of a value; `nil` for anything else.
  package var facet: FacetKey? {
    switch self {
    case .included(let value), .excluded(let value): value.facet
    case .words, .word, .severalWords, .facet, .everything: nil
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

  /// Another query that finds something, with a part of this one replaced.
  package struct Replacement: Equatable, Sendable {
    /// What changes.
    package enum Change: Equatable, Sendable {
      /// All words, as they are typed then.
      case words(String)
      /// An included value, by one around it.
      case value(ValueKey, by: ValueKey)
    }

    /// What changes.
    package let change: Change
    /// The part that is replaced, as a reader knows it: a word as typed, or a label.
    package let old: String
    /// What stands in its place.
    package let new: String
    /// Results of the query then, at least one.
    package let count: Int

    /// A change with the results that it brings.
    package init(_ change: Change, old: String, new: String, count: Int) {
      self.change = change
      self.old = old
      self.new = new
      self.count = count
    }
  }

  /// One for each included value, each excluded value, the words and, where there are several, each
  /// of them, then for several words, for facets and for everything, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with neighbours joined that are written as one, or with the nearest known
  /// spelling in place of each word that no record has, or with that word split in two; `nil` when
  /// there is no such spelling, or where its words find nothing.
  package let suggestion: String?
  /// What the suggestion finds; 0 without one.
  package let suggestionCount: Int
  /// Words spelt as records with all other words have them, then regions and groupings around a place
  /// that finds nothing, the nearest first.
  package let replacements: [Replacement]

  /// Advice of parts in the order in which a reader sees them.
  package init(
    relaxations: [Relaxation], suggestion: String?, suggestionCount: Int = 0,
    replacements: [Replacement] = []
  ) {
    self.relaxations = relaxations
    self.suggestion = suggestion
    self.suggestionCount = suggestionCount
    self.replacements = replacements
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
    case .word(let range): query.words = query.words(without: [range])
    case .severalWords(let ranges): query.words = query.words(without: ranges)
    case .facet(let facet):
      query.included = query.included.filter { $0.facet != facet }
      query.excluded = query.excluded.filter { $0.facet != facet }
    case .everything: query = Query(order: order)
    }
    return query
  }
  /// The query with a part replaced.
  package func replacing(_ change: NoResultAdvice.Replacement.Change) -> Query {
    var query = self
    switch change {
    case .words(let words): query.words = words
    case .value(let old, let new):
      query.included.remove(old)
      query.included.insert(new)
    }
    return query
  }

  /// The words without some parts of their UTF-8, a space between what is left.
  private func words(without ranges: [Range<Int>]) -> String {
    var bytes = Array(words.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.removeSubrange(range.clamped(to: bytes.indices))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }
}
