package import Screen

/// One of the lists side by side, or one at a time on a small screen.
package enum Pane: CaseIterable, Sendable {
  case topics, countries, results
}

/// Which part of the screen shows what, for every size from 1x1 up.
package struct BrowserLayout: Equatable, Sendable {
  package enum Shape: Sendable {
    /// Facets, results and a preview.
    case wide
    /// Facets beside results.
    case standard
    /// One pane at a time.
    case single
  }

  package let shape: Shape
  /// The line with the catalogue's name; empty on a low screen.
  package let header: Rect
  /// The line that says what narrows, or in which text is typed; empty on a very low screen.
  package let breadcrumb: Rect
  /// Hints and notices.
  package let status: Rect
  /// All between them; a publication and the list of keys take it whole.
  package let body: Rect
  package let topics: Rect
  package let countries: Rect
  package let results: Rect
  /// Empty when the screen is not wide.
  package let preview: Rect

  /// Lays out a screen; `hasCountries` is false for a catalogue that names none.
  package init(_ size: Size, hasCountries: Bool = true) {
    var rest = Rect(size)
    shape =
      size.columns >= 100 && size.rows >= 12
      ? .wide : size.columns >= 60 && size.rows >= 12 ? .standard : .single
    header = rest.takeTop(size.rows >= 10 ? 1 : 0)
    status = rest.takeBottom(size.rows >= 3 ? 1 : 0)
    breadcrumb = rest.takeTop(size.rows >= 5 ? 1 : 0)
    body = rest
    guard shape != .single else {
      topics = rest
      countries = rest
      results = rest
      preview = Rect(row: 0, column: 0, rows: 0, columns: 0)
      return
    }
    var facets = rest.takeLeft(shape == .wide ? 32 : 30)
    _ = rest.takeLeft(1)
    topics = facets.takeTop(hasCountries ? (facets.rows * 3 + 2) / 5 : facets.rows)
    countries = facets
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
    case .topics: topics
    case .countries: countries
    case .results: results
    }
  }

  /// Rows of a pane's list, without its heading.
  package func height(of pane: Pane) -> Int { rect(of: pane).belowHeading.rows }
}

extension Rect {
  /// What is left under a heading of one row; a pane of one row has no heading.
  package var belowHeading: Rect {
    var rest = self
    if rows > 1 { _ = rest.takeTop(1) }
    return rest
  }
}
