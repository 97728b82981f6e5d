/// Writes the parts for finding words: the sorted table of words, their records and positions.
struct TermPartsBuilder {
  private let terms: TermTable
  private let titleWords: [UInt16]
  private let recordCount: Int

  private var text = ByteWriter()
  private var textStarts: [UInt32] = [0]
  private var signatures: [UInt64] = []
  private var postings: [UInt32] = []
  private var postingStarts: [UInt32] = [0]
  private var titlePostings: [UInt32] = []
  private var titlePostingStarts: [UInt32] = [0]
  private var positions = ByteWriter()
  private var positionStarts: [UInt64] = [0]

  init(terms: TermTable, titleWords: [UInt16]) {
    self.terms = terms
    self.titleWords = titleWords
    recordCount = titleWords.count
  }

  consuming func write(to image: inout ImageWriter) {
    for term in terms.sorted() { add(term) }
    HeavyPrefixes(
      text: text.bytes, textStarts: textStarts, postings: postings, postingStarts: postingStarts,
      titlePostings: titlePostings, titlePostingStarts: titlePostingStarts,
      recordCount: recordCount
    ).write(to: &image)
    image.put(text.bytes, as: .terms)
    image.put(textStarts, as: .termStarts)
    image.put(signatures, as: .signatures)
    image.put(postings, as: .postings)
    image.put(postingStarts, as: .postingStarts)
    image.put(titlePostings, as: .titlePostings)
    image.put(titlePostingStarts, as: .titlePostingStarts)
    image.put(positions.bytes, as: .positions)
    image.put(positionStarts, as: .positionStarts)
    image.put(titleWords, as: .titleWords)
  }

  private mutating func add(_ term: Int) {
    let bytes = terms.bytes(of: term)
    text.append(contentsOf: bytes)
    textStarts.append(UInt32(text.count))
    signatures.append(Spelling.signature(of: bytes))
    addPlaces(of: term)
    postingStarts.append(UInt32(postings.count))
    titlePostingStarts.append(UInt32(titlePostings.count))
    positionStarts.append(UInt64(positions.count))
  }

  /// Positions of a record are steps from one to the next, twice the step and 1 more at the last;
  /// before them stands where the positions of every 64th record begin.
  private mutating func addPlaces(of term: Int) {
    let skips = positions.count
    positions.appendZeros(4 * ((terms.recordCount(of: term) - 1) / PositionList.stride))
    let base = positions.count
    var records = 0
    var before = 0
    var pending: Int?
    terms.forEachPlace(of: term) { record, position, isNew in
      if let step = pending { positions.append(varint: step << 1 | (isNew ? 1 : 0)) }
      if isNew {
        if records > 0, records.isMultiple(of: PositionList.stride) {
          let skip = skips + 4 * (records / PositionList.stride - 1)
          positions.overwrite(UInt32(positions.count - base), at: skip)
        }
        records += 1
        postings.append(UInt32(record))
        if position < Int(titleWords[record]) { titlePostings.append(UInt32(record)) }
        before = 0
      }
      pending = position - before
      before = position
    }
    if let step = pending { positions.append(varint: step << 1 | 1) }
  }
}
