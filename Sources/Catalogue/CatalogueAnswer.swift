package import Messages

/// The answer to a request.
package struct CatalogueAnswer: Equatable, Sendable {
  /// What was asked for.
  package enum Content: Equatable, Sendable {
    case page(Page)
    /// `nil` when the catalogue has no such publication.
    case publication(PublicationDetail?)
    /// One answer per name, in the order asked.
    case names([NameAnswer])
    /// Labels, best match first. With its field name, each label finds its value.
    case completions([String])
    /// No answer is possible; the message gives the reason and a remedy.
    case failed(Message)
    /// No answer yet; the message gives the reason. The answer follows when it is available.
    case delayed(Message)
  }

  /// Whether every part of the catalogue has answered.
  package enum Completeness: Equatable, Sendable {
    case whole
    /// Some parts did not answer; the message names them.
    case partial(Message)
    /// A page with its rows, and its count if `isCounted`; a second answer to the same request
    /// brings the rest.
    case rowsFirst
  }

  /// The number of the request that this answers.
  package let number: Int
  /// The result of the request.
  package let content: Content
  /// Whether parts of the catalogue are missing from the answer.
  package let completeness: Completeness

  /// The answer to request `number`.
  package init(number: Int, _ content: Content, completeness: Completeness = .whole) {
    self.number = number
    self.content = content
    self.completeness = completeness
  }
}

/// The results of a query, limited to what was requested.
package struct Page: Equatable, Sendable {
  /// The query that was answered.
  package var query: Query
  /// The number of matching publications; a lower bound while `isCounted` is false.
  package var count: Int
  /// Whether `count` is exact.
  package var isCounted = true
  /// The number of publications in the catalogue.
  package var total: Int
  /// The rank of the first row.
  package var firstRank: Int
  /// The results from `firstRank` on.
  package var rows: [ResultRow]
  /// The rank of the candidate that was found, when rows around candidates were requested.
  package var candidateRank: Int?
  /// The requested lists, in the order requested.
  package var lists: [FacetList]
  /// The labels of the included and excluded values.
  package var labels: [ValueKey: String]
  /// What parts of the typed words also matched, in typed order.
  package var expansions: [Expansion]
  /// Words and phrases to highlight.
  package var emphasis: [FoundTerm]
  /// What to change in a query without results; `nil` when there are results.
  package var advice: NoResultAdvice?
  /// The catalogue's latest changes; `nil` when none are recorded.
  package var latest: LatestChanges?

  /// A page without rows and counts unless they are given.
  package init(
    query: Query, count: Int, total: Int, firstRank: Int = 0, rows: [ResultRow] = [],
    candidateRank: Int? = nil, lists: [FacetList] = [], labels: [ValueKey: String] = [:],
    expansions: [Expansion] = [], emphasis: [FoundTerm] = [], advice: NoResultAdvice? = nil
  ) {
    self.query = query
    self.count = count
    self.total = total
    self.firstRank = firstRank
    self.rows = rows
    self.candidateRank = candidateRank
    self.lists = lists
    self.labels = labels
    self.expansions = expansions
    self.emphasis = emphasis
    self.advice = advice
  }

  /// The latest changes that a catalogue was built with.
  package struct LatestChanges: Equatable, Sendable {
    /// The value of `FacetKey.added` shared by the new and changed records.
    package let value: ValueKey
    /// Their date, formatted as a facet label.
    package let date: String
    /// The number of new and changed records.
    package let count: Int

    /// Changes of a date.
    package init(value: ValueKey, date: String, count: Int) {
      self.value = value
      self.date = date
      self.count = count
    }
  }

  /// A part of the typed words and what it also matched.
  package struct Expansion: Equatable, Sendable {
    /// The part, as offsets into the UTF-8 of `Query.words`. Ranges of one query do not overlap.
    package var range: Range<Int>
    /// The term as displayed; for an inflected word, the forms that were found. Empty for a word that
    /// is not searched for.
    package var label: String

    /// A part of the words with what it also matched.
    package init(range: Range<Int>, label: String) {
      self.range = range
      self.label = label
    }
  }
}

/// The meaning of a typed name.
package enum NameAnswer: Equatable, Sendable {
  /// A value of the catalogue or its vocabulary, and the number of publications that have it: 0 for
  /// a value that only the vocabulary has.
  case value(ValueKey, label: String, count: Int)
  /// No match; at most three similar labels, nearest first.
  case unknown(nearest: [String])
}
