package import Publications

/// A result as a row of a list.
package struct ResultRow: Equatable, Sendable {
  /// The publication.
  package var id: PublicationID
  /// Word for word; empty for a record without one.
  package var title: String
  /// The year of publication.
  package var year: Int?
  /// Whether it is of the latest changes of the catalogue.
  package var isNew: Bool
  /// The titles right before and right after this one in the order of all titles: those that begin
  /// most like it, from which a cut title must differ.
  package var similarTitles: [String]

  /// A row of a result.
  package init(
    id: PublicationID, title: String, year: Int? = nil, isNew: Bool = false,
    similarTitles: [String] = []
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.isNew = isNew
    self.similarTitles = similarTitles
  }
}
