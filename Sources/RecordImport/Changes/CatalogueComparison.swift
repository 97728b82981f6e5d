/// The differences between a catalogue and an older one.
package struct CatalogueComparison: Sendable {
  /// How a record differs.
  package enum Kind: Equatable, Sendable {
    case new
    /// Changed; the ordinal is that in the older catalogue.
    case changed(from: Int)
    /// Unchanged, at another position.
    case moved
  }

  /// One new, changed or moved record.
  package struct Change: Equatable, Sendable {
    /// Its ordinal in the newer catalogue.
    package let ordinal: Int
    /// How it differs.
    package let kind: Kind
    /// The ordinal of the record directly before it, where its position must be stored; -1 for the
    /// first position.
    package let predecessor: Int?
  }

  /// In the order of the newer catalogue.
  package private(set) var changes: [Change] = []
  /// Ordinals of removed records in the older catalogue, ascending.
  package private(set) var withdrawn: [Int] = []
  /// The number of unchanged records, without moved ones.
  package private(set) var sameCount = 0

  /// Whether the catalogues are equal.
  package var isEmpty: Bool { changes.isEmpty && withdrawn.isEmpty }

  /// A comparison without differences.
  package init(sameCount: Int) { self.sameCount = sameCount }

  /// Compares two catalogues. Records are matched by identifier, else by title and sources.
  package init(_ old: CatalogueIndex, _ new: CatalogueIndex) {
    let matches = CatalogueComparison.matches(old, new)
    var isMatched = [Bool](repeating: false, count: old.count)
    for match in matches where match >= 0 { isMatched[Int(match)] = true }
    withdrawn = isMatched.indices.filter { !isMatched[$0] }
    let stays = AscendingRun.longest(in: matches)
    let lastStay = stays.lastIndex(of: true) ?? -1
    for ordinal in matches.indices {
      let match = Int(matches[ordinal])
      let kind: Kind
      if match < 0 {
        kind = .new
      } else if old.contents[match] != new.contents[ordinal] {
        kind = .changed(from: match)
      } else if !stays[ordinal] {
        kind = .moved
      } else {
        sameCount += 1
        continue
      }
      let isAtEnd = ordinal > lastStay
      // Without a predecessor, a changed record keeps its position, and new and moved ones are
      // appended.
      let isStandard = stays[ordinal] || isAtEnd && (match < 0 || kind == .moved)
      changes.append(
        Change(
          ordinal: ordinal, kind: kind, predecessor: isStandard ? nil : ordinal - 1))
    }
  }

  /// The number of changes of a kind.
  package func count(_ isCounted: (Kind) -> Bool) -> Int { changes.count { isCounted($0.kind) } }

  /// For each record of the newer catalogue its ordinal in the older one; -1 for none.
  private static func matches(_ old: CatalogueIndex, _ new: CatalogueIndex) -> [Int32] {
    var matches = [Int32](repeating: -1, count: new.count)
    var byID: [UInt64: Int32] = [:]
    byID.reserveCapacity(old.count)
    for (ordinal, hash) in old.idHashes.enumerated() { byID[hash] = Int32(ordinal) }
    var unmatched: [Int] = []
    for (ordinal, hash) in new.idHashes.enumerated() {
      if let match = byID.removeValue(forKey: hash) {
        matches[ordinal] = match
      } else {
        unmatched.append(ordinal)
      }
    }
    if unmatched.isEmpty || byID.isEmpty { return matches }
    var byTitle: [UInt64: [Int32]] = [:]
    for ordinal in byID.values.sorted(by: >) {
      byTitle[old.titleDigest(at: Int(ordinal)), default: []].append(ordinal)
    }
    for ordinal in unmatched {
      if let match = byTitle[new.titleDigest(at: ordinal)]?.popLast() { matches[ordinal] = match }
    }
    return matches
  }
}

/// Finds a longest increasing subsequence.
enum AscendingRun {
  /// Whether each number is in the subsequence; negative numbers are not.
  static func longest(in numbers: [Int32]) -> [Bool] {
    var isOfRun = numbers.map { $0 >= 0 }
    var last: Int32 = -1
    if numbers.allSatisfy({ number in
      defer { if number >= 0 { last = number } }
      return number < 0 || number > last
    }) {
      return isOfRun
    }
    // For each length, the position of the least last number of a subsequence; for each position,
    // the previous one in its subsequence.
    var ends: [Int32] = []
    var before = [Int32](repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() where number >= 0 {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[Int(ends[middle])] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(Int32(place)) } else { ends[low] = Int32(place) }
    }
    isOfRun = [Bool](repeating: false, count: numbers.count)
    var place = ends.last ?? -1
    while place >= 0 {
      isOfRun[Int(place)] = true
      place = before[Int(place)]
    }
    return isOfRun
  }
}
