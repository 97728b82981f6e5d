import Catalogue
import CatalogueStore
import Glibc
import Messages
import Publications
import Testing
import Vocabularies

/// Catalogue files: written completely, mapped, replaced and truncated.
struct ImageFileTests {
  private let folder: String

  init() {
    var template = Array("/tmp/fieldshelf-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template))
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func entries() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private func builder(records: Int) -> CatalogueBuilder {
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    add(records, to: &builder)
    return builder
  }

  private func write(records: Int, to path: String) throws {
    var builder = try CatalogueBuilder(vocabulary: RandomPublications.vocabulary, writing: path)
    add(records, to: &builder)
    try builder.finish()
  }

  private func add(_ count: Int, to builder: inout CatalogueBuilder) {
    var random = RandomPublications(seed: 1)
    for number in 0..<count { builder.add(random.publication(number)) }
  }

  @Test func imagesAreIdenticalForAnyBatchSize() throws {
    // More than two megabytes of text, collected with the second thread and without.
    let count = 4000
    var small = CatalogueBuilder(vocabulary: RandomPublications.vocabulary, placeLimit: 64 << 20)
    add(count, to: &small)
    let (first, second) = (builder(records: count).build(), small.build())
    #expect(first.withUnsafeBytes { Array($0) } == second.withUnsafeBytes { Array($0) })
    try StoredCatalogue(first).verify()
  }

  @Test func fileAndMemoryHaveTheSameBytes() throws {
    try write(records: 40, to: path("library.shelf"))
    let mapped = try CatalogueImage(mapping: path("library.shelf"))
    let built = builder(records: 40).build()
    #expect(
      mapped.withUnsafeBytes { Array($0) } == built.withUnsafeBytes { Array($0) })
    try StoredCatalogue(mapped).verify()
    #expect(entries() == ["library.shelf"])
  }

  @Test("has the checksum of each record as read back from it")
  func contentDigests() throws {
    let records = try StoredCatalogue(builder(records: 300).build())
    for ordinal in 0..<records.count {
      let digest = records.publication(at: ordinal).contentDigest
      #expect(records.contentDigest(at: ordinal) == digest & UInt64(Int.max))
    }
  }

  @Test func failedWritesLeaveNoFile() throws {
    let missing = path("no/library.shelf")
    #expect(throws: CatalogueWriteError.self) { try write(records: 1, to: missing) }
    mkdir(path("taken.shelf"), 0o755)
    #expect(throws: CatalogueWriteError.self) {
      try write(records: 1, to: path("taken.shelf"))
    }
    #expect(entries() == ["taken.shelf"])
  }

  @Test func aDiscardedBuilderLeavesNoFile() throws {
    // More than a megabyte, whose words are collected in a second thread.
    var long = Publication(id: PublicationID("long"), title: "Long")
    long.paragraphs = [String(repeating: "child protection ", count: 1 << 17)]
    for _ in 0..<3 {
      var builder = try CatalogueBuilder(
        vocabulary: RandomPublications.vocabulary, writing: path("x.shelf"))
      builder.add(long)
      #expect(builder.count == 1)
    }
    #expect(entries() == [])
  }

  @Test func tooManyWordsAreRefused() throws {
    var random = RandomPublications(seed: 1)
    var builder = try CatalogueBuilder(
      vocabulary: RandomPublications.vocabulary, writing: path("x.shelf"), placeLimit: 4096)
    var kept = 0
    for number in 0..<200 {
      builder.add(random.publication(number))
      if !builder.isFull { kept += 1 }
    }
    #expect(0 < kept && kept < 200)
    #expect(builder.count == kept)
    let error = CatalogueWriteError.full(file: path("x.shelf"), publications: kept)
    #expect(throws: error) { try builder.finish() }
    #expect(
      error.description.hasSuffix(
        "the first \(kept) publications have; build the others into another catalogue; "
          + "nothing was changed"))
    #expect(entries() == [])
  }

  @Test(
    "a publication far beyond the limit is refused, for many words or a long one",
    arguments: [String(repeating: "a-b-c ", count: 500), String(repeating: "a", count: 3000)])
  func farBeyondTheLimit(text: String) throws {
    var builder = try CatalogueBuilder(
      vocabulary: RandomPublications.vocabulary, writing: path("x.shelf"), placeLimit: 512)
    for number in 0..<3 {
      builder.add(Publication(id: PublicationID("\(number)"), title: "Number \(number)"))
    }
    var long = Publication(id: PublicationID("long"), title: "Long")
    long.paragraphs = [text]
    builder.add(long)
    // It was the last publication, so none after it was left out.
    #expect(!builder.isFull)
    let error = CatalogueWriteError.full(file: path("x.shelf"), publications: 3)
    #expect(throws: error) { try builder.finish() }
    #expect(entries() == [])
  }

  @Test func missingFilesAndFoldersAreRefused() throws {
    for name in [path("none"), path("none\0.shelf")] {
      #expect(
        throws: CatalogueImageError.unreadable(file: name, reason: .system(ENOENT))
      ) {
        errno = 0
        _ = try CatalogueImage(mapping: name)
      }
    }
    #expect(throws: CatalogueImageError.notACatalogue) { try CatalogueImage(mapping: folder) }
  }

  @Test func aReplacedFileIsNoticedAndTheOldOneStaysOpen() throws {
    let name = path("library.shelf")
    try write(records: 5, to: name)
    let image = try CatalogueImage(mapping: name)
    let catalogue = try TestCatalogue(image)
    #expect(!image.isReplaced)
    try write(records: 6, to: name)
    #expect(image.isReplaced)
    #expect(catalogue.count == 5)
    SmallCatalogue.exercise(catalogue)
    unlink(name)
    #expect(!image.isReplaced)
    #expect(!image.isCut)
  }

  @Test func truncatingAnOpenFileIsHarmless() throws {
    let name = path("library.shelf")
    try write(records: 200, to: name)
    let image = try CatalogueImage(mapping: name)
    let catalogue = try TestCatalogue(image)
    truncate(name, 5000)
    SmallCatalogue.exercise(catalogue)
    #expect(image.isCut)
    #expect(image.isReplaced)
  }
}
