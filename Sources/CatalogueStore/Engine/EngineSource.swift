package import Catalogue
package import Publications
internal import Text

/// What an engine indexes of a catalogue: its records, one at a time, and its words.
package struct EngineSource {
  private let reader: CatalogueReader
  private let catalogue: StoredCatalogue

  /// The records of an image.
  package init(_ image: CatalogueImage) throws(CatalogueImageError) {
    reader = try CatalogueReader(image.bytes)
    catalogue = try StoredCatalogue(image)
  }

  /// The number of records; ordinals start at 0.
  package var count: Int { reader.recordCount }

  /// The number of facets; each becomes a list of numbers in an engine.
  package var facetCount: Int { reader.facets.facets.count }

  /// The checksum of the records' content.
  package var digest: CatalogueDigest? { catalogue.digest }

  /// The folded texts of a record, and what it is found, sorted and counted by.
  package struct Document {
    /// The title's words in order.
    package let title: [String]
    /// Joined forms of title words, each separate.
    package let titleForms: [String]
    /// The words of the other texts; no phrase spans two of them.
    package let texts: [[String]]
    /// Joined forms of these words, each separate.
    package let forms: [String]
    /// Its marks: what it is found by besides words.
    package let marks: [RecordMark]
    /// Its position in each order.
    package let places: EnginePlaces
    /// Values and their ancestors, by facet.
    package let values: [[Int]]
    /// Its direct values, by number.
    package let ownValues: [Int]
    /// The record as a result row.
    package let row: ResultRow
    /// The full record, packed.
    package let record: [UInt8]
    /// For each distinct word of its title, in order, the number of titles with that word.
    package let titleWordCounts: [Int]
  }

  /// The record at an ordinal.
  package func document(at ordinal: Int) -> Document {
    let publication = reader.records.publication(at: ordinal)
    let title = WordScanner.words(in: publication.title).map(\.folded)
    var values = [[Int]](repeating: [], count: facetCount)
    reader.forward.forEachValue(at: ordinal) { values[reader.facets.facet(of: $0)].append($0) }
    let latest = reader.latestValue
    let own = reader.forward.ownValues(at: ordinal)
    return Document(
      title: title, titleForms: forms([publication.title], isTitle: true),
      texts: texts(of: publication),
      forms: forms(publication.namesAndTags + publication.paragraphs, isTitle: false),
      marks: marks(of: publication, title, values), places: places(of: ordinal),
      values: values, ownValues: own,
      row: ResultRow(
        id: publication.id, title: publication.title, year: publication.year,
        isNew: latest.map(own.contains) ?? false,
        similarTitles: reader.titleNeighbours(of: ordinal)),
      record: PackedRecord.bytes(of: publication),
      titleWordCounts: RelatedFinder.distinctWords(of: publication.title).map(titleCount))
  }

  /// Calls `body` with each word of the catalogue.
  package func forEachWord(_ body: (EngineWord) throws -> Void) rethrows {
    for (term, classes) in reader.stems.classes(of: reader.terms.count).enumerated()
    where !MarkedWords.isMarked(reader.terms.bytes(of: term)) {
      let text = String(decoding: reader.terms.bytes(of: term), as: UTF8.self)
      let inflections = reader.stems.ownInflections(of: term, in: reader.terms)
      try body(
        EngineWord(
          text: text, count: reader.terms.recordCount(of: term), inflections: inflections,
          classes: classes))
    }
  }

  private func titleCount(_ word: String) -> Int {
    reader.terms.titleOrdinals(of: reader.terms.terms(word, matchesStart: false)).count
  }

  private func places(of ordinal: Int) -> EnginePlaces {
    let titles: NumberView<UInt32> = reader.parts.numbers(.titleRanks)
    let years: NumberView<UInt32> = reader.parts.numbers(.yearRanks)
    return EnginePlaces(catalogue: ordinal, title: titles[ordinal], year: years[ordinal])
  }

  private func marks(
    of publication: Publication, _ title: [String], _ values: [[Int]]
  ) -> [RecordMark] {
    let key = SortKey(publication.title, language: publication.mainLanguage).letters
    var marks: [RecordMark] = [
      .id(of: publication.id.text), .title(title, sortedBy: key),
      .titleOrRest(title, sortedBy: key), .titleOrRest(title.dropFirst(), sortedBy: key),
    ]
    for (facet, values) in values.enumerated() {
      marks.append(values.isEmpty ? .notGiven(facet) : .given(facet))
      marks += values.map { .value($0) }
    }
    return marks
  }

  /// As in `WordCollector`: phrases may span paragraphs, but not other texts.
  private func texts(of publication: Publication) -> [[String]] {
    (publication.namesAndTags.map { [$0] } + [publication.paragraphs]).map { texts in
      texts.flatMap { WordScanner.words(in: $0).map(\.folded) }
    }.filter { !$0.isEmpty } + MarkedWords.texts(of: publication).filter { !$0.isEmpty }
  }

  private func forms(_ texts: [String], isTitle: Bool) -> [String] {
    var forms = JoinedForms()
    for text in texts {
      var words = FoldedWords(keepsPlaces: true)
      words.append(text)
      forms.append(words, isTitle: isTitle)
    }
    var found: [String] = []
    forms.forEachForm { found.append(String(decoding: $0, as: UTF8.self)) }
    return found
  }
}

extension EngineRow {
  /// A list row from an untrusted source; its texts are filtered.
  package init(
    places: EnginePlaces, id: String, title: String, year: Int?, isNew: Bool,
    similarTitles: [String], ownValues: [Int]
  ) {
    self.init(
      places: places,
      row: ResultRow(
        id: PublicationID(CleanText.line(id)), title: CleanText.line(title), year: year,
        isNew: isNew, similarTitles: similarTitles.map { CleanText.line($0) }),
      ownValues: ownValues)
  }
}

extension EngineRecord {
  /// A record from an untrusted source; `nil` when its bytes are damaged.
  package init?(_ row: EngineRow, record: [UInt8], titleWordCounts: [Int]) {
    guard let publication = PackedRecord.publication(of: record) else { return nil }
    self.init(row: row, publication: publication, titleWordCounts: titleWordCounts)
  }
}
