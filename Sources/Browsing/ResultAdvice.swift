package import Catalogue
internal import Messages
internal import Publications
internal import Screen

/// A suggestion when nothing matches.
package enum ResultAdvice: Equatable, Sendable {
  /// Remove filters; then `count` publications match.
  case remove([Filter], count: Int)
  /// Search for other words, which match `count` publications; `without` is what was dropped from
  /// the typed words.
  case find(String, without: String, count: Int)
  /// Search for other spellings, which match `count` publications.
  case respell(String, count: Int)
  /// Replace a word or a value.
  case replace(NoResultAdvice.Replacement)
}

extension Browser {
  /// The advice when there are no results, at most one screen, best first: other spellings, regions
  /// around the named places, then removals, smallest part first and among equal parts most results
  /// first.
  package var advice: [ResultAdvice] {
    guard hasResults, page.count == 0, let advice = page.advice else { return [] }
    let removals = advice.relaxations.filter { $0.count > 0 }
      .sorted { (size(of: $0.dropping), $1.count) < (size(of: $1.dropping), $0.count) }
      .map { self.advice($0) }
    let respelling = advice.suggestion.map {
      ResultAdvice.respell($0, count: advice.suggestionCount)
    }
    let all = [respelling].compactMap(\.self) + advice.replacements.map { .replace($0) } + removals
    return Array(all.prefix(max(1, adviceParts.list.rows)))
  }

  /// The relative size of a part of the query.
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

  /// Applies the selected advice.
  mutating func followAdvice() {
    guard advice.indices.contains(resultRows.selected) else {
      notice = Message(.nothingToRead)
      return
    }
    switch advice[resultRows.selected] {
    case .respell(let words, _), .find(let words, _, _): find(words)
    case .remove(let removed, _):
      filters.remove(removed, selected: explicitSelection)
      explicitSelection = nil
    case .replace(let replacement):
      switch replacement.change {
      case .words(let words): find(words)
      case .value(let old, let new):
        labels[new] = replacement.new
        filters.replace(old, by: new, selected: explicitSelection)
        explicitSelection = nil
      }
    }
  }
}
