internal import Publications
internal import RecordFormats

/// The publications of a file of records, in blocks. Only one thread at a time may use it.
final class RecordBlocks: @unchecked Sendable {
  private var stream: RecordStream
  private var importer: RecordImporter
  private let format: RecordFormat
  private var error: CatalogueFileError?
  /// Whether there are no more blocks.
  private(set) var isAtEnd = false

  init(_ stream: consuming RecordStream, _ format: RecordFormat, _ importer: RecordImporter) {
    self.stream = stream
    self.format = format
    self.importer = importer
  }

  /// Bytes of the file read so far, and their size after decompression.
  var readCount: Int { stream.readCount }
  var givenCount: Int { stream.givenCount }

  /// The next publications; empty at the end, or for a block without any.
  func next() -> [Publication] {
    var publications: [Publication] = []
    if isAtEnd { return publications }
    do throws(CatalogueFileError) {
      var isRead = false
      if !importer.isStopped {
        isRead = try stream.read { bytes throws(CatalogueFileError) in
          try importer.read(bytes) { publications.append($0) }
        }
      }
      if !isRead { try finish { publications.append($0) } }
    } catch {
      self.error = error
      isAtEnd = true
    }
    return publications
  }

  private func finish(_ add: (Publication) -> Void) throws(CatalogueFileError) {
    isAtEnd = true
    if let damage = stream.archiveDamage {
      importer.finish(damaged: damage, add: add)
    } else {
      try importer.finish(add: add)
    }
  }

  /// The findings so far; throws the error that stopped the reader.
  func report() throws(CatalogueFileError) -> ImportReport {
    if let error { throw error }
    return importer.report
  }

  /// The findings of the whole file; throws when it could not be read or has no record.
  func finalReport() throws(CatalogueFileError) -> ImportReport {
    let report = try report()
    guard importer.count > 0 || importer.isSoundWithoutRecords else {
      throw .noRecordOfFormat(
        stream.name, expected: format.expectation,
        report.findings.first(where: \.problem.losesRecord))
    }
    return report
  }
}
