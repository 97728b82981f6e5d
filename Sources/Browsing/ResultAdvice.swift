package import Catalogue
internal import Messages
internal import Publications
internal import Screen

/// One thing to do when nothing matches.
package enum ResultAdvice: Equatable, Sendable {
  /// Remove filters; what is found then.
  case remove([Filter], count: Int)
  /// Find other words, which find `count`, without what is dropped of those typed.
  case find(String, without: String, count: Int)
  /// Find words that are spelt in another way.
  case respell(String, count: Int)
  /// Put something in the place of a word or of a value.
  case replace(NoResultAdvice.Replacement)
}

extension Browser {
  /// What could be done when there are no results, at most one screen of it, the best first: other
  /// spellings, places around those named, then what can be removed, the least of it first and of as
  /// much what leaves most results.
  package var advice: [ResultAdvice] {
    guard hasResults, page.count == 0, let advice = page.advice else { return [] }
    let removals = advice.relaxations.filter { $0.count > 0 }
      .sorted { (size(of: $0.dropping), $1.count) < (size(of: $1.dropping), $0.count) }
      .map { self.advice($0) }
    let respelling = advice.suggestion.map {
      ResultAdvice.respell($0, count: advice.suggestionCount)
    }
    let all = [respelling].compactMap(\.self) + advice.replacements.map { .replace($0) } + removals
    return Array(all.prefix(max(1, layout.adviceParts().list.rows)))
  }

  /// How much of a query a part is.
  private func size(of part: QueryPart) -> Int {
    switch part {
    case .included, .excluded, .word: 0
    case .severalWords: 1
    case .facet: 2
    case .words: page.query.words.split(separator: " ").count > 1 ? 2 : 0
    case .everything: 3
    }
  }

  private func advice(_ relaxation: NoResultAdvice.Relaxation) -> ResultAdvice {
    let count = relaxation.count
    let part = relaxation.dropping
    switch part {
    case .included(let value): return .remove([.include(value)], count: count)
    case .excluded(let value): return .remove([.exclude(value)], count: count)
    case .words: return .remove(filters.current.filter { $0.facet == nil }, count: count)
    case .word(let range): return find(without: [range], part, count: count)
    case .severalWords(let ranges): return find(without: ranges, part, count: count)
    case .facet(let facet):
      return .remove(filters.current.filter { $0.facet == facet }, count: count)
    case .everything: return .remove(filters.current, count: count)
    }
  }

  private func find(without ranges: [Range<Int>], _ part: QueryPart, count: Int) -> ResultAdvice {
    let words = Array(page.query.words.utf8)
    let dropped = ranges.map { range in
      String(decoding: words[range.clamped(to: words.indices)], as: UTF8.self)
    }
    return .find(
      page.query.without(part).words, without: dropped.joined(separator: " "), count: count)
  }

  /// Does what the selected row of advice says.
  mutating func followAdvice() {
    guard advice.indices.contains(resultRows.selected) else {
      notice = Message(.nothingToRead)
      return
    }
    switch advice[resultRows.selected] {
    case .respell(let words, _), .find(let words, _, _): find(words)
    case .remove(let removed, _):
      filters.remove(removed, selected: chosen)
      chosen = nil
    case .replace(let replacement):
      switch replacement.change {
      case .words(let words): find(words)
      case .value(let old, let new):
        labels[new] = replacement.new
        filters.replace(old, by: new, selected: chosen)
        chosen = nil
      }
    }
  }
}
