package import Messages

/// The answer to a request, as plain values.
package struct CatalogueAnswer: Equatable, Sendable {
  /// What was asked for.
  package enum Content: Equatable, Sendable {
    case page(Page)
    /// `nil` when the catalogue has no such publication.
    case publication(PublicationDetail?)
    /// One for each name, in their order.
    case names([NameAnswer])
    /// Labels, the surest first; each finds its value by its field.
    case completions([String])
    /// Nothing could be answered; the message says why and what to do.
    case failed(Message)
    /// Nothing yet; the message says why. The answer follows by itself when there is one.
    case delayed(Message)
  }

  /// Whether all parts of the catalogue have answered.
  package enum Completeness: Equatable, Sendable {
    case whole
    /// Some did not: the message says which.
    case partial(Message)
    /// A page has its rows, and its count where `isCounted`; the rest follows in another answer to the
    /// same request.
    case rowsFirst
  }

  /// The number of the request.
  package let number: Int
  /// What was asked for.
  package let content: Content
  /// Whether a part of the catalogue is missing from it.
  package let completeness: Completeness

  /// The answer to the request with a number.
  package init(number: Int, _ content: Content, completeness: Completeness = .whole) {
    self.number = number
    self.content = content
    self.completeness = completeness
  }
}

/// The results of a query, as far as they were asked for.
package struct Page: Equatable, Sendable {
  /// What was asked.
  package var query: Query
  /// Publications that match; as long as `isCounted` is false, at least so many do.
  package var count: Int
  /// Whether `count` is all of them.
  package var isCounted = true
  /// Publications in the catalogue.
  package var total: Int
  /// The rank of the first row.
  package var firstRank: Int
  /// Results from `firstRank` on.
  package var rows: [ResultRow]
  /// The rank of the candidate that was found, when rows around some were wanted.
  package var candidateRank: Int?
  /// One for each list that was asked for, in that order.
  package var lists: [FacetList]
  /// The labels of the values that the query includes and excludes.
  package var labels: [ValueKey: String]
  /// What parts of the words were taken to mean besides themselves, in typed order.
  package var meanings: [Meaning]
  /// Words and phrases to emphasise.
  package var emphasis: [FoundTerm]
  /// What to change; `nil` when there are results.
  package var advice: NoResultAdvice?
  /// The latest changes of the catalogue; `nil` where it knows of none.
  package var latest: LatestChanges?

  /// A page without rows and counts unless they are given.
  package init(
    query: Query, count: Int, total: Int, firstRank: Int = 0, rows: [ResultRow] = [],
    candidateRank: Int? = nil, lists: [FacetList] = [], labels: [ValueKey: String] = [:],
    meanings: [Meaning] = [], emphasis: [FoundTerm] = [], advice: NoResultAdvice? = nil
  ) {
    self.query = query
    self.count = count
    self.total = total
    self.firstRank = firstRank
    self.rows = rows
    self.candidateRank = candidateRank
    self.lists = lists
    self.labels = labels
    self.meanings = meanings
    self.emphasis = emphasis
    self.advice = advice
  }

  /// The latest changes that a catalogue was built with.
  package struct LatestChanges: Equatable, Sendable {
    /// The value of `FacetKey.added` that its new and changed records have.
    package let value: ValueKey
    /// Their date, as values of the facet are shown.
    package let date: String
    /// How many there are.
    package let count: Int

    /// Changes of a date.
    package init(value: ValueKey, date: String, count: Int) {
      self.value = value
      self.date = date
      self.count = count
    }
  }

  /// A part of the words and what it means.
  package struct Meaning: Equatable, Sendable {
    /// The part, as offsets into the UTF-8 of `Query.words`; those of one query do not overlap.
    package var range: Range<Int>
    /// What it means, to show; for an inflected word the forms that were found.
    package var label: String

    /// A part of the words with its meaning.
    package init(range: Range<Int>, label: String) {
      self.range = range
      self.label = label
    }
  }
}

/// What a typed name means.
package enum NameAnswer: Equatable, Sendable {
  /// A value that the catalogue or its vocabulary knows, and the publications that have it: none for
  /// one that only the vocabulary knows.
  case value(ValueKey, label: String, count: Int)
  /// Nothing; at most three labels that are like the name, the nearest first.
  case unknown(nearest: [String])
}
