internal import Catalogue
internal import Text

/// Suggests the signs of a search for the words that readers type in their place: `law | marriage`
/// for `law or marriage`, and `Asia -law` for `Asia without law`; and words without their quotes.
struct SignAdvisor {
  private let query: Query
  private let counter: QueryCounter

  init(_ query: Query, counter: QueryCounter) {
    self.query = query
    self.counter = counter
  }

  /// All words with signs for such words between two parts, and without quotes; only with results.
  var replacements: [NoResultAdvice.Replacement] {
    [withSigns, withoutQuotes].compactMap { words in
      guard let words, words != query.words, counter.canGoOn else { return nil }
      let change = NoResultAdvice.Replacement.Change.words(words)
      let count = counter.count(query.replacing(change))
      return count == 0 ? nil : .init(change, old: query.words, new: words, count: count)
    }
  }

  private var withoutQuotes: String? {
    let parts = WordQueryPart.parts(of: query.words)
    var words = query.words
    for part in parts.reversed() where part.isClosedPhrase && !part.isNegated && part.field == nil {
      words.replaceSubrange(part.typedRange, with: part.text)
    }
    return words
  }

  private var withSigns: String? {
    let parts = WordQueryPart.parts(of: query.words)
    guard parts.count > 2 else { return nil }
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
    return words
  }
}
