/// Items of a Zotero export that wait for later elements: their journals, files and notes may
/// follow them, and collections are at the end of the file.
struct ZoteroItems {
  /// An item, with the addresses of its parts that have not been read yet.
  struct Item {
    var record: RawRecord
    /// The addresses of its journal and series.
    var parts: Set<String>
    /// The addresses of its files and notes.
    var attached: Set<String>
  }

  /// The most waiting items; beyond it the oldest is given without its missing parts.
  private static let limit = 1 << 15

  /// By number, in file order.
  private var items: [Int: Item] = [:]
  private var first = 0
  private var next = 0
  private var numbers: [String: Int] = [:]
  /// The numbers of the items that wait for an address.
  private var waiting: [String: [Int]] = [:]

  /// Adds the next item, which other elements refer to by `address`. Returns the oldest item if
  /// there are too many.
  mutating func add(_ item: Item, address: String?) -> Item? {
    items[next] = item
    if let address { numbers[address] = next }
    for part in item.parts.union(item.attached) { waiting[part, default: []].append(next) }
    next += 1
    return items.count > ZoteroItems.limit ? takeFirst() : nil
  }

  /// Removes and returns the oldest item; `nil` when there is none.
  mutating func takeFirst() -> Item? {
    guard let item = items.removeValue(forKey: first) else { return nil }
    first += 1
    return item
  }

  /// Changes the items that wait for an address; false if none does.
  mutating func complete(_ address: String, _ change: (inout Item) -> Void) -> Bool {
    let numbers = waiting.removeValue(forKey: address) ?? []
    for number in numbers {
      guard var item = items.removeValue(forKey: number) else { continue }
      change(&item)
      items[number] = item
    }
    return !numbers.isEmpty
  }

  /// Whether an item with an address has been added.
  func isKnown(_ address: String) -> Bool { numbers[address] != nil }

  /// Changes the item with an address; false if it is unknown or was removed.
  mutating func change(_ address: String, _ change: (inout RawRecord) -> Void) -> Bool {
    guard let number = numbers[address], var item = items.removeValue(forKey: number) else {
      return false
    }
    change(&item.record)
    items[number] = item
    return true
  }
}
