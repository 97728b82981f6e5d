internal import CatalogueStore
internal import Text

extension Browser {
  /// The title of the result at `rank`, as readers see it.
  package func resultTitle(at rank: Int) -> String { ShownTitle.text(of: results.title(at: rank)) }

  /// The titles of results as rows of at most `columns` columns.
  ///
  /// Titles that begin alike are neighbours in the order of titles, so that a row reads the same
  /// whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    ranks.map { rank in
      Clipping.apart(
        resultTitle(at: rank), from: results.titleNeighbours(at: rank), columns: columns)
    }
  }
}
