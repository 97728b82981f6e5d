package import Publications
package import RecordFormats
package import Vocabularies

/// Turns the bytes of one file into publications: first the parser, then the resolver, with one
/// report.
package struct RecordImporter {
  private(set) var parser: RecordParser
  private(set) var resolver: ParsedRecordResolver

  /// An importer of a file in a readable format. With `places`, which are lines or record numbers,
  /// only the records there are given. With a date, new origins say that the records were added to
  /// a catalogue on that day. Names are suggested for the first `suggestionLimit` unknown ones.
  package init(
    _ format: RecordFormat, file: String, vocabulary: Vocabulary, keepsOrigins: Bool = true,
    on date: PublicationDate? = nil, only places: Set<Int>? = nil, suggestionLimit: Int = .max
  ) {
    parser = RecordParser(format, file: file, vocabulary: vocabulary, only: places)
    resolver = ParsedRecordResolver(
      RecordResolver(
        file: file, vocabulary: vocabulary, keepsOrigins: keepsOrigins,
        reading: date.flatMap { Origin.Reading(format: format.name, date: $0) },
        suggestionLimit: suggestionLimit), only: places)
  }

  /// The number of publications so far.
  package var count: Int { resolver.count }

  /// The findings so far, in the order of places.
  package var report: ImportReport { resolver.sortedReport }

  /// Whether the file is valid even if it gave no publication.
  package var isSoundWithoutRecords: Bool { parser.isSoundWithoutRecords }

  /// Reads the next bytes of the file and calls `add` with each complete publication.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, add: (Publication) -> Void
  ) throws(CatalogueFileError) {
    resolver.resolve(try parser.read(bytes), add: add)
  }

  /// Ends the file.
  package mutating func finish(add: (Publication) -> Void) throws(CatalogueFileError) {
    resolver.resolve(try parser.finish(), add: add)
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
