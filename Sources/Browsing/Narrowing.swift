package import CatalogueStore

/// One thing that shortens the list of results.
package enum Narrowing: Equatable, Sendable {
  case include(FacetValueID)
  case exclude(FacetValueID)
  case words(String)
}

/// What narrows the results now, oldest first, and what did before.
package struct Narrowings: Equatable, Sendable {
  /// What holds now, in the order in which it was asked for.
  package private(set) var current: [Narrowing] = []
  /// What held before each change and the publication that was selected then.
  private var history: [(narrowings: [Narrowing], selected: Int?)] = []

  /// Nothing narrows, and nothing did.
  package init() {}

  /// Whether the same narrows now, whatever did before.
  package static func == (a: Narrowings, b: Narrowings) -> Bool { a.current == b.current }

  /// Whether there is a change to take back.
  package var canUndo: Bool { !history.isEmpty }

  /// The words that are looked for; empty when none are.
  package var words: String {
    for case .words(let words) in current { return words }
    return ""
  }

  /// The query that asks for it.
  package func query(order: ResultOrder) -> Query {
    var query = Query(order: order)
    for narrowing in current {
      switch narrowing {
      case .include(let value): query.included.insert(value)
      case .exclude(let value): query.excluded.insert(value)
      case .words(let words): query.words = words
      }
    }
    return query
  }

  /// Adds a narrowing, or takes it away when it holds already. A value is included, excluded or
  /// neither, and there is one set of words.
  mutating func toggle(_ narrowing: Narrowing, selected: Int?) {
    var next = current
    if let place = next.firstIndex(of: narrowing) {
      next.remove(at: place)
    } else {
      switch narrowing {
      case .include(let value): next.removeAll { $0 == .exclude(value) }
      case .exclude(let value): next.removeAll { $0 == .include(value) }
      case .words: next.removeAll(where: \.isWords)
      }
      next.append(narrowing)
    }
    change(to: next, selected: selected)
  }

  /// Takes a narrowing away.
  mutating func drop(_ narrowing: Narrowing, selected: Int?) {
    change(to: current.filter { $0 != narrowing }, selected: selected)
  }

  /// Takes away every included and excluded value of a facet.
  mutating func clear(_ facet: Facet, selected: Int?) {
    change(to: current.filter { $0.facet != facet }, selected: selected)
  }

  /// Looks for words, or for none when `words` has no word; not a change of its own to take back
  /// until `commit`, since it is called for each letter.
  mutating func look(for words: String) {
    let others = current.filter { !$0.isWords }
    current = Query(words: words).hasWords ? others + [.words(words)] : others
  }

  /// Makes what holds now one change from `before`.
  mutating func commit(from before: [Narrowing], selected: Int?) {
    if current != before { history.append((before, selected)) }
  }

  /// Goes back to what held before without leaving a trace.
  mutating func restore(_ before: [Narrowing]) { current = before }

  /// Takes the last change back; the publication that was selected before it.
  mutating func undo() -> Int? {
    guard let last = history.popLast() else { return nil }
    current = last.narrowings
    return last.selected
  }

  /// Puts the values and publications of another catalogue in the place of those of this one; what
  /// it does not have narrows no longer.
  mutating func translate(
    value: (FacetValueID) -> FacetValueID?, selected ordinal: (Int) -> Int?
  ) {
    func translated(_ narrowings: [Narrowing]) -> [Narrowing] {
      narrowings.compactMap { narrowing in
        switch narrowing {
        case .include(let id): value(id).map { .include($0) }
        case .exclude(let id): value(id).map { .exclude($0) }
        case .words: narrowing
        }
      }
    }
    current = translated(current)
    history = history.map { (translated($0.narrowings), $0.selected.flatMap(ordinal)) }
  }

  private mutating func change(to next: [Narrowing], selected: Int?) {
    guard next != current else { return }
    history.append((current, selected))
    current = next
  }
}

extension Narrowing {
  fileprivate var isWords: Bool {
    if case .words = self { return true }
    return false
  }

  /// The facet that it narrows; `nil` for words.
  package var facet: Facet? {
    switch self {
    case .include(let value), .exclude(let value): value.facet
    case .words: nil
    }
  }
}
