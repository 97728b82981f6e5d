internal import Messages
package import Publications
package import Vocabularies

/// Reads one file of a format, in pieces.
///
/// Between calls a reader keeps only what it needs of unfinished records, so that a file may be
/// larger than memory. Formats that must be read as a whole use `DocumentBuffer`.
package protocol RecordReader {
  /// Reads the next bytes of the file, decompressed; they may end anywhere.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError)

  /// Ends the file.
  mutating func finish(to output: inout RecordOutput) throws(CatalogueFileError)
}

/// The output of a reader: records and findings.
///
/// Invalid input is reported and skipped. An error is thrown only if nothing in the file can be
/// read.
package struct RecordOutput {
  /// Records that the caller has not taken yet.
  package var records: [RawRecord] = []
  /// The findings so far.
  package var report = ImportReport()
  /// Whether the rest of the file cannot be read; the reader is not called again.
  package var isStopped = false
  /// Whether the file is valid even without records, such as the last page of a response.
  package var isSoundWithoutRecords = false
  /// Whether the file had valid non-ASCII UTF-8, so that other bytes are damage.
  var isUTF8 = false
  /// What was reported of characters.
  private var notedCharacters: [ImportReport.Problem] = []
  /// Fields that were reported because records have none for them.
  private var notedFields: Set<String> = []

  /// Empty output.
  package init() {}

  /// Adds a record.
  package mutating func add(_ record: RawRecord) { records.append(record) }

  /// Reports a problem at a line, or at the number of a record. In which encoding characters were read
  /// is reported where that is first seen.
  package mutating func note(
    _ problem: ImportReport.Problem, at line: Int, unit: Origin.Unit = .line
  ) {
    if case .changed(field: .key(.fieldCharacters), how: _) = problem {
      if notedCharacters.contains(problem) { return }
      notedCharacters.append(problem)
    }
    report.note(problem, at: line, unit: unit)
  }

  /// Reports a field of which records keep only the first value, once per file.
  mutating func noteAnother(_ field: String, at place: RecordPlace) {
    guard notedFields.insert("\(field) 2").inserted else { return }
    note(
      .leftOut(field: .text(field), reason: .key(.onlyFirstValue)), at: place.first,
      unit: place.unit)
  }

  /// Reports a field that records do not have, once per file.
  mutating func noteUnmapped(_ field: String, at place: RecordPlace) {
    guard notedFields.insert(field).inserted else { return }
    note(
      .leftOut(field: .text(field), reason: .key(.noMatchingField)), at: place.first,
      unit: place.unit)
  }
}

/// The context of a reader.
package struct ReadingContext {
  /// The file's name, for errors.
  package let file: String
  /// For a format whose structure depends on the vocabulary, such as the listing. The resolver
  /// looks up names.
  package let vocabulary: Vocabulary

  /// The context of one file.
  package init(file: String, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }
}
