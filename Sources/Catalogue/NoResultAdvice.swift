/// A part of a query that can be dropped.
package enum QueryPart: Hashable, Sendable {
  case included(ValueKey)
  case excluded(ValueKey)
  /// Everything typed.
  case words
  /// One of several words, phrases or names, as offsets into the UTF-8 of `Query.words`.
  case word(Range<Int>)
  /// Several of these, where dropping one is not enough.
  case severalWords([Range<Int>])
  /// Every included and excluded value of a facet, where dropping one is not enough.
  case facet(FacetKey)
  /// The whole query, where dropping any other part is not enough.
  case everything

  /// The facet of a value; `nil` for anything else.
  package var facet: FacetKey? {
    switch self {
    case .included(let value), .excluded(let value): value.facet
    case .words, .word, .severalWords, .facet, .everything: nil
    }
  }
}

/// Ways to change a query that has no results.
package struct NoResultAdvice: Equatable, Sendable {
  /// A part of a query that can be dropped.
  package typealias Part = QueryPart

  /// A part and the number of results without it.
  package struct Relaxation: Equatable, Sendable {
    /// What to drop.
    package let dropping: Part
    /// Results of the query without the part; may be 0.
    package let count: Int

    /// A part and the number of results when it is dropped.
    package init(dropping: Part, count: Int) {
      self.dropping = dropping
      self.count = count
    }
  }

  /// A variant of the query, with one part replaced, that has results.
  package struct Replacement: Equatable, Sendable {
    /// What changes.
    package enum Change: Equatable, Sendable {
      /// All words, after the change.
      case words(String)
      /// An included value, replaced by a broader one.
      case value(ValueKey, by: ValueKey)
    }

    /// What changes.
    package let change: Change
    /// The replaced part as the user knows it: a word as typed, or a label.
    package let old: String
    /// The replacement.
    package let new: String
    /// Results of the changed query, at least one.
    package let count: Int

    /// A change and its number of results.
    package init(_ change: Change, old: String, new: String, count: Int) {
      self.change = change
      self.old = old
      self.new = new
      self.count = count
    }
  }

  /// One per included value, excluded value, and the words; with several words, one per word; then
  /// for several words, for facets and for everything, in this order.
  package let relaxations: [Relaxation]
  /// The words as typed, with neighbours joined that are written as one word, with each unknown
  /// word replaced by the nearest known spelling, or split in two; `nil` when there is no such
  /// spelling, or when its words have no results.
  package let suggestion: String?
  /// The number of results of the suggestion; 0 without one.
  package let suggestionCount: Int
  /// Words respelt to match records that have all other words, then regions and groupings around a
  /// place without results, nearest first.
  package let replacements: [Replacement]
  /// The first value after a field that is not understood; `nil` without one.
  package let unknownValue: UnknownFieldValue?

  /// Advice with its parts in display order.
  package init(
    relaxations: [Relaxation], suggestion: String?, suggestionCount: Int = 0,
    replacements: [Replacement] = [], unknownValue: UnknownFieldValue? = nil
  ) {
    self.relaxations = relaxations
    self.suggestion = suggestion
    self.suggestionCount = suggestionCount
    self.replacements = replacements
    self.unknownValue = unknownValue
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

  /// The words without the given UTF-8 ranges, with single spaces between the rest.
  private func words(without ranges: [Range<Int>]) -> String {
    var bytes = Array(words.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.removeSubrange(range.clamped(to: bytes.indices))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }
}
