package import Catalogue
internal import Publications
internal import Text

/// One thing that shortens the list of results.
package enum Filter: Equatable, Sendable {
  case include(ValueKey)
  case exclude(ValueKey)
  /// Words to find; without meanings they stand for themselves only.
  case words(String, usesMeanings: Bool)

  /// The facet that it filters by; `nil` for words.
  package var facet: FacetKey? { value?.facet }

  /// The value that it includes or excludes; `nil` for words.
  package var value: ValueKey? {
    switch self {
    case .include(let value), .exclude(let value): value
    case .words: nil
    }
  }
}

/// The filters that are set now, oldest first, and those before each change.
package struct Filters: Equatable, Sendable {
  /// In the order in which they were set.
  package private(set) var current: [Filter] = []
  /// What was set before each change and the publication that the reader had selected then.
  private var history: [(filters: [Filter], selected: PublicationID?)] = []

  /// No filter, and no change to undo.
  package init() {}

  /// Whether the same filters are set, whatever was set before.
  package static func == (a: Filters, b: Filters) -> Bool { a.current == b.current }

  /// Whether there is a change to undo.
  package var canUndo: Bool { !history.isEmpty }

  /// The words to find; empty when there are none.
  package var words: String {
    for case .words(let words, _) in current { return words }
    return ""
  }

  /// Whether the words find what they mean as well; true when there are none.
  package var usesMeanings: Bool {
    for case .words(_, let usesMeanings) in current { return usesMeanings }
    return true
  }

  /// Whether a value of a facet is included or excluded.
  package func haveAny(of facet: FacetKey) -> Bool { current.contains { $0.facet == facet } }

  /// The query that asks for the results.
  package func query(order: ResultOrder) -> Query {
    var query = Query(order: order)
    for filter in current {
      switch filter {
      case .include(let value): query.included.insert(value)
      case .exclude(let value): query.excluded.insert(value)
      case .words(let words, let usesMeanings):
        query.words = words
        query.usesMeanings = usesMeanings
      }
    }
    return query
  }

  /// Sets a filter on a value, or removes it when it is set. A value is included, excluded or
  /// neither.
  mutating func toggle(_ filter: Filter, selected: PublicationID?) {
    var next = current
    if let place = next.firstIndex(of: filter) {
      next.remove(at: place)
    } else {
      next.removeAll { $0.value == filter.value }
      next.append(filter)
    }
    change(to: next, selected: selected)
  }

  /// Finds the words only, or what they mean again.
  mutating func toggleMeanings(selected: PublicationID?) {
    change(
      to: current.map { filter in
        guard case .words(let words, let usesMeanings) = filter else { return filter }
        return .words(words, usesMeanings: !usesMeanings)
      }, selected: selected)
  }

  /// Removes filters, as one change.
  mutating func remove(_ removed: [Filter], selected: PublicationID?) {
    change(to: current.filter { !removed.contains($0) }, selected: selected)
  }

  /// Includes another value in the place of one, as one change.
  mutating func replace(_ old: ValueKey, by new: ValueKey, selected: PublicationID?) {
    var next: [Filter] = []
    for filter in current {
      let kept = filter == .include(old) ? .include(new) : filter
      if !next.contains(kept) { next.append(kept) }
    }
    change(to: next, selected: selected)
  }

  /// Sets filters in the place of those that are set, as one change.
  mutating func set(_ filters: [Filter], selected: PublicationID?) {
    change(to: filters, selected: selected)
  }

  /// Removes the filters by values of a facet.
  mutating func clear(_ facet: FacetKey, selected: PublicationID?) {
    change(to: current.filter { $0.facet != facet }, selected: selected)
  }

  /// Finds words, or none when `words` has no word; it is not a change to undo until `commit`, since
  /// it is called for each letter.
  mutating func setWords(_ words: String) {
    let others = current.filter { $0.facet != nil }
    current = Filters.hasWord(words) ? others + [.words(words, usesMeanings: true)] : others
  }

  /// Whether there is any word to find; punctuation alone is none.
  static func hasWord(_ typed: String) -> Bool { !WordScanner.words(in: typed).isEmpty }

  /// Makes what is set now one change from `before`.
  mutating func commit(from before: [Filter], selected: PublicationID?) {
    if current != before { history.append((before, selected)) }
  }

  /// Goes back to what was set before without leaving a trace.
  mutating func restore(_ before: [Filter]) { current = before }

  /// Undoes the last change; the publication that was selected before it.
  mutating func undo() -> PublicationID? {
    guard let last = history.popLast() else { return nil }
    current = last.filters
    return last.selected
  }

  private mutating func change(to next: [Filter], selected: PublicationID?) {
    guard next != current else { return }
    history.append((current, selected))
    current = next
  }
}
