extension Collection where Element: BinaryInteger {
  /// The starts of concatenated lists, given their lengths, and the end of the last one: prefix
  /// sums from 0.
  func starts<Number: FixedWidthInteger>(as type: Number.Type = Number.self) -> [Number] {
    var starts: [Number] = [0]
    starts.reserveCapacity(count + 1)
    var end: Number = 0
    for size in self {
      end += Number(size)
      starts.append(end)
    }
    return starts
  }
}
