internal import Publications

/// Records whose titles are alike in some way, by a key made of the title.
struct TitleGroups {
  struct Group {
    let first: PublicationID
    /// What a narrow row shows of the first title.
    let row: String
    /// The first identifier that is not that of the first record.
    private(set) var second: PublicationID?
    /// The first record whose row shows something else.
    private(set) var otherRow: PublicationID?
    private(set) var count = 1

    init(first: PublicationID, row: String) {
      self.first = first
      self.row = row
    }

    mutating func add(_ id: PublicationID, row: String) {
      count += 1
      if second == nil, id != first { second = id }
      if otherRow == nil, row != self.row { otherRow = id }
    }

    /// A record of the group with another identifier; `nil` when there is none.
    func other(than id: PublicationID) -> PublicationID? {
      id == first ? second : second.map { _ in first }
    }
  }

  private(set) var groups: [Group] = []
  private var numbers: [String: Int] = [:]

  /// Adds a record to the group of a key; returns the group's number.
  mutating func add(_ id: PublicationID, key: String, row: String) -> Int {
    if let number = numbers[key] {
      groups[number].add(id, row: row)
      return number
    }
    numbers[key] = groups.count
    groups.append(Group(first: id, row: row))
    return groups.count - 1
  }
}
