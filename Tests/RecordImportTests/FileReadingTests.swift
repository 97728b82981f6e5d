import Glibc
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

@Suite("Reading a file")
struct FileReadingTests {
  private func error(_ path: String, limit: Int = 100) -> CatalogueFileError? {
    do {
      _ = try FileReading.contents(of: path, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  /// Calls `body` with a new directory, which is removed afterwards.
  private func withDirectory(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/fieldshelf-test-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
      unlink(path + "/file")
      rmdir(path)
    }
    try body(path)
  }

  private func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
  }

  @Test("gives its bytes")
  func bytes() throws {
    try withDirectory { directory in
      write([65, 10], to: directory + "/file")
      let contents = try FileReading.contents(of: directory + "/file", limit: 2)
      #expect(contents.withBytes { Array($0) } == [65, 10])
      #expect(contents.name == directory + "/file")
    }
  }

  @Test("reports what is wrong with the file")
  func faults() throws {
    try withDirectory { directory in
      let file = directory + "/file"
      #expect(error(directory) == .directory(directory))
      #expect(error(file) == .missing(file))
      #expect(error(file + "\u{0}") == .missing(file + "\u{0}"))
      write([], to: file)
      let nothing = try FileReading.contents(of: file, limit: 1).withBytes { Array($0) }
      #expect(nothing == [])
      #expect(error(file + "/x") == .missing(file + "/x"))
    }
    #expect(error("/dev/zero", limit: 1000) == .tooLarge("/dev/zero", limit: 1000))
  }

  @Test("fails with the same message for everyone who opens a file")
  func sameFaults() throws {
    try withDirectory { directory in
      for path in [directory, directory + "/none", directory + "/file\u{0}"] {
        let expected = try #require(error(path))
        #expect(throws: expected) { try FileReading.isCatalogue(path) }
        #expect(throws: expected) { _ = try RecordStream.open(path).form }
      }
    }
  }

  @Test(
    "reads UTF-16 in either byte order, whole and over several blocks", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let title = "Schutz 😀 คู่มือ"
    let rows = (0..<9_000).map { "\"\(title) \($0)\"\t2016\r\n" }
    let text = "\u{FEFF}title\tyear\r\n" + rows.joined()
    let bytes = text.utf16.flatMap { unit in
      let parts = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? parts : parts.reversed()
    }
    try withDirectory { directory in
      write(bytes, to: directory + "/file")
      var titles: [String] = []
      let report = try PublicationReader(vocabulary: Vocabulary())
        .read(directory + "/file") { titles.append($0.title) }
      #expect(report.findings.isEmpty)
      #expect(titles == (0..<9_000).map { "\(title) \($0)" })
    }
  }

  @Test("reads UTF-32 in either byte order", arguments: [true, false])
  func utf32(isBigEndian: Bool) throws {
    let title = "Schutz 😀 คู่มือ"
    let rows = (0..<5_000).map { "\"\(title) \($0)\"\t2016\r\n" }
    var bytes: [UInt8] = []
    for scalar in ("\u{FEFF}title\tyear\r\n" + rows.joined()).unicodeScalars {
      let parts = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      bytes += isBigEndian ? parts : parts.reversed()
    }
    try withDirectory { directory in
      write(bytes, to: directory + "/file")
      var titles: [String] = []
      let report = try PublicationReader(vocabulary: Vocabulary())
        .read(directory + "/file") { titles.append($0.title) }
      #expect(report.findings.isEmpty)
      #expect(titles == (0..<5_000).map { "\(title) \($0)" })
    }
  }

  @Test("reports one line of text without control characters from the name")
  func words() {
    #expect(
      CatalogueFileError.missing("a\u{1B}[2Jb\u{202E}").description
        == "no file 'ab'; check the name")
    #expect(
      CatalogueFileError.tooLarge("a", limit: 64 << 20).description
        == "'a' is larger than 64 MiB, the limit for such a file; split it into several"
    )
  }
}
