package import Catalogue
internal import Publications
internal import Text

/// A filter on the results.
package enum Filter: Equatable, Sendable {
  case include(ValueKey)
  case exclude(ValueKey)
  /// Search words; if not expanded they match only themselves.
  case words(String, expandsWords: Bool)

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

/// The current filters, oldest first, and the filters before each change.
package struct Filters: Equatable, Sendable {
  /// In the order in which they were set.
  package private(set) var current: [Filter] = []
  /// The filters before each change, and the publication selected then.
  private var history: [(filters: [Filter], selected: PublicationID?)] = []

  /// No filter, and no change to undo.
  package init() {}

  /// Whether the same filters are set; the history is ignored.
  package static func == (a: Filters, b: Filters) -> Bool { a.current == b.current }

  /// Whether there is a change to undo.
  package var canUndo: Bool { changeCount > 0 }

  /// The number of changes that can be undone.
  package var changeCount: Int { history.count }

  /// The search words; empty without any.
  package var words: String {
    for case .words(let words, _) in current { return words }
    return ""
  }

  /// Whether the words also match their synonyms; true without words.
  package var expandsWords: Bool {
    for case .words(_, let expandsWords) in current { return expandsWords }
    return true
  }

  /// Whether a value of a facet is included or excluded.
  package func haveAny(of facet: FacetKey) -> Bool { current.contains { $0.facet == facet } }

  /// The query for the filters.
  package func query(order: ResultOrder) -> Query {
    var query = Query(order: order)
    for filter in current {
      switch filter {
      case .include(let value): query.included.insert(value)
      case .exclude(let value): query.excluded.insert(value)
      case .words(let words, let expandsWords):
        query.words = words
        query.expandsWords = expandsWords
      }
    }
    return query
  }

  /// Sets a filter on a value, or removes it if it is set. A value is included, excluded or
  /// neither.
  mutating func toggle(_ filter: Filter, selected: PublicationID?) {
    var next = current
    if let index = next.firstIndex(of: filter) {
      next.remove(at: index)
    } else {
      next.removeAll { $0.value == filter.value }
      next.append(filter)
    }
    change(to: next, selected: selected)
  }

  /// Switches between matching the words alone and matching their synonyms too.
  mutating func toggleExpansion(selected: PublicationID?) {
    change(
      to: current.map { filter in
        guard case .words(let words, let expandsWords) = filter else { return filter }
        return .words(words, expandsWords: !expandsWords)
      }, selected: selected)
  }

  /// Removes filters, as one change.
  mutating func remove(_ removed: [Filter], selected: PublicationID?) {
    change(to: current.filter { !removed.contains($0) }, selected: selected)
  }

  /// Includes a value in place of another, as one change.
  mutating func replace(_ old: ValueKey, by new: ValueKey, selected: PublicationID?) {
    var next: [Filter] = []
    for filter in current {
      let kept = filter == .include(old) ? .include(new) : filter
      if !next.contains(kept) { next.append(kept) }
    }
    change(to: next, selected: selected)
  }

  /// Replaces all filters, as one change.
  mutating func set(_ filters: [Filter], selected: PublicationID?) {
    change(to: filters, selected: selected)
  }

  /// Removes all filters on a facet.
  mutating func clear(_ facet: FacetKey, selected: PublicationID?) {
    change(to: current.filter { $0.facet != facet }, selected: selected)
  }

  /// Sets the search words, or removes them if `words` contains no word. Called for each letter, so
  /// it is not an undoable change until `commit`.
  mutating func setWords(_ words: String) {
    let others = current.filter { $0.facet != nil }
    current = Filters.hasWord(words) ? others + [.words(words, expandsWords: true)] : others
  }

  /// Whether a text contains a word; punctuation alone does not count.
  static func hasWord(_ typed: String) -> Bool { !WordScanner.words(in: typed).isEmpty }

  /// Records the changes since `before` as one undoable change.
  mutating func commit(from before: [Filter], selected: PublicationID?) {
    if current != before { history.append((before, selected)) }
  }

  /// Restores earlier filters without recording a change.
  mutating func restore(_ before: [Filter]) { current = before }

  /// Undoes the last change and returns the publication that was selected before it.
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
