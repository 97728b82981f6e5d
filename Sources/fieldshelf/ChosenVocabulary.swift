import EmbeddedFiles
import Glibc
import Messages
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
    try read().vocabulary(hasConcepts: hasConcepts)
  }

  /// Files by what they hold, those of one file of records among them.
  func read() throws -> VocabularyFiles { try readParts().whole() }

  /// Files by what they hold, and by what they are for.
  func readParts() throws -> VocabularyParts {
    var parts = VocabularyParts()
    for part in self.parts {
      let contents = try FileReading.contents(of: part.path, limit: VocabularyChoice.limit)
      let read: VocabularyFiles
      if AddedRows.areIn(contents) {
        read = VocabularyFiles(rows: [try AddedRows(contents)])
      } else {
        read = VocabularyFiles(thesauri: [try ThesaurusReader.read(contents)])
      }
      if let owner = part.owner {
        parts.own[owner, default: VocabularyFiles()].add(read)
      } else {
        parts.common.add(read)
      }
    }
    return parts
  }

  /// Whether a file is for one file of records.
  var hasOwn: Bool { parts.contains { $0.owner != nil } }

  /// A file, and the file of records that it is for, `RECORDS=FILE`; `nil` for all.
  private var parts: [(owner: String?, path: String)] {
    files.map { text in
      guard access(text, F_OK) != 0, let sign = text.firstIndex(of: "="), sign > text.startIndex
      else { return (nil, text) }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}

/// What the files of a vocabulary hold, in their order.
struct VocabularyFiles {
  var thesauri: [Thesaurus] = []
  var rows: [AddedRows] = []

  /// Adds what other files hold.
  mutating func add(_ other: VocabularyFiles) {
    thesauri += other.thesauri
    rows += other.rows
  }

  /// The vocabulary with these concepts and rows.
  func vocabulary(hasConcepts: Bool = true) throws -> Vocabulary {
    var vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: hasConcepts ? try thesaurus().withCollections() : nil)
    for rows in rows { try vocabulary.add(rows) }
    return vocabulary
  }

  /// What an editor may not have meant in them, with file and line.
  var doubts: [Message] {
    let labels = thesauri.map { $0.withCollections() }
      .filter { $0.concepts.contains(where: \.isCollection) }
      .flatMap { thesaurus in
        ThesaurusAudit(thesaurus).findings.compactMap { finding -> Message? in
          guard case .labelOfCollection = finding.problem, let line = finding.line else {
            return nil
          }
          return Message(
            .findingInFile, .text(thesaurus.file), .message(Message(.placeLine, .index(line))),
            .message(finding.problem.message))
        }
      }
    return labels + rows.flatMap(\.contradictions)
  }

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

  /// The words of files of records, each of which may have its own.
  func read(of files: [String]) throws -> FileVocabularies {
    if !choice.hasOwn {
      let words = try read()
      return FileVocabularies(whole: words, common: words, own: [:], doubts: [])
    }
    return try choice.vocabularies(of: files)
  }
}
