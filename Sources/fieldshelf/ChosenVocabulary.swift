import EmbeddedFiles
import Publications
import RecordImport
import Vocabularies

/// The words in which a catalogue is described.
struct VocabularyChoice {
  /// A SKOS file; `nil` for the embedded one.
  var file: String?
  var terms = Terms.preferred

  /// Bytes that a file of concepts may have.
  private static let limit = 64 << 20

  /// The concepts that were named, else the embedded ones.
  func thesaurus() throws -> Thesaurus {
    guard let file else { return try ThesaurusReader.read(EmbeddedFiles.topics) }
    return try ThesaurusReader.read(
      try FileReading.contents(of: file, limit: VocabularyChoice.limit))
  }
}

/// The vocabulary of a choice with its concepts, read when somebody first asks: the screen opens
/// without it.
final class ChosenVocabulary {
  private let choice: VocabularyChoice
  private lazy var vocabulary = Result {
    try EmbeddedFiles.vocabulary(thesaurus: try choice.thesaurus())
  }

  init(_ choice: VocabularyChoice) {
    self.choice = choice
  }

  /// Throws what is wrong with its files.
  func read() throws -> Vocabulary { try vocabulary.get() }
}
