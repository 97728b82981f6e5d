internal import Catalogue
package import Screen

/// Which part of the screen shows what, for every size from 1x1 up.
package struct BrowserLayout: Equatable, Sendable {
  /// How many panes stand side by side.
  package enum Shape: Sendable {
    /// Facets, results and a preview.
    case wide
    /// Facets beside results.
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
  /// At the right of the facets, or the whole body where one pane stands alone.
  package let results: Rect
  /// Empty when the screen is not wide.
  package let preview: Rect

  /// Columns before the text of a publication; without them a line begins where the last one ended.
  package var margin: Int { hasHeadings ? 2 : 0 }

  /// Lays out a screen; `hasLowerPane` is false for a catalogue that has nothing to list under
  /// the topics.
  package init(_ size: Size, profile: Profile = .full, hasLowerPane: Bool = true) {
    var rest = Rect(size)
    hasHeadings = profile == .full
    shape =
      profile == .lean
      ? .single
      : size.columns >= 100 && size.rows >= 12
        ? .wide : size.columns >= 60 && size.rows >= 12 ? .standard : .single
    header = rest.takeTop(hasHeadings && size.rows >= 10 ? 1 : 0)
    status = rest.takeBottom(size.rows >= 3 ? 1 : 0)
    breadcrumb = rest.takeTop(size.rows >= (hasHeadings ? 5 : 2) ? 1 : 0)
    body = rest
    guard shape != .single else {
      upper = rest
      lower = rest
      results = rest
      preview = Rect(row: 0, column: 0, rows: 0, columns: 0)
      return
    }
    var facets = rest.takeLeft(shape == .wide ? 32 : 30)
    _ = rest.takeLeft(1)
    upper = facets.takeTop(hasLowerPane ? (facets.rows * 3 + 2) / 5 : facets.rows)
    lower = facets
    results = rest.takeLeft(shape == .wide ? (rest.columns - 1) / 2 : rest.columns)
    preview =
      shape == .wide
      ? Rect(
        row: rest.row, column: rest.column + 1, rows: rest.rows, columns: rest.columns - 1)
      : Rect(row: 0, column: 0, rows: 0, columns: 0)
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

  /// The window of a pane's list.
  package func window(of pane: Pane) -> ListWindow {
    ListWindow(rows: content(of: rect(of: pane)).rows, scrollsByRow: shape == .single)
  }
}
