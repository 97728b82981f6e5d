/// Printable ASCII, where each byte takes one column: nearly all text, measured without lookups.
enum PlainRun {
  /// The number of printable ASCII bytes at the beginning of `bytes`.
  static func count(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F else { break }
      count += 1
    }
    return count
  }
}
