package import Publications

/// Makes a catalogue out of publications, which are numbered in the order of adding.
package struct CatalogueBuilder {
  private let vocabulary: Vocabulary
  private var publications: [Publication] = []

  /// A builder that places topics and countries by `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Adds a publication after those added before.
  package mutating func add(_ publication: Publication) {
    publications.append(publication)
  }

  /// The catalogue of everything added.
  package consuming func build() -> CatalogueImage {
    CatalogueImage(publications: publications)
  }
}
