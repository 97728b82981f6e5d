internal import CatalogueStore
internal import Text

extension Browser {
  /// The titles of results as rows of at most `columns` columns.
  ///
  /// Titles that would be cut to the same text are cut in the middle instead: what tells them
  /// apart stands at their ends as a rule. Titles that begin alike are neighbours in the order of
  /// titles, so a row reads the same whatever else is on the screen.
  package func resultRows(_ ranks: Range<Int>, columns: Int) -> [String] {
    ranks.map { rank in
      let title = results.title(at: rank)
      let cut = Clipping.end(title, columns: columns)
      guard cut != title else { return title }
      let hasTwin = results.titleNeighbours(at: rank).contains {
        $0 != title && Clipping.end($0, columns: columns) == cut
      }
      return hasTwin ? Clipping.middle(title, columns: columns) : cut
    }
  }
}
