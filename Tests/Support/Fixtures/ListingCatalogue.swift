package import CatalogueStore
internal import EmbeddedFiles
internal import PublicationFiles

extension Catalogue {
  /// The embedded listing.
  package static let listing: Catalogue = {
    do {
      let vocabulary = try EmbeddedFiles.vocabulary()
      var builder = CatalogueBuilder(vocabulary: vocabulary)
      let read = try ListingReader.read(EmbeddedFiles.listing, vocabulary: vocabulary)
      for publication in read.publications { builder.add(publication) }
      return try Catalogue(builder.build())
    } catch {
      preconditionFailure("the embedded listing cannot be read: \(error)")
    }
  }()
}
