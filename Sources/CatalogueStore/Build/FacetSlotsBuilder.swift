/// Stores the rare values of each record where counting finds them at once: for each facet the same
/// few numbers a record, so that no list has to be looked up first.
///
/// Frequent values are counted through their bits. What is left of a record mostly fits in one to four
/// numbers of two bytes; a record with more has a mark, and its values are read where all values of
/// records are. The width of a facet is that with which counting costs least.
struct FacetSlotsBuilder {
  /// The values of all records back to back, and where those of each start.
  private let values: [UInt32]
  private let starts: [UInt32]
  /// The facet of each value, and its place there; `frequent` for one that is counted through bits.
  private var facets: [Int] = []
  private var places: [UInt16] = []
  /// Numbers a record of each facet.
  private var widths: [Int] = []
  /// Records of each facet with more values than slots.
  private var overflows: [Int] = []

  /// A value on more than one record in this many is counted through its bits. Measured at a million
  /// records: through bits takes as long as through slots of all that have it.
  private static let rarity = 32
  /// Fewer records are counted in no time by any way.
  static let leastRecords = 4096
  private static let greatestWidth = 4
  /// To read one record where all values are, in times of one number of its slots: measured at a
  /// million records.
  private static let overflowCost = 40
  private static let frequent = UInt16.max

  /// Slots for the values of records, which are numbered facet after facet as `facetStarts` tells and
  /// are on `counts` records each.
  init(values: [UInt32], starts: [UInt32], facetStarts: [UInt32], counts: [Int]) {
    self.values = values
    self.starts = starts
    widths = [Int](repeating: 0, count: facetStarts.count - 1)
    overflows = widths
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

  /// Whether a value on so many records is counted through slots.
  static func isRare(_ count: Int, of recordCount: Int) -> Bool { count * rarity <= recordCount }

  private var recordCount: Int { starts.count - 1 }

  private mutating func chooseWidths() {
    let greatest = Self.greatestWidth
    // Records by facet and by how many rare values they have of it.
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
      // Where no record has a rare value, bits are enough.
      if left == 0 { continue }
      var least = Int.max
      for width in 1...greatest {
        left -= records[facet * (greatest + 2) + width]
        let cost = width * recordCount + left * Self.overflowCost
        guard cost < least else { continue }
        (least, widths[facet], overflows[facet]) = (cost, width, left)
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
    fill(&slots, first: first)
    image.put(slots, as: .slots)
    image.put(zip(widths, overflows).flatMap { [UInt32($0), UInt32($1)] }, as: .slotWidths)
  }

  private func fill(_ slots: inout [UInt16], first: [Int]) {
    var found = [Int](repeating: 0, count: widths.count)
    for record in 0..<recordCount {
      for index in Int(starts[record])..<Int(starts[record + 1]) {
        let value = Int(values[index])
        let facet = facets[value]
        guard places[value] != Self.frequent else { continue }
        let width = widths[facet]
        if found[facet] < width {
          slots[first[facet] + record * width + found[facet]] = places[value] + UInt16(width)
        }
        found[facet] += 1
      }
      for facet in found.indices {
        let width = widths[facet]
        if width > 0, found[facet] > width {
          slots[first[facet] + record * width] = FacetSlots.more
        }
        found[facet] = 0
      }
    }
  }
}
