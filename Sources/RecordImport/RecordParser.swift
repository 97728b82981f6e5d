internal import RecordFormats
internal import Vocabularies

/// Turns the bytes of one file into records as its format gives them.
struct RecordParser {
  private var reader: any RecordReader
  private var output = RecordOutput()
  /// The first bytes of what may be another byte order mark at the start of the file, at most two;
  /// `nil` after the marks, which are skipped.
  private var head: [UInt8]? = []
  private var lines: WantedLines?

  /// A parser of a file in a readable format. With `places`, the other lines of JSON Lines are only
  /// counted; other formats ignore it.
  init(_ format: RecordFormat, file: String, vocabulary: Vocabulary, only places: Set<Int>?) {
    guard let makeReader = format.reader else {
      preconditionFailure("'\(format.name)' is only written")
    }
    if format == .jsonLines { lines = places.map { WantedLines($0) } }
    reader = makeReader(ReadingContext(file: file, vocabulary: vocabulary))
  }

  /// Whether the rest of the file need not be read.
  var isStopped: Bool { output.isStopped }

  /// Whether the file is valid even if it gave no record.
  var isSoundWithoutRecords: Bool { output.isSoundWithoutRecords }

  /// Reads the next bytes of the file and returns the records that they complete.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(CatalogueFileError) -> ParsedRecords {
    guard var head else {
      try readOn(bytes)
      return takeParsed()
    }
    head.append(contentsOf: bytes)
    let start = FileHead.marksEnd(in: head)
    let isUnfinishedMark = FileHead.byteOrderMark.starts(with: head[start...])
    self.head = isUnfinishedMark ? Array(head[start...]) : nil
    if !isUnfinishedMark {
      try head.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        try readOn(UnsafeBufferPointer(rebasing: bytes[start...]))
      }
    }
    return takeParsed()
  }

  /// Ends the file and returns its last records.
  mutating func finish() throws(CatalogueFileError) -> ParsedRecords {
    if let head {
      self.head = nil
      try head.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in try readOn(bytes) }
    }
    if !output.isStopped { try reader.finish(to: &output) }
    return takeParsed()
  }

  private mutating func readOn(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(CatalogueFileError) {
    guard !output.isStopped, !bytes.isEmpty else { return }
    guard let kept = lines?.kept(of: bytes) else { return try reader.read(bytes, to: &output) }
    try kept.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try reader.read(bytes, to: &output)
    }
  }

  /// Returns the records and findings that no call has returned yet.
  mutating func takeParsed() -> ParsedRecords {
    defer { (output.records, output.report) = ([], ImportReport()) }
    return ParsedRecords(records: output.records, report: output.report)
  }
}

/// Records of a part of a file, not yet looked up in the vocabulary, and what was found there.
struct ParsedRecords {
  var records: [RawRecord] = []
  var report = ImportReport()
}
