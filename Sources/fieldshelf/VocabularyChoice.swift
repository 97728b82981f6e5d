import CatalogueStore
import EmbeddedFiles
import Glibc
import Messages
import RecordImport
import Vocabularies

/// The vocabulary options of a catalogue.
struct VocabularyChoice {
  /// SKOS files and tables; empty for the embedded ones.
  var files: [String] = []
  var terms = Terms.preferred

  /// The maximum size of a vocabulary file in bytes.
  private static let limit = 64 << 20

  /// Returns the concepts of the named files, or else the embedded ones.
  func thesaurus() throws -> Thesaurus { try read().thesaurus() }

  /// Returns the concepts and tables of the named files, or else the embedded ones. Without
  /// concepts, topics are the publishers' tags.
  func vocabulary(hasConcepts: Bool = true) throws -> Vocabulary {
    try read().vocabulary(hasConcepts: hasConcepts)
  }

  /// Reads all files, including those for a single file of records.
  func read() throws -> VocabularyFiles { try readParts().whole() }

  /// Reads all files, grouped by the file of records that they apply to.
  func readParts() throws -> VocabularyParts {
    var parts = VocabularyParts()
    for part in self.parts {
      let contents = try FileReading.contents(of: part.path, limit: VocabularyChoice.limit)
      var read: VocabularyFiles
      if AddedRows.areIn(contents) {
        read = VocabularyFiles(rows: [try AddedRows(contents)])
      } else {
        read = VocabularyFiles(thesauri: [try ThesaurusReader.read(contents)])
      }
      read.fingerprints = [VocabularyFingerprint(of: contents)]
      if let owner = part.owner {
        parts.own[owner, default: VocabularyFiles()].add(read)
      } else {
        parts.common.add(read)
      }
    }
    return parts
  }

  /// Whether any file applies to a single file of records.
  var hasOwn: Bool { parts.contains { $0.owner != nil } }

  /// Each file with the file of records that it applies to (`RECORDS=FILE`); `nil` for all.
  private var parts: [(owner: String?, path: String)] {
    files.map { text in
      guard access(text, F_OK) != 0, let sign = text.firstIndex(of: "="), sign > text.startIndex
      else { return (nil, text) }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}

/// The contents of vocabulary files, in their order.
struct VocabularyFiles {
  var thesauri: [Thesaurus] = []
  var rows: [AddedRows] = []
  /// One for each file.
  var fingerprints: [VocabularyFingerprint] = []

  /// Appends the contents of other files.
  mutating func add(_ other: VocabularyFiles) {
    thesauri += other.thesauri
    rows += other.rows
    fingerprints += other.fingerprints
  }

  /// Returns the vocabulary of these concepts and rows.
  func vocabulary(hasConcepts: Bool = true) throws -> Vocabulary {
    var vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: hasConcepts ? try thesaurus().withCollections() : nil)
    for rows in rows { try vocabulary.add(rows) }
    return vocabulary
  }

  /// Entries that an editor may not have intended, with file and line.
  var warnings: [Message] {
    let labels = thesauri.map { $0.withCollections() }
      .filter { $0.concepts.contains(where: \.isCollection) }
      .flatMap { thesaurus in
        ThesaurusAudit(thesaurus).findings.compactMap { finding -> Message? in
          guard case .labelOfCollection = finding.problem, let line = finding.line else {
            return nil
          }
          return Message(
            .findingInFile, .text(thesaurus.file), .message(Message(.lineNumber, .index(line))),
            .message(finding.problem.message))
        }
      }
    return labels + rows.flatMap(\.contradictions)
  }

  /// Returns the merged concepts of all files, or the embedded ones if no file has any.
  func thesaurus() throws -> Thesaurus {
    guard let first = thesauri.first else { return try ThesaurusReader.read(EmbeddedFiles.topics) }
    if thesauri.count == 1 { return first }
    var merge = ThesaurusMerge()
    for thesaurus in thesauri { merge.add(thesaurus) }
    return merge.thesaurus(file: thesauri.map(\.file).joined(separator: ", "))
  }
}
