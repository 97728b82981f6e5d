internal import Browsing
internal import Catalogue
internal import Messages

/// Filters, and unfolding in facet lists.
extension LinearSession {
  /// Changes the filters and prints a short summary of the results.
  mutating func change(_ command: Command) {
    guard carryOut(browser.perform(command)) else { return }
    printChange()
  }

  /// Undoes the last change of filters and names the filters that it removed.
  mutating func undo() {
    let before = browser.filters.current
    guard carryOut(browser.perform(.undo)) else { return }
    let now = browser.filters.current
    // A restored filter is part of the summary.
    let removed = now.allSatisfy(before.contains) ? before.filter { !now.contains($0) } : []
    printChange(removed: removed.isEmpty ? nil : browser.text(of: removed))
  }

  /// Includes or excludes the selected value, or clears that if it is set.
  mutating func filter(_ command: Command) {
    let row = browser.focusedFacetRow
    let isRemoved = row?.inclusion == (command == .include ? .included : .excluded)
    guard carryOut(browser.perform(command)) else { return }
    guard isRemoved, let row, let pane = browser.focusedPane else { return printChange() }
    let label = browser.label(of: row, in: pane)
    printChange(
      removed: command == .include ? label : messages.text(.linearExcluded, .text(label)))
  }

  /// Shows or hides the children of a row; without a number, of the row chosen last.
  mutating func fold(_ number: Int?) {
    let isList = numberTarget == .rows && browser.reading.isEmpty && browser.focus != .results
    guard isList, number.map({ select($0) }) ?? true, let row = browser.focusedFacetRow,
      row.fold != .none
    else {
      guard let number else { return printUsage(for: "+") }
      return page.print(messages.text(.linearNothingUnder, .index(number)))
    }
    carryOut(browser.perform(row.fold == .open ? .fold : .unfold))
    printFold(at: browser.viewport(of: browser.focus).selected)
  }
}
