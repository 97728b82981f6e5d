/// The words of the records that are taken over from an older catalogue and of added records, in
/// byte order.
struct MergedDictionary: Sendable {
  /// The number of each word in the older catalogue, and among the added words; `none` where it is
  /// missing.
  private(set) var baseTerms: [UInt32] = []
  private(set) var addedTerms: [UInt32] = []
  /// The numbers of records taken over with each word, and with the word in the title.
  private(set) var records: [Int] = []
  private(set) var titles: [Int] = []

  /// The number of a missing word.
  static let none = UInt32.max

  /// Merges all words; those that only removed records had are left out.
  init(_ added: TextNumbers, _ base: BaseRecords) {
    let dictionary = base.reader.terms
    var kept = Bitmap(count: base.newOrdinals.count)
    for (ordinal, new) in base.newOrdinals.enumerated() where new != BaseRecords.removed {
      kept.insert(ordinal)
    }
    var rest = added.sorted()[...]
    for term in 0..<dictionary.count {
      let bytes = dictionary.bytes(of: term)
      while let first = rest.first, added.bytes(of: first).lexicographicallyPrecedes(bytes) {
        append(MergedDictionary.none, UInt32(rest.removeFirst()))
      }
      let records = dictionary.count(of: term, in: kept)
      let isAdded = rest.first.map { added.bytes(of: $0).elementsEqual(bytes) } ?? false
      guard isAdded || records > 0 else { continue }
      append(
        UInt32(term), isAdded ? UInt32(rest.removeFirst()) : MergedDictionary.none,
        records: records, titles: kept.count(of: dictionary.titleOrdinals(of: term..<term + 1)))
    }
    for number in rest { append(MergedDictionary.none, UInt32(number)) }
  }

  /// The rank of each added word, of which there are `count`.
  func ranks(ofAdded count: Int) -> TermRanks {
    TermRanks(MergedDictionary.ranks(of: addedTerms, count), of: addedTerms.count)
  }

  /// The rank of each word of the older catalogue, of which there are `count`; `none` for those
  /// that are gone.
  func ranks(ofBase count: Int) -> [UInt32] { MergedDictionary.ranks(of: baseTerms, count) }

  private static func ranks(of terms: [UInt32], _ count: Int) -> [UInt32] {
    var ranks = [UInt32](repeating: none, count: count)
    for (rank, term) in terms.enumerated() where term != none { ranks[Int(term)] = UInt32(rank) }
    return ranks
  }

  private mutating func append(
    _ baseTerm: UInt32, _ addedTerm: UInt32, records: Int = 0, titles: Int = 0
  ) {
    baseTerms.append(baseTerm)
    addedTerms.append(addedTerm)
    self.records.append(records)
    self.titles.append(titles)
  }
}
