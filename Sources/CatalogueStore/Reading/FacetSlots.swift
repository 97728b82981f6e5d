internal import CStore

/// Counts rare values with the slots stored by `FacetSlotsBuilder`.
struct FacetSlots: Sendable {
  /// The first number of a record that has more values than slots.
  static let more = UInt16(STORE_MORE_VALUES)

  private let numbers: NumberView<UInt16>
  private let widths: NumberView<UInt32>
  private let recordCount: Int
  private let forward: ForwardReader

  /// No builder makes wider slots; a larger width means damage.
  private static let greatestWidth = 64

  init(_ parts: ImageParts, forward: ForwardReader) {
    numbers = parts.numbers(.slots)
    widths = parts.numbers(.slotWidths)
    recordCount = parts.recordCount
    self.forward = forward
  }

  /// The number of slots per record for a facet; 0 when its values are not stored in slots.
  func width(of facet: Int) -> Int { min(widths[2 * facet], FacetSlots.greatestWidth) }

  /// The number of records with more values of a facet than slots.
  func overflow(of facet: Int) -> Int { min(widths[2 * facet + 1], recordCount) }

  /// Counts the values of a facet in a set of records, by index in the facet; `range` is the range
  /// of the facet's values. Only the counts of rare values are correct.
  func counts(of facet: Int, _ range: Range<Int>, in records: Bitmap) -> [Int] {
    let width = width(of: facet)
    let start = (0..<facet).reduce(0) { $0 + self.width(of: $1) } * recordCount
    let stored = numbers.slice(start..<start + width * recordCount)
    var counts = [Int](repeating: 0, count: width + range.count)
    let slots = store_slots(
      numbers: stored.baseAddress, record_count: stored.count / max(1, width), width: width)
    let further = Bitmap(count: recordCount) { further in
      records.words.withUnsafeBufferPointer { words in
        counts.withUnsafeMutableBufferPointer { counts in
          store_count_slots(
            words.baseAddress, words.count, slots, counts.baseAddress, counts.count,
            further.baseAddress)
        }
      }
    }
    counts.removeFirst(width)
    forward.count(further, from: range.lowerBound, into: &counts)
    return counts
  }
}
