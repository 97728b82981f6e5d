internal import CatalogueStore
internal import EmbeddedFiles
internal import Glibc
internal import PublicationFiles
internal import Publications
internal import Vocabularies

/// Builds an image of a file of records and says what that took.
enum BuildBenchmark {
  static func run(_ path: String, image: String) throws {
    let start = ContinuousClock.now
    // Tags are left as they are, so that counts compare with those of other engines.
    let vocabulary = Vocabulary(countries: try EmbeddedFiles.vocabulary().allCountries)
    var reader = JSONLinesReader(name: path, vocabulary: vocabulary)
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    var bodies = 0
    try lines(of: path) { lines in
      reader.read(lines) { publication in
        bodies += publication.paragraphs.reduce(0) { $0 + $1.utf8.count }
        builder.add(publication)
      }
    }
    print("read, s: \((Clock.milliseconds(since: start) / 1e3).shown)")
    print("peak memory after reading, MiB:", Memory.peakKiB >> 10)
    let count = builder.count
    for finding in reader.report.findings.prefix(5) { print(finding.line, finding.message) }
    try builder.write(to: image)
    var status = stat()
    stat(image, &status)
    print("all, s: \((Clock.milliseconds(since: start) / 1e3).shown)")
    print("peak memory, MiB:", Memory.peakKiB >> 10)
    print("records: \(count), bytes: \(status.st_size)")
    print("bytes a record without bodies:", (Int(status.st_size) - bodies) / max(1, count))
  }

  /// Calls `body` with whole lines of a file, about a mebibyte at a time.
  private static func lines(
    of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw CatalogueFileError.missing(path) }
    defer { close(file) }
    var buffer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &chunk, chunk.count)
      guard count > 0 else { break }
      buffer.append(contentsOf: chunk[..<count])
      guard let end = buffer.lastIndex(of: 0x0A) else { continue }
      buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[...end])) }
      buffer.removeSubrange(...end)
    }
    buffer.withUnsafeBufferPointer { body($0) }
  }
}
