internal import CResources
package import CatalogueStore
package import RecordFormats
internal import RecordImport
package import Vocabularies

/// The catalogue of the embedded listing.
///
/// It is built together with the program, because reading and indexing the listing would take most
/// of the time to the first screen. An image built from files other than those in the program is
/// not used: after editing a file, the change is visible, but the start is a little slower until
/// `make catalogue` is run.
package enum EmbeddedCatalogue {
  /// The embedded image; `nil` when the embedded files have changed since it was built.
  package static var ready: CatalogueImage? {
    let resource = resource_catalogue()
    let image = CatalogueImage(
      permanent: UnsafeRawBufferPointer(start: resource.base, count: resource.count))
    return isBuilt(image) ? image : nil
  }

  /// Whether an image was built from the embedded files.
  package static func isBuilt(_ image: CatalogueImage) -> Bool { image.isBuilt(of: files) }

  /// Builds the same catalogue from the embedded files.
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
