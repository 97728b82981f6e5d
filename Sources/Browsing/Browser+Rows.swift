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
    guard pane == .results else { return layout.window(of: pane) }
    guard page.count > 0 else { return ListWindow(rows: layout.adviceParts().list.rows) }
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

  /// Columns for the title of a result, behind the marker and the mark. Where one pane is shown there
  /// is a margin at the edge of the screen.
  package var titleColumns: Int {
    max(0, layout.results.columns - (layout.shape == .single ? 3 : 2))
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
  /// answered yet. Two of them never read the same, also where the publications have one title.
  ///
  /// Titles that begin alike are neighbours in the order of titles, so that a row mostly reads the
  /// same whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    let shown = ranks.filter { result(at: $0) != nil }
    let rows = shown.compactMap { result(at: $0) }
    let (years, endings) = (rows.map { year($0) }, rows.map { ending(of: $0) })
    let titles = Clipping.distinct(
      rows.map { title($0.title) },
      columns: rows.indices.map { max(0, columns - years[$0].utf8.count - endings[$0].utf8.count) },
      among: (page.rows.map(\.title) + rows.flatMap(\.similarTitles)).map { title($0) })
    var texts = Array(repeating: "", count: ranks.count)
    for (index, rank) in shown.enumerated() {
      texts[rank - ranks.lowerBound] = years[index] + titles[index] + endings[index]
    }
    return texts
  }

  /// The whole title of a result on as many rows as it needs, all but the first one indented.
  package func wrappedTitle(at rank: Int, columns: Int) -> [String] {
    guard let row = result(at: rank) else { return [""] }
    let text = year(row) + title(row.title) + ending(of: row)
    let indent = String(repeating: " ", count: columns < 20 ? 0 : 2)
    let lines = Wrapping.lines(text, columns: max(1, columns - indent.count))
    return lines.isEmpty ? [""] : lines.enumerated().map { $0 == 0 ? String($1) : indent + $1 }
  }

  /// What tells a result from others with the same title: its year, or else its identifier; empty
  /// where none has the same title.
  private func ending(of row: ResultRow) -> String {
    let twins = page.rows.filter { $0.title == row.title }
    guard twins.count > 1 || row.similarTitles.contains(row.title) else { return "" }
    let years = Set(twins.map(\.year))
    if let year = row.year, twins.count > 1, years.count == twins.count { return " (\(year))" }
    return " (\(row.id.text))"
  }

  /// What a row of a pane of facet values is called.
  package func label(of row: FacetRow, in pane: PaneKey) -> String {
    switch row.kind {
    case .all(let key): return FacetTable.facet(key).map { messages.text($0.allLabel) } ?? ""
    case .value(let value):
      // Of several lists in a pane it is to be seen which one is meant.
      if value.isNotGiven {
        return listCount(of: pane) > 1 ? self.label(of: value) : messages.text(.notGiven)
      }
      let label = row.label
      // In a shortened list nothing is above a value that says what it is.
      guard self[pane].shownFilter != nil, let name = FacetTable.facet(value.facet)?.valueName
      else { return label }
      return "\(label), \(messages.text(name))"
    }
  }

  /// How many lists of a pane the catalogue has something for.
  private func listCount(of pane: PaneKey) -> Int {
    FacetTable.all.count { $0.pane == pane && facetsInCatalogue?.contains($0.key) == true }
  }

  /// The labels of rows of a pane, each cut to its columns. Two different values never read the
  /// same: of those with one label the key is shown as well.
  package func labels(of rows: [FacetRow], in pane: PaneKey, columns: [Int]) -> [String] {
    let loaded = self[pane].list.rows
    var keys: [String: Set<ValueKey>] = [:]
    for row in loaded {
      if case .value(let value) = row.kind { keys[row.label, default: []].insert(value) }
    }
    func text(_ row: FacetRow) -> String {
      let label = label(of: row, in: pane)
      guard case .value(let value) = row.kind, !value.isNotGiven,
        (keys[row.label]?.count ?? 0) > 1
      else { return label }
      return "\(label) (\(value.id))"
    }
    return Clipping.distinct(rows.map(text), columns: columns, among: loaded.map(text))
  }

  /// What a value is called where no list is around it.
  package func label(of value: ValueKey) -> String {
    guard value.isNotGiven else {
      let label = labels[value] ?? value.id
      // A date alone does not say what it is of.
      guard value.facet == .added else { return label }
      return messages.text(.recordText, .key(.facetAdded), .text(label))
    }
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
