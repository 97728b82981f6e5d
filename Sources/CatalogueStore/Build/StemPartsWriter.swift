/// Writes the words of each stem class.
enum StemPartsWriter {
  /// Writes the classes in order, with the words of each. A member is a class in the upper half and
  /// a word in the lower; members may occur several times and in any order.
  static func write(_ members: [UInt64], to image: inout ImageWriter) {
    let entries = members.sorted()
    var (classes, starts, terms): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    var last: UInt64?
    for entry in entries where entry != last {
      last = entry
      let number = UInt32(entry >> 32)
      if classes.last != number {
        classes.append(number)
        starts.append(UInt32(terms.count))
      }
      terms.append(UInt32(truncatingIfNeeded: entry))
    }
    starts.append(UInt32(terms.count))
    image.put(classes, as: .stemClasses)
    image.put(starts, as: .stemStarts)
    image.put(terms, as: .stemTerms)
    writeClasses(ofTerms: terms, starts: starts, to: &image)
  }

  /// Writes, in word order, each word that shares a class with others, and the index of that class.
  private static func writeClasses(
    ofTerms terms: [UInt32], starts: [UInt32], to image: inout ImageWriter
  ) {
    var pairs: [UInt64] = []
    for place in starts.indices.dropLast() where starts[place + 1] - starts[place] > 1 {
      for term in terms[Int(starts[place])..<Int(starts[place + 1])] {
        pairs.append(UInt64(term) << 32 | UInt64(place))
      }
    }
    pairs.sort()
    image.put(pairs, as: .inflectedTerms)
  }
}
