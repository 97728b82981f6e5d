package import Publications
internal import Stemming
internal import Text
package import Vocabularies

/// Makes a catalogue out of publications, which are numbered in the order of adding.
package struct CatalogueBuilder {
  private let names: NameTable
  private var items = ItemTable()
  private var facts: RecordFacts
  private var records = RecordWriter()
  private var orders = OrderPartsBuilder()
  private var terms = TermTable()
  private var stems = StemTable()
  private var titleWords: [UInt16] = []
  /// Words of each record, with the gaps between texts.
  private var lengths: [UInt32] = []
  private var ids = UniqueIDs()
  // Kept for their room.
  private var words = FoldedWords(keepsPlaces: true)
  private var languages = StemLanguages([])
  private var forms = JoinedForms()

  private let placeLimit: Int

  /// Bytes of the places of words, some 300 for a publication, at which a builder is full.
  ///
  /// A publication is added whole or not at all, so that the last one may go beyond. The longest
  /// record that is read has 64 MiB; its words are at most 34 million places of four bytes, or 14
  /// million words of five letters and a chunk of 16 bytes each, which is 220 MB. The rest of the
  /// 512 MiB is for the chunks that words seen before begin by it.
  package static let placeLimit = ChunkPool.limit - 512 << 20

  /// A builder that places topics and countries by `vocabulary`.
  package init(vocabulary: Vocabulary, placeLimit: Int = CatalogueBuilder.placeLimit) {
    names = NameTable(vocabulary)
    facts = RecordFacts(FacetExtractors.all(vocabulary))
    self.placeLimit = placeLimit
  }

  /// The number of publications added.
  package private(set) var count = 0

  /// What the publications say, as a checksum.
  package private(set) var digest = CatalogueDigest()

  /// Whether a publication was left out because the places of words take `placeLimit` bytes; so
  /// will be every further one.
  package private(set) var isFull = false

  /// Adds a publication after those added before.
  ///
  /// An identifier that was added before gets `-2`, `-3`… so that each names one record; it is then
  /// returned. What comes after `placeLimit` is reached is left out, and `write` throws.
  @discardableResult
  package mutating func add(_ publication: Publication) -> PublicationID? {
    guard terms.placeSize < placeLimit else {
      isFull = true
      return nil
    }
    var publication = publication
    let (id, isNumbered) = ids.add(publication.id)
    publication.id = id
    digest.add(publication.contentDigest)
    records.add(publication, items: &items)
    facts.add(publication)
    orders.add(
      title: publication.title, language: publication.mainLanguage, year: publication.year,
      id: publication.id.text)
    addWords(of: publication)
    count += 1
    return isNumbered ? id : nil
  }

  /// The catalogue of everything added, which must be less than `placeLimit`; it remembers the
  /// files that it was made of.
  package consuming func build(of files: [FileContents] = []) -> CatalogueImage {
    precondition(!isFull, "only files of records can be too many to build")
    var image = parts()
    image.origin = Checksum.of(files)
    return CatalogueImage(image.image())
  }

  /// Writes the catalogue of everything added to a file, which is there whole or not at all.
  package consuming func write(to path: String) throws(CatalogueWriteError) {
    guard !isFull else { throw .full(file: path, publications: count) }
    try parts().write(to: path)
  }

  private consuming func parts() -> ImageWriter {
    var image = ImageWriter(recordCount: count)
    image.content = digest.checksum
    var strings = StringTable()
    // Words first: labels are looked for in them.
    TermPartsBuilder(terms: terms, stems: stems, titleWords: titleWords, lengths: lengths)
      .write(to: &image)
    FacetPartsBuilder(facts, names: names, recordCount: count)
      .write(strings: &strings, to: &image)
    items.write(strings: &strings, to: &image)
    strings.write(to: &image)
    records.write(to: &image)
    orders.write(to: &image)
    return image
  }

  /// Positions count on through the body, and leave a gap between any two other texts, so that no
  /// phrase runs from one into the next. Joined forms of words stand behind the title and at the
  /// end, each by itself.
  private mutating func addWords(of publication: Publication) {
    var position = 0
    languages = StemLanguages(publication.languages)
    addWords(of: publication.title, isTitle: true, at: &position)
    addForms(at: &position)
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
    addForms(at: &position)
    lengths.append(UInt32(position))
  }

  private mutating func addWords(of text: String, isTitle: Bool = false, at position: inout Int) {
    words.removeAll()
    words.append(text)
    // Constants: members would be copied for each word.
    let (words, languages, record) = (words, languages, count)
    var number = 0
    words.forEachWord { word in
      let term = terms.add(word, record: record, position: position)
      if words.isASCII(number, in: text) {
        stems.add(word, term: term, languages: languages.ofASCII)
      } else {
        stems.add(
          spelt: words.spelling(number, in: text), term: term, languages: languages.ofOthers)
      }
      number += 1
      position += 1
    }
    forms.append(words, isTitle: isTitle)
  }

  private mutating func addForms(at position: inout Int) {
    let record = count
    forms.forEachForm { form in
      position += 1
      terms.add(form, record: record, position: position)
      position += 1
    }
    forms.removeAll()
  }
}

extension Publication {
  /// The language whose rules its title follows; `nil` when there are none.
  var mainLanguage: TextLanguage? { languages.first.flatMap { TextLanguage(named: $0) } }
}

/// The languages by which words of a record are stemmed.
private struct StemLanguages {
  /// By which words of ASCII are, and all others.
  let ofASCII: [TextLanguage]
  let ofOthers: [TextLanguage]

  /// Those of a record; where it names none, English is for words of ASCII.
  init(_ languages: [String]) {
    ofOthers = languages.compactMap { TextLanguage(named: $0) }
      .filter { Stemming.languages.contains($0) }
    ofASCII = languages.isEmpty ? [.english] : ofOthers
  }
}
