import Glibc
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Files of records compressed by gzip.
@Suite("A gzipped file")
struct CompressedFileTests {
  private let folder: String

  init() {
    var template = Array("/tmp/fieldshelf-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template))
  }

  private func write(_ bytes: [UInt8], to name: String) -> String {
    let path = "\(folder)/\(name)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    close(descriptor)
    return path
  }

  /// Returns a gzip member with stored blocks of at most 65,535 bytes.
  private func member(_ text: String) -> [UInt8] {
    let content = Array(text.utf8)
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    var start = 0
    repeat {
      let end = min(content.count, start + 65_535)
      let size = UInt16(end - start)
      bytes.append(end == content.count ? 1 : 0)
      for number in [size, ~size] { bytes += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      bytes += content[start..<end]
      start = end
    } while start < content.count
    for number in [checksum(content), UInt32(content.count)] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }
    return bytes
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private func lines(_ numbers: Range<Int>) -> String {
    numbers.map { "{\"id\": \"r\($0)\", \"title\": \"Title \($0)\"}\n" }.joined()
  }

  private func read(
    _ path: String, limit: Int = .max
  ) throws -> (ids: [String], report: ImportReport) {
    var ids: [String] = []
    let report = try PublicationReader(vocabulary: Vocabulary()).read(
      path, limit: limit, add: { ids.append($0.id.text) })
    return (ids, report)
  }

  private func ids(_ numbers: Range<Int>) -> [String] { numbers.map { "r\($0)" } }

  @Test("is read as its content", arguments: ["a.jsonl.gz", "a.JSONL.GZ", "a", "a.txt"])
  func content(name: String) throws {
    let (ids, report) = try read(write(member(lines(0..<3)), to: name))
    #expect(ids == self.ids(0..<3))
    #expect(report.findings.isEmpty)
  }

  @Test("can have several members, large and empty ones, and trailing padding")
  func members() throws {
    let bytes =
      member(lines(0..<2)) + member("") + member(lines(2..<20_000)) + member(lines(20_000..<20_001))
      + [0, 0, 0]
    let (ids, report) = try read(write(bytes, to: "a.gz"))
    #expect(ids == self.ids(0..<20_001))
    #expect(report.findings.isEmpty)
  }

  @Test("gives the records before a truncation, and one finding", arguments: [9, 40, 41, 60, 99])
  func cutOff(rest: Int) throws {
    let whole = member(lines(0..<9))
    let (ids, report) = try read(write(whole.dropLast(rest), to: "a.jsonl.gz"))
    #expect(!ids.isEmpty && ids.count <= 9)
    #expect(ids == self.ids(0..<ids.count))
    #expect(report.findings.map(\.problem) == [.damagedArchive(isCutOff: true)])
    #expect(report.hasLostRecord)
  }

  @Test("gives its records despite a wrong checksum, and one finding")
  func wrongChecksum() throws {
    var bytes = member(lines(0..<9))
    bytes[bytes.count - 6] ^= 1
    let (ids, report) = try read(write(bytes, to: "a.jsonl.gz"))
    #expect(ids == self.ids(0..<9))
    #expect(report.findings.map(\.problem) == [.damagedArchive(isCutOff: false)])
    #expect(report.findings.map(\.line) == [10])
  }

  @Test("gives the records before data that is no member, and one finding", arguments: [0, 1, 2])
  func noMember(damaged: Int) throws {
    var next = member(lines(9..<12))
    next[damaged] ^= 0xFF
    for rest in [next, [0, 0] + next, Array("and a remark".utf8)] {
      let (ids, report) = try read(write(member(lines(0..<9)) + rest, to: "a.jsonl.gz"))
      #expect(ids == self.ids(0..<9))
      #expect(report.findings.map(\.problem) == [.damagedArchive(isCutOff: false)])
      #expect(report.findings.map(\.line) == [10])
    }
  }

  @Test("gives the records of whole blocks before one that is damaged", arguments: [1, 2])
  func damagedBlock(number: Int) throws {
    var bytes = member(lines(0..<6000))
    // The length of a stored block, and its complement, must match.
    bytes[10 + number * 65_540 + 1] ^= 0xFF
    let (ids, report) = try read(write(bytes + member(lines(6000..<6003)), to: "a.jsonl.gz"))
    #expect(ids.count > 1000 && ids == self.ids(0..<ids.count))
    #expect(report.findings.map(\.problem) == [.damagedArchive(isCutOff: false)])
  }

  @Test("is refused with a reason if nothing can be read", arguments: [4, 10, 12, 20])
  func nothing(size: Int) throws {
    let path = write(Array(member(lines(0..<1)).prefix(size)), to: "a.jsonl.gz")
    let error = #expect(throws: PublicationReader.Failure.self) { try read(path) }
    #expect(error.map { "\($0)".contains("gzip archive is cut off") } == true)
  }

  @Test("is limited by the size of its content, not by its own")
  func limit() throws {
    let path = write(member(lines(0..<20_000)), to: "a.jsonl.gz")
    #expect(throws: PublicationReader.Failure.file(.needsBuilding(path, limit: 700_000))) {
      try read(path, limit: 700_000)
    }
  }

  @Test("has the same limit in a format that is read whole", arguments: [false, true])
  func limitOfWhole(isCompressed: Bool) throws {
    let text = (0..<20_000).map { "@report{r\($0), title = {Report number \($0)}}\n" }.joined()
    let path =
      isCompressed
      ? write(member(text), to: "b.bib.gz") : write(Array(text.utf8), to: "b.bib")
    #expect(throws: PublicationReader.Failure.file(.needsBuilding(path, limit: 700_000))) {
      try read(path, limit: 700_000)
    }
    #expect(try read(path).ids.count == 20_000)
  }

  @Test("is refused with advice if it contains a catalogue")
  func catalogue() throws {
    let path = write(member("fshelf\r\n"), to: "a.shelf.gz")
    #expect(throws: PublicationReader.Failure.file(.compressedCatalogue(path))) { try read(path) }
  }
}
