import CatalogueStore
import EmbeddedFiles
import PublicationFiles
import Publications

/// A catalogue that commands work on, with the words that describe it.
struct OpenedCatalogue {
  /// What the screen calls it: the file's name, or the program's.
  let name: String
  let catalogue: Catalogue
  let vocabulary: Vocabulary

  /// The catalogue of a listing, else of the one in the program.
  init(file: String?) throws {
    vocabulary = try EmbeddedFiles.vocabulary()
    let contents = try OpenedCatalogue.listing(file)
    name = file.map(OpenedCatalogue.lastPart) ?? "ICMEC resource listing"
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for publication in try ListingReader.read(contents, vocabulary: vocabulary).publications {
      builder.add(publication)
    }
    catalogue = try Catalogue(builder.build())
  }

  /// The bytes of a listing, else of the one in the program.
  static func listing(_ file: String?) throws(CatalogueFileError) -> FileContents {
    guard let file else { return EmbeddedFiles.listing }
    return try FileReading.contents(of: file, limit: ListingReader.limit)
  }

  /// A path without its folders.
  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
