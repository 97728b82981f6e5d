internal import Glibc

/// Empties all lines except the wanted ones, so that a line reader only counts them.
struct WantedLines {
  private let wanted: Set<Int>
  private var number = 1

  /// Keeps lines by number, counted from 1.
  init(_ wanted: Set<Int>) { self.wanted = wanted }

  /// The next bytes of the file without the content of unwanted lines.
  mutating func kept(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var start = 0
    while let base = bytes.baseAddress, start < bytes.count {
      let found = memchr(base + start, 0x0A, bytes.count - start)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      if wanted.contains(number) { kept += bytes[start..<(end ?? bytes.count)] }
      guard let end else { break }
      kept.append(0x0A)
      number += 1
      start = end + 1
    }
    return kept
  }
}
