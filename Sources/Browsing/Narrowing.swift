package import CatalogueStore

/// One thing that shortens the list of results.
package enum Narrowing: Equatable, Sendable {
  case include(FacetValueID)
  case exclude(FacetValueID)
  case words(String)
  /// Words that are not to mean anything but themselves.
  case wordsAlone(String)
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
    for narrowing in current {
      switch narrowing {
      case .words(let words), .wordsAlone(let words): return words
      case .include, .exclude: continue
      }
    }
    return ""
  }

  /// Whether the words are looked for alone, whatever else they mean.
  package var findsWordsAlone: Bool { current.contains { $0.isWords && $0 != .words(words) } }

  /// Whether a value of a facet is included or excluded.
  package func haveAny(of facet: Facet) -> Bool { current.contains { $0.facet == facet } }

  /// The query that asks for it.
  package func query(order: ResultOrder) -> Query {
    var query = Query(order: order)
    for narrowing in current {
      switch narrowing {
      case .include(let value): query.included.insert(value)
      case .exclude(let value): query.excluded.insert(value)
      case .words(let words), .wordsAlone(let words): query.words = words
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
      case .words, .wordsAlone: next.removeAll(where: \.isWords)
      }
      next.append(narrowing)
    }
    change(to: next, selected: selected)
  }

  /// Looks for the words alone, or for their meaning again.
  mutating func switchMeanings(selected: Int?) {
    change(
      to: current.map { narrowing in
        switch narrowing {
        case .words(let words): .wordsAlone(words)
        case .wordsAlone(let words): .words(words)
        case .include, .exclude: narrowing
        }
      }, selected: selected)
  }

  /// Puts others in the place of every value, now and in what can be taken back; one without a
  /// counterpart is dropped.
  mutating func replaceValues(_ counterparts: (FacetValueID) -> [FacetValueID]) {
    func replaced(_ narrowings: [Narrowing]) -> [Narrowing] {
      var kept: [Narrowing] = []
      for narrowing in narrowings {
        let others: [Narrowing] =
          switch narrowing {
          case .include(let value): counterparts(value).map { .include($0) }
          case .exclude(let value): counterparts(value).map { .exclude($0) }
          case .words, .wordsAlone: [narrowing]
          }
        kept += others.filter { !kept.contains($0) }
      }
      return kept
    }
    current = replaced(current)
    history = history.map { (replaced($0.narrowings), $0.selected) }
  }

  /// Takes narrowings away, as one change.
  mutating func drop(_ dropped: [Narrowing], selected: Int?) {
    change(to: current.filter { !dropped.contains($0) }, selected: selected)
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
        case .words, .wordsAlone: narrowing
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
    switch self {
    case .words, .wordsAlone: true
    case .include, .exclude: false
    }
  }

  /// The facet that it narrows; `nil` for words.
  package var facet: Facet? {
    switch self {
    case .include(let value), .exclude(let value): value.facet
    case .words, .wordsAlone: nil
    }
  }
}
