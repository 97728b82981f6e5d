package import Publications
package import RecordFormats
package import Vocabularies

/// Turns the bytes of one file into publications: first the reader, then the resolver, with one
/// report.
package struct RecordImporter {
  private var reader: any RecordReader
  private var resolver: RecordResolver
  private var output = RecordOutput()
  /// First bytes that may be byte order marks, which are skipped; `nil` after the check.
  private var head: [UInt8]? = []
  /// The places of the wanted records; `nil` for all.
  private let places: Set<Int>?
  private var lines: WantedLines?
  /// The number of publications so far.
  package private(set) var count = 0

  /// An importer of a file in a readable format. With `places`, which are lines or record numbers,
  /// only the records there are given. With a date, new origins say that the records were added to
  /// a catalogue on that day. Names are suggested for the first `suggestionLimit` unknown ones.
  package init(
    _ format: RecordFormat, file: String, vocabulary: Vocabulary, keepsOrigins: Bool = true,
    on date: PublicationDate? = nil, only places: Set<Int>? = nil, suggestionLimit: Int = .max
  ) {
    guard let makeReader = format.reader else {
      preconditionFailure("'\(format.name)' is only written")
    }
    self.places = places
    if format == .jsonLines { lines = places.map { WantedLines($0) } }
    reader = makeReader(ReadingContext(file: file, vocabulary: vocabulary))
    resolver = RecordResolver(
      file: file, vocabulary: vocabulary, keepsOrigins: keepsOrigins,
      reading: date.flatMap { Origin.Reading(format: format.name, date: $0) },
      suggestionLimit: suggestionLimit)
  }

  /// The findings so far, in the order of places.
  package var report: ImportReport {
    var report = output.report
    report.sort()
    return report
  }

  /// Whether the rest of the file need not be read.
  package var isStopped: Bool { output.isStopped }

  /// Whether the file is valid even if it gave no publication.
  package var isSoundWithoutRecords: Bool { output.isSoundWithoutRecords }

  /// Reads the next bytes of the file and calls `add` with each complete publication.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, add: (Publication) -> Void
  ) throws(CatalogueFileError) {
    guard var head else { return try readOn(bytes, add: add) }
    head.append(contentsOf: bytes)
    let start = FileHead.marksEnd(in: head)
    // More bytes may complete another mark.
    if FileHead.byteOrderMark.starts(with: head[start...]) {
      self.head = head
      return
    }
    self.head = nil
    try head.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try readOn(UnsafeBufferPointer(rebasing: bytes[start...]), add: add)
    }
  }

  /// Ends the file.
  package mutating func finish(add: (Publication) -> Void) throws(CatalogueFileError) {
    if let head, !head.isEmpty {
      self.head = nil
      let start = FileHead.marksEnd(in: head)
      try head.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        try readOn(UnsafeBufferPointer(rebasing: bytes[start...]), add: add)
      }
    }
    if !output.isStopped { try reader.finish(to: &output) }
    resolve(add: add)
  }

  /// Ends a damaged archive. Only the damage is reported, not the incomplete record that it causes.
  package mutating func finish(damaged finding: ImportReport.Finding, add: (Publication) -> Void) {
    let before = output.report
    // Errors are ignored: the end is incomplete anyway.
    try? finish(add: add)
    var report = before
    for other in output.report.findings.dropFirst(before.findings.count)
    where !other.problem.losesRecord {
      report.note(other.problem, at: other.line, unit: other.unit)
    }
    report.note(finding.problem, at: finding.line, unit: finding.unit)
    output.report = report
  }

  private mutating func readOn(
    _ bytes: UnsafeBufferPointer<UInt8>, add: (Publication) -> Void
  ) throws(CatalogueFileError) {
    guard !output.isStopped, !bytes.isEmpty else { return }
    if let kept = lines?.kept(of: bytes) {
      try kept.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        try reader.read(bytes, to: &output)
      }
    } else {
      try reader.read(bytes, to: &output)
    }
    resolve(add: add)
  }

  private mutating func resolve(add: (Publication) -> Void) {
    for record in output.records where places?.contains(record.place.first) ?? true {
      guard let publication = resolver.publication(of: record, report: &output.report) else {
        continue
      }
      count += 1
      add(publication)
    }
    output.records.removeAll(keepingCapacity: true)
  }
}

extension RecordImporter {
  /// Imports a file in memory.
  package static func read(
    _ contents: FileContents, as format: RecordFormat, vocabulary: Vocabulary
  ) throws(CatalogueFileError) -> (publications: [Publication], report: ImportReport) {
    var importer = RecordImporter(format, file: contents.name, vocabulary: vocabulary)
    var publications: [Publication] = []
    try contents.withBytes { bytes throws(CatalogueFileError) in
      try importer.read(bytes) { publications.append($0) }
    }
    try importer.finish { publications.append($0) }
    return (publications, importer.report)
  }
}
