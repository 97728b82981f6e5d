import EmbeddedFiles
import RecordImport
import Vocabularies

/// The words in which a catalogue is described.
struct VocabularyChoice {
  /// SKOS files and tables; none for the embedded ones.
  var files: [String] = []
  var terms = Terms.preferred

  /// Bytes that a file of concepts or rows may have.
  private static let limit = 64 << 20

  /// The concepts of the files that were named, else the embedded ones.
  func thesaurus() throws -> Thesaurus { try read().thesaurus() }

  /// The concepts and tables that were named, else the embedded ones. Without concepts topics are the
  /// publishers' tags.
  func vocabulary(hasConcepts: Bool = true) throws -> Vocabulary {
    let read = try read()
    var vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: hasConcepts ? try read.thesaurus().withCollections() : nil)
    for rows in read.rows { try vocabulary.add(rows) }
    return vocabulary
  }

  /// Files by what they hold.
  func read() throws -> VocabularyFiles {
    var read = VocabularyFiles()
    for file in files {
      let contents = try FileReading.contents(of: file, limit: VocabularyChoice.limit)
      if AddedRows.areIn(contents) {
        read.rows.append(try AddedRows(contents))
      } else {
        read.thesauri.append(try ThesaurusReader.read(contents))
      }
    }
    return read
  }
}

/// What the files of a vocabulary hold, in their order.
struct VocabularyFiles {
  var thesauri: [Thesaurus] = []
  var rows: [AddedRows] = []

  /// The concepts of all files; the embedded ones where no file has any.
  func thesaurus() throws -> Thesaurus {
    guard let first = thesauri.first else { return try ThesaurusReader.read(EmbeddedFiles.topics) }
    if thesauri.count == 1 { return first }
    var merge = ThesaurusMerge()
    for thesaurus in thesauri { merge.add(thesaurus) }
    return merge.thesaurus(file: thesauri.map(\.file).joined(separator: ", "))
  }
}

/// The vocabulary of a choice with its concepts, read when somebody first asks: the screen opens
/// without it.
final class ChosenVocabulary {
  private let choice: VocabularyChoice
  private lazy var vocabulary = Result { try choice.vocabulary() }

  init(_ choice: VocabularyChoice) {
    self.choice = choice
  }

  /// Throws what is wrong with its files.
  func read() throws -> Vocabulary { try vocabulary.get() }
}
