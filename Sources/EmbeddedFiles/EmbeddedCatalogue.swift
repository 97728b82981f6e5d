internal import CResources
package import CatalogueStore
package import RecordFormats
internal import RecordImport
package import Vocabularies

/// The catalogue of the embedded listing.
///
/// It was built when the program was, for reading the listing and indexing it would take most of
/// the time to the first screen. An image that was made of other files than those in the program is
/// not used: whoever edits a file sees the change, and starts a little later until
/// `make catalogue` has been run.
package enum EmbeddedCatalogue {
  /// The image in the program; `nil` when the embedded files have changed since it was made.
  package static var ready: CatalogueImage? {
    let resource = resource_catalogue()
    let image = CatalogueImage(
      permanent: UnsafeRawBufferPointer(start: resource.base, count: resource.count))
    return image.isBuilt(of: files) ? image : nil
  }

  /// The same, made of the files.
  package static func build(_ vocabulary: Vocabulary) throws(CatalogueFileError) -> CatalogueImage {
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    let read = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
    for publication in read.publications { builder.add(publication) }
    return builder.build(of: files)
  }

  private static var files: [FileContents] {
    [
      EmbeddedFiles.listing, EmbeddedFiles.tags, EmbeddedFiles.countries, EmbeddedFiles.regions,
      EmbeddedFiles.sources, EmbeddedFiles.topics, EmbeddedFiles.countryNames,
      EmbeddedFiles.groupings, EmbeddedFiles.areas, EmbeddedFiles.languages,
      EmbeddedFiles.labels,
    ]
  }
}
