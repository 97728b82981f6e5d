internal import CatalogueStore
internal import Text

extension Browser {
  /// The titles of results as rows of at most `columns` columns.
  ///
  /// Titles that begin alike are neighbours in the order of titles, so that a row reads the same
  /// whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    ranks.map { rank in
      Clipping.apart(
        results.title(at: rank), from: results.titleNeighbours(at: rank), columns: columns)
    }
  }
}
