import CatalogueStore
import EmbeddedFiles
import Messages
import Vocabularies

/// The contents of vocabulary files, by the file of records that they apply to.
struct VocabularyParts {
  /// Applies to all files of records.
  var common = VocabularyFiles()
  /// Applies to one file of records each.
  var own: [String: VocabularyFiles] = [:]

  /// Returns the merged vocabulary, for all records together.
  func whole() throws -> VocabularyFiles {
    var files = common
    for owner in own.keys.sorted() { if let other = own[owner] { files.add(other) } }
    // Files without concepts use the embedded ones.
    if common.thesauri.isEmpty, !files.thesauri.isEmpty {
      files.thesauri.insert(try ThesaurusReader.read(EmbeddedFiles.topics), at: 0)
      files.fingerprints.insert(.embeddedConcepts, at: 0)
    }
    return files
  }
}

/// The vocabularies of several files of records, some of which have their own.
struct FileVocabularies {
  /// The merged vocabulary, for the catalogue built from all files.
  let whole: Vocabulary
  /// The vocabulary of a file that has none of its own.
  let common: Vocabulary
  /// The vocabularies of the other files, by path.
  let own: [String: Vocabulary]
  /// Entries that an editor may not have intended, with file and line.
  let warnings: [Message]
  let fingerprints: Fingerprints

  /// The fingerprints of the vocabulary files; none for embedded ones.
  struct Fingerprints {
    var whole: [VocabularyFingerprint] = []
    var common: [VocabularyFingerprint] = []
    var own: [String: [VocabularyFingerprint]] = [:]
  }

  /// Returns the vocabulary of one file.
  func of(_ file: String) -> Vocabulary { own[file] ?? common }

  /// Writes the warnings to standard error.
  func reportWarnings() {
    let limit = 10
    for message in warnings.prefix(limit) { ExitReport.printDiagnostic(message) }
    if warnings.count > limit {
      ExitReport.printDiagnostic(Message(.moreFindings, .number(warnings.count - limit)))
    }
  }
}

extension VocabularyChoice {
  /// Returns the vocabularies of files of records; throws if a vocabulary is for a file that is not
  /// among them. A file can be named by any path that leads to it, or by its name alone.
  func vocabularies(of files: [String], hasConcepts: Bool = true) throws -> FileVocabularies {
    let parts = try readParts()
    var filesOf: [String: VocabularyFiles] = [:]
    for (owner, read) in parts.own.sorted(by: { $0.key < $1.key }) {
      let samePath = files.filter { $0 == owner || OverwriteCheck.isSameFile($0, owner) }
      let named =
        samePath.isEmpty
        ? files.filter { OpenedCatalogue.lastComponent(of: $0) == owner } : samePath
      guard !named.isEmpty else { throw UsageError.vocabularyOfOtherFile(owner, files: files) }
      // `a=b` and `./a=c` are for the same file.
      for file in named { filesOf[file, default: parts.common].add(read) }
    }
    let own = try filesOf.mapValues { try $0.vocabulary(hasConcepts: hasConcepts) }
    let common = try parts.common.vocabulary(hasConcepts: hasConcepts)
    let whole = own.isEmpty ? common : try parts.whole().vocabulary(hasConcepts: hasConcepts)
    let all = try parts.whole()
    return FileVocabularies(
      whole: whole, common: common, own: own, warnings: all.warnings,
      fingerprints: .init(
        whole: all.fingerprints, common: parts.common.fingerprints,
        own: filesOf.mapValues(\.fingerprints)))
  }
}
