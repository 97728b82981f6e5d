package import Browsing
package import CatalogueStore

/// The words in which a catalogue is described, and the way to its other words.
package struct CatalogueWords {
  /// Whose labels the catalogue shows.
  package let terms: Terms
  let expander: QueryExpander
  let counterparts: (String) -> [String]
  let other: () -> (catalogue: Catalogue, words: CatalogueWords)?

  /// Words that `expander` knows the meaning of; `counterparts` are the names that a topic may have
  /// in the other terms, `other` the same publications in them, `nil` when there is no other form.
  package init(
    terms: Terms, expander: QueryExpander,
    counterparts: @escaping (String) -> [String] = { _ in [] },
    other: @escaping () -> (catalogue: Catalogue, words: CatalogueWords)? = { nil }
  ) {
    self.terms = terms
    self.expander = expander
    self.counterparts = counterparts
    self.other = other
  }

  /// The same words of a catalogue whose file has changed.
  func reopened(_ catalogue: Catalogue) -> CatalogueWords {
    CatalogueWords(
      terms: terms, expander: expander.reopened(catalogue), counterparts: counterparts,
      other: other)
  }
}

extension CatalogueOutline {
  init(_ catalogue: Catalogue, name: String, words: CatalogueWords?) {
    self.init(
      catalogue, name: name, terms: words?.terms ?? .publisher, expander: words?.expander)
  }
}
