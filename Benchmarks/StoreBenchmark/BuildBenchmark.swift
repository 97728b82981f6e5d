internal import CatalogueStore
internal import EmbeddedFiles
internal import Glibc
internal import Publications
internal import RecordFormats
internal import RecordImport
internal import Vocabularies

/// Builds an image from a file of records and reports the cost.
enum BuildBenchmark {
  static func run(_ path: String, image: String) throws {
    let start = ContinuousClock.now
    // Tags are unchanged, so that counts are comparable with those of other engines.
    let vocabulary = Vocabulary(countries: try EmbeddedFiles.vocabulary().allCountries)
    var importer = RecordImporter(.jsonLines, file: path, vocabulary: vocabulary)
    var builder = try CatalogueBuilder(vocabulary: vocabulary, writing: image)
    var bodies = 0
    func add(_ publication: Publication) {
      bodies += publication.paragraphs.reduce(0) { $0 + $1.utf8.count }
      builder.add(publication)
    }
    var stream = try RecordStream.open(path)
    while try stream.read({ bytes throws(CatalogueFileError) in
      try importer.read(bytes, add: add)
    }) {}
    try importer.finish(add: add)
    print("read, s: \((Clock.milliseconds(since: start) / 1e3).shown)")
    print("peak memory after reading, MiB:", Memory.peakKiB >> 10)
    let count = builder.count
    for finding in importer.report.findings.prefix(5) { print(finding.line, finding.description) }
    try builder.finish()
    var status = stat()
    stat(image, &status)
    print("all, s: \((Clock.milliseconds(since: start) / 1e3).shown)")
    print("peak memory, MiB:", Memory.peakKiB >> 10)
    print("records: \(count), bytes: \(status.st_size)")
    print("bytes a record without bodies:", (Int(status.st_size) - bodies) / max(1, count))
  }
}
