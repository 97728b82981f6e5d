internal import Catalogue

/// A query as one image answers it: keys are numbers, and words have their meanings.
struct StoreQuery {
  /// What a facet filters by.
  struct Filter {
    /// Its place in the image; `nil` for a facet that the image does not have.
    let facet: Int?
    let key: FacetKey
    var included = Members()
    var excluded = Members()
    /// Whether anything is included: with values that the image does not have nothing is found.
    var isIncluding = false
  }

  /// Values of a facet.
  struct Members {
    var values: [Int] = []
    /// Whether records without any value of the facet are among them.
    var hasNotGiven = false
  }

  var filters: [Filter] = []
  /// As `Query.words`.
  var words = ""
  /// What parts of the words mean besides; a quoted or excluded part has no meaning but itself.
  var expansions: [Expansion] = []
  /// Whether a record is also found by other inflections of its words, below those that have the
  /// words as they are typed.
  var findsInflections = false
  var order = ResultOrder.relevance

  /// Whether there is any word to find; punctuation alone is none.
  var hasWords: Bool { !WordQuery(words).isEmpty }
}

/// A part of a query's words that means something which the catalogue has values for.
///
/// A record has the part when it has one of the values or one of the phrases; all other words of
/// the query must match besides.
struct Expansion: Hashable {
  /// The part, as offsets into the UTF-8 of the words; those of one query do not overlap.
  var range: Range<Int>
  /// What the part means, to show; it changes nothing.
  var label = ""
  /// Values with the meaning.
  var values: [Int] = []
  /// Names of the same, adjacent whole words each.
  var phrases: [String] = []
  /// The part where it is a code, which is looked for as a whole word besides.
  var code: String?
  /// The number under which the image keeps the records with one of the phrases; `nil` has them
  /// looked for.
  var meaning: Int?
}

extension Query {
  /// Whether there is any word to find; punctuation alone is none.
  package var hasWords: Bool { !WordQuery(words).isEmpty }
}
