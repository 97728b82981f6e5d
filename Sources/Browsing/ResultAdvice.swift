internal import CatalogueStore

/// One thing to do when nothing matches.
package enum ResultAdvice: Equatable, Sendable {
  /// Take narrowings away; what is found then.
  case drop([Narrowing], count: Int)
  /// Look for other words instead.
  case respell(String)
}

extension Browser {
  /// What could be done when there are no results: the nearest spelling first, then what leaves
  /// most results when it is dropped.
  package var advice: [ResultAdvice] {
    guard let advice = results.advice else { return [] }
    let drops = advice.relaxations.filter { $0.count > 0 }
      .sorted { $0.count > $1.count }
      .map { ResultAdvice.drop(narrowings(of: $0.dropping), count: $0.count) }
    return (advice.suggestion.map { [.respell(outline.expander.offered($0))] } ?? []) + drops
  }

  private func narrowings(of part: NoResultAdvice.Part) -> [Narrowing] {
    switch part {
    case .included(let value): [.include(value)]
    case .excluded(let value): [.exclude(value)]
    case .words: narrowings.current.filter { $0.facet == nil }
    case .facet(let facet): narrowings.current.filter { $0.facet == facet }
    case .everything: narrowings.current
    }
  }

  /// Does what the selected row of advice says.
  mutating func followAdvice() -> [Effect] {
    guard advice.indices.contains(resultRows.selected) else {
      notice = "nothing to read here"
      return []
    }
    switch advice[resultRows.selected] {
    case .respell(let words): return find(words)
    case .drop(let dropped, _):
      narrowings.drop(dropped, selected: nil)
      nextSelection = .first
      return [.find(query)]
    }
  }
}
