package import CatalogueStore
internal import Files
package import Messages
package import Publications
package import RecordFormats
package import Vocabularies

/// Reads publications from a file of any form, one at a time, so that the file may be larger than
/// memory.
package struct PublicationReader {
  /// Why a file cannot be read.
  package enum Failure: Error, Equatable {
    case file(CatalogueFileError)
    case image(String, CatalogueImageError)
  }

  let vocabulary: Vocabulary
  /// The vocabularies of files that have their own, by path.
  let vocabularies: [String: Vocabulary]
  let keepsOrigins: Bool
  let date: PublicationDate?
  /// For how many unknown names of a file similar ones are suggested.
  let suggestionLimit: Int
  /// The new identifiers of records that share one with records of other files; `nil` for one file.
  package internal(set) var sharedIdentifiers: SharedIdentifiers?

  /// `progress` is called after this many records of a catalogue.
  private static let recordsOfImage = 4096

  /// A reader that looks names up in `vocabulary`, and for some files in another one, by path. With
  /// `keepsOrigins`, a record that says where it was first read keeps that origin; else its origin
  /// is its place in the file, as for findings. With a date, new origins say that the
  /// records were added to a catalogue on that day. `suggestionLimit` is the number of findings in a
  /// file that the caller prints; those after them are without suggestions, which take long to find.
  package init(
    vocabulary: Vocabulary, of vocabularies: [String: Vocabulary] = [:],
    keepsOrigins: Bool = true, on date: PublicationDate? = nil, suggestionLimit: Int = .max
  ) {
    self.vocabularies = vocabularies
    self.keepsOrigins = keepsOrigins
    self.date = date
    self.suggestionLimit = suggestionLimit
    self.vocabulary = vocabulary
  }

  /// Calls `add` with each publication of a file, while other threads parse and resolve the next
  /// blocks. Returns the findings.
  ///
  /// `format` overrides the detection by first bytes. `progress` gets the bytes read so far, at
  /// least once per MiB, and returns whether to continue. A file of more than `limit` bytes is
  /// refused with advice, unless its format has a limit that is not higher. With `places`, which
  /// are lines or record numbers, only the records there are given; catalogues ignore it.
  package func read(
    _ path: String, as format: RecordFormat? = nil, limit: Int = .max, only places: Set<Int>? = nil,
    progress: (Int) -> Bool = { _ in true }, add: (Publication) -> Void
  ) throws(Failure) -> ImportReport {
    func give(_ publication: Publication) {
      guard let sharedIdentifiers else { return add(publication) }
      var publication = publication
      publication.id = sharedIdentifiers.id(of: publication)
      add(publication)
    }
    do {
      if let report = try readRecords(
        of: path, format, limit, places, progress: progress, add: give)
      {
        return report
      }
    } catch {
      throw .file(error)
    }
    do {
      let image = try CatalogueImage(mapping: path)
      let catalogue = try StoredCatalogue(image)
      catalogue.forEachBlock(of: PublicationReader.recordsOfImage) { block in
        for publication in block { give(publication) }
        return progress(0)
      }
      try image.checkWhole()
      return ImportReport()
    } catch {
      throw .image(path, error)
    }
  }

  /// Returns `nil` for an image, which is not read sequentially.
  private func readRecords(
    of path: String, _ format: RecordFormat?, _ limit: Int, _ places: Set<Int>?,
    progress: (Int) -> Bool, add: (Publication) -> Void
  ) throws(CatalogueFileError) -> ImportReport? {
    let stream = try RecordStream.open(path, as: format)
    guard case .format(let format) = stream.form else {
      if stream.form == .changes { throw .isChanges(path) }
      return nil
    }
    // Do not advise `build` for a file that `build` would refuse as well.
    let limit = format.sizeLimit ?? Int.max <= limit ? Int.max : limit
    if stream.size ?? 0 > limit { throw .needsBuilding(path, limit: limit) }
    // For a single block, threads cost more than they save.
    let isSmall = !stream.isCompressed && stream.size ?? .max <= RecordStream.blockSize
    let importer = RecordImporter(
      format, file: path, vocabulary: vocabularies[path] ?? vocabulary,
      keepsOrigins: keepsOrigins, on: date, only: places, suggestionLimit: suggestionLimit)
    var stages = ImportStages(stream, importer, isParallel: !isSmall)
    while true {
      guard let end = stages.advance(add) else { continue }
      if end.isLast { return try finalReport(of: path, format, stages, end) }
      guard progress(end.readCount) else { return stages.report }
      if end.givenCount > limit { throw .needsBuilding(path, limit: limit) }
    }
  }

  /// The findings of a whole file; throws when it could not be read or has no record.
  private func finalReport(
    of path: String, _ format: RecordFormat, _ stages: ImportStages, _ end: BlockEnd
  ) throws(CatalogueFileError) -> ImportReport {
    if let error = end.error { throw error }
    let report = stages.report
    guard stages.hasPublications || end.isSoundWithoutRecords else {
      throw .noRecordOfFormat(
        path, expected: format.expectation, report.findings.first(where: \.problem.losesRecord))
    }
    return report
  }
}

extension PublicationReader.Failure: MessageConvertible, CustomStringConvertible {
  /// Includes the file's name.
  package var message: Message {
    switch self {
    case .file(let error): error.message
    case .image(let file, let error): error.message(of: file)
    }
  }
}
