import BrowserViews
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
  init(file: String?, in words: VocabularyChoice) throws {
    vocabulary = try EmbeddedFiles.vocabulary(thesaurus: try words.thesaurus())
    contents = try OpenedCatalogue.listing(file)
    name = file.map(OpenedCatalogue.lastPart) ?? "ICMEC resource listing"
    terms = words.terms
    catalogue = try OpenedCatalogue.catalogue(of: contents, in: terms, vocabulary)
    expander = QueryExpander(
      catalogue, vocabulary: vocabulary, expandsTopics: terms == .preferred)
  }

  private init(_ other: OpenedCatalogue, in terms: Terms) throws {
    name = other.name
    vocabulary = other.vocabulary
    contents = other.contents
    self.terms = terms
    catalogue = try OpenedCatalogue.catalogue(of: contents, in: terms, vocabulary)
    expander = QueryExpander(
      catalogue, vocabulary: vocabulary, expandsTopics: terms == .preferred)
  }

  /// What a session needs to know of the words; the other terms are made when they are asked for.
  var words: CatalogueWords {
    CatalogueWords(
      terms: terms, expander: expander,
      counterparts: { [vocabulary, terms] label in
        terms == .preferred ? vocabulary.tags(ofTopic: label) : vocabulary.topics(ofTag: label)
      },
      other: {
        // It was read once already: what could go wrong has not.
        guard let other = try? OpenedCatalogue(self, in: terms.other) else { return nil }
        return (other.catalogue, other.words)
      })
  }

  /// The concepts that topics are.
  func thesaurus() throws(NothingFound) -> Thesaurus {
    guard let thesaurus = vocabulary.thesaurus else { throw .noTopic("") }
    return thesaurus
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
