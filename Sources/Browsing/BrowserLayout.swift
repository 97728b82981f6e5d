internal import Catalogue
package import Screen

/// The parts of the screen, for every size from 1x1 up.
package struct BrowserLayout: Equatable, Sendable {
  /// The arrangement of the panes.
  package enum Shape: Sendable {
    /// Facets, results and a preview.
    case wide
    /// Facets beside results, with a preview below the results on a tall screen.
    case standard
    /// One pane at a time.
    case single
  }

  /// Determined by the size and the profile.
  package let shape: Shape
  /// Whether panes have heading lines; without them, the first line of the screen is the heading.
  package let hasHeadings: Bool
  /// The line with the catalogue's name; empty on a short screen and without headings.
  package let header: Rect
  /// The line with the filters or the prompt; empty on a very short screen.
  package let breadcrumb: Rect
  /// Hints and notices.
  package let status: Rect
  /// Everything in between; a publication or the key list fills it.
  package let body: Rect
  /// The upper facet pane; like every pane, with its heading.
  package let upper: Rect
  /// The lower facet pane; empty when the catalogue has no values for it.
  package let lower: Rect
  /// The results: right of the facets, or the whole body when one pane is shown at a time.
  package let results: Rect
  /// The preview; empty unless the screen is wide or tall.
  package let preview: Rect

  /// The left margin of a publication's text. Profiles without headings have none, which saves
  /// cursor movement between lines.
  package var margin: Int { hasHeadings ? 2 : 0 }

  /// The widths from which two panes are shown instead of one, and from which the preview moves
  /// beside the results.
  private static let standardColumns = 60
  private static let wideColumns = 160
  /// The height from which a preview fits below the results.
  private static let previewRows = 30

  /// Lays out a screen; `lists` is the number of rows in the facet panes, if known.
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
    // The last column stays blank: after a character in it, the cursor must be positioned again.
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

  /// The width of the facet panes: it grows by one column per ten columns of the screen, and faster
  /// on a wide screen, so that labels are not truncated beside empty columns.
  private static func facetColumns(of columns: Int) -> Int {
    columns < wideColumns
      ? min(34, 28 + (columns - standardColumns) / 10)
      : min(54, 34 + (columns - wideColumns) / 4)
  }

  /// A pane's area, including its heading.
  package func rect(of pane: Pane) -> Rect {
    switch pane {
    case .facets(let key): PaneKey.upper.contains(key) ? upper : lower
    case .results: results
    }
  }

  /// A pane's area below its heading; a pane of one row has no heading.
  package func content(of rect: Rect) -> Rect {
    var rest = rect
    if hasHeadings, rect.rows > 1 { _ = rest.takeTop(1) }
    return rest
  }

  /// The areas of the results pane for a message of some rows and for the advice below it, which has
  /// a blank row above and three rows of its own if there is room.
  package func adviceParts(messageRows rows: Int) -> (message: Rect, list: Rect) {
    var list = content(of: results)
    let message = list.takeTop(
      list.rows > rows + 3 ? rows + 1 : list.rows > 3 ? 2 : list.rows > 1 ? 1 : 0)
    return (message, list)
  }

  /// The window of a pane's list, one screen row per list row.
  package func window(of pane: Pane) -> ListWindow {
    ListWindow(rows: content(of: rect(of: pane)).rows, scrollsByRow: shape == .single)
  }
}

/// The row counts of the two facet panes: each gets the rows that the other does not need.
package struct FacetRowCounts: Equatable, Sendable {
  /// Rows of the upper list, 0 when the catalogue has no values for it; `nil` if unknown.
  package var upper: Int?
  /// Rows of the lower list, 0 when the catalogue has no values for it; `nil` if unknown.
  package var lower: Int?

  /// Row counts, as far as they are known.
  package init(upper: Int?, lower: Int?) {
    self.upper = upper
    self.lower = lower
  }

  /// The counts before the first answer.
  package static let unknown = FacetRowCounts(upper: nil, lower: nil)

  /// The height of the upper pane with its heading, out of `rows` for both panes: three fifths,
  /// less if its list is shorter, more if the lower list is shorter.
  func upperRows(of rows: Int) -> Int {
    guard lower != 0 else { return rows }
    guard upper != 0 else { return 0 }
    let share = (rows * 3 + 2) / 5
    guard let upper, let lower else { return share }
    // Each list needs its heading; the upper one also a blank row before the next heading.
    let (upperNeeds, lowerNeeds) = (upper + 2, lower + 1)
    if upperNeeds < share { return upperNeeds }
    return max(share, min(upperNeeds - 1, rows - lowerNeeds))
  }
}
