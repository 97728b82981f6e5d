/// Which records of a catalogue are not as they were in an older one.
package struct CatalogueComparison: Sendable {
  /// What became of a record.
  package enum Kind: Equatable, Sendable {
    case new
    /// Of the record at an ordinal of the older catalogue.
    case changed(from: Int)
    /// It says what it said, at another place.
    case moved
  }

  /// One record that is not as it was.
  package struct Change: Equatable, Sendable {
    /// Its ordinal in the newer catalogue.
    package let ordinal: Int
    /// What became of it.
    package let kind: Kind
    /// The ordinal of the record that is right before it, where a reader of changes must be told;
    /// -1 for none before it.
    package let predecessor: Int?
  }

  /// New, changed and moved records, in the order of the newer catalogue.
  package private(set) var changes: [Change] = []
  /// Ordinals of the older catalogue, ascending.
  package private(set) var withdrawn: [Int] = []
  /// Records that say what they said, moved ones not included.
  package private(set) var sameCount = 0

  /// Whether the catalogues are equal.
  package var isEmpty: Bool { changes.isEmpty && withdrawn.isEmpty }

  /// Nothing but equal records.
  package init(sameCount: Int) { self.sameCount = sameCount }

  /// Compares two catalogues. Records belong together by identifier, else by title and sources.
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
      // A changed record stays where it was, unless it is said where it is.
      let isStandard = stays[ordinal] || isAtEnd && (match < 0 || kind == .moved)
      changes.append(
        Change(
          ordinal: ordinal, kind: kind, predecessor: isStandard ? nil : ordinal - 1))
    }
  }

  /// The number of changes of a kind.
  package func count(_ isCounted: (Kind) -> Bool) -> Int { changes.count { isCounted($0.kind) } }

  /// For each record of the newer catalogue the one of the older that it was; -1 for none.
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
      byTitle[old.titles[Int(ordinal)], default: []].append(ordinal)
    }
    for ordinal in unmatched {
      if let match = byTitle[new.titles[ordinal]]?.popLast() { matches[ordinal] = match }
    }
    return matches
  }
}

/// Finds a longest run of ascending numbers in a list, gaps allowed.
enum AscendingRun {
  /// Whether each number is of the run; negative ones are not.
  static func longest(in numbers: [Int32]) -> [Bool] {
    var isOfRun = numbers.map { $0 >= 0 }
    var last: Int32 = -1
    if numbers.allSatisfy({ number in
      defer { if number >= 0 { last = number } }
      return number < 0 || number > last
    }) {
      return isOfRun
    }
    // The place of the least end of a run of each length, and before each place the run's last one.
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
