internal import Files
internal import Glibc
internal import Messages
package import Publications
internal import Text
package import Vocabularies

/// Builds a catalogue from publications, which are numbered in the order in which they are added.
///
/// Words take the most time and are collected in a second thread, while the next publications are
/// read.
package struct CatalogueBuilder {
  private let names: NameTable
  private var items = ItemTable()
  private var facts: RecordFacts
  private var records = RecordWriter()
  private var orders = OrderPartsBuilder()
  private let words = WordCollector()
  /// The older catalogue, whose words are kept.
  private var base: BaseRecords?
  /// Collects the words of the last batch before `pending`.
  private var gathering: BackgroundWork<Int>?
  /// The size of all positions or of all words, whichever is larger, without the last batches.
  private var placeSize = 0
  /// The number of publications whose words are known to fit.
  private var fittingCount = 0
  private var image: ImageWriter
  private var ids = UniqueIDs()
  private var contents = CatalogueDigest()
  private var contentDigests: [UInt64] = []
  /// The publications of the next batch, each with the ordinal of the record of the older catalogue
  /// that it may equal.
  private var pending: [(publication: Publication, baseOrdinal: Int?)] = []
  private var pendingSize = 0
  /// The file to write; `nil` for an image in memory.
  private let path: String?

  private let placeLimit: Int

  /// The size in bytes of all positions, some 250 per publication, at which a builder is full: an
  /// image addresses them with 32-bit offsets.
  ///
  /// Publications are added in batches, and one batch is processed while the next one is filled, so
  /// two batches may exceed the limit. A batch is at most a MiB of text plus one record, and
  /// records of at most 64 MiB are read. In the worst case each letter is a word and eight are
  /// joined by hyphens: 92 million positions of four bytes. The remaining GiB has room for two such
  /// batches; if more would be needed, `finish` throws.
  package static let placeLimit = 3 << 30

  /// The size of texts at which a batch is processed; a thread costs little then.
  private static let batchSize = 1 << 20
  private static let batchCount = 4096

  /// A builder in memory that assigns topics and countries using `vocabulary`.
  /// With `base`, an older catalogue, it keeps the words of unchanged records.
  package init(
    vocabulary: Vocabulary, updating base: CatalogueImage? = nil,
    placeLimit: Int = CatalogueBuilder.placeLimit
  ) {
    self.init(vocabulary, base, placeLimit: placeLimit, path: nil, ImageOutput())
  }

  /// A builder that writes a file, which appears complete when `finish` returns, or not at all.
  /// `fingerprint` is that of the files in `vocabulary`, if they are not the embedded ones.
  package init(
    vocabulary: Vocabulary, _ fingerprint: VocabularyFingerprint? = nil,
    updating base: CatalogueImage? = nil, writing path: String,
    placeLimit: Int = CatalogueBuilder.placeLimit
  ) throws(CatalogueWriteError) {
    do throws(FileFailure) {
      self.init(vocabulary, base, placeLimit: placeLimit, path: path, try ImageOutput(to: path))
      image.origin = fingerprint?.value ?? 0
    } catch {
      throw .failed(file: error.path, reason: .system(error.code))
    }
  }

  private init(
    _ vocabulary: Vocabulary, _ base: CatalogueImage?, placeLimit: Int, path: String?,
    _ output: ImageOutput
  ) {
    self.base = base.flatMap { BaseRecords($0, placeLimit: placeLimit) }
    names = NameTable(vocabulary)
    facts = RecordFacts(FacetExtractors.all(vocabulary))
    self.placeLimit = placeLimit
    self.path = path
    image = ImageWriter(to: output)
    // Bodies take the most space and are written as they are added.
    image.begin()
  }

  /// The number of publications added.
  package private(set) var count = 0

  /// The checksum of the publications' content.
  package var digest: CatalogueDigest {
    mutating get {
      addPending()
      return contents
    }
  }

  /// Whether a publication was rejected because the positions take `placeLimit` bytes; all further
  /// ones will be too.
  package private(set) var isFull = false

  /// Adds a publication.
  ///
  /// If its identifier is taken, it gets the suffix `-2`, `-3`…, and the new identifier is
  /// returned. Once `placeLimit` is reached, publications are ignored and `finish` throws.
  ///
  /// `baseOrdinal` is the record of the older catalogue in whose place it is added, if any: when
  /// they are equal, its words need not be collected. These ordinals must ascend.
  @discardableResult
  package mutating func add(
    _ publication: Publication, replacing baseOrdinal: Int? = nil
  ) -> PublicationID? {
    guard placeSize < placeLimit else {
      isFull = true
      return nil
    }
    var publication = publication
    let (id, isNumbered) = ids.add(publication.id)
    publication.id = id
    pending.append((publication, baseOrdinal))
    pendingSize += publication.textSize
    count += 1
    let isEnough = pendingSize >= min(CatalogueBuilder.batchSize, placeLimit >> 10)
    if isEnough || pending.count >= CatalogueBuilder.batchCount { addPending() }
    return isNumbered ? id : nil
  }

  /// The catalogue of all publications, which must not reach `placeLimit`. It stores a checksum of
  /// `files`, from which it was built.
  package consuming func build(of files: [FileContents] = []) -> CatalogueImage {
    gatherRest()
    precondition(!isFull, "only files of records can be too many to build")
    addParts()
    image.origin = Checksum.of(files)
    return CatalogueImage(image.image(recordCount: count))
  }

  /// Completes the file.
  package consuming func finish() throws(CatalogueWriteError) {
    if !isFull { gatherRest() }
    guard !isFull else {
      image.discard()
      throw .full(file: path ?? "", publications: isBeyondNumbers ? fittingCount : count)
    }
    addParts()
    if let path, base?.isCut == true {
      image.discard()
      throw .failed(file: path, reason: .system(EIO))
    }
    try image.finish(recordCount: count)
  }

  private mutating func addPending() {
    guard !pending.isEmpty else { return }
    let batch = pending
    pending.removeAll(keepingCapacity: true)
    let isLarge = pendingSize >= CatalogueBuilder.batchSize
    pendingSize = 0
    let others = addRecords(batch)
    waitForWords()
    if !isBeyondNumbers { fittingCount = count - batch.count }
    if isLarge {
      gathering = BackgroundWork { [words] in words.add(others) }
    } else {
      placeSize = words.add(others) + baseSize
    }
  }

  /// An upper bound for the part of `placeSize` that records taken over have.
  private var baseSize: Int { base?.size ?? 0 }

  private mutating func waitForWords() {
    if let gathering = gathering.take() { placeSize = gathering.wait() + baseSize }
  }

  /// Collects all remaining words; the builder is full when they do not fit.
  private mutating func gatherRest() {
    addPending()
    waitForWords()
    if isBeyondNumbers { isFull = true }
  }

  /// Whether positions may exceed 4 GiB, which is four thirds of the default limit. The positions
  /// of a word are preceded by four bytes for every 64th record.
  private var isBeyondNumbers: Bool { placeSize + placeSize / 16 >= placeLimit / 3 * 4 }

  /// Returns the publications whose words are to be collected.
  private mutating func addRecords(
    _ batch: [(publication: Publication, baseOrdinal: Int?)]
  ) -> [Publication] {
    var others: [Publication] = []
    for (publication, baseOrdinal) in batch {
      let digest = publication.contentDigest
      contents.add(digest)
      let isTakenOver = base?.takesOver(
        publication, digest: digest, as: contentDigests.count, from: baseOrdinal)
      if isTakenOver != true { others.append(publication) }
      contentDigests.append(NameReader.key(of: digest))
      records.add(publication, items: &items, to: &image)
      facts.add(publication)
      orders.add(
        title: publication.title, language: publication.mainLanguage, year: publication.year,
        id: publication.id.text)
    }
    return others
  }

  private mutating func addParts() {
    image.content = contents.checksum
    image.end(as: .bodies)
    image.put(contentDigests, as: .contentDigests)
    records.write(to: &image)
    records = RecordWriter()
    // Words first, because labels are searched in them.
    let work = TermPartsWork(TermPartsBuilder(words.takeWords(), base: base), to: image)
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

/// Writes the word parts in its own thread.
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
  /// The language whose sorting rules apply to its title, if any.
  var mainLanguage: TextLanguage? { languages.first.flatMap { TextLanguage(named: $0) } }
}

extension Publication {
  /// The size in bytes of the fields that may be long.
  fileprivate var textSize: Int {
    var size = paragraphs.reduce(title.utf8.count) { $0 + $1.utf8.count }
    size = notes.reduce(size) { $0 + $1.utf8.count }
    size = tags.reduce(size) { $0 + $1.utf8.count }
    size = sources.reduce(size) { $0 + $1.name.utf8.count }
    return contributors.reduce(size) { $0 + $1.name.inWords.utf8.count }
  }
}
