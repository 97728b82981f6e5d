import CatalogueStore
import EmbeddedFiles
import Messages
import RecordFormats
import RecordImport
import Vocabularies

/// Files of any format, audited as one catalogue.
struct CheckedFiles {
  private var auditor: CatalogueAuditor
  private let reader: PublicationReader
  private let format: RecordFormat?
  private let vocabulary: Vocabulary
  private let vocabularies: FileVocabularies
  /// The files that were read.
  private(set) var names: [String] = []
  /// Error messages for files that could not be read.
  private(set) var unread: [String] = []

  init(in vocabularies: FileVocabularies, format: RecordFormat?) {
    vocabulary = vocabularies.common
    self.vocabularies = vocabularies
    self.format = format
    auditor = CatalogueAuditor(vocabulary: vocabularies.whole)
    reader = PublicationReader(vocabulary: vocabulary, of: vocabularies.own, keepsOrigins: false)
  }

  /// Audits the records of the embedded listing.
  mutating func addListing() throws {
    let read = try RecordImporter.read(EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary)
    for publication in read.publications { auditor.add(publication) }
    endFile(EmbeddedFiles.listing.name, read.report)
  }

  /// Audits the records of a file, after verifying the checksums if it is a catalogue. A file that
  /// cannot be read is noted in `unread`.
  mutating func add(_ file: String) {
    do {
      let isImage = try OpenedCatalogue.form(of: file, as: format) == .image
      if isImage { try verify(file) }
      // Findings about names are then those of another vocabulary.
      if vocabularies.lacksVocabulary(of: file, as: format) {
        ExitReport.printDiagnostic(Message(.vocabularyOfCatalogue, .text(file)))
      }
      // Keep a catalogue's origins: they name the lines of the files it was built from.
      let reader = isImage ? PublicationReader(vocabulary: vocabulary) : reader
      let report = try reader.read(file, as: format) { auditor.add($0) }
      endFile(file, report)
    } catch {
      unread.append(ExitReport(of: error).standardError)
    }
  }

  private mutating func endFile(_ name: String, _ report: ImportReport) {
    auditor.endFile(report, file: name)
    names.append(name)
  }

  private func verify(_ file: String) throws {
    let catalogue = try OpenedCatalogue.map(file).1
    do {
      try catalogue.verify()
    } catch {
      throw PublicationReader.Failure.image(file, error)
    }
  }

  /// Returns the findings.
  consuming func finish() -> CatalogueAudit { auditor.finish() }
}
