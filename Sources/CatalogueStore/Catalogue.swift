package import Publications

/// A read-only view of a catalogue's image; records are read one at a time, on demand.
package struct Catalogue: Sendable {
  private let image: CatalogueImage

  /// Reads the header of `image`, and nothing else.
  package init(_ image: CatalogueImage) throws(CatalogueImageError) {
    self.image = image
  }

  /// The number of publications; their ordinals are `0..<count`, in catalogue order.
  package var count: Int { image.publications.count }

  /// The publication at an ordinal, as it was added.
  package func publication(at ordinal: Int) -> Publication { image.publications[ordinal] }

  /// The title alone, without reading the rest of the record.
  package func title(at ordinal: Int) -> String { image.publications[ordinal].title }

  /// The identifier alone.
  package func id(at ordinal: Int) -> PublicationID { image.publications[ordinal].id }

  /// Where the publication with an identifier stands.
  package func ordinal(of id: PublicationID) -> Int? {
    image.publications.firstIndex { $0.id == id }
  }

  /// Every value of a facet that has records, in display order, a parent before its children.
  package func values(of facet: Facet) -> [FacetValue] { [] }

  /// The values of a record as it was added, not those above them.
  package func values(of facet: Facet, at ordinal: Int) -> [FacetValueID] { [] }

  /// The publications that match `query`, in its order, with a count for every facet value.
  package func results(for query: Query) -> ResultSet { ResultSet(catalogue: self, query: query) }

  /// Other publications that share topics, countries, sources or words of the title with the one
  /// at `ordinal`, nearest first.
  package func related(to ordinal: Int, limit: Int) -> [RelatedPublication] { [] }
}
