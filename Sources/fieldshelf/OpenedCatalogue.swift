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
  let vocabulary: ChosenVocabulary
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
  struct GivenUp: Error {}

  /// Opens files, or else the embedded listing. `goesOn` is called repeatedly while records are
  /// read; `GivenUp` is thrown when it returns false.
  init(
    files: [String], as format: RecordFormat? = nil, in words: VocabularyChoice,
    goesOn: () -> Bool = { true }
  ) throws {
    try self.init(files, format, words, ChosenVocabulary(words), goesOn: goesOn)
  }

  private init(
    _ files: [String], _ format: RecordFormat?, _ choice: VocabularyChoice,
    _ vocabulary: ChosenVocabulary, goesOn: () -> Bool = { true }
  ) throws {
    self.vocabulary = vocabulary
    terms = choice.terms
    nameKey = files.isEmpty ? .embeddedCatalogueName : nil
    name =
      files.isEmpty
      ? Messages.chosen.text(.embeddedCatalogueName)
      : files.map(OpenedCatalogue.lastPart(of:)).joined(separator: ", ")
    // Report errors in a named file before the screen opens.
    if !choice.files.isEmpty { _ = try vocabulary.read() }
    if let address = try EngineOption.address(among: files) {
      (reports, renamed, report) = ([], RenamedRecords(), ImportReport())
      (image, catalogue) = (nil, nil)
      service = try EngineOption.service(at: address, goesOn: goesOn)
      return
    }
    let opened = try OpenedCatalogue.read(files, as: format, choice, vocabulary, goesOn: goesOn)
    reports = opened.reports
    renamed = opened.renamed
    report = ImportReport(joining: opened.reports.map(\.report))
    image = opened.image
    catalogue = try StoredCatalogue(opened.image)
    service = try StoredCatalogueService(opened.image, name: name)
  }

  /// A catalogue with the problems found in reading its files.
  private struct Read {
    var image: CatalogueImage
    var reports: [FileReport] = []
    var renamed = RenamedRecords()
  }

  private static func read(
    _ files: [String], as format: RecordFormat?, _ choice: VocabularyChoice,
    _ vocabulary: ChosenVocabulary, goesOn: () -> Bool
  ) throws -> Read {
    guard let file = files.first else {
      if choice.files.isEmpty, let ready = EmbeddedCatalogue.ready { return Read(image: ready) }
      return Read(image: try EmbeddedCatalogue.build(try vocabulary.read()))
    }
    if files.count == 1, try form(of: file, as: format) == .image {
      return Read(image: try map(file).0)
    }
    let words = try vocabulary.read(of: files)
    return try build(files, as: format, words, goesOn: goesOn)
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
    let moment = 1 << 20
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return false }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size <= moment { return false }
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
    _ files: [String], as format: RecordFormat?, _ words: FileVocabularies, goesOn: () -> Bool
  ) throws -> Read {
    var builder = CatalogueBuilder(vocabulary: words.whole)
    var reports: [FileReport] = []
    var renamed = RenamedRecords()
    var isGivenUp = false
    let reader = try PublicationReader(vocabulary: words.common, of: words.own)
      .tellingApart(files, as: format, limit: limit) { _ in
        isGivenUp = !goesOn()
        return !isGivenUp
      }
    for file in files where !isGivenUp {
      let report = try reader.read(
        file, as: format, limit: limit,
        progress: { _ in
          isGivenUp = !goesOn()
          return !isGivenUp
        },
        add: { publication in
          let published = reader.sharedIdentifiers?.published(publication.id)
          let numbered = builder.add(publication)
          guard let id = numbered ?? (published == nil ? nil : publication.id) else { return }
          renamed.add(published ?? publication.id, of: publication, renamedTo: id, in: file)
        })
      reports.append(FileReport(file: file, report: report))
    }
    if isGivenUp { throw GivenUp() }
    return Read(image: builder.build(), reports: reports, renamed: renamed)
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
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension OpenedCatalogue {
  /// Reports records and fields that were lost or changed in reading on standard error. Unknown
  /// names are left to `check`.
  func reportLosses() {
    var diagnostics = ImportDiagnostics(limit: 10)
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
  func shown(_ facet: FacetKey) -> FacetKey {
    terms == .publisher && facet == .topic ? .tag : facet
  }

  /// Returns the vocabulary's value for a name, whether or not the catalogue has it.
  func knownValue(named name: String, of facet: FacetKey) -> ValueKey? {
    guard let kind = NamedValue.Kind(rawValue: facet.rawValue),
      let index = try? vocabulary.read().nameIndex(of: [kind])
    else { return nil }
    let value = kind == .language ? index.language(named: name) : index.value(named: name, of: kind)
    return value.map { ValueKey(facet, $0.id) }
  }

  /// The concepts behind topics.
  func thesaurus() throws -> Thesaurus {
    guard let thesaurus = try vocabulary.read().thesaurus else { throw NothingFound.noTopic("") }
    return thesaurus
  }
}
