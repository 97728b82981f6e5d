package import Publications

/// A read-only view of a catalogue's image; records are read one at a time, on demand.
package struct Catalogue: Sendable {
  private let reader: CatalogueReader

  /// Reads the header of `image`, and nothing else.
  package init(_ image: CatalogueImage) throws(CatalogueImageError) {
    reader = try CatalogueReader(image.bytes)
  }

  /// The number of publications; their ordinals are `0..<count`, in catalogue order.
  package var count: Int { reader.recordCount }

  /// The publication at an ordinal, as it was added.
  package func publication(at ordinal: Int) -> Publication {
    reader.records.publication(at: ordinal)
  }

  /// The title alone, without reading the rest of the record.
  package func title(at ordinal: Int) -> String { reader.records.title(at: ordinal) }

  /// The identifier alone.
  package func id(at ordinal: Int) -> PublicationID { reader.records.id(at: ordinal) }

  /// Where the publication with an identifier stands.
  package func ordinal(of id: PublicationID) -> Int? { reader.ordinal(ofID: id.text) }

  /// Every value of a facet that has records, in display order, a parent before its children.
  ///
  /// Countries and regions stand by label, years newest first, all others by count and then label.
  package func values(of facet: Facet) -> [FacetValue] {
    (0..<reader.facets.range(of: facet).count).map { reader.facets.value(facet, $0) }
  }

  /// The values of a record as it was added, not those above them.
  package func values(of facet: Facet, at ordinal: Int) -> [FacetValueID] {
    reader.ownValues(of: facet, at: ordinal)
  }

  /// The publications that match `query`, in its order, with a count for every facet value.
  package func results(for query: Query) -> ResultSet { ResultSet(reader, query: query) }

  /// What the words of queries mean here.
  package var expander: QueryExpander { QueryExpander(reader) }

  /// Other publications that share topics, countries, sources or words of the title with the one
  /// at `ordinal`, nearest first.
  package func related(to ordinal: Int, limit: Int) -> [RelatedPublication] {
    RelatedFinder(reader).related(to: ordinal, limit: limit)
  }

  /// Reads all of the image and compares it with its checksums.
  package func verify() throws(CatalogueImageError) { try reader.parts.verify() }
}
