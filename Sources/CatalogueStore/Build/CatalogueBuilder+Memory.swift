internal import CStore

extension CatalogueBuilder {
  /// Gives what reading and building needed back to the system, which otherwise stays with the
  /// process for as long as a session lasts. For the first thread only.
  package static func giveBackMemory() { store_give_back_memory() }
}
