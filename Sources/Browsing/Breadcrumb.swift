internal import CatalogueStore
internal import Text

extension Browser {
  /// What narrows the results, in the order in which it was asked for; values of one facet stand
  /// together. Empty when nothing narrows.
  package var breadcrumb: String { text(of: narrowings.current) }

  /// What narrows the results in at most so many columns: its end, for that is what was asked for
  /// last. A part that is cut keeps its `not`, without which a value would read as one that is kept.
  package func breadcrumb(columns: Int) -> String {
    guard DisplayWidth.columns(of: breadcrumb) > columns else { return breadcrumb }
    var end = ""
    for part in parts(of: narrowings.current).reversed() {
      let room = columns - DisplayWidth.columns(of: end)
      // An ellipsis stands for what is before.
      guard DisplayWidth.columns(of: " + \(part)") < room else {
        return cut(part, columns: max(0, room)) + end
      }
      end = " + \(part)\(end)"
    }
    return end
  }

  /// The end of a part that stands after others.
  private func cut(_ part: String, columns: Int) -> String {
    let end = Clipping.start(" + \(part)", columns: columns)
    let sort = "not "
    guard part.hasPrefix(sort), !end.hasSuffix(part), columns > sort.utf8.count else { return end }
    return sort
      + Clipping.start(String(part.dropFirst(sort.count)), columns: columns - sort.utf8.count)
  }

  private func text(of narrowings: [Narrowing]) -> String {
    parts(of: narrowings).joined(separator: " + ")
  }

  private func parts(of narrowings: [Narrowing]) -> [String] {
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
    return parts.map { $0.isExcluded ? "not \($0.text)" : $0.text }
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
