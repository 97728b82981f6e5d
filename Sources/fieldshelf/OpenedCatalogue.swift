import Catalogue
import CatalogueStore
import EmbeddedFiles
import Glibc
import PublicationFiles
import Publications

/// A catalogue that commands work on, with the words that describe it.
struct OpenedCatalogue {
  /// What the screen calls it: the file's name, or the program's.
  let name: String
  let catalogue: StoredCatalogue
  /// With its concepts, whichever terms the catalogue is shown in.
  let vocabulary: ChosenVocabulary
  let terms: Terms
  /// What answers questions about it.
  let service: StoredCatalogueService

  /// Bytes of JSON Lines that are read at each start: some sixty thousand publications, a few
  /// seconds.
  static let linesLimit = 64 << 20

  /// Whoever waited for a file did not want to any longer.
  struct GivenUp: Error {}

  /// The catalogue of a file, else of the listing in the program. `goesOn` is asked now and then while JSON Lines are read; when it says
  /// no, `GivenUp` is thrown.
  init(
    file: String?, in words: VocabularyChoice, goesOn: () -> Bool = { true }
  ) throws {
    try self.init(file: file, words, ChosenVocabulary(words), goesOn: goesOn)
  }

  private init(
    file: String?, _ choice: VocabularyChoice, _ vocabulary: ChosenVocabulary,
    goesOn: () -> Bool = { true }
  ) throws {
    self.vocabulary = vocabulary
    terms = choice.terms
    name = file.map(OpenedCatalogue.lastPart(of:)) ?? "ICMEC resource listing"
    // What is wrong with a file that was named is told before the screen opens.
    if choice.file != nil { _ = try vocabulary.read() }
    let image = try OpenedCatalogue.image(of: file, choice, vocabulary, goesOn: goesOn)
    catalogue = try StoredCatalogue(image)
    service = try StoredCatalogueService(image, name: name)
  }

  private static func image(
    of file: String?, _ choice: VocabularyChoice, _ vocabulary: ChosenVocabulary,
    goesOn: () -> Bool
  ) throws -> CatalogueImage {
    guard let file else {
      if choice.file == nil, let ready = EmbeddedCatalogue.ready { return ready }
      return try EmbeddedCatalogue.build(try vocabulary.read())
    }
    if try form(of: file) == .image { return try map(file).0 }
    return try build(file, try vocabulary.read(), goesOn: goesOn)
  }

  /// The form of a file that can be opened twice; a pipe is read as what it turns out to be.
  static func form(of file: String) throws(CatalogueFileError) -> RecordFileForm? {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try RecordStream(opening: file).form
  }

  /// Whether a reader should be told that a file is read: it takes more than a moment, or nobody
  /// knows how long.
  static func takesLong(_ file: String) throws(CatalogueFileError) -> Bool {
    let moment = 1 << 20
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return false }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size <= moment { return false }
    return try form(of: file) != .image
  }

  /// Maps a catalogue's file; one that is no sound catalogue is named in what is thrown.
  static func map(
    _ file: String
  ) throws(PublicationReader.Failure) -> (CatalogueImage, StoredCatalogue) {
    do {
      let image = try CatalogueImage(mapping: file)
      return (image, try StoredCatalogue(image))
    } catch {
      throw .image(file, error)
    }
  }

  private static func build(
    _ file: String, _ vocabulary: Vocabulary, goesOn: () -> Bool
  ) throws -> CatalogueImage {
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    var isGivenUp = false
    _ = try PublicationReader(vocabulary: vocabulary).read(
      file, linesLimit: linesLimit,
      progress: { _ in
        isGivenUp = !goesOn()
        return !isGivenUp
      }, add: { builder.add($0) })
    if isGivenUp { throw GivenUp() }
    return builder.build()
  }

  /// A path without its folders.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

}

extension OpenedCatalogue {
  /// The facet that stands for one in the terms that were chosen: the publisher's tags for topics.
  func shown(_ facet: FacetKey) -> FacetKey {
    terms == .publisher && facet == .topic ? .tag : facet
  }

  /// The concepts that topics are.
  func thesaurus() throws -> Thesaurus {
    guard let thesaurus = try vocabulary.read().thesaurus else { throw NothingFound.noTopic("") }
    return thesaurus
  }
}
