/// Items of an export of Zotero that wait for the rest of the file: their journals, files and notes
/// may come behind them, and the collections that they are in come last.
struct ZoteroItems {
  /// An item, and the addresses of what of it has not come yet.
  struct Item {
    var record: RawRecord
    /// Its journal and series.
    var parts: Set<String>
    /// Its files and notes.
    var attached: Set<String>
  }

  /// Items that wait; the oldest does not wait for ever.
  private static let limit = 1 << 15

  /// By number, in the order of the file.
  private var items: [Int: Item] = [:]
  private var first = 0
  private var next = 0
  private var numbers: [String: Int] = [:]
  /// Numbers of the items that wait for an address.
  private var waiting: [String: [Int]] = [:]

  /// Adds the next item, which others call by `address`; returns the oldest one if there are too
  /// many.
  mutating func add(_ item: Item, address: String?) -> Item? {
    items[next] = item
    if let address { numbers[address] = next }
    for part in item.parts.union(item.attached) { waiting[part, default: []].append(next) }
    next += 1
    return items.count > ZoteroItems.limit ? takeFirst() : nil
  }

  /// Takes the oldest item away; `nil` when there is none.
  mutating func takeFirst() -> Item? {
    guard let item = items.removeValue(forKey: first) else { return nil }
    first += 1
    return item
  }

  /// Changes the items that wait for an address; false where none does.
  mutating func complete(_ address: String, _ change: (inout Item) -> Void) -> Bool {
    let numbers = waiting.removeValue(forKey: address) ?? []
    for number in numbers {
      guard var item = items.removeValue(forKey: number) else { continue }
      change(&item)
      items[number] = item
    }
    return !numbers.isEmpty
  }

  /// Whether an item of an address came.
  func isKnown(_ address: String) -> Bool { numbers[address] != nil }

  /// Changes the item of an address; false where it was given away.
  mutating func change(_ address: String, _ change: (inout RawRecord) -> Void) -> Bool {
    guard let number = numbers[address], var item = items.removeValue(forKey: number) else {
      return false
    }
    change(&item.record)
    items[number] = item
    return true
  }
}
