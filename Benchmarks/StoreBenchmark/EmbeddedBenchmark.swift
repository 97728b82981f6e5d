internal import Catalogue
internal import CatalogueStore
internal import EmbeddedFiles
internal import RecordFormats
internal import RecordImport
internal import Vocabularies

/// Measures the cost of the embedded catalogue at each start of the program.
enum EmbeddedBenchmark {
  static func run() throws {
    let before = Memory.anonymousKiB
    let vocabulary = try EmbeddedFiles.vocabulary()
    let publications = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary
    ).publications
    func build() -> CatalogueImage {
      var builder = CatalogueBuilder(vocabulary: vocabulary)
      for publication in publications { builder.add(publication) }
      return builder.build()
    }
    let first = Clock.milliseconds { _ = build() }
    let image = build()
    let bytes = image.withUnsafeBytes { $0.count }
    print("\(publications.count) records, image of \(bytes) bytes")
    print("private memory after reading and building twice, KiB:", Memory.anonymousKiB - before)
    print("first build, ms: \(first.shown)")
    print("later builds, ms: \(Measurement(runs: 200) { _ = build() }.processorTime.shown)")
    let answer = try Answer(on: image)
    let lists = FacetTable.all.map { FacetListRequest([$0.key]) }
    let key = Measurement(runs: 200) {
      _ = answer.ask(PageRequest(query: Query(order: .title), rows: .ranks(0..<0)))
      _ = answer.ask(
        PageRequest(query: Query(words: "legis"), rows: .ranks(0..<Int.max), lists: lists))
    }
    print("a query with all rows and counts, ms: \(key.median.shown)")
  }
}
