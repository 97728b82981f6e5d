internal import CatalogueStore
internal import Files
package import Publications
package import RecordFormats
internal import Vocabularies

extension PublicationReader {
  /// Reads a file as `read` does, and calls `body` with the publications some at a time, while the
  /// next ones are read in another thread.
  package func readBlocks(
    _ path: String, as format: RecordFormat? = nil, body: ([Publication]) -> Void
  ) throws(Failure) -> ImportReport {
    let blocks: RecordBlocks
    do {
      guard let opened = try recordBlocks(of: path, as: format) else {
        return try read(path, as: format) { body([$0]) }
      }
      blocks = opened
    } catch let error as CatalogueFileError {
      throw .file(error)
    } catch let error as Failure {
      throw error
    } catch {
      preconditionFailure("files throw no other error")
    }
    var block = blocks.next()
    while !block.isEmpty || !blocks.isAtEnd {
      (block, _) = TwoThreads.run({ blocks.next() }, { [block] in body(block) })
    }
    do {
      return try blocks.report()
    } catch {
      throw .file(error)
    }
  }

  /// `nil` for a catalogue.
  private func recordBlocks(
    of path: String, as format: RecordFormat?
  ) throws(CatalogueFileError) -> RecordBlocks? {
    let stream = try RecordStream.open(path, as: format)
    guard case .format(let format) = stream.form else {
      if stream.form == .changes { throw .isChanges(path) }
      return nil
    }
    return RecordBlocks(
      stream, format,
      RecordImporter(format, file: path, vocabulary: vocabulary, keepsOrigins: keepsOrigins))
  }
}

/// The publications of a file, block by block. One thread at a time may use it.
private final class RecordBlocks: @unchecked Sendable {
  private var stream: RecordStream
  private var importer: RecordImporter
  private let format: RecordFormat
  private var error: CatalogueFileError?
  private(set) var isAtEnd = false

  init(_ stream: consuming RecordStream, _ format: RecordFormat, _ importer: RecordImporter) {
    self.stream = stream
    self.format = format
    self.importer = importer
  }

  /// The next publications; empty at the end, or where a block has none.
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

  /// What the reader said; throws when the file could not be read, or has no record.
  func report() throws(CatalogueFileError) -> ImportReport {
    if let error { throw error }
    let report = importer.report
    guard importer.count > 0 || importer.isSoundWithoutRecords else {
      throw .noRecordOfFormat(
        stream.name, expected: format.expectation,
        report.findings.first(where: \.problem.losesRecord))
    }
    return report
  }
}
