internal import Browsing
internal import Catalogue
internal import Messages
internal import Publications

/// Commands on a publication other than the one being read, which stays open.
extension LinearSession {
  /// A publication that a command is carried out on.
  struct Visit {
    /// Whether it is open on top of what is being read.
    var isOpen = false
    /// The selected row of the results before it.
    var row: Int?
  }

  /// Makes the numbered publication the current one; without a number the open one, else the only
  /// result. If there is none, or it does not arrive, prints that and returns `nil`. `leave(_:)` ends
  /// the visit.
  mutating func visit(_ number: Int?, among target: NumberTarget) -> Visit? {
    guard let number else {
      guard browser.reading.isEmpty else { return Visit() }
      if browser.page.isCounted, browser.page.count == 1 { return visit(1, among: .rows) }
      page.print(messages.text(.linearNothingOpen))
      return nil
    }
    switch target {
    case .terms:
      page.print(messages.text(.linearNoRow, .index(number)))
      return nil
    case .marked:
      guard let effects = browser.openMarked(number - 1) else {
        page.print(messages.text(.linearNoMarked, .index(number)))
        return nil
      }
      return visit(opening: effects)
    case .rows:
      let row = browser.viewport(of: .results).selected
      guard select(result: number) else { return nil }
      guard !browser.reading.isEmpty else { return Visit() }
      let visit = visit(opening: browser.perform(.open), from: row)
      if visit == nil { _ = select(row + 1) }
      return visit
    }
  }

  private mutating func visit(opening effects: [Effect], from row: Int? = nil) -> Visit? {
    let count = browser.reading.count
    carryOut(effects)
    guard browser.reading.count > count else {
      // It would cover the text if it arrived later.
      execute(browser.perform(.toResults))
      return nil
    }
    return Visit(isOpen: true, row: row)
  }

  /// Ends a visit: what was being read is open again.
  mutating func leave(_ visit: Visit) {
    if visit.isOpen { execute(browser.perform(.back)) }
    if let row = visit.row { _ = select(row + 1) }
  }

  /// Selects the result that is being read, or that what is being read was reached from. Its rank is
  /// looked up, because the results may have changed.
  mutating func selectOpenResult() {
    guard let open = browser.reading.first,
      let rank = browser.rank(of: open.detail.publication.id)
    else { return }
    _ = select(result: rank + 1)
  }

  /// Selects a row of the results, counted from 1, and keeps the open publications. Prints a message
  /// and returns false if there is no such row.
  mutating func select(result number: Int) -> Bool {
    if browser.focus != .results {
      if browser.reading.isEmpty {
        carryOut(browser.show(.results))
      } else {
        execute(browser.perform(.toResults))
      }
    }
    let isRow = select(number)
    guard browser.page.count == 0 || !isRow else { return true }
    // Without results, the rows are suggestions.
    page.print(messages.text(isRow ? .linearNotAPublication : .linearNoRow, .index(number)))
    return false
  }
}
