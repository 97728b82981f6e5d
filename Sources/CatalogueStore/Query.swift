internal import Catalogue

/// A query in the terms of one image: keys are resolved to numbers, words to meanings.
struct StoreQuery {
  /// The filter of one facet.
  struct Filter {
    /// The facet's index in the image; `nil` when the image does not have it.
    let facet: Int?
    let key: FacetKey
    var included = Members()
    var excluded = Members()
    /// Whether anything is included. If the image has none of these values, there are no results.
    var isIncluding = false
  }

  /// Values of a facet.
  struct Members {
    var values: [Int] = []
    /// Whether records without a value of the facet are members.
    var hasNotGiven = false
  }

  var filters: [Filter] = []
  /// As in `Query.words`.
  var words = ""
  /// The meanings of parts of the words; a quoted part has none.
  var expansions: [Expansion] = []
  /// Linking words that no text contains, as offsets into the UTF-8 of the words: they are not
  /// searched for.
  var linkingWords: [Range<Int>] = []
  /// Linking words that texts contain, likewise: records without them match too, ranked below.
  var optionalWords: [Range<Int>] = []
  /// Whether records also match by other inflections of the words, ranked below matches of the
  /// typed words.
  var findsInflections = false
  var order = ResultOrder.relevance

  /// Whether there is any word to search for; punctuation alone is none.
  var hasWords: Bool { !WordQuery(words).isEmpty }
}

/// A part of a query's words with a meaning for which the catalogue has values.
///
/// A record matches the part when it has one of the values or one of the phrases, or, where the name
/// consists of ordinary words, all of its typed words. It must match the part, or must not match an
/// excluded part, and all other words of the query must match too.
struct Expansion: Hashable {
  /// The part, as offsets into the UTF-8 of the words. Ranges of one query do not overlap.
  var range: Range<Int>
  /// Values with this meaning.
  var values: [Int] = []
  /// Names with this meaning, each as adjacent whole words.
  var phrases: [String] = []
  /// The part if it is a code, which also matches as a whole word.
  var code: String?
  /// The meanings, whose mentions are stored in the image; several if the part is a word in the names
  /// of several topics. Without any, the phrases are searched.
  var meanings: [Int] = []
  /// Whether the name consists of ordinary words, as those of topics do: *child protection*. Names of
  /// places and bodies do not: *united* and *states* say nothing about the United States.
  var isOfOrdinaryWords = false
  /// Whether the part has a minus before it.
  var isExcluded = false
}

extension Query {
  /// Whether there is any word to search for; punctuation alone is none.
  package var hasWords: Bool { !WordQuery(words).isEmpty }
}
