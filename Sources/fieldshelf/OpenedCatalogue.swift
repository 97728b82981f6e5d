import ArgumentParser
import Catalogue
import CatalogueStore
import EmbeddedFiles
import EngineCatalogue
import Glibc
import Messages
import Publications
import RecordFormats
import RecordImport
import Vocabularies

/// An open catalogue, with its vocabulary.
struct OpenedCatalogue {
  /// The name shown on the screen: the file's, or the embedded listing's.
  let name: String
  /// The name of the embedded listing; `nil` for another catalogue.
  let nameKey: MessageKey?
  /// The records; `nil` if they are in an engine.
  let catalogue: StoredCatalogue?
  /// Includes the concepts, whichever terms topics are shown in.
  let vocabulary: LazyVocabulary
  let terms: Terms
  private let image: CatalogueImage?
  /// Answers requests about the catalogue.
  let service: any CatalogueService
  /// Problems found in reading the files; empty for a mapped image.
  let report: ImportReport
  private let reports: [FileReport]
  private let renamed: RenamedRecords

  /// Problems found in reading one file.
  struct FileReport {
    var file: String
    var report: ImportReport
  }

  /// The maximum bytes of records to read at each start: about sixty thousand publications, a few
  /// seconds.
  static let limit = 64 << 20

  /// The reader quit while a file was being read.
  struct Cancelled: Error {}

  /// Opens files, or else the embedded listing. `shouldContinue` is called repeatedly while records
  /// are read; `Cancelled` is thrown when it returns false.
  init(
    files: [String], as format: RecordFormat? = nil, in choice: VocabularyChoice,
    shouldContinue: () -> Bool = { true }
  ) throws {
    try self.init(files, format, choice, LazyVocabulary(choice), shouldContinue: shouldContinue)
  }

  private init(
    _ files: [String], _ format: RecordFormat?, _ choice: VocabularyChoice,
    _ vocabulary: LazyVocabulary, shouldContinue: () -> Bool = { true }
  ) throws {
    self.vocabulary = vocabulary
    terms = choice.terms
    nameKey = files.isEmpty ? .embeddedCatalogueName : nil
    name =
      files.isEmpty
      ? Messages.chosen.text(.embeddedCatalogueName)
      : files.map(OpenedCatalogue.lastComponent(of:)).joined(separator: ", ")
    // Report errors in a named file before the screen opens.
    if !choice.files.isEmpty { _ = try vocabulary.read() }
    if let address = try EngineOption.address(among: files) {
      (reports, renamed, report) = ([], RenamedRecords(), ImportReport())
      (image, catalogue) = (nil, nil)
      service = try EngineOption.service(at: address, shouldContinue: shouldContinue)
      return
    }
    let loaded = try OpenedCatalogue.load(
      files, as: format, choice, vocabulary, shouldContinue: shouldContinue)
    reports = loaded.reports
    renamed = loaded.renamed
    report = ImportReport(joining: loaded.reports.map(\.report))
    image = loaded.image
    catalogue = try StoredCatalogue(loaded.image)
    service = try StoredCatalogueService(loaded.image, name: name)
  }

  /// A catalogue with the problems found in reading its files.
  private struct LoadedCatalogue {
    var image: CatalogueImage
    var reports: [FileReport] = []
    var renamed = RenamedRecords()
  }

  private static func load(
    _ files: [String], as format: RecordFormat?, _ choice: VocabularyChoice,
    _ vocabulary: LazyVocabulary, shouldContinue: () -> Bool
  ) throws -> LoadedCatalogue {
    guard let file = files.first else {
      if choice.files.isEmpty, let ready = EmbeddedCatalogue.ready {
        return LoadedCatalogue(image: ready)
      }
      return LoadedCatalogue(image: try EmbeddedCatalogue.build(try vocabulary.read()))
    }
    if files.count == 1, try form(of: file, as: format) == .image {
      return LoadedCatalogue(image: try map(file).0)
    }
    let vocabularies = try vocabulary.read(of: files)
    for file in files {
      guard try form(of: file, as: format) == .image else { continue }
      try vocabularies.requireVocabulary(of: try map(file).0, at: file)
    }
    return try build(files, as: format, vocabularies, shouldContinue: shouldContinue)
  }

  /// Detects the form of a regular file; `nil` for a pipe, which can be opened only once.
  static func form(
    of file: String, as format: RecordFormat? = nil
  ) throws(CatalogueFileError) -> RecordFileForm? {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try RecordStream.open(file, as: format).form
  }

  /// Whether to show that a file is being read, because it takes more than a moment or an unknown
  /// time.
  static func takesLong(_ file: String, as format: RecordFormat?) throws(CatalogueFileError) -> Bool
  {
    let instantSize = 1 << 20
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return false }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size <= instantSize { return false }
    return try form(of: file, as: format) != .image
  }

  /// Maps an image file; errors name the file.
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
    _ files: [String], as format: RecordFormat?, _ vocabularies: FileVocabularies,
    shouldContinue: () -> Bool
  ) throws -> LoadedCatalogue {
    var builder = CatalogueBuilder(vocabulary: vocabularies.whole)
    var reports: [FileReport] = []
    var renamed = RenamedRecords()
    var isCancelled = false
    let reader = try PublicationReader(
      vocabulary: vocabularies.common, of: vocabularies.own, suggestionLimit: 0
    )
    .tellingApart(files, as: format, limit: limit) { _ in
      isCancelled = !shouldContinue()
      return !isCancelled
    }
    for file in files where !isCancelled {
      let report = try reader.read(
        file, as: format, limit: limit,
        progress: { _ in
          isCancelled = !shouldContinue()
          return !isCancelled
        },
        add: { publication in
          let published = reader.sharedIdentifiers?.published(publication.id)
          let numbered = builder.add(publication)
          guard let id = numbered ?? (published == nil ? nil : publication.id) else { return }
          renamed.add(published ?? publication.id, of: publication, renamedTo: id, in: file)
        })
      reports.append(FileReport(file: file, report: report))
    }
    if isCancelled { throw Cancelled() }
    return LoadedCatalogue(image: builder.build(), reports: reports, renamed: renamed)
  }

  /// Returns the stored records; throws if they are in an engine.
  func records() throws -> StoredCatalogue {
    guard let catalogue else { throw FailedAnswer(message: Message(.engineNotForCommand)) }
    return catalogue
  }

  /// Returns the image of the whole catalogue; throws if it is in an engine.
  func wholeImage() throws -> CatalogueImage {
    guard let image else { throw FailedAnswer(message: Message(.engineNotForCommand)) }
    return image
  }

  /// Returns the last component of a path.
  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension OpenedCatalogue {
  /// Reports records and fields that were lost or changed in reading on standard error. Unknown
  /// names are left to `check`.
  func reportLosses() {
    var diagnostics = ImportDiagnostics(limit: ImportDiagnostics.briefLimit)
    for file in reports { diagnostics.add(file.report, of: file.file, where: \.losesContent) }
    diagnostics.report()
    renamed.report()
  }

  /// The first file that lost something in reading.
  var lossyFile: String? { reports.first { $0.report.loss != nil }?.file }

  /// Throws exit status 1 if a record was lost.
  func throwIfRecordWasLost() throws(ExitCode) {
    if report.hasLostRecord { throw ExitCode(1) }
  }

  /// Maps a facet to the one shown: tags instead of topics with the publisher's terms.
  func shownFacet(for facet: FacetKey) -> FacetKey {
    terms == .publisher && facet == .topic ? .tag : facet
  }

  /// Returns the vocabulary's value for a name, whether or not the catalogue has it.
  func vocabularyValue(named name: String, of facet: FacetKey) -> ValueKey? {
    guard let kind = NamedValue.Kind(rawValue: facet.rawValue),
      let index = try? vocabulary.read().nameIndex(of: [kind])
    else { return nil }
    let value = kind == .language ? index.language(named: name) : index.value(named: name, of: kind)
    return value.map { ValueKey(facet, $0.id) }
  }

  /// Whether the catalogue was built with a vocabulary file that is not named: the embedded
  /// vocabulary is not the one of its topics.
  var lacksVocabulary: Bool { vocabulary.isEmbedded && image?.ownVocabulary != nil }

  /// Throws if the vocabulary of the catalogue's topics is not named.
  func requireVocabulary() throws {
    if lacksVocabulary { throw UsageError.vocabularyOfCatalogue(image?.path ?? name) }
  }

  /// The concepts behind topics.
  func thesaurus() throws -> Thesaurus {
    try requireVocabulary()
    guard let thesaurus = try vocabulary.read().thesaurus else { throw NotFoundError.noTopic("") }
    return thesaurus
  }
}
