internal import Catalogue
internal import Messages

/// One thing to do when nothing matches.
package enum ResultAdvice: Equatable, Sendable {
  /// Remove filters; what is found then.
  case remove([Filter], count: Int)
  /// Find other words, which find `count`.
  case find(String, without: String, count: Int)
  /// Find words that are spelt in another way.
  case respell(String)
}

extension Browser {
  /// What could be done when there are no results: the nearest spelling first, then what leaves
  /// most results when it is removed.
  package var advice: [ResultAdvice] {
    guard hasResults, page.count == 0, let advice = page.advice else { return [] }
    let removals = advice.relaxations.filter { $0.count > 0 }
      .sorted { $0.count > $1.count }
      .map { self.advice($0) }
    return (advice.suggestion.map { [.respell($0)] } ?? []) + removals
  }

  private func advice(_ relaxation: NoResultAdvice.Relaxation) -> ResultAdvice {
    let count = relaxation.count
    switch relaxation.dropping {
    case .included(let value): return .remove([.include(value)], count: count)
    case .excluded(let value): return .remove([.exclude(value)], count: count)
    case .words: return .remove(filters.current.filter { $0.facet == nil }, count: count)
    case .word(let range):
      let words = Array(page.query.words.utf8)
      let word = String(decoding: words[range.clamped(to: 0..<words.count)], as: UTF8.self)
      return .find(page.query.without(relaxation.dropping).words, without: word, count: count)
    case .facet(let facet):
      return .remove(filters.current.filter { $0.facet == facet }, count: count)
    case .everything: return .remove(filters.current, count: count)
    }
  }

  /// Does what the selected row of advice says.
  mutating func followAdvice() {
    guard advice.indices.contains(resultRows.selected) else {
      notice = Message(.nothingToRead)
      return
    }
    switch advice[resultRows.selected] {
    case .respell(let words), .find(let words, _, _): find(words)
    case .remove(let removed, _):
      filters.remove(removed, selected: chosen)
      chosen = nil
    }
  }
}
