import CatalogueStore
import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Reading that the caller stops early.
@Suite("Stopped reading")
struct StoppedReadingTests {
  private static let count = 100_000

  /// Calls `body` with the path of a file of `count` records after an invalid line and an empty
  /// record.
  private func withLines(_ body: (String) throws -> Void) throws {
    let records = Array(repeating: "{\"title\": \"One of many records\"}", count: Self.count)
    // The file does not begin with an object, so it needs the extension to be recognized.
    try LineFile.with(["none", "{}"] + records, suffix: ".jsonl", body)
  }

  @Test("ends soon after a builder is full, with the findings until then")
  func fullBuilder() throws {
    try withLines { path in
      var builder = CatalogueBuilder(vocabulary: Vocabulary(), placeLimit: 1 << 10)
      var offered = 0
      let report = try PublicationReader(vocabulary: Vocabulary()).read(
        path, progress: { _ in !builder.isFull },
        add: {
          offered += 1
          builder.add($0)
        })
      #expect(builder.isFull)
      // One block of 1 MiB out of about 3.5 MB.
      #expect(builder.count < offered && offered < Self.count / 2)
      #expect(report.findings.map(\.line) == [1, 2])
    }
  }

  @Test("can be stopped through the progress report alone")
  func noRecord() throws {
    try withLines { path in
      var count = 0
      let report = try PublicationReader(vocabulary: Vocabulary()).read(
        path, progress: { _ in false }, add: { _ in count += 1 })
      #expect(report.findings.map(\.line) == [1, 2])
      #expect(0 < count && count < Self.count / 2)
    }
  }

  @Test("ends in a built catalogue too")
  func builtCatalogue() throws {
    try withLines { path in
      var builder = try CatalogueBuilder(vocabulary: Vocabulary(), writing: path)
      for number in 0..<5000 {
        builder.add(Publication(id: PublicationID("\(number)"), title: "Title"))
      }
      try builder.finish()
      var count = 0
      _ = try PublicationReader(vocabulary: Vocabulary()).read(
        path, progress: { _ in count < 2000 }, add: { _ in count += 1 })
      #expect(2000 <= count && count < 5000)
    }
  }
}
