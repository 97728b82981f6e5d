package import Catalogue

/// Answers for tests.
package enum Services {
  /// A service over the embedded listing, as the program shows it.
  package static func listing(named name: String = "Test catalogue") -> any CatalogueService {
    StoredServices.listing(named: name)
  }
}
