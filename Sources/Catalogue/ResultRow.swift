package import Publications

/// A result as a list row.
package struct ResultRow: Equatable, Sendable {
  /// The publication.
  package var id: PublicationID
  /// As published; empty for a record without one.
  package var title: String
  /// The year of publication.
  package var year: Int?
  /// Whether the record is part of the catalogue's latest changes.
  package var isNew: Bool
  /// The previous and next title in title order. They share the longest prefix with this one, so a
  /// truncated title must differ from them.
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
