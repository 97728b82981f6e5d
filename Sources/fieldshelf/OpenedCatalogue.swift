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

/// A catalogue that commands work on, with the words that describe it.
struct OpenedCatalogue {
  /// What the screen calls it: the file's name, or the program's.
  let name: String
  /// The name of the embedded listing; `nil` for another catalogue.
  let ownName: MessageKey?
  /// The records; `nil` where they are in an engine.
  let catalogue: StoredCatalogue?
  /// With its concepts, whichever terms the catalogue is shown in.
  let vocabulary: ChosenVocabulary
  let terms: Terms
  private let image: CatalogueImage?
  /// What answers questions about it.
  let service: any CatalogueService
  /// What was wrong with the files; nothing for a mapped one.
  let report: ImportReport
  private let reports: [FileReport]
  private let renamed: RenamedRecords

  /// What was wrong with one file.
  struct FileReport {
    var file: String
    var report: ImportReport
  }

  /// Bytes of records that are read at each start: some sixty thousand publications, a few seconds.
  static let limit = 64 << 20

  /// The reader left while a file was being read.
  struct GivenUp: Error {}

  /// The catalogue of files, else of the listing in the program. `goesOn` is called now and then
  /// while records are read; when it returns false, `GivenUp` is thrown.
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
    ownName = files.isEmpty ? .embeddedCatalogueName : nil
    name =
      files.isEmpty
      ? Messages.chosen.text(.embeddedCatalogueName)
      : files.map(OpenedCatalogue.lastPart(of:)).joined(separator: ", ")
    // Problems with a named file are reported before the screen opens.
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

  /// A catalogue with what was found in the files that it was read from.
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

  /// The form of a file that can be opened twice; a pipe is read as what it turns out to be.
  static func form(
    of file: String, as format: RecordFormat? = nil
  ) throws(CatalogueFileError) -> RecordFileForm? {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try RecordStream.open(file, as: format).form
  }

  /// Whether the screen should say that a file is being read: it takes more than a moment, or an
  /// unknown time.
  static func takesLong(_ file: String, as format: RecordFormat?) throws(CatalogueFileError) -> Bool
  {
    let moment = 1 << 20
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return false }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size <= moment { return false }
    return try form(of: file, as: format) != .image
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

  /// The records one after the other; refused where they are in an engine.
  func records() throws -> StoredCatalogue {
    guard let catalogue else { throw FailedAnswer(message: Message(.engineNotForCommand)) }
    return catalogue
  }

  /// The whole catalogue; refused where it is in an engine.
  func wholeImage() throws -> CatalogueImage {
    guard let image else { throw FailedAnswer(message: Message(.engineNotForCommand)) }
    return image
  }

  /// A path without its folders.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension OpenedCatalogue {
  /// Writes to standard error what of the files is not in the catalogue, or not as it was; `check`
  /// reports unknown names.
  func reportLosses() {
    var complaints = ImportComplaints(limit: 10)
    for file in reports { complaints.add(file.report, of: file.file, where: \.losesContent) }
    complaints.report()
    renamed.report()
  }

  /// The first file that lost something in reading.
  var lossyFile: String? { reports.first { $0.report.loss != nil }?.file }

  /// Ends the program with status 1 when a record of the file was lost.
  func throwIfRecordWasLost() throws(ExitCode) {
    if report.hasLostRecord { throw ExitCode(1) }
  }

  /// The facet that is shown for one in the chosen terms: the publisher's tags for topics.
  func shown(_ facet: FacetKey) -> FacetKey {
    terms == .publisher && facet == .topic ? .tag : facet
  }

  /// The value of a facet that the program's vocabulary has for a name, be it in the catalogue or not.
  func knownValue(named name: String, of facet: FacetKey) -> ValueKey? {
    guard let kind = NamedValue.Kind(rawValue: facet.rawValue),
      let index = try? vocabulary.read().nameIndex(of: [kind])
    else { return nil }
    let value = kind == .language ? index.language(named: name) : index.value(named: name, of: kind)
    return value.map { ValueKey(facet, $0.id) }
  }

  /// The concepts that topics are.
  func thesaurus() throws -> Thesaurus {
    guard let thesaurus = try vocabulary.read().thesaurus else { throw NothingFound.noTopic("") }
    return thesaurus
  }
}
