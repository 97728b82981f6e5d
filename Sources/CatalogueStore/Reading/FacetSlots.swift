internal import CStore

/// Counts rare values through what `FacetSlotsBuilder` stored.
struct FacetSlots: Sendable {
  /// The first number of a record that has more values than slots.
  static let more = UInt16(STORE_MORE_VALUES)

  private let numbers: NumberView<UInt16>
  private let widths: NumberView<UInt32>
  private let recordCount: Int
  private let forward: ForwardReader

  /// Wider slots than any builder makes are damage.
  private static let greatestWidth = 64

  init(_ parts: ImageParts, forward: ForwardReader) {
    numbers = parts.numbers(.slots)
    widths = parts.numbers(.slotWidths)
    recordCount = parts.recordCount
    self.forward = forward
  }

  /// The numbers that each record has of a facet; 0 where its values are not stored so.
  func width(of facet: Int) -> Int { min(widths[2 * facet], FacetSlots.greatestWidth) }

  /// The records that have more values of a facet than slots.
  func overflow(of facet: Int) -> Int { min(widths[2 * facet + 1], recordCount) }

  /// Counts the values of a facet in a set of records, by place in the facet; `range` are its values'
  /// numbers. Only the counts of rare values are right.
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
