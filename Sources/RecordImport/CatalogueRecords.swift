package import CatalogueStore
internal import Files
package import Publications

/// The publications of a catalogue, each read on access.
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

  /// Reads a record in constant time; keep the result if you need it again.
  package subscript(ordinal: Int) -> Publication { catalogue.publication(at: ordinal) }
}

extension StoredCatalogue {
  /// Calls `body` with all publications, in blocks, until it returns false. Meanwhile another
  /// thread reads the next block.
  func forEachBlock(of size: Int, _ body: ([Publication]) -> Bool) {
    var start = 0
    var block = publications(0..<min(size, count))
    while !block.isEmpty {
      start += block.count
      let next = start..<min(start + size, count)
      if next.isEmpty {
        _ = body(block)
        return
      }
      let (other, goesOn) = TwoThreads.run({ publications(next) }, { body(block) })
      guard goesOn else { return }
      block = other
    }
  }

  private func publications(_ ordinals: Range<Int>) -> [Publication] {
    ordinals.map { publication(at: $0) }
  }
}
