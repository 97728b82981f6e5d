import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Imports bytes as a file in a format.
enum TestImport {
  /// Returns the publications of JSON Lines and the report, even if there are no publications.
  static func lines(
    _ bytes: [UInt8], file: String = "records.jsonl", _ vocabulary: Vocabulary = Vocabulary()
  ) -> (publications: [Publication], report: ImportReport) {
    do {
      return try RecordImporter.read(
        FileContents(name: file, bytes: bytes), as: .jsonLines, vocabulary: vocabulary)
    } catch {
      Issue.record(error)
      return ([], ImportReport())
    }
  }
}
