internal import Catalogue
package import Screen

/// Which part of the screen shows what, for every size from 1x1 up.
package struct BrowserLayout: Equatable, Sendable {
  /// How many panes are side by side.
  package enum Shape: Sendable {
    /// Facets, results and a preview.
    case wide
    /// Facets beside results, with the preview under the results on a high screen.
    case standard
    /// One pane at a time.
    case single
  }

  /// Decided by the size and the profile.
  package let shape: Shape
  /// Whether panes have a line with their name; without, the first line of the screen has it.
  package let hasHeadings: Bool
  /// The line with the catalogue's name; empty on a low screen.
  package let header: Rect
  /// The line with the filters, or in which text is typed; empty on a very low screen.
  package let breadcrumb: Rect
  /// Hints and notices.
  package let status: Rect
  /// All between them; a publication and the list of keys take it whole.
  package let body: Rect
  /// With its heading, as for each pane.
  package let upper: Rect
  /// Empty when the catalogue has nothing for it.
  package let lower: Rect
  /// At the right of the facets, or the whole body where one pane is shown at a time.
  package let results: Rect
  /// Empty when the screen is neither wide nor high.
  package let preview: Rect

  /// Columns before the text of a publication; without them a line begins where the last one ended.
  package var margin: Int { hasHeadings ? 2 : 0 }

  /// Columns from which one pane at a time gives way to two, and the preview moves beside them.
  private static let standardColumns = 60
  private static let wideColumns = 160
  /// Rows from which there is room for a preview under the results.
  private static let previewRows = 30

  /// Lays out a screen; `lists` says how many rows the lists at the left have, as far as is known.
  package init(_ size: Size, profile: Profile = .full, lists: FacetRowCounts = .unknown) {
    var rest = Rect(size)
    hasHeadings = profile == .full
    shape = BrowserLayout.shape(of: size, profile)
    header = rest.takeTop(hasHeadings && size.rows >= 10 ? 1 : 0)
    status = rest.takeBottom(size.rows >= 3 ? 1 : 0)
    breadcrumb = rest.takeTop(size.rows >= (hasHeadings ? 5 : 2) ? 1 : 0)
    body = rest
    let nothing = Rect(row: 0, column: 0, rows: 0, columns: 0)
    guard shape != .single else {
      (upper, lower, results, preview) = (rest, rest, rest, nothing)
      return
    }
    var facets = rest.takeLeft(BrowserLayout.facetColumns(of: size.columns))
    upper = facets.takeTop(lists.upperRows(of: facets.rows))
    lower = facets
    _ = rest.takeLeft(1)
    // The last column stays blank: after a letter in it the cursor has to be placed anew.
    rest.columns = max(0, rest.columns - 1)
    switch shape {
    case .wide:
      let columns = min(76, (rest.columns - 1) * 2 / 5)
      results = rest.takeLeft(rest.columns - 1 - columns)
      _ = rest.takeLeft(1)
      preview = rest
    case .standard, .single:
      preview =
        size.rows >= BrowserLayout.previewRows
        ? rest.takeBottom(max(10, rest.rows * 2 / 5)) : nothing
      results = rest
    }
  }

  private static func shape(of size: Size, _ profile: Profile) -> Shape {
    guard profile == .full, size.columns >= standardColumns, size.rows >= 12 else {
      return .single
    }
    return size.columns >= wideColumns ? .wide : .standard
  }

  /// Columns of the facets: with each ten columns of the screen one more, and on a wide screen more,
  /// so that the names of values are not cut beside empty columns.
  private static func facetColumns(of columns: Int) -> Int {
    columns < wideColumns
      ? min(34, 28 + (columns - standardColumns) / 10)
      : min(54, 34 + (columns - wideColumns) / 4)
  }

  /// The place of a pane with its heading.
  package func rect(of pane: Pane) -> Rect {
    switch pane {
    case .facets(let key): PaneKey.upper.contains(key) ? upper : lower
    case .results: results
    }
  }

  /// What is left of a pane under its heading; a pane of one row has none.
  package func content(of rect: Rect) -> Rect {
    var rest = rect
    if hasHeadings, rect.rows > 1 { _ = rest.takeTop(1) }
    return rest
  }

  /// The part of the results in which advice is listed, below a message; with `message` rows of it.
  package func adviceParts() -> (message: Rect, list: Rect) {
    var list = content(of: results)
    let message = list.takeTop(list.rows > 3 ? 2 : list.rows > 1 ? 1 : 0)
    return (message, list)
  }

  /// The window of a pane's list, with a row of the screen for each of its rows.
  package func window(of pane: Pane) -> ListWindow {
    ListWindow(rows: content(of: rect(of: pane)).rows, scrollsByRow: shape == .single)
  }
}

/// Rows of the two lists at the left: what one does not need, the other gets.
package struct FacetRowCounts: Equatable, Sendable {
  /// Rows of the upper list; `nil` when not known.
  package var upper: Int?
  /// Rows of the lower list, 0 when the catalogue has nothing for it; `nil` when not known.
  package var lower: Int?

  /// Row counts as far as they are known.
  package init(upper: Int?, lower: Int?) {
    self.upper = upper
    self.lower = lower
  }

  /// Before anything has been answered.
  package static let unknown = FacetRowCounts(upper: nil, lower: nil)

  /// Rows of the upper pane with its heading, of `rows` for both: three fifths, less where its list
  /// is shorter, more where the lower one is.
  func upperRows(of rows: Int) -> Int {
    guard lower != 0 else { return rows }
    let share = (rows * 3 + 2) / 5
    guard let upper, let lower else { return share }
    // With the heading, and a blank row before the next one.
    let (upperNeeds, lowerNeeds) = (upper + 2, lower + 1)
    if upperNeeds < share { return upperNeeds }
    return max(share, min(upperNeeds - 1, rows - lowerNeeds))
  }
}
