import Browsing
import CatalogueStore
import EmbeddedFiles
import PublicationFiles
import Publications

/// A catalogue that commands work on, with the words that describe it.
struct OpenedCatalogue {
  /// What the screen calls it: the file's name, or the program's.
  let name: String
  let catalogue: Catalogue
  /// With its concepts, whichever terms the catalogue is shown in.
  let vocabulary: Vocabulary
  let terms: Terms
  /// What words of queries mean here.
  let expander: QueryExpander
  private let contents: FileContents

  /// The catalogue of a listing, else of the one in the program.
  init(file: String?, in options: VocabularyOptions) throws {
    vocabulary = try EmbeddedFiles.vocabulary(thesaurus: try options.thesaurus())
    contents = try OpenedCatalogue.listing(file)
    name = file.map(OpenedCatalogue.lastPart) ?? "ICMEC resource listing"
    terms = options.terms
    catalogue = try OpenedCatalogue.catalogue(of: contents, in: terms, vocabulary)
    expander = QueryExpander(
      catalogue, vocabulary: vocabulary, expandsTopics: terms == .preferred)
  }

  /// The same publications under other terms.
  func catalogue(in terms: Terms) throws -> Catalogue {
    terms == self.terms
      ? catalogue : try OpenedCatalogue.catalogue(of: contents, in: terms, vocabulary)
  }

  private static func catalogue(
    of contents: FileContents, in terms: Terms, _ vocabulary: Vocabulary
  ) throws -> Catalogue {
    let vocabulary =
      terms == .preferred ? vocabulary : try EmbeddedFiles.vocabulary(thesaurus: nil)
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for publication in try ListingReader.read(contents, vocabulary: vocabulary).publications {
      builder.add(publication)
    }
    return try Catalogue(builder.build())
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
