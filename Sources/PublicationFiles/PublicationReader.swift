package import CatalogueStore
package import Publications

/// Reads publications out of a file of any form, one at a time, so that the file may be larger than
/// memory.
package struct PublicationReader {
  /// Why a file gives no publications.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case file(CatalogueFileError)
    case image(String, CatalogueImageError)

    /// With the file's name.
    package var description: String {
      switch self {
      case .file(let error): error.description
      case .image(let file, let error): error.description(of: file)
      }
    }
  }

  private let vocabulary: Vocabulary

  /// Records of a catalogue after which `progress` is called.
  private static let recordsOfImage = 1024

  /// A reader that places tags and countries by `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Calls `add` with each publication of a file; returns what an editor should know of what was
  /// read.
  ///
  /// `progress` is called now and then with the bytes read so far, at least once for each MiB of
  /// JSON Lines, and says whether to go on. JSON Lines of more than `linesLimit` bytes are not read
  /// to their end but refused, with what to do about it.
  package func read(
    _ path: String, linesLimit: Int = .max, progress: (Int) -> Bool = { _ in true },
    add: (Publication) -> Void
  ) throws(Failure) -> ImportReport {
    do {
      if let report = try readRecords(of: path, linesLimit, progress: progress, add: add) {
        return report
      }
    } catch {
      throw .file(error)
    }
    do {
      let catalogue = try StoredCatalogue(CatalogueImage(mapping: path))
      for ordinal in 0..<catalogue.count {
        add(catalogue.publication(at: ordinal))
        if ordinal % PublicationReader.recordsOfImage == 0, !progress(0) { break }
      }
      return ImportReport()
    } catch {
      throw .image(path, error)
    }
  }

  /// `nil` for an image, which is not read from its beginning to its end.
  private func readRecords(
    of path: String, _ linesLimit: Int, progress: (Int) -> Bool, add: (Publication) -> Void
  ) throws(CatalogueFileError) -> ImportReport? {
    var stream = try RecordStream(opening: path)
    switch stream.form {
    case .image: return nil
    case .jsonLines:
      if stream.size ?? 0 > linesLimit { throw .needsBuilding(path, limit: linesLimit) }
      return try readLines(of: &stream, limit: linesLimit, progress: progress, add: add)
    case .listing:
      let contents = try stream.contents(limit: ListingReader.limit)
      let read = try ListingReader.read(contents, vocabulary: vocabulary)
      for publication in read.publications { add(publication) }
      return read.report
    }
  }

  private func readLines(
    of stream: inout RecordStream, limit: Int, progress: (Int) -> Bool,
    add: (Publication) -> Void
  ) throws(CatalogueFileError) -> ImportReport {
    var reader = JSONLinesReader(name: stream.name, vocabulary: vocabulary)
    var count = 0
    while try stream.readLines({ lines in
      reader.read(lines) { publication in
        count += 1
        add(publication)
      }
    }) {
      guard progress(stream.readCount) else { return reader.report }
      if stream.readCount > limit { throw .needsBuilding(stream.name, limit: limit) }
    }
    guard count > 0 else {
      let finding = reader.report.findings.first(where: \.problem.losesRecord)
      throw .noRecordInLines(stream.name, finding)
    }
    return reader.report
  }
}
