import CatalogueStore
import Vocabularies

/// A vocabulary with its concepts, read on first use: the screen opens without it.
final class LazyVocabulary {
  private let choice: VocabularyChoice
  private lazy var contents = Result {
    let files = try choice.read()
    return (vocabulary: try files.vocabulary(), fingerprints: files.fingerprints)
  }

  init(_ choice: VocabularyChoice) {
    self.choice = choice
  }

  /// Whether it is the embedded one.
  var isEmbedded: Bool { choice.files.isEmpty }

  /// Throws errors in the vocabulary files.
  func read() throws -> Vocabulary { try contents.get().vocabulary }

  /// Returns the vocabulary of each of several files of records.
  func read(of files: [String]) throws -> FileVocabularies {
    if choice.hasOwn { return try choice.vocabularies(of: files) }
    let (vocabulary, fingerprints) = try contents.get()
    return FileVocabularies(
      whole: vocabulary, common: vocabulary, own: [:], warnings: [],
      fingerprints: .init(whole: fingerprints, common: fingerprints))
  }
}
