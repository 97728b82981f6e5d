package import Catalogue
internal import Messages
package import Publications
internal import Screen
internal import Text

extension Browser {
  /// The result at a rank; `nil` when there is none or it has not been answered yet.
  package func result(at rank: Int) -> ResultRow? {
    let index = rank - page.firstRank
    return page.rows.indices.contains(index) ? page.rows[index] : nil
  }

  /// The selected result.
  package var selectedResult: ResultRow? { result(at: resultRows.selected) }

  /// The rank of a publication among the results, as far as they have been answered.
  package func rank(of id: PublicationID) -> Int? {
    page.rows.firstIndex { $0.id == id }.map { $0 + page.firstRank }
  }

  /// The number of rows in the results pane: results, or advice if there are none.
  package var resultRowCount: Int { page.count > 0 ? page.count : advice.count }

  /// The window of a pane's list; advice is listed below a message.
  package func window(of pane: Pane) -> ListWindow {
    let layout = layout
    guard pane == .results else { return layout.window(of: pane) }
    guard page.count > 0 else { return ListWindow(rows: adviceParts.list.rows) }
    let window = layout.window(of: pane)
    guard wrapsTitles else { return window }
    let columns = titleColumns
    let heights = page.rows.indices.map {
      min(window.rows, wrappedTitle(at: page.firstRank + $0, columns: columns).count)
    }
    return ListWindow(
      rows: window.rows, scrollsByRow: window.scrollsByRow,
      heights: RowHeights(first: page.firstRank, heights))
  }

  /// The columns for a result's title, after the marker and the mark. A single pane also keeps a
  /// margin at the right edge.
  package var titleColumns: Int {
    max(0, layout.results.columns - (layout.shape == .single ? 3 : 2))
  }

  /// The selection and scroll position of a pane.
  package func viewport(of pane: Pane) -> ListViewport {
    switch pane {
    case .facets(let key): self[key].viewport
    case .results: resultRows
    }
  }

  /// The number of rows in a pane's list.
  package func rowCount(of pane: Pane) -> Int {
    switch pane {
    case .facets(let key): self[key].rowCount
    case .results: resultRowCount
    }
  }

  /// The title of the result at `rank` for display, preceded by its year if sorted by year.
  package func resultTitle(at rank: Int) -> String {
    result(at: rank).map { year($0) + title($0.title) } ?? ""
  }

  private func title(_ title: String) -> String { DisplayTitle.text(of: title, messages) }

  private func year(_ row: ResultRow) -> String {
    guard page.query.order == .year else { return "" }
    let year = row.year.map { "\($0)" } ?? ""
    return year + String(repeating: " ", count: max(0, 4 - year.utf8.count)) + " "
  }

  /// Result titles as rows of at most `columns` columns; empty for results that have not been
  /// answered. Two rows never read the same, even if the titles are equal.
  ///
  /// Titles with the same beginning are neighbours in title order, so a row usually reads the same
  /// whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    let shown = ranks.filter { result(at: $0) != nil }
    let rows = shown.compactMap { result(at: $0) }
    let (years, suffixes) = (rows.map { year($0) }, rows.map { distinguishingSuffix(of: $0) })
    let hidden = page.rows.indices.filter { !ranks.contains($0 + page.firstRank) }
    let titles = Clipping.distinct(
      rows.map { title($0.title) },
      columns: rows.indices.map {
        max(0, columns - years[$0].utf8.count - suffixes[$0].utf8.count)
      },
      among: (hidden.map { page.rows[$0].title } + rows.flatMap(\.similarTitles)).map { title($0) })
    var texts = Array(repeating: "", count: ranks.count)
    for (index, rank) in shown.enumerated() {
      texts[rank - ranks.lowerBound] = years[index] + titles[index] + suffixes[index]
    }
    return texts
  }

  /// A result's title wrapped over as many rows as it needs, all but the first indented.
  package func wrappedTitle(at rank: Int, columns: Int) -> [String] {
    guard let row = result(at: rank) else { return [""] }
    let text = year(row) + title(row.title) + distinguishingSuffix(of: row)
    let indent = String(repeating: " ", count: columns < 20 ? 0 : 2)
    let lines = Wrapping.lines(text, columns: max(1, columns - indent.count))
    return lines.isEmpty ? [""] : lines.enumerated().map { $0 == 0 ? String($1) : indent + $1 }
  }

  /// A suffix that distinguishes results with the same title: the year, else the identifier. Empty
  /// if the title is unique.
  private func distinguishingSuffix(of row: ResultRow) -> String {
    let sameTitle = page.rows.filter { $0.title == row.title }
    guard sameTitle.count > 1 || row.similarTitles.contains(row.title) else { return "" }
    let years = Set(sameTitle.map(\.year))
    if let year = row.year, sameTitle.count > 1, years.count == sameTitle.count {
      return " (\(year))"
    }
    return " (\(row.id.text))"
  }

  /// The label of a row in a pane.
  package func label(of row: FacetRow, in pane: PaneKey) -> String {
    switch row.kind {
    case .all(let key): return FacetTable.facet(key).map { messages.text($0.allLabel) } ?? ""
    case .value(let value):
      // In a pane of several lists, the label says which facet is not given.
      if value.isNotGiven {
        return listCount(of: pane) > 1 ? self.label(of: value) : messages.text(.notGiven)
      }
      let label = messages.shown(row.label)
      // In a filtered list, no heading above a value says what it is.
      guard self[pane].shownFilter != nil, let name = FacetTable.facet(value.facet)?.valueName
      else { return label }
      return "\(label), \(messages.text(name))"
    }
  }

  /// The number of a pane's facets for which the catalogue has values.
  private func listCount(of pane: PaneKey) -> Int {
    FacetTable.all.count { $0.pane == pane && facetsInCatalogue?.contains($0.key) == true }
  }

  /// The labels of rows, each truncated to its columns. Different values never read the same:
  /// values with equal labels also show their keys.
  package func labels(of rows: [FacetRow], in pane: PaneKey, columns: [Int]) -> [String] {
    let loaded = self[pane].list.rows
    var owners: [String: ValueKey] = [:]
    var shared: Set<String> = []
    for row in loaded {
      guard case .value(let value) = row.kind else { continue }
      if owners.updateValue(value, forKey: row.label) ?? value != value { shared.insert(row.label) }
    }
    func text(_ row: FacetRow) -> String {
      let label = label(of: row, in: pane)
      guard !shared.isEmpty, case .value(let value) = row.kind, !value.isNotGiven,
        shared.contains(row.label)
      else { return label }
      return "\(label) (\(value.id))"
    }
    return Clipping.distinct(rows.map(text), columns: columns, among: loaded.map(text))
  }

  /// The label of a value outside its list.
  package func label(of value: ValueKey) -> String {
    guard value.isNotGiven else {
      let label = messages.shown(labels[value] ?? value.id)
      // A date alone does not say what it refers to.
      guard value.facet == .added else { return label }
      return messages.text(.recordText, .key(.facetAdded), .text(label))
    }
    let heading = FacetTable.facet(value.facet).map { messages.text($0.heading) } ?? ""
    return messages.text(.facetNotGiven, .text(heading))
  }

  /// What a list of facet values without rows shows. Typed text finds nothing also where other
  /// filters leave no publication.
  package func emptyText(of pane: PaneKey) -> String {
    let hasOthers = filters.current.contains { filter in
      filter.facet.map { FacetTable.facet($0)?.pane != pane } ?? true
    }
    let isFiltered = self[pane].shownFilter?.isEmpty == false
    return messages.text(isFiltered && hasOthers ? .emptyWithFilters : .emptyList)
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
