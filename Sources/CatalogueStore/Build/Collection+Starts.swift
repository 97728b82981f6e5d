extension Collection where Element: BinaryInteger {
  /// Where each of some lists starts that have so many elements, one behind the other, and where the
  /// last one ends.
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
