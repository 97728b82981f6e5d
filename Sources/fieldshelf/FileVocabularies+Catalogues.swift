import CatalogueStore
import EmbeddedFiles
import Messages
import RecordFormats
import RecordImport

/// Whether a built catalogue keeps its names when it is read with certain vocabularies.
enum CatalogueVocabulary {
  /// It has the embedded vocabulary, an unknown one, or one of the named files.
  case kept
  /// Other vocabulary files are named for it.
  case replaced
  /// It was built with vocabulary files, and none are named for it.
  case missing
}

extension FileVocabularies {
  /// Compares the vocabulary that a catalogue file was built with.
  func comparison(with image: CatalogueImage, at file: String) -> CatalogueVocabulary {
    guard let built = image.ownVocabulary else { return .kept }
    let named = fingerprints.own[file] ?? fingerprints.common
    guard !named.isEmpty else { return .missing }
    let isKept = built.isContained(in: named) || built.isContained(in: fingerprints.whole)
    return isKept ? .kept : .replaced
  }

  /// Throws if a catalogue would lose the names that it was built with, because no vocabulary is
  /// named for it; reports one that is named instead of its own.
  func requireVocabulary(of image: CatalogueImage, at file: String) throws {
    switch comparison(with: image, at: file) {
    case .kept: break
    case .replaced: ExitReport.printDiagnostic(Message(.vocabularyReplaced, .text(file)))
    case .missing: throw UsageError.vocabularyOfCatalogue(file)
    }
  }

  /// Whether a file is a catalogue whose vocabulary is not named. A file that cannot be read is
  /// reported where its records are read.
  func lacksVocabulary(of file: String, as format: RecordFormat?) -> Bool {
    guard (try? OpenedCatalogue.form(of: file, as: format)) == .image,
      let image = try? OpenedCatalogue.map(file).0
    else { return false }
    return comparison(with: image, at: file) == .missing
  }
}

extension CatalogueImage {
  /// The vocabulary files that it was built with; `nil` for the embedded ones.
  var ownVocabulary: VocabularyFingerprint? {
    EmbeddedCatalogue.isBuilt(self) ? nil : vocabulary
  }
}
