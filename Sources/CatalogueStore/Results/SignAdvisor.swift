internal import Catalogue
internal import Text

/// Suggests the signs of a search for the words that readers type in their place: `law | marriage`
/// for `law or marriage`, and `Asia -law` for `Asia without law`.
struct SignAdvisor {
  private let query: Query
  private let counter: QueryCounter

  init(_ query: Query, counter: QueryCounter) {
    self.query = query
    self.counter = counter
  }

  /// All words with signs for such words between two parts; only with results.
  var replacements: [NoResultAdvice.Replacement] {
    let parts = WordQueryPart.parts(of: query.words)
    guard parts.count > 2, counter.canGoOn else { return [] }
    var words = query.words
    for place in parts.indices.dropFirst().dropLast().reversed() {
      let part = parts[place]
      guard part.isPlain else { continue }
      let word = part.text.lowercased()
      if LinkingWords.alternatives.contains(word) {
        words.replaceSubrange(part.typedRange, with: "|")
      } else if LinkingWords.negations.contains(word), !parts[place + 1].isNegated {
        let next = parts[place + 1].typedRange.lowerBound
        words.replaceSubrange(part.typedRange.lowerBound..<next, with: "-")
      }
    }
    guard words != query.words else { return [] }
    let change = NoResultAdvice.Replacement.Change.words(words)
    let count = counter.count(query.replacing(change))
    return count == 0 ? [] : [.init(change, old: query.words, new: words, count: count)]
  }
}
