internal import CatalogueStore
internal import EmbeddedFiles
internal import PublicationFiles
internal import Publications

/// Feeds damaged images, records, listings and queries to what reads them, until time or rounds are
/// over; it ends early only by a crash, whose round the last line names.
///
///     StoreFuzzer [SECONDS [FIRST-ROUND [ROUNDS]]]
@main
struct StoreFuzzer {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let end = ContinuousClock.now + .seconds(arguments.first ?? 60)
    var round = UInt64(arguments.dropFirst().first ?? 0)
    let first = round
    let fuzzer = try Fuzzer()
    let limit = first + UInt64(arguments.dropFirst(2).first ?? .max)
    while ContinuousClock.now < end, round < limit {
      if round.isMultiple(of: 100) { print("round \(round)") }
      var damage = Damage(seed: round)
      fuzzer.readImage(&damage)
      fuzzer.readLines(&damage)
      fuzzer.readListing(&damage)
      fuzzer.ask(&damage)
      round += 1
    }
    print("\(round - first) rounds, nothing found")
  }
}

/// What is read, in its sound form.
private struct Fuzzer {
  private let vocabulary: Vocabulary
  private let listing: [UInt8]
  private let lines: [UInt8]
  private let image: [UInt8]
  private let catalogue: Catalogue

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary()
    listing = EmbeddedFiles.listing.withBytes { Array($0.prefix(6000)) }
    lines = Array(
      #"""
      {"id": "a", "title": "Caf\u00e9 \ud83d\ude00", "sources": ["A", "B"], "year": 2016}
      {"title": "x\"\\", "topics": [], "countries": ["Siam", "Laos"], "n": {"a": [1e9, null]}}
      {"description": "one\ntwo", "languages": ["en"], "url": "https://example.org/", "title": ""}

      """#.utf8)
    let publications = try ListingReader.read(EmbeddedFiles.listing, vocabulary: vocabulary)
      .publications
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for publication in publications.prefix(9) { builder.add(publication) }
    let built = builder.build()
    image = built.withUnsafeBytes { Array($0) }
    catalogue = try Catalogue(built)
  }

  func readImage(_ damage: inout Damage) {
    let bytes = damage.overwrite(image)
    guard let catalogue = try? Catalogue(CatalogueImage(copying: bytes)) else { return }
    for ordinal in 0..<min(catalogue.count, 12) {
      _ = catalogue.publication(at: ordinal)
      _ = catalogue.related(to: ordinal, limit: 3)
    }
    ask(catalogue, Query(words: "child"))
    ask(catalogue, Query(words: "\"child protection\" -legis x", order: .title))
    ask(catalogue, catalogue.expander.expanded(Query(words: "Lao PDR asia")))
    ask(catalogue, Query(included: [FacetValueID(.topic, 0)], words: "chidl", order: .year))
    _ = try? catalogue.verify()
  }

  func readLines(_ damage: inout Damage) {
    var reader = JSONLinesReader(name: "lines", vocabulary: vocabulary)
    let bytes = damage.edit(lines)
    bytes.withUnsafeBufferPointer { bytes in reader.read(bytes) { _ in } }
  }

  func readListing(_ damage: inout Damage) {
    let contents = FileContents(name: "listing", bytes: damage.edit(listing))
    _ = try? ListingReader.read(contents, vocabulary: vocabulary)
  }

  func ask(_ damage: inout Damage) {
    let words = damage.edit(Array("child-s \"missing childr\" -x é".utf8))
    let query = Query(words: String(decoding: words, as: UTF8.self))
    ask(catalogue, query)
    ask(catalogue, catalogue.expander.expanded(query))
    _ = catalogue.expander.offered(query.words)
  }

  private func ask(_ catalogue: Catalogue, _ query: Query) {
    let results = catalogue.results(for: query)
    for rank in 0..<min(results.count, 12) { _ = results.title(at: rank) }
    for facet in Facet.allCases {
      _ = results.count(of: facet)
      for value in catalogue.values(of: facet) { _ = results.count(of: value.id) }
    }
    _ = results.advice
  }
}
