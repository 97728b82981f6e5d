package import Browsing
package import CatalogueStore

/// The words in which a catalogue is described, and the way to its other words.
package struct CatalogueWords {
  /// Whose labels the catalogue shows.
  package let terms: Terms
  let counterparts: (String) -> [String]
  let other: () -> (catalogue: Catalogue, words: CatalogueWords)?

  /// Words of which `counterparts` are the names that a topic may have in the other terms, `other`
  /// the same publications in them, `nil` when there is no other form.
  package init(
    terms: Terms,
    counterparts: @escaping (String) -> [String] = { _ in [] },
    other: @escaping () -> (catalogue: Catalogue, words: CatalogueWords)? = { nil }
  ) {
    self.terms = terms
    self.counterparts = counterparts
    self.other = other
  }
}

extension CatalogueOutline {
  init(_ catalogue: Catalogue, name: String, words: CatalogueWords?) {
    self.init(catalogue, name: name, terms: words?.terms ?? .publisher)
  }
}
