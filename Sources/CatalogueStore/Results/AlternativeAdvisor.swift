internal import Catalogue

/// Suggests `law | marriage` for `law or marriage`, whose *or* is searched for as a word.
struct AlternativeAdvisor {
  private let query: Query
  private let counter: QueryCounter

  init(_ query: Query, counter: QueryCounter) {
    self.query = query
    self.counter = counter
  }

  /// All words with a bar for each *or* between two parts; only with results.
  var replacements: [NoResultAdvice.Replacement] {
    let parts = WordQueryPart.parts(of: query.words)
    let ors = parts.dropFirst().dropLast().filter { part in
      part.typedRange == part.range && part.text.lowercased() == "or"
    }
    guard !ors.isEmpty, counter.canGoOn else { return [] }
    var words = query.words
    for part in ors.reversed() { words.replaceSubrange(part.typedRange, with: "|") }
    let change = NoResultAdvice.Replacement.Change.words(words)
    let count = counter.count(query.replacing(change))
    return count == 0 ? [] : [.init(change, old: query.words, new: words, count: count)]
  }
}
