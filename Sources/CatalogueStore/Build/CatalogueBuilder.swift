internal import Files
package import Publications
internal import Text
package import Vocabularies

/// Makes a catalogue out of publications, which are numbered in the order of adding.
///
/// Words, which take the most time, are gathered in a second thread, while the next publications are
/// read.
package struct CatalogueBuilder {
  private let names: NameTable
  private var items = ItemTable()
  private var facts: RecordFacts
  private var records = RecordWriter()
  private var orders = OrderPartsBuilder()
  private let words = WordCollector()
  /// Gathers the words of the last publications but those pending.
  private var gathering: BackgroundWork<Int>?
  /// The bytes that the places of all words take, or the words, but for the last ones.
  private var placeSize = 0
  /// Publications whose words certainly have room.
  private var fittingCount = 0
  private var image: ImageWriter
  private var ids = UniqueIDs()
  private var contents = CatalogueDigest()
  /// The last publications, whose parts are gathered together.
  private var pending: [Publication] = []
  private var pendingSize = 0
  /// The file that is written; `nil` for an image in memory.
  private let path: String?

  private let placeLimit: Int

  /// Bytes of the places of words, some 250 for a publication, at which a builder is full: an image
  /// leads to them with numbers of four bytes.
  ///
  /// Publications are gathered in batches, one while the next one comes, so that two may go beyond.
  /// A batch is at most a MiB of texts and one record more, of which at most 64 MiB are read. At
  /// worst each letter in it is a word and eight are joined by hyphens: 92 million places of four
  /// bytes. The GiB that is left has room for two of these; of what does not fit, `finish` throws.
  package static let placeLimit = 3 << 30

  /// Bytes of texts from which on publications are gathered together: a thread costs little then.
  private static let batchSize = 1 << 20
  private static let batchCount = 4096

  /// A builder in memory that places topics and countries by `vocabulary`.
  package init(vocabulary: Vocabulary, placeLimit: Int = CatalogueBuilder.placeLimit) {
    self.init(vocabulary, placeLimit: placeLimit, path: nil, ImageOutput())
  }

  /// A builder of a file, which is there whole once `finish` returns, and otherwise not at all.
  package init(
    vocabulary: Vocabulary, writing path: String, placeLimit: Int = CatalogueBuilder.placeLimit
  ) throws(CatalogueWriteError) {
    do throws(FileFailure) {
      self.init(vocabulary, placeLimit: placeLimit, path: path, try ImageOutput(to: path))
    } catch {
      throw .failed(file: error.path, reason: error.reason)
    }
  }

  private init(
    _ vocabulary: Vocabulary, placeLimit: Int, path: String?, _ output: ImageOutput
  ) {
    names = NameTable(vocabulary)
    facts = RecordFacts(FacetExtractors.all(vocabulary))
    self.placeLimit = placeLimit
    self.path = path
    image = ImageWriter(to: output)
    // Bodies take most of the room, and are written as they come.
    image.begin()
  }

  /// The number of publications added.
  package private(set) var count = 0

  /// What the publications say, as a checksum.
  package var digest: CatalogueDigest {
    mutating get {
      addPending()
      return contents
    }
  }

  /// Whether a publication was left out because the places of words take `placeLimit` bytes; so
  /// will be every further one.
  package private(set) var isFull = false

  /// Adds a publication after those added before.
  ///
  /// An identifier that was added before gets `-2`, `-3`… so that each names one record; it is then
  /// returned. What comes after `placeLimit` is reached is left out, and `finish` throws.
  @discardableResult
  package mutating func add(_ publication: Publication) -> PublicationID? {
    guard placeSize < placeLimit else {
      isFull = true
      return nil
    }
    var publication = publication
    let (id, isNumbered) = ids.add(publication.id)
    publication.id = id
    pending.append(publication)
    pendingSize += publication.textSize
    count += 1
    let isEnough = pendingSize >= min(CatalogueBuilder.batchSize, placeLimit >> 10)
    if isEnough || pending.count >= CatalogueBuilder.batchCount { addPending() }
    return isNumbered ? id : nil
  }

  /// The catalogue of everything added, which must be less than `placeLimit`; it remembers the
  /// files that it was made of.
  package consuming func build(of files: [FileContents] = []) -> CatalogueImage {
    gatherRest()
    precondition(!isFull, "only files of records can be too many to build")
    addParts()
    image.origin = Checksum.of(files)
    return CatalogueImage(image.image(recordCount: count))
  }

  /// Completes the file with everything added.
  package consuming func finish() throws(CatalogueWriteError) {
    if !isFull { gatherRest() }
    guard !isFull else {
      image.discard()
      throw .full(file: path ?? "", publications: isBeyondNumbers ? fittingCount : count)
    }
    addParts()
    try image.finish(recordCount: count)
  }

  private mutating func addPending() {
    guard !pending.isEmpty else { return }
    let batch = pending
    pending.removeAll(keepingCapacity: true)
    let isLarge = pendingSize >= CatalogueBuilder.batchSize
    pendingSize = 0
    addRecords(batch)
    waitForWords()
    if !isBeyondNumbers { fittingCount = count - batch.count }
    if isLarge {
      gathering = BackgroundWork { [words] in words.add(batch) }
    } else {
      placeSize = words.add(batch)
    }
  }

  private mutating func waitForWords() {
    if let gathering = gathering.take() { placeSize = gathering.wait() }
  }

  /// Gathers all words; the builder is full where they have no room.
  private mutating func gatherRest() {
    addPending()
    waitForWords()
    if isBeyondNumbers { isFull = true }
  }

  /// Whether places of words may lie beyond 4 GiB, which are four thirds of the usual limit. In front
  /// of a word's positions stand four bytes for every 64th record.
  private var isBeyondNumbers: Bool { placeSize + placeSize / 16 >= placeLimit / 3 * 4 }

  private mutating func addRecords(_ publications: [Publication]) {
    for publication in publications {
      contents.add(publication.contentDigest)
      records.add(publication, items: &items, to: &image)
      facts.add(publication)
      orders.add(
        title: publication.title, language: publication.mainLanguage, year: publication.year,
        id: publication.id.text)
    }
  }

  private mutating func addParts() {
    image.content = contents.checksum
    image.end(as: .bodies)
    records.write(to: &image)
    records = RecordWriter()
    // Words first: labels are looked for in them.
    let work = TermPartsWork(words.takeParts(), to: image)
    let (facts, orders, names, count) = (facts, orders, names, count)
    let (_, (facetParts, orderParts)) = TwoThreads.run(
      { work.write() },
      { (FacetPartsBuilder(facts, names: names, recordCount: count), orders.sorted()) })
    image = work.image
    var strings = StringTable()
    facetParts.write(strings: &strings, to: &image)
    items.write(strings: &strings, to: &image)
    strings.write(to: &image)
    orderParts.write(to: &image)
  }
}

/// Writes the parts for finding words in a thread of its own.
private final class TermPartsWork: @unchecked Sendable {
  private var builder: TermPartsBuilder?
  private(set) var image: ImageWriter

  init(_ builder: TermPartsBuilder?, to image: ImageWriter) {
    self.builder = builder
    self.image = image
  }

  func write() {
    builder.take()?.write(to: &image)
  }
}

extension Publication {
  /// The language whose rules its title follows; `nil` when there are none.
  var mainLanguage: TextLanguage? { languages.first.flatMap { TextLanguage(named: $0) } }
}

extension Publication {
  /// The bytes of what may be long in a record.
  fileprivate var textSize: Int {
    var size = paragraphs.reduce(title.utf8.count) { $0 + $1.utf8.count }
    size = notes.reduce(size) { $0 + $1.utf8.count }
    size = tags.reduce(size) { $0 + $1.utf8.count }
    size = sources.reduce(size) { $0 + $1.name.utf8.count }
    return contributors.reduce(size) { $0 + $1.name.inWords.utf8.count }
  }
}
