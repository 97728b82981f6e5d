internal import CStore

extension CatalogueBuilder {
  /// Returns memory used for reading and building to the system; otherwise the process would keep
  /// it for the whole session. Call it from the main thread only.
  package static func releaseMemory() { store_release_memory() }

  /// Returns only memory that no longer holds anything: fast enough for every pause between keys.
  /// Call it from the main thread only.
  package static func releaseUnusedMemory() { store_release_unused_memory() }
}
