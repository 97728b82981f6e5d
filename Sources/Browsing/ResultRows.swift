internal import CatalogueStore
internal import Text

extension Browser {
  /// The title of the result at `rank`, as readers see it, behind its year in an order of years.
  package func resultTitle(at rank: Int) -> String { year(at: rank) + title(at: rank) }

  private func title(at rank: Int) -> String { ShownTitle.text(of: results.title(at: rank)) }

  private func year(at rank: Int) -> String {
    guard results.query.order == .year else { return "" }
    let year = results.year(at: rank).map { "\($0)" } ?? ""
    return year + String(repeating: " ", count: max(0, 4 - year.utf8.count)) + " "
  }

  /// The titles of results as rows of at most `columns` columns.
  ///
  /// Titles that begin alike are neighbours in the order of titles, so that a row reads the same
  /// whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    ranks.map { rank in
      let year = year(at: rank)
      return year
        + Clipping.apart(
          title(at: rank), from: results.titleNeighbours(at: rank),
          columns: columns - year.utf8.count)
    }
  }
}
