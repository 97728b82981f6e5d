import Catalogue
import CatalogueStore
import ImageForgery
import SeededRandom
import Testing

/// A file that is truncated, changed or of another kind is refused or gives wrong answers; it never
/// crashes the program.
struct DamagedImageTests {
  @Test func truncatedImagesAreRefused() {
    let bytes = SmallCatalogue.bytes(records: 2)
    for length in bytes.indices {
      #expect(throws: CatalogueImageError.self) {
        try TestCatalogue(CatalogueImage(copying: bytes[..<length]))
      }
    }
  }

  @Test func changedHeadersAreRefused() throws {
    let bytes = SmallCatalogue.bytes(records: 2)
    let original = try TestCatalogue(CatalogueImage(copying: bytes))
    for index in 0..<ImageForgery.headerSize(of: bytes) {
      var changed = bytes
      changed[index] ^= 0xFF
      #expect(throws: CatalogueImageError.self, "byte \(index)") {
        try TestCatalogue(CatalogueImage(copying: changed))
      }
    }
    try original.records.verify()
  }

  /// Numbers in the parts have four bytes; changing one byte of each is enough.
  @Test func changedNumbersOfSectionsAreHarmless() throws {
    let bytes = SmallCatalogue.bytes(records: 2)
    var random = SeededGenerator(seed: 7)
    for number in stride(from: ImageForgery.headerSize(of: bytes), to: bytes.count, by: 4) {
      let index = min(bytes.count - 1, number + Int.random(in: 0..<4, using: &random))
      var changed = bytes
      changed[index] ^= [0x01, 0x80, 0xFF].randomElement(using: &random) ?? 1
      guard let catalogue = try? TestCatalogue(CatalogueImage(copying: changed)) else { continue }
      SmallCatalogue.exercise(catalogue)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func manyChangedBytesAreHarmless(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = SmallCatalogue.bytes(seed: seed, records: 12)
    let header = ImageForgery.headerSize(of: bytes)
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      let index = Int.random(in: header..<bytes.count, using: &random)
      let old = bytes[index]
      bytes[index] = Bool.random(using: &random) ? 0xFF : UInt8.random(in: 0...255, using: &random)
      // Undo a change that makes the image invalid, since nothing could be requested.
      if (try? TestCatalogue(CatalogueImage(copying: bytes))) == nil { bytes[index] = old }
    }
    // Restore the offset tables: an image with unsorted offsets is refused.
    let sound = SmallCatalogue.bytes(seed: seed, records: 12)
    for part in Self.checkedStarts {
      let range = ImageForgery.range(ofPart: part, in: sound)
      bytes.replaceSubrange(range, with: sound[range])
    }
    let catalogue = try TestCatalogue(CatalogueImage(copying: bytes))
    SmallCatalogue.exercise(catalogue)
    #expect(throws: CatalogueImageError.self) { try catalogue.records.verify() }
  }

  /// `stringStarts`, `recordStarts` and `bodyStarts`.
  private static let checkedStarts = [1, 14, 17]

  @Test("strings, records and bodies that overlap are refused", arguments: checkedStarts)
  func overlap(part: Int) throws {
    var bytes = SmallCatalogue.bytes(records: 12)
    let range = ImageForgery.range(ofPart: part, in: bytes)
    let last = Array(bytes[range.upperBound - 4..<range.upperBound])
    // Every second element spans from the beginning to the end.
    for start in stride(from: range.lowerBound, to: range.upperBound - 4, by: 8) {
      bytes.replaceSubrange(start..<start + 4, with: [0, 0, 0, 0])
      bytes.replaceSubrange(start + 4..<start + 8, with: last)
    }
    #expect(throws: CatalogueImageError.self) {
      try TestCatalogue(CatalogueImage(copying: bytes))
    }
  }

  @Test("phrase searches in damaged sections terminate, also with rare words", arguments: 0..<8)
  func phrasesInDamagedSections(seed: Int) throws {
    var fixture = try PhraseReferenceTests.Fixture(seed: UInt64(seed))
    let sound = fixture.image.withUnsafeBytes { Array($0) }
    for _ in 0..<40 {
      var bytes = sound
      for _ in 0..<fixture.random.number(1...3) {
        let range = ImageForgery.range(ofPart: fixture.random.number(0...56), in: sound)
        guard !range.isEmpty else { continue }
        let first = fixture.random.number(range.lowerBound...range.upperBound - 1)
        let fill = fixture.random.pick([0, 1, 0x7F, 0x80, 0xFF, nil] as [UInt8?])
        for index in first..<fixture.random.number(first...range.upperBound) {
          bytes[index] = fill ?? UInt8(fixture.random.number(0...255))
        }
      }
      ImageForgery.sign(&bytes)
      guard let catalogue = try? TestCatalogue(CatalogueImage(copying: bytes)) else { continue }
      for _ in 0..<20 {
        let results = catalogue.results(for: Query.typed(fixture.phrase()))
        #expect(results.count <= catalogue.count)
        #expect(results.page.rows.count <= catalogue.count)
      }
    }
  }

  @Test func errorsNameTheFault() throws {
    let bytes = SmallCatalogue.bytes()
    func refusal(_ bytes: [UInt8]) -> CatalogueImageError? {
      do throws(CatalogueImageError) {
        _ = try TestCatalogue(CatalogueImage(copying: bytes))
        return nil
      } catch { return error }
    }
    #expect(refusal([]) == .notACatalogue)
    #expect(refusal(Array("Child Protection, Cybercrime\n".utf8)) == .notACatalogue)
    var other = bytes
    other[8] = 99
    #expect(refusal(other) == .otherVersion(found: 99, expected: 13))
    other = bytes
    other[48] ^= 1
    #expect(refusal(other) == .otherUnicode(found: 14 << 16 | 1, expected: 14 << 16))
    other = bytes
    other.replaceSubrange(12..<16, with: bytes[12..<16].reversed())
    #expect(refusal(other) == .damaged(part: "header"))
    #expect(
      refusal(bytes.dropLast()) == .truncated(expected: bytes.count, found: bytes.count - 1))
  }

  @Test func overlappingSectionsAreRefused() throws {
    var bytes = SmallCatalogue.bytes()
    // The second part starts where the first one does; the header's checksum is updated.
    bytes.replaceSubrange(64 + 24..<64 + 32, with: bytes[64..<72])
    ImageForgery.sign(&bytes)
    #expect(throws: CatalogueImageError.damaged(part: "stringStarts")) {
      try TestCatalogue(CatalogueImage(copying: bytes))
    }
  }

  @Test(arguments: 0..<53)
  func sectionsBeyondTheEndAreRefused(part: Int) throws {
    let bytes = SmallCatalogue.bytes()
    for (field, value) in [(0, UInt64.max), (0, 1 << 40), (8, UInt64.max), (8, 1 << 40)] {
      var changed = bytes
      let offset = 64 + part * 24 + field
      changed.replaceSubrange(
        offset..<offset + 8, with: withUnsafeBytes(of: value.littleEndian) { Array($0) })
      ImageForgery.sign(&changed)
      #expect(throws: CatalogueImageError.self) {
        try TestCatalogue(CatalogueImage(copying: changed))
      }
    }
  }
}
