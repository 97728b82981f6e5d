import CatalogueStore
import EmbeddedFiles
import Glibc
import Publications
import RecordImport
import Testing
import Vocabularies

/// With FIELDSHELF_WRITE_CATALOGUES set, the image in Resources/catalogue is written instead of
/// compared; `make catalogue` does that.
@Suite("The embedded catalogue")
struct EmbeddedCatalogueTests {
  private struct NotWritten: Error {
    let path: String
    let code: Int32
  }

  @Test("matches a catalogue built from the embedded files")
  func isCurrent() throws {
    let thesaurus = try ThesaurusReader.read(EmbeddedFiles.topics)
    let image = try EmbeddedCatalogue.build(EmbeddedFiles.vocabulary(thesaurus: thesaurus))
    let built = image.withUnsafeBytes { Array($0) }
    let path = Self.folder + "listing.shelf"
    guard getenv("FIELDSHELF_WRITE_CATALOGUES") == nil else { return try write(built, to: path) }
    let kept = try FileReading.contents(of: path, limit: 1 << 20).withBytes { Array($0) }
    // Compared outside `#expect`, which would print both arrays.
    let isCurrent = kept == built
    #expect(isCurrent, "listing.shelf: run 'make catalogue'")
    let ready = try #require(EmbeddedCatalogue.ready)
    #expect(try StoredCatalogue(ready).count == 29)
  }

  @Test("is not used if it was built from other files")
  func isOfTheseFiles() throws {
    let builder = CatalogueBuilder(vocabulary: try EmbeddedFiles.vocabulary())
    let image = builder.build(of: [EmbeddedFiles.listing, EmbeddedFiles.tags])
    #expect(image.isBuilt(of: [EmbeddedFiles.listing, EmbeddedFiles.tags]))
    #expect(!image.isBuilt(of: [EmbeddedFiles.tags, EmbeddedFiles.listing]))
    #expect(!image.isBuilt(of: [EmbeddedFiles.listing, EmbeddedFiles.sources]))
    #expect(!CatalogueImage(copying: []).isBuilt(of: [EmbeddedFiles.listing]))
  }

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/Resources/catalogue/"

  private func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw NotWritten(path: path, code: errno) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else {
      throw NotWritten(path: path, code: errno)
    }
  }
}
