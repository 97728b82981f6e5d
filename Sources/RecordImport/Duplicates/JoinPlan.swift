internal import CatalogueStore
package import Publications

/// The records of a catalogue that are to be joined.
///
/// A first pass collects the records with `add`. Later passes use the plan and must give the same
/// records in the same order.
package struct JoinPlan {
  private var finder: DuplicateFinder?
  private let lists: [[DuplicateList.Entry]]
  private var ids = UniqueIDs()
  /// The numbers of the records in the lists; -1 until found.
  private var numbers: [PublicationID: Int]
  /// Their titles, in the form of lists.
  private var titles: [PublicationID: String] = [:]
  private var count = 0
  /// Maps each joined record to the record that is kept.
  private var kept: [Int: Int] = [:]

  /// A plan by rules and by lists from an editor.
  package init(rules: Set<DuplicateRule>, lists: [[DuplicateList.Entry]]) {
    finder = rules.isEmpty ? nil : DuplicateFinder(by: rules)
    self.lists = lists
    numbers = [:]
    for entry in lists.joined() { numbers[entry.id] = -1 }
  }

  /// Adds the next record.
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

  /// The first list entry whose record is not in the catalogue; `nil` if all are.
  package var unknownEntry: DuplicateList.Entry? {
    lists.joined().first { numbers[$0.id] == -1 }
  }

  /// The first list entry whose record has another title, with that title; `nil` if all match.
  /// Records with the same identifier are numbered in file order, which may have changed since the
  /// list was made.
  package var otherRecord: (entry: DuplicateList.Entry, title: String)? {
    for entry in lists.joined() {
      if let wanted = entry.title, let title = titles[entry.id], title != wanted {
        return (entry, title)
      }
    }
    return nil
  }

  /// Decides which records are joined, after all were added. Groups that share a record are merged.
  /// The first record of a list's group is kept, even if a rule would keep another; in other groups
  /// the first record is kept.
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
    /// Records that come first in a list's group.
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

  /// Whether no records are joined.
  package var isEmpty: Bool { kept.isEmpty }

  /// The number of records that are joined into others.
  package var joinedCount: Int { kept.count }

  /// The record that a record is joined into; `nil` if it stays.
  package func keeper(of record: Int) -> Int? { kept[record] }
}
