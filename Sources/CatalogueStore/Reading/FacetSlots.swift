internal import CStore

/// Counts rare values with the slots stored by `FacetSlotsBuilder`.
struct FacetSlots: Sendable {
  /// The first number of a record that has more values than slots.
  static let more = UInt16(STORE_MORE_VALUES)
  /// Records with fewer slots have no further values.
  static let leastFurtherWidth = Int(STORE_LEAST_FURTHER_WIDTH)

  private let numbers: NumberView<UInt16>
  private let further: NumberView<UInt16>
  private let widths: NumberView<UInt32>
  private let recordCount: Int

  /// No builder makes wider slots; a larger width means damage.
  private static let greatestWidth = 64

  init(_ parts: ImageParts) {
    numbers = parts.numbers(.slots)
    further = parts.numbers(.furtherSlots)
    widths = parts.numbers(.slotWidths)
    recordCount = parts.recordCount
  }

  /// The number of slots per record for a facet; 0 when its values are not stored in slots.
  func width(of facet: Int) -> Int { min(widths[2 * facet], FacetSlots.greatestWidth) }

  /// How many numbers the lists of a facet have, of all records with more values than slots.
  func furtherCount(of facet: Int) -> Int { widths[2 * facet + 1] }

  /// Counts the values of a facet in a set of records, by index in the facet; `range` is the range
  /// of the facet's values. Only the counts of rare values are correct.
  func counts(of facet: Int, _ range: Range<Int>, in records: Bitmap) -> [Int] {
    let width = width(of: facet)
    let start = (0..<facet).reduce(0) { $0 + self.width(of: $1) } * recordCount
    let stored = numbers.slice(start..<start + width * recordCount)
    let furtherStart = (0..<facet).reduce(0) { $0 + furtherCount(of: $1) }
    let lists = further.slice(furtherStart..<furtherStart + furtherCount(of: facet))
    let slots = store_slots(
      numbers: stored.baseAddress, record_count: stored.count / max(1, width), width: width,
      further: lists.baseAddress, further_count: lists.count)
    var counts = [Int](repeating: 0, count: width + range.count)
    records.words.withUnsafeBufferPointer { words in
      counts.withUnsafeMutableBufferPointer { counts in
        store_count_slots(words.baseAddress, words.count, slots, counts.baseAddress, counts.count)
      }
    }
    counts.removeFirst(width)
    return counts
  }
}
