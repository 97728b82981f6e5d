internal import CStore

/// The words of the records that are taken over from an older catalogue, read from its word parts,
/// and those of the other records, which were collected.
struct MergedTerms: TermSource {
  private let base: BaseRecords
  private let terms: TextNumbers
  private let sequences: TermSequences
  private let dictionary: MergedDictionary
  /// The rank of each added word.
  private let ranks: TermRanks
  let counts: TermCounts
  let stemMembers: [UInt64]
  let titleLengths: [UInt16]
  /// The occurrences of each word in added records, concatenated; and the start of each word's.
  private let addedPlaces: [InvertedRange.Place]
  private let addedStarts: [Int]

  init(_ added: RecordWords, _ base: BaseRecords) {
    self.base = base
    terms = added.terms
    sequences = added.sequences
    let dictionary = MergedDictionary(terms, base)
    self.dictionary = dictionary
    let ranks = dictionary.ranks(ofAdded: terms.count)
    self.ranks = ranks
    let addedCounts = TermCounts(of: sequences, ranks: ranks)
    let records = zip(dictionary.records, addedCounts.records).map(+)
    // These places only divide the words into ranges, for which the number of records will do.
    counts = TermCounts(
      places: records, records: records, titles: zip(dictionary.titles, addedCounts.titles).map(+))
    addedStarts = addedCounts.places.starts()
    addedPlaces = InvertedRange.places(
      of: 0..<ranks.count, in: sequences, ranks, addedStarts
    ).map { place in
      InvertedRange.Place(base.addedOrdinals[Int(place >> 32)]) << 32 | place & 0xFFFF_FFFF
    }
    titleLengths = MergedTerms.titleLengths(sequences.titleLengths, base)
    stemMembers = RemainingStems(base, dictionary).members(with: added.stems.members(ranks))
  }

  func forEachWord(_ body: (UnsafeRawBufferPointer) -> Void) {
    for (baseTerm, addedTerm) in zip(dictionary.baseTerms, dictionary.addedTerms) {
      if baseTerm != MergedDictionary.none {
        body(base.reader.terms.bytes(of: Int(baseTerm)))
      } else {
        terms.bytes(of: Int(addedTerm)).withUnsafeBytes(body)
      }
    }
  }

  func inverted(_ words: Range<Int>, _ classes: TermBuckets) -> InvertedRange {
    InvertedRange(words, of: self, classes: classes)
  }

  private static func titleLengths(_ added: [UInt16], _ base: BaseRecords) -> [UInt16] {
    let takenCount = base.newOrdinals.count { $0 != BaseRecords.removed }
    var lengths = [UInt16](repeating: 0, count: takenCount + added.count)
    for (ordinal, new) in base.newOrdinals.enumerated() where new != BaseRecords.removed {
      lengths[Int(new)] = UInt16(base.reader.terms.titleWordCount(at: ordinal))
    }
    for (ordinal, length) in zip(base.addedOrdinals, added) { lengths[Int(ordinal)] = length }
    return lengths
  }
}

extension MergedTerms {
  /// Calls `body` with the records taken over that have a word; those with it in the title, if
  /// `field` is `.title`.
  func forEachTakenRecord(
    with word: Int, in field: TermDictionary.Field, _ body: (UInt32) -> Void
  ) {
    guard let term = baseTerm(of: word) else { return }
    base.reader.terms.forEachRecord(with: term, in: field) { ordinal in
      if let new = base.newOrdinal(of: ordinal) { body(new) }
    }
  }

  /// The occurrences of a word in added records.
  func addedPlaces(of word: Int) -> ArraySlice<InvertedRange.Place> {
    addedPlaces[addedStarts[word]..<addedStarts[word + 1]]
  }

  /// All occurrences of a word.
  func places(of word: Int) -> [InvertedRange.Place] {
    // Those of a damaged image may be in any order.
    (takenPlaces(of: word) + addedPlaces(of: word)).sorted()
  }

  /// The positions of a word as the older catalogue has them, if they are the same.
  func unchangedPositions(of word: Int) -> UnsafeRawBufferPointer? {
    guard let term = baseTerm(of: word), addedPlaces(of: word).isEmpty else { return nil }
    let positions = base.reader.terms.positions(of: term)
    guard !positions.isEmpty,
      dictionary.records[word] == base.reader.terms.recordCount(of: term)
    else { return nil }
    return positions
  }

  private func baseTerm(of word: Int) -> Int? {
    let term = dictionary.baseTerms[word]
    return term == MergedDictionary.none ? nil : Int(term)
  }

  private func takenPlaces(of word: Int) -> [InvertedRange.Place] {
    var places: [InvertedRange.Place] = []
    guard let term = baseTerm(of: word) else { return places }
    base.reader.terms.forEachPlace(of: term) { ordinal, position in
      guard let new = base.newOrdinal(of: ordinal) else { return }
      places.append(
        InvertedRange.Place(new) << 32
          | InvertedRange.Place(UInt32(truncatingIfNeeded: position)))
    }
    return places
  }
}

extension MergedTerms {
  func forEachRecord(_ classes: TermBuckets, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let (numbers, starts) = allClasses(classes)
    numbers.withUnsafeBufferPointer { numbers in
      for record in starts.indices.dropLast() {
        body(UnsafeBufferPointer(rebasing: numbers[starts[record]..<starts[record + 1]]))
      }
    }
  }

  /// The classes of the words of all records, and the start of each record's.
  private func allClasses(_ classes: TermBuckets) -> (numbers: [UInt8], starts: [Int]) {
    let map = ClassMap(from: base.reader.terms.sequences, to: classes, dictionary)
    let added = addedClasses(classes)
    var numbers: [UInt8] = []
    numbers.reserveCapacity(base.reader.parts[.sequences].count)
    var starts = [0]
    func end() {
      numbers.append(UInt8(STORE_RECORD_END))
      starts.append(numbers.count)
    }
    var next = 0
    func appendAdded(before ordinal: UInt32) {
      while next < added.count, base.addedOrdinals[next] < ordinal {
        numbers += added[next]
        end()
        next += 1
      }
    }
    for (ordinal, new) in base.newOrdinals.enumerated() where new != BaseRecords.removed {
      appendAdded(before: new)
      for number in base.reader.terms.sequences.classes(at: ordinal).dropLast() {
        numbers.append(map.numbers[Int(number)])
      }
      end()
    }
    appendAdded(before: .max)
    for word in map.otherWords {
      for place in takenPlaces(of: word) {
        let position = starts[Int(place >> 32)] + Int(place & 0xFFFF_FFFF)
        if position < numbers.count { numbers[position] = classes.numbers[word] }
      }
    }
    return (numbers, starts)
  }

  /// The classes of the words of each added record.
  private func addedClasses(_ classes: TermBuckets) -> [[UInt8]] {
    var added: [[UInt8]] = []
    sequences.forEachRecord { _, words in
      added.append(words.map { $0 == 0 ? 0 : classes.numbers[ranks[$0]] })
    }
    return added
  }
}

/// How the classes of an older catalogue correspond to those of a new one.
private struct ClassMap {
  /// The new class for each old one.
  private(set) var numbers = [UInt8](repeating: 0, count: 256)
  /// The words that have another class than the first word of their old class, where the words are
  /// divided differently.
  private(set) var otherWords: [Int] = []

  init(from old: WordSequences, to new: TermBuckets, _ dictionary: MergedDictionary) {
    let oldNumbers = old.classNumbers
    for (word, term) in dictionary.baseTerms.enumerated() where term != MergedDictionary.none {
      let number = Int(oldNumbers[Int(term)])
      if numbers[number] == 0 {
        numbers[number] = new.numbers[word]
      } else if numbers[number] != new.numbers[word] {
        otherWords.append(word)
      }
    }
  }
}
