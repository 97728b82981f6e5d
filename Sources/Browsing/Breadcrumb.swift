internal import CatalogueStore

extension Browser {
  /// What narrows the results, in the order in which it was asked for; values of one facet stand
  /// together. Empty when nothing narrows.
  package var breadcrumb: String { text(of: narrowings.current) }

  private func text(of narrowings: [Narrowing]) -> String {
    var parts: [(facet: Facet?, isExcluded: Bool, text: String)] = []
    for narrowing in narrowings {
      let part = part(of: narrowing)
      let place = parts.firstIndex {
        part.facet != nil && $0.facet == part.facet && $0.isExcluded == part.isExcluded
      }
      if let place {
        parts[place].text += " or \(part.text)"
      } else {
        parts.append(part)
      }
    }
    return parts.map { $0.isExcluded ? "not \($0.text)" : $0.text }.joined(separator: " + ")
  }

  private func part(of narrowing: Narrowing) -> (facet: Facet?, isExcluded: Bool, text: String) {
    switch narrowing {
    case .include(let value): (value.facet, false, outline.label(of: value))
    case .exclude(let value): (value.facet, true, outline.label(of: value))
    case .words(let words):
      (nil, false, "find \(meanings.isEmpty || results.query.words != words ? words : meanings)")
    case .wordsAlone(let words): (nil, false, "find \(words) alone")
    }
  }

  /// What a row of advice says.
  package func text(of advice: ResultAdvice) -> String {
    switch advice {
    case .respell(let words): "Find \(words) instead"
    case .drop(let narrowings, let count): "Show \(count) without '\(text(of: narrowings))'"
    }
  }
}
