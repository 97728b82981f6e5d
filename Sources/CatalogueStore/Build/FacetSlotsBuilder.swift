/// Stores the rare values of each record for fast counting: for each facet, a fixed number of slots
/// per record, so that no list has to be looked up first.
///
/// Frequent values are counted with bitmaps. The remaining values of a record usually fit in one to
/// four two-byte slots; a record with more is marked, and its slots say where its list of them
/// starts. A facet's width is the one with the lowest counting cost.
struct FacetSlotsBuilder {
  /// The values of all records concatenated, and each record's start.
  private let values: [UInt32]
  private let starts: [UInt32]
  /// Each value's facet, and its index in the facet; `frequent` for values counted with bitmaps.
  private var facets: [Int] = []
  private var places: [UInt16] = []
  /// Slots per record, for each facet.
  private var widths: [Int] = []

  /// A value on more than one in this many records is counted with its bitmap. Measured at a
  /// million records: a bitmap then takes as long as the slots of all records with the value.
  private static let rarity = 32
  /// Fewer records are counted fast enough either way.
  static let leastRecords = 4096
  private static let greatestWidth = 4
  /// The cost of reading the list of a record with more values than slots, in slot reads; measured
  /// at a million records.
  private static let furtherCost = 12
  private static let frequent = UInt16.max

  /// Slots for the records' values. Values are numbered facet after facet, see `facetStarts`;
  /// `counts` has the number of records of each value.
  init(values: [UInt32], starts: [UInt32], facetStarts: [UInt32], counts: [Int]) {
    self.values = values
    self.starts = starts
    widths = [Int](repeating: 0, count: facetStarts.count - 1)
    for facet in widths.indices {
      let range = Int(facetStarts[facet])..<Int(facetStarts[facet + 1])
      let isNarrow = range.count + Self.greatestWidth < Int(FacetSlots.more)
      for value in range {
        facets.append(facet)
        let isRare = isNarrow && Self.isRare(counts[value], of: recordCount)
        places.append(isRare ? UInt16(value - range.lowerBound) : Self.frequent)
      }
    }
    if recordCount >= Self.leastRecords { chooseWidths() }
  }

  /// Whether a value with this many records is counted with slots.
  static func isRare(_ count: Int, of recordCount: Int) -> Bool { count * rarity <= recordCount }

  private var recordCount: Int { starts.count - 1 }

  private mutating func chooseWidths() {
    let greatest = Self.greatestWidth
    // Records by facet and by their number of rare values.
    var records = [Int](repeating: 0, count: widths.count * (greatest + 2))
    var found = [Int](repeating: 0, count: widths.count)
    for record in 0..<recordCount {
      for index in Int(starts[record])..<Int(starts[record + 1]) {
        let value = Int(values[index])
        if places[value] != Self.frequent { found[facets[value]] += 1 }
      }
      for facet in found.indices {
        records[facet * (greatest + 2) + min(found[facet], greatest + 1)] += 1
        found[facet] = 0
      }
    }
    for facet in widths.indices {
      var left = recordCount - records[facet * (greatest + 2)]
      // No record has a rare value: bitmaps are enough.
      if left == 0 { continue }
      var least = Int.max
      for width in 1...greatest {
        left -= records[facet * (greatest + 2) + width]
        let cost = width * recordCount + left * Self.furtherCost
        guard cost < least, left == 0 || width >= FacetSlots.leastFurtherWidth else { continue }
        (least, widths[facet]) = (cost, width)
      }
    }
  }

  consuming func write(to image: inout ImageWriter) {
    var slots: [UInt16] = []
    var first: [Int] = []
    slots.reserveCapacity(widths.reduce(0, +) * recordCount)
    for width in widths {
      first.append(slots.count)
      let none = (0..<width).map { UInt16($0) }
      for _ in 0..<(width == 0 ? 0 : recordCount) { slots += none }
    }
    let further = fill(&slots, first: first)
    image.put(slots, as: .slots)
    image.put(further.flatMap(\.self), as: .furtherSlots)
    image.put(zip(widths, further).flatMap { [UInt32($0), UInt32($1.count)] }, as: .slotWidths)
  }

  /// Fills the slots of each facet, which start at `first`. Returns the lists of the records with
  /// more values than slots, for each facet.
  private func fill(_ slots: inout [UInt16], first: [Int]) -> [[UInt16]] {
    var further = [[UInt16]](repeating: [], count: widths.count)
    var numbers = further
    for record in 0..<recordCount {
      for index in Int(starts[record])..<Int(starts[record + 1]) {
        let value = Int(values[index])
        let facet = facets[value]
        guard widths[facet] > 0, places[value] != Self.frequent else { continue }
        numbers[facet].append(places[value] + UInt16(widths[facet]))
      }
      for facet in numbers.indices where !numbers[facet].isEmpty {
        var stored = numbers[facet]
        if stored.count > widths[facet] {
          stored = Self.slots(forListAt: further[facet].count)
          further[facet].append(UInt16(numbers[facet].count))
          further[facet] += numbers[facet]
        }
        let start = first[facet] + record * widths[facet]
        slots.replaceSubrange(start..<start + stored.count, with: stored)
        numbers[facet].removeAll(keepingCapacity: true)
      }
    }
    return further
  }

  /// The slots of a record whose list starts at `start`.
  private static func slots(forListAt start: Int) -> [UInt16] {
    let start = UInt32(start)
    return [FacetSlots.more, UInt16(truncatingIfNeeded: start), UInt16(start >> 16)]
  }
}
