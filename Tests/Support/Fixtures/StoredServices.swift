package import CatalogueStore
internal import EmbeddedFiles
package import Publications
internal import Vocabularies

/// Services over images of the store.
package enum StoredServices {
  private static let listingImage = Result { try EmbeddedCatalogue.build(.concepts) }

  /// A service over the embedded listing, as the program shows it.
  package static func listing(named name: String) -> StoredCatalogueService {
    do {
      return try StoredCatalogueService(listingImage.get(), name: name)
    } catch {
      preconditionFailure("the embedded listing cannot be read: \(error)")
    }
  }

  /// A service over some publications.
  package static func service(
    of publications: [Publication], named name: String = "Test catalogue"
  ) -> StoredCatalogueService {
    var builder = CatalogueBuilder(vocabulary: .concepts)
    for publication in publications { builder.add(publication) }
    do {
      return try StoredCatalogueService(builder.build(), name: name)
    } catch {
      preconditionFailure("the publications cannot be read: \(error)")
    }
  }
}
