internal import CatalogueStore
internal import EmbeddedFiles
internal import ImageForgery
internal import Publications
internal import Vocabularies
internal import RecordFormats
internal import RecordImport

/// The readers, and for each of them sound input to begin with.
struct FuzzedReaders {
  private let vocabulary: Vocabulary
  private let small: Vocabulary
  private let publications: [Publication]
  private let catalogue: Catalogue

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: ThesaurusReader.read(EmbeddedFiles.topics))
    small = try SmallVocabulary.read()
    publications = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary
    ).publications
    catalogue = try Catalogue(
      FuzzedReaders.image(of: publications.prefix(9), vocabulary: vocabulary))
  }

  /// Reads bytes of any kind as `target` does, and asks for all that can be asked of what was read.
  func read(_ bytes: [UInt8], as target: FuzzTarget) {
    switch target {
    case .image: readImage(bytes)
    case .lines: readLines(bytes)
    case .listing: readListing(bytes)
    case .query: readQuery(bytes)
    case .turtle: readTurtle(bytes)
    }
  }

  /// Input to damage, in which `target` finds everything that it can read; none is empty.
  func seeds(of target: FuzzTarget) -> [[UInt8]] {
    switch target {
    case .image:
      // Labels of the whole vocabulary would fill most of an image: few changes would hit the rest.
      [1, 9].map { count in
        FuzzedReaders.image(of: publications.prefix(count), vocabulary: small)
          .withUnsafeBytes { Array($0) }
      }
    case .lines: [Array(FuzzedReaders.lines.utf8)]
    case .listing: [EmbeddedFiles.listing.withBytes { Array($0.prefix(6000)) }]
    case .query: FuzzedReaders.queries.map { Array($0.utf8) }
    case .turtle:
      FuzzedReaders.turtle.map { Array($0.utf8) }
        + [EmbeddedFiles.topics.withBytes { Array($0.prefix(6000)) }]
    }
  }

  /// A changed header is refused by its checksum, so that it is read once more with the right one.
  private func readImage(_ bytes: [UInt8]) {
    if ask(imageOf: bytes) { return }
    var signed = bytes
    ImageForgery.sign(&signed)
    _ = ask(imageOf: signed)
  }

  private func ask(imageOf bytes: [UInt8]) -> Bool {
    guard let catalogue = try? Catalogue(CatalogueImage(copying: bytes)) else { return false }
    for ordinal in 0..<min(catalogue.count, 12) {
      let publication = catalogue.publication(at: ordinal)
      _ = catalogue.ordinal(of: publication.id)
      _ = catalogue.related(to: ordinal, limit: 3)
      for facet in Facet.allCases { _ = catalogue.values(of: facet, at: ordinal) }
    }
    ask(catalogue, Query(words: "child"))
    ask(catalogue, Query(words: "\"child protection\" -legis x", order: .title))
    ask(catalogue, Query(words: "\"of the c"))
    ask(catalogue, Query(words: "and-the-s -of-t"))
    ask(catalogue, catalogue.expander.expanded(Query(words: "Siam child laws asia")))
    ask(catalogue, catalogue.expander.expanded(Query(words: "statutes")))
    _ = catalogue.expander.offered("statutes of Siam")
    ask(catalogue, Query(words: "legislatoin"))
    ask(catalogue, Query(included: [FacetValueID(.topic, 0)], words: "chidl", order: .year))
    ask(catalogue, Query(excluded: [FacetValueID(.topic, 0), FacetValueID(.country, 1)]))
    _ = try? catalogue.verify()
    return true
  }

  private func readLines(_ bytes: [UInt8]) {
    // Of the whole vocabulary an index is made as soon as a country has no name that it knows.
    let contents = FileContents(name: "lines", bytes: bytes)
    _ = try? RecordImporter.read(contents, as: .jsonLines, vocabulary: small)
  }

  private func readListing(_ bytes: [UInt8]) {
    let contents = FileContents(name: "listing", bytes: bytes)
    _ = try? RecordImporter.read(contents, as: .listing, vocabulary: vocabulary)
  }

  private func readQuery(_ bytes: [UInt8]) {
    let query = Query(words: String(decoding: bytes, as: UTF8.self))
    ask(catalogue, query)
    ask(catalogue, catalogue.expander.expanded(query))
    _ = catalogue.expander.offered(query.words)
  }

  /// What was read is examined and used; what is written of it can be read again.
  private func readTurtle(_ bytes: [UInt8]) {
    let contents = FileContents(name: "vocabulary", bytes: bytes)
    guard let thesaurus = try? ThesaurusReader.read(contents) else { return }
    _ = ThesaurusAudit(thesaurus).findings.map(\.description)
    let text = ThesaurusWriter.turtle(thesaurus)
    let again = try? ThesaurusReader.read(FileContents(name: "again", bytes: Array(text.utf8)))
    precondition(again?.concepts.count == thesaurus.concepts.count, "what is written reads back")
    for concept in thesaurus.concepts { _ = thesaurus.broader(than: concept) }
  }

  private func ask(_ catalogue: Catalogue, _ query: Query) {
    let results = catalogue.results(for: query)
    for rank in 0..<min(results.count, 12) {
      _ = results.title(at: rank)
      _ = results.titleNeighbours(at: rank)
      _ = results.rank(of: results.ordinal(at: rank))
    }
    for facet in Facet.allCases {
      _ = results.count(of: facet)
      for value in catalogue.values(of: facet) { _ = results.count(of: value.id) }
    }
    _ = results.terms
    _ = results.advice
  }

  private static func image(
    of publications: some Sequence<Publication>, vocabulary: Vocabulary
  ) -> CatalogueImage {
    var builder = CatalogueBuilder(vocabulary: vocabulary)
    for publication in publications { builder.add(publication) }
    return builder.build()
  }
}

extension FuzzedReaders {
  private static let lines = #"""
    {"id": "a", "title": "Caf\u00e9 \ud83d\ude00", "sources": ["A", "B"], "year": 2016}
    {"title": "x\"\\", "topics": ["statutes"], "countries": ["Siam", "thailand"]}
    {"description": "one\ntwo", "languages": null, "n": {"a": [1e9, null]}, "title": ""}
    {"id": 7, "topics": [], "tags": ["Law", "ICMEC Publications"], "url": "https://example.org/"}

    """#

  private static let turtle = [
    #"""
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    BASE <http://example.org/a/> VERSION "1.2"
    <c> a skos:Concept ; skos:prefLabel "x\u00e9"@en, 'y'@ar--rtl ; skos:notation "1"^^<t> ;
      skos:broader <../d>, <c> ; skos:definition """a "b" c""" ; skos:exactMatch [ a 1.5e3 ] .
    <../d> a skos:Concept ; skos:related <c> ; skos:member ( <c> true ) .

    """#
  ]

  private static let queries = [
    #"child-s "missing childr" -x é"#, #"CSAM -"lao pdr" asia"#, "legislatoin barnardo's",
  ]
}
