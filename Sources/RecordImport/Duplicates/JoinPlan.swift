internal import CatalogueStore
package import Publications

/// Which records of a catalogue are joined with which others.
///
/// It is made in one pass over the records, `add`, and used in the next ones, which must give the same
/// records in the same order.
package struct JoinPlan {
  private var finder: DuplicateFinder?
  private let lists: [[DuplicateList.Entry]]
  private var ids = UniqueIDs()
  /// Numbers of the records that lists name.
  private var numbers: [PublicationID: Int]
  /// Their titles, as lists have them.
  private var titles: [PublicationID: String] = [:]
  private var count = 0
  /// The record with which each record is joined.
  private var kept: [Int: Int] = [:]

  /// A plan by rules and by lists that an editor made.
  package init(rules: Set<DuplicateRule>, lists: [[DuplicateList.Entry]]) {
    finder = rules.isEmpty ? nil : DuplicateFinder(by: rules)
    self.lists = lists
    numbers = [:]
    for entry in lists.joined() { numbers[entry.id] = -1 }
  }

  /// Takes the next record.
  package mutating func add(_ publication: Publication) {
    finder?.add(publication)
    if !lists.isEmpty {
      let id = ids.add(publication.id).id
      if numbers[id] == -1 {
        numbers[id] = count
        titles[id] = DuplicateList.line(ofTitle: publication.title)
      }
    }
    count += 1
  }

  /// The first record of a list that is not in the catalogue; `nil` when all are.
  package var unknownEntry: DuplicateList.Entry? {
    lists.joined().first { numbers[$0.id] == -1 }
  }

  /// The first record of a list that has another title than the list says, and its title; `nil` when
  /// all fit. Records with one identifier are numbered in the order of the files, which may be another
  /// one than that of the list.
  package var otherRecord: (entry: DuplicateList.Entry, title: String)? {
    for entry in lists.joined() {
      if let wanted = entry.title, let title = titles[entry.id], title != wanted {
        return (entry, title)
      }
    }
    return nil
  }

  /// Settles which records are joined, once all were added. Groups that share a record become one;
  /// the first record of a list's group is kept, also when rules put it behind others; of a rule's
  /// group it is the first.
  package mutating func settle() {
    var groups = lists.map { $0.compactMap { numbers[$0.id] }.filter { $0 >= 0 } }
    if let finder {
      groups += finder.groups().map(\.records)
      self.finder = nil
    }
    func root(_ record: Int) -> Int {
      var record = record
      while let other = kept[record] { record = other }
      return record
    }
    /// Records that lists put first.
    var chosen: Set<Int> = []
    for (number, group) in groups.enumerated() {
      guard let first = group.first else { continue }
      var keeper = root(first)
      if number < lists.count { chosen.insert(keeper) }
      for record in group.dropFirst() {
        var other = root(record)
        if other == keeper { continue }
        if chosen.contains(other), !chosen.contains(keeper) { swap(&other, &keeper) }
        kept[other] = keeper
      }
    }
    for record in Array(kept.keys) { kept[record] = root(record) }
  }

  /// Whether no record is joined with another one.
  package var isEmpty: Bool { kept.isEmpty }

  /// How many records are joined with others.
  package var joinedCount: Int { kept.count }

  /// The record with which a record is joined; `nil` for one that stays.
  package func keeper(of record: Int) -> Int? { kept[record] }
}
