internal import Catalogue
internal import CatalogueStore
internal import EmbeddedFiles
internal import ImageForgery
internal import Publications
internal import RecordFormats
internal import RecordImport
internal import Vocabularies

/// The readers, and valid initial input for each of them.
struct FuzzedReaders {
  private let vocabulary: Vocabulary
  private let small: Vocabulary
  private let publications: [Publication]
  private let catalogue: StoredCatalogueService

  init() throws {
    vocabulary = try EmbeddedFiles.vocabulary(
      thesaurus: ThesaurusReader.read(EmbeddedFiles.topics))
    small = try SmallVocabulary.read()
    publications = try RecordImporter.read(
      EmbeddedFiles.listing, as: .listing, vocabulary: vocabulary
    ).publications
    catalogue = try StoredCatalogueService(
      FuzzedReaders.image(of: publications.prefix(9), vocabulary: vocabulary), name: "")
  }

  /// Reads arbitrary bytes as `target` does, and queries what was read.
  func read(_ bytes: [UInt8], as target: FuzzTarget) {
    switch target {
    case .image: readImage(bytes)
    case .lines: readLines(bytes)
    case .listing: readListing(bytes)
    case .query: readQuery(bytes)
    case .turtle: readTurtle(bytes)
    default: readRecords(bytes, as: target.rawValue)
    }
  }

  /// Input to damage, which contains everything that `target` can read; never empty.
  func seeds(of target: FuzzTarget) -> [[UInt8]] {
    switch target {
    case .image:
      // The labels of the whole vocabulary would fill most of an image, and few changes would hit
      // the rest.
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
    default: FormatSeeds.seeds(of: target)
    }
  }

  /// A changed header fails its checksum, so the image is read again with a corrected one.
  private func readImage(_ bytes: [UInt8]) {
    if ask(imageOf: bytes) { return }
    var signed = bytes
    ImageForgery.sign(&signed)
    _ = ask(imageOf: signed)
  }

  private func ask(imageOf bytes: [UInt8]) -> Bool {
    let image = CatalogueImage(copying: bytes)
    guard let records = try? StoredCatalogue(image),
      let catalogue = try? StoredCatalogueService(image, name: "")
    else { return false }
    for ordinal in 0..<min(records.count, 12) {
      let publication = records.publication(at: ordinal)
      _ = records.ordinal(of: publication.id)
      ask(catalogue, .publication(PublicationRequest(id: publication.id, relatedLimit: 3)))
    }
    let topic = ValueKey(.topic, "https://fieldshelf.example/topic/legislation")
    for query in [
      Query(words: "child"), Query(words: "\"child protection\" -legis x", order: .title),
      Query(words: "\"of the c"), Query(words: "and-the-s -of-t"),
      Query(words: "Siam child laws asia"), Query(words: "statutes"), Query(words: "legislatoin"),
      Query(included: [topic, ValueKey(.year, "2010-")], words: "chidl", order: .year),
      Query(excluded: [topic, ValueKey(.country, "TH"), .notGiven(.source)]),
    ] { ask(catalogue, query) }
    ask(catalogue, .names(NameRequest(.country, names: ["Siam", "thailnd", "764"])))
    _ = try? records.verify()
    return true
  }

  private func readLines(_ bytes: [UInt8]) {
    // The whole vocabulary would be indexed at the first country with an unknown name.
    let contents = FileContents(name: "lines", bytes: bytes)
    _ = try? RecordImporter.read(contents, as: .jsonLines, vocabulary: small)
  }

  private func readListing(_ bytes: [UInt8]) {
    let contents = FileContents(name: "listing", bytes: bytes)
    _ = try? RecordImporter.read(contents, as: .listing, vocabulary: vocabulary)
  }

  /// Reads records, and writes them in every format.
  private func readRecords(_ bytes: [UInt8], as name: String) {
    guard let format = RecordFormat.named(name) else { return }
    _ = RecordFormat.recognised(by: FileHead(bytes), fileName: "")
    let contents = FileContents(name: name, bytes: bytes)
    guard let read = try? RecordImporter.read(contents, as: format, vocabulary: small) else {
      return
    }
    let vocabulary = small
    for format in RecordFormat.writable {
      guard let makeWriter = format.writer else { continue }
      var writer = makeWriter(WritingContext(vocabulary: { vocabulary }))
      var output = WriterOutput()
      writer.begin(to: &output)
      for publication in read.publications { writer.write(publication, to: &output) }
      writer.end(to: &output)
    }
  }

  private func readQuery(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self)
    ask(catalogue, Query(words: words))
    ask(catalogue, Query(words: words, expandsWords: false))
    ask(catalogue, .names(NameRequest(.topic, names: [words])))
  }

  /// Audits and uses what was read; what is written must be readable again.
  private func readTurtle(_ bytes: [UInt8]) {
    let contents = FileContents(name: "vocabulary", bytes: bytes)
    guard let thesaurus = try? ThesaurusReader.read(contents) else { return }
    _ = ThesaurusAudit(thesaurus).findings.map(\.description)
    let text = ThesaurusWriter.turtle(thesaurus)
    let again = try? ThesaurusReader.read(FileContents(name: "again", bytes: Array(text.utf8)))
    precondition(again?.concepts.count == thesaurus.concepts.count, "what is written reads back")
    for concept in thesaurus.concepts { _ = thesaurus.broader(than: concept) }
  }

  private func ask(_ catalogue: StoredCatalogueService, _ query: Query) {
    var lists = FacetTable.all.map { FacetListRequest([$0.key]) }
    for index in lists.indices { lists[index].expandsAll = true }
    lists.append(FacetListRequest([.topic, .country], filter: "th"))
    ask(
      catalogue,
      .page(PageRequest(query: query, rows: .ranks(0..<12), lists: lists, language: "es")))
  }

  private func ask(_ catalogue: StoredCatalogueService, _ content: CatalogueRequest.Content) {
    catalogue.send(CatalogueRequest(number: 1, content))
    _ = catalogue.receive()
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
