package import Catalogue
internal import Messages
package import Publications
internal import Screen
internal import Text

extension Browser {
  /// The result at a rank; `nil` when there is none or it has not been answered yet.
  package func result(at rank: Int) -> ResultRow? {
    let place = rank - page.firstRank
    return page.rows.indices.contains(place) ? page.rows[place] : nil
  }

  /// The selected result.
  package var selectedResult: ResultRow? { result(at: resultRows.selected) }

  /// The rank of a publication among the results, as far as they have been answered.
  package func rank(of id: PublicationID) -> Int? {
    page.rows.firstIndex { $0.id == id }.map { $0 + page.firstRank }
  }

  /// Rows of the results pane: results, or what could be done when there are none.
  package var resultRowCount: Int { page.count > 0 ? page.count : advice.count }

  /// The part of the screen that shows a pane's list now; advice is below a message.
  package func window(of pane: Pane) -> ListWindow {
    let layout = layout
    guard pane == .results, page.count == 0 else { return layout.window(of: pane) }
    return ListWindow(rows: layout.adviceParts().list.rows)
  }

  /// The selected row of a pane and the part of its list on the screen.
  package func viewport(of pane: Pane) -> ListViewport {
    switch pane {
    case .facets(let key): self[key].viewport
    case .results: resultRows
    }
  }

  /// Rows of a pane's list.
  package func rowCount(of pane: Pane) -> Int {
    switch pane {
    case .facets(let key): self[key].rowCount
    case .results: resultRowCount
    }
  }

  /// The title of the result at `rank`, as readers see it, behind its year in an order of years.
  package func resultTitle(at rank: Int) -> String {
    result(at: rank).map { year($0) + title($0.title) } ?? ""
  }

  private func title(_ title: String) -> String { DisplayTitle.text(of: title, messages) }

  private func year(_ row: ResultRow) -> String {
    guard page.query.order == .year else { return "" }
    let year = row.year.map { "\($0)" } ?? ""
    return year + String(repeating: " ", count: max(0, 4 - year.utf8.count)) + " "
  }

  /// The titles of results as rows of at most `columns` columns; empty for those that have not been
  /// answered yet.
  ///
  /// Titles that begin alike are neighbours in the order of titles, so that a row reads the same
  /// whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    ranks.map { rank in
      guard let row = result(at: rank) else { return "" }
      let year = year(row)
      return year
        + Clipping.apart(
          title(row.title), from: row.similarTitles, columns: columns - year.utf8.count)
    }
  }

  /// What a row of a pane of facet values is called.
  package func label(of row: FacetRow, in pane: PaneKey) -> String {
    switch row.kind {
    case .all(let key): return FacetTable.facet(key).map { messages.text($0.allLabel) } ?? ""
    case .value(let value):
      let label = value.isNotGiven ? messages.text(.notGiven) : row.label
      // In a shortened list nothing is above a value that says what it is.
      guard self[pane].shownFilter != nil, let name = FacetTable.facet(value.facet)?.valueName
      else { return label }
      return "\(label), \(messages.text(name))"
    }
  }

  /// What a value is called where no list is around it.
  package func label(of value: ValueKey) -> String {
    guard value.isNotGiven else { return labels[value] ?? value.id }
    let heading = FacetTable.facet(value.facet).map { messages.text($0.heading) } ?? ""
    return messages.text(.facetNotGiven, .text(heading))
  }

  /// The name of a pane of facet values, as a heading.
  package func name(of pane: PaneKey) -> String { messages.text(pane.heading) }

  /// The name of a pane within a sentence.
  package func shortName(of pane: Pane) -> String {
    switch pane {
    case .facets(let key): name(of: key).lowercased()
    case .results: messages.text(.results).lowercased()
    }
  }
}
