package import Publications
package import Vocabularies

/// Reads one file of a format, piece by piece.
///
/// A reader keeps what it needs of unfinished records between two calls and nothing else, so that a
/// file may be larger than memory. What a format reads as a whole goes through `DocumentBuffer`.
package protocol RecordReader {
  /// Takes the next bytes of the file, cut anywhere; gunzipped already.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError)

  /// Takes the end of the file.
  mutating func finish(to output: inout RecordOutput) throws(CatalogueFileError)
}

/// What a reader gives: records, and what is wrong with them.
///
/// Broken input is reported and skipped; an error is thrown only for a file of which nothing can be
/// read.
package struct RecordOutput {
  /// Records that nobody has taken yet.
  package var records: [RawRecord] = []
  /// What was wrong so far.
  package var report = ImportReport()
  /// Whether the rest of the file cannot be read; the reader is not called again.
  package var isStopped = false
  /// Whether the file is sound though no record came, as the last page of an answer is.
  package var isSoundWithoutRecords = false

  /// Output of which nothing was written.
  package init() {}

  /// Adds a record.
  package mutating func add(_ record: RawRecord) { records.append(record) }

  /// Reports a problem at a line, or at the number of a record.
  package mutating func note(
    _ problem: ImportReport.Problem, at line: Int, unit: Origin.Unit = .line
  ) {
    report.note(problem, at: line, unit: unit)
  }
}

/// What a reader is given.
package struct ReadingContext {
  /// The name of the file, for what is thrown.
  package let file: String
  /// For a format whose structure depends on it, as the listing's does. Names are looked up by the
  /// resolver.
  package let vocabulary: Vocabulary

  /// The context of one file.
  package init(file: String, vocabulary: Vocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }
}
