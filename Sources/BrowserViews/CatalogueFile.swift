package import CatalogueStore

/// The file that a session's catalogue was opened from, for when it changes.
package struct CatalogueFile {
  /// Whether the name leads to another file than the one that is open; asked at each key, so it
  /// must take no time.
  let isReplaced: () -> Bool
  /// Opens what the name leads to now: the catalogue and its file.
  let open: () throws -> (Catalogue, CatalogueFile)

  /// A file that these two look after.
  package init(
    isReplaced: @escaping () -> Bool, open: @escaping () throws -> (Catalogue, CatalogueFile)
  ) {
    self.isReplaced = isReplaced
    self.open = open
  }
}
