import EmbeddedFiles
import Messages
import Vocabularies

/// What the files of a vocabulary hold, by the file of records that they are for.
struct VocabularyParts {
  /// For all files of records.
  var common = VocabularyFiles()
  /// For one of them each.
  var own: [String: VocabularyFiles] = [:]

  /// Everything, for what is said of all records together.
  func whole() throws -> VocabularyFiles {
    var files = common
    for owner in own.keys.sorted() { if let other = own[owner] { files.add(other) } }
    // Files without concepts of their own have the embedded ones.
    if common.thesauri.isEmpty, !files.thesauri.isEmpty {
      files.thesauri.insert(try ThesaurusReader.read(EmbeddedFiles.topics), at: 0)
    }
    return files
  }
}

/// The words of several files of records, some of which may have words of their own.
struct FileVocabularies {
  /// The words of all of them, for the catalogue that they make.
  let whole: Vocabulary
  /// The words of a file that has none of its own.
  let common: Vocabulary
  /// The words of others, by the paths of their files.
  let own: [String: Vocabulary]
  /// What an editor may not have meant, with file and line.
  let doubts: [Message]

  /// The words of one file.
  func of(_ file: String) -> Vocabulary { own[file] ?? common }

  /// Writes what may not be meant to standard error.
  func reportDoubts() {
    let limit = 10
    for message in doubts.prefix(limit) { ExitReport.complain(message) }
    if doubts.count > limit {
      ExitReport.complain(Message(.moreFindings, .number(doubts.count - limit)))
    }
  }
}

extension VocabularyChoice {
  /// The words of files of records; throws where a vocabulary is for a file that is none of them. A file
  /// goes by its path, however that is spelt, or by its name alone.
  func vocabularies(of files: [String], hasConcepts: Bool = true) throws -> FileVocabularies {
    let parts = try readParts()
    var filesOf: [String: VocabularyFiles] = [:]
    for (owner, words) in parts.own.sorted(by: { $0.key < $1.key }) {
      let meant = files.filter { $0 == owner || SameFile.isOne($0, owner) }
      let named = meant.isEmpty ? files.filter { OpenedCatalogue.lastPart(of: $0) == owner } : meant
      guard !named.isEmpty else { throw UsageError.vocabularyOfOtherFile(owner, files: files) }
      // `a=b` and `./a=c` are for one file.
      for file in named { filesOf[file, default: parts.common].add(words) }
    }
    let own = try filesOf.mapValues { try $0.vocabulary(hasConcepts: hasConcepts) }
    let common = try parts.common.vocabulary(hasConcepts: hasConcepts)
    let whole = own.isEmpty ? common : try parts.whole().vocabulary(hasConcepts: hasConcepts)
    return FileVocabularies(
      whole: whole, common: common, own: own, doubts: try parts.whole().doubts)
  }
}
