package import CatalogueStore
package import Publications

/// The publications of a catalogue, each read when it is asked for.
package struct CatalogueRecords: RandomAccessCollection {
  private let catalogue: StoredCatalogue

  /// The publications of `catalogue`, in its order.
  package init(_ catalogue: StoredCatalogue) {
    self.catalogue = catalogue
  }

  /// The first ordinal.
  package var startIndex: Int { 0 }
  /// One past the last ordinal.
  package var endIndex: Int { catalogue.count }

  /// Reads a record: constant time, but not free.
  package subscript(ordinal: Int) -> Publication { catalogue.publication(at: ordinal) }
}
