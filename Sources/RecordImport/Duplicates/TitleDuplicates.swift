internal import Publications
internal import Text

/// Finds records with the same title and no contradicting facts.
struct TitleDuplicates {
  /// Fields that distinguish records with the same title.
  struct Facts {
    /// 0 for a record without a date.
    let year: Int16
    let sources: [UInt32]
    /// A hash of all languages together. Here and below, 0 means none.
    let languages: UInt32
    let edition: UInt32
    let doi: UInt32

    init(_ publication: Publication, doi: UInt64) {
      year = Int16(clamping: publication.year ?? 0)
      // A body may have several names with the same acronym.
      sources = publication.sources.flatMap { source in
        [Facts.withoutArticle(source.name), source.acronym].compactMap(\.self).map { name in
          UInt32(truncatingIfNeeded: FoldedKey(name).fingerprint >> 16)
        }
      }
      languages = Facts.hash(publication.languages.sorted())
      edition = Facts.hash(
        [publication.edition, publication.container?.volume, publication.container?.issue]
          .compactMap(\.self))
      self.doi = UInt32(truncatingIfNeeded: doi >> 16)
    }

    private static func withoutArticle(_ name: String) -> String {
      name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
    }

    private static func hash(_ texts: [String]) -> UInt32 {
      if texts.isEmpty { return 0 }
      var digest = ContentDigest()
      digest.combine(texts)
      return UInt32(truncatingIfNeeded: digest.value) | 1
    }

    /// Whether no field that both records have differs.
    func agree(with other: Facts) -> Bool {
      func agree<Value: Equatable>(_ a: Value, _ b: Value, none: Value) -> Bool {
        a == none || b == none || a == b
      }
      return agree(year, other.year, none: 0) && agree(languages, other.languages, none: 0)
        && agree(edition, other.edition, none: 0) && agree(doi, other.doi, none: 0)
        && (sources.isEmpty || other.sources.isEmpty || shareSource(with: other))
    }

    /// Whether both have the same year or share a source.
    func isConfirmed(by other: Facts) -> Bool {
      year != 0 && year == other.year || shareSource(with: other)
    }

    /// The year and one of the sources, independent of their order.
    var yearAndSource: UInt64 {
      UInt64(UInt16(bitPattern: year)) << 32 | UInt64(sources.min() ?? 0)
    }

    private func shareSource(with other: Facts) -> Bool {
      sources.contains { other.sources.contains($0) }
    }
  }

  private var full = EqualKeys()
  private var main = EqualKeys()
  private var facts: [Facts] = []
  /// The keys of all records, to compare subtitles of records with the same main title.
  private var keys: [TitleKey] = []

  /// Up to this many records or groups with the same title are compared pairwise; beyond that, only
  /// with the first ones.
  private static let compared = 64

  /// Adds the next record.
  mutating func add(_ key: TitleKey, _ facts: Facts) {
    let record = keys.count
    keys.append(key)
    self.facts.append(facts)
    full.add(key.full, record)
    main.add(key.main == 0 ? key.full : key.main, record)
  }

  /// Calls `body` with the records of each group, in the order of their first records.
  consuming func forEachGroup(_ body: ([Int]) -> Void) {
    let (facts, keys) = (self.facts, self.keys)
    var groups = Groups()
    full.forEachGroup { records in
      TitleDuplicates.join(records, facts, &groups) { _, _ in true }
    }
    main.forEachGroup { records in
      let subtitled = records.filter { keys[$0].main != 0 }
      // Several subtitles suggest that the title is that of a series.
      guard let first = subtitled.first, subtitled.count < records.count,
        subtitled.allSatisfy({ keys[$0].full == keys[first].full })
      else { return }
      TitleDuplicates.join(records, facts, &groups) { a, b in
        keys[a].full == keys[b].full || facts[a].isConfirmed(by: facts[b])
      }
    }
    for records in groups.all { body(records) }
  }

  /// Joins each record with the first group that it fits.
  ///
  /// A record must agree with all records of a group, so that one with few fields cannot join two
  /// that contradict each other. If there are many groups, it is compared with the group of its
  /// year and source, and with the first ones.
  private static func join(
    _ records: [Int], _ facts: [Facts], _ groups: inout Groups, _ isSame: (Int, Int) -> Bool
  ) {
    var found: [[Int]] = []
    var places: [UInt64: Int] = [:]
    for record in records {
      func fits(_ place: Int) -> Bool {
        found[place].prefix(compared).allSatisfy {
          facts[$0].agree(with: facts[record]) && isSame($0, record)
        }
      }
      let key = facts[record].yearAndSource
      let place =
        places[key].flatMap { fits($0) ? $0 : nil }
        ?? found.indices.prefix(compared).first(where: fits)
      if let place {
        found[place].append(record)
      } else {
        places[key] = found.count
        found.append([record])
      }
    }
    for group in found where group.count > 1 {
      for record in group.dropFirst() {
        groups.join(group[0], record, atMost: compared) { facts[$0].agree(with: facts[$1]) }
      }
    }
  }
}

/// Disjoint sets of records.
private struct Groups {
  private var parents: [Int: Int] = [:]
  /// The records of each set of at least two, by its first record.
  private var members: [Int: [Int]] = [:]

  /// The first record of a record's set.
  private mutating func root(of record: Int) -> Int {
    var root = record
    while let parent = parents[root], parent != root { root = parent }
    var place = record
    while let parent = parents[place], parent != root {
      parents[place] = root
      place = parent
    }
    return root
  }

  /// Merges the sets of two records if all records of one agree with all of the other; of large
  /// sets the first `limit` records are compared. This prevents a record that is found both with
  /// and without its subtitle from joining publications of two years.
  mutating func join(_ a: Int, _ b: Int, atMost limit: Int, agree: (Int, Int) -> Bool) {
    let (first, second) = (min(root(of: a), root(of: b)), max(root(of: a), root(of: b)))
    if first == second { return }
    var (larger, smaller) = (members[first] ?? [first], members[second] ?? [second])
    let areOne = smaller.prefix(limit).allSatisfy { record in
      larger.prefix(limit).allSatisfy { agree(record, $0) }
    }
    guard areOne else { return }
    parents[first] = first
    parents[second] = first
    members[first] = nil
    members[second] = nil
    if larger.count < smaller.count { swap(&larger, &smaller) }
    larger += smaller
    members[first] = larger
  }

  /// Sets of at least two records, in the order of their first records.
  var all: [[Int]] {
    var copy = self
    var sets: [Int: [Int]] = [:]
    for record in parents.keys.sorted() { sets[copy.root(of: record), default: []].append(record) }
    return sets.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
