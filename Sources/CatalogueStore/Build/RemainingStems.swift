internal import Publications

/// The stem classes of the words of an older catalogue that are left without its removed records.
///
/// A word is in a class because of the language of a record and its spelling there. Those of a
/// removed record stay if the same is true of a record that is taken over. To find one, the words
/// of such records are collected again until nothing is in doubt: usually few.
struct RemainingStems {
  private let base: BaseRecords
  private let dictionary: MergedDictionary
  /// The rank of each word of the older catalogue.
  private let ranks: [UInt32]
  /// The members of classes that only removed records may have, and the languages of these records.
  private var doubtful: [UInt64: UInt8] = [:]

  init(_ base: BaseRecords, _ dictionary: MergedDictionary) {
    self.base = base
    self.dictionary = dictionary
    ranks = dictionary.ranks(ofBase: base.reader.terms.count)
  }

  /// The members of stem classes in the new catalogue, given those of added records, in the form
  /// that `StemPartsWriter` takes.
  consuming func members(with added: [UInt64]) -> [UInt64] {
    collectDoubtful(except: Set(added))
    resolveDoubtful()
    var members = added
    base.reader.stems.forEachMember { number, term in
      guard term < ranks.count, ranks[term] != MergedDictionary.none else { return }
      let member = UInt64(number) << 32 | UInt64(ranks[term])
      if doubtful[member] == nil { members.append(member) }
    }
    return members
  }

  private mutating func collectDoubtful(except added: Set<UInt64>) {
    var removed = RecollectedStems(base.reader, ranks)
    for (ordinal, new) in base.newOrdinals.enumerated() where new == BaseRecords.removed {
      let publication = base.reader.records.publication(at: ordinal)
      let languages = StemLanguages(publication.languages).bits
      for member in removed.newMembers(of: publication) where !added.contains(member) {
        doubtful[member, default: 0] |= languages
      }
    }
  }

  /// Removes from `doubtful` what records that are taken over have too.
  private mutating func resolveDoubtful() {
    var kept = RecollectedStems(base.reader, ranks)
    var collected = Bitmap(count: base.newOrdinals.count)
    for (member, languages) in doubtful.sorted(by: { $0.key < $1.key }) {
      if doubtful[member] == nil { continue }
      let term = dictionary.baseTerms[Int(member & 0xFFFF_FFFF)]
      _ = base.reader.terms.firstRecord(with: Int(term)) { ordinal in
        guard base.newOrdinal(of: ordinal) != nil, base.languages[ordinal] & languages != 0,
          !collected.contains(ordinal)
        else { return false }
        collected.insert(ordinal)
        for found in kept.newMembers(of: base.reader.records.publication(at: ordinal)) {
          doubtful[found] = nil
        }
        return doubtful[member] == nil
      }
    }
  }
}

/// The stem classes of records of an older catalogue, whose words are collected again.
private struct RecollectedStems {
  private let dictionary: TermDictionary
  private let ranks: [UInt32]
  private var words = RecordWords()
  /// The rank of each word in `words`.
  private var ownRanks: [UInt32] = []
  /// The number of members of classes returned so far.
  private var memberCount = 0

  /// No records. `ranks` has the rank of each word of the catalogue.
  init(_ reader: CatalogueReader, _ ranks: [UInt32]) {
    dictionary = reader.terms
    self.ranks = ranks
  }

  /// Adds a record. Returns the members of stem classes that no earlier record had, without those
  /// whose words are gone.
  mutating func newMembers(of publication: Publication) -> [UInt64] {
    words.add(publication)
    for number in ownRanks.count..<words.terms.count {
      let word = String(decoding: words.terms.bytes(of: number), as: UTF8.self)
      let term = dictionary.terms(word, matchesStart: false).first
      ownRanks.append(term.map { ranks[$0] } ?? MergedDictionary.none)
    }
    let members = words.stems.members[memberCount...]
    memberCount += members.count
    return members.compactMap { member in
      let rank = ownRanks[Int(member & 0xFFFF_FFFF)]
      return rank == MergedDictionary.none ? nil : (member >> 32) << 32 | UInt64(rank)
    }
  }
}
