internal import Publications

/// The flat bytes of a catalogue, wherever they lie.
package struct CatalogueImage: Sendable {
  let publications: [Publication]
}
