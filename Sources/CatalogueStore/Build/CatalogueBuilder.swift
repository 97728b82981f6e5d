package import Publications
internal import Text

/// Makes a catalogue out of publications, which are numbered in the order of adding.
package struct CatalogueBuilder {
  private let vocabulary: Vocabulary
  private var items = ItemTable()
  private var recordItems = RecordItems()
  private var records = RecordWriter()
  private var orders = OrderPartsBuilder()
  private var terms = TermTable()
  private var titleWords: [UInt16] = []
  /// Words of each record, with the gaps between texts.
  private var lengths: [UInt32] = []
  private var ids: Set<String> = []
  /// Kept for its room.
  private var words = FoldedWords()

  /// A builder that places topics and countries by `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The number of publications added.
  package private(set) var count = 0

  /// Adds a publication after those added before.
  ///
  /// An identifier that was added before gets `-2`, `-3`… so that each names one record.
  package mutating func add(_ publication: Publication) {
    var publication = publication
    publication.id = distinct(publication.id)
    records.add(publication, items: &items)
    recordItems.add(publication, items: &items)
    orders.add(title: publication.title, year: publication.year, id: publication.id.text)
    addWords(of: publication)
    count += 1
  }

  /// The catalogue of everything added; it remembers the files that it was made of.
  package consuming func build(of files: [FileContents] = []) -> CatalogueImage {
    var image = parts()
    image.origin = Checksum.of(files)
    return CatalogueImage(image.image())
  }

  /// Writes the catalogue of everything added to a file, which is there whole or not at all.
  package consuming func write(to path: String) throws(CatalogueWriteError) {
    try parts().write(to: path)
  }

  private consuming func parts() -> ImageWriter {
    var image = ImageWriter(recordCount: count)
    var strings = StringTable()
    // Words first: labels are looked for in them.
    TermPartsBuilder(terms: terms, titleWords: titleWords, lengths: lengths).write(to: &image)
    FacetPartsBuilder(vocabulary: vocabulary, recordCount: count)
      .write(recordItems, items: items, strings: &strings, to: &image)
    strings.write(to: &image)
    records.write(to: &image)
    orders.write(to: &image)
    return image
  }

  private mutating func distinct(_ id: PublicationID) -> PublicationID {
    // As it will be read and typed.
    let text = CleanText.line(id.text)
    var distinct = text
    var number = 2
    while !ids.insert(distinct).inserted {
      distinct = "\(text)-\(number)"
      number += 1
    }
    return PublicationID(distinct)
  }

  /// Positions count on through the body, and leave a gap between any two other texts, so that no
  /// phrase runs from one into the next.
  private mutating func addWords(of publication: Publication) {
    var position = 0
    addWords(of: publication.title, at: &position)
    titleWords.append(UInt16(clamping: position))
    for source in publication.sources {
      position += 1
      addWords(of: source.name, at: &position)
      if let acronym = source.acronym {
        position += 1
        addWords(of: acronym, at: &position)
      }
    }
    for tag in publication.tags {
      position += 1
      addWords(of: tag, at: &position)
    }
    position += 1
    for paragraph in publication.paragraphs { addWords(of: paragraph, at: &position) }
    lengths.append(UInt32(position))
  }

  private mutating func addWords(of text: String, at position: inout Int) {
    words.removeAll()
    words.append(text)
    let record = count
    words.forEachWord { word in
      terms.add(word, record: record, position: position)
      position += 1
    }
  }
}
