internal import Glibc

/// Leaves lines that nobody wants empty, so that a reader of lines counts them and does no more.
struct WantedLines {
  private let wanted: Set<Int>
  private var number = 1

  /// Keeps lines by their numbers, counted from 1.
  init(_ wanted: Set<Int>) { self.wanted = wanted }

  /// What is left of the next bytes of the file.
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
