internal import Glibc

/// Splits the bytes of a file, which arrive in pieces, into lines that end with LF.
///
/// Lines within one piece are not copied. A byte order mark is removed from the beginning of every
/// line, because concatenated files have them in the middle.
package struct LineSplitter {
  /// The most bytes of a line, so that a file without line feeds does not fill memory.
  package static let limit = 64 << 20

  /// The beginning of an incomplete line.
  private var rest: [UInt8] = []
  /// The number of lines so far.
  package private(set) var count = 0
  private let file: String

  /// A splitter for a file, which is named in the error for a long line.
  package init(file: String) {
    self.file = file
  }

  /// Calls `body` with each complete line, without its LF, and its number, counted from 1.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) throws(CatalogueFileError) {
    var start = 0
    while start < bytes.count, let end = LineSplitter.lineFeed(in: bytes, from: start) {
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      count += 1
      if rest.isEmpty {
        body(LineSplitter.withoutMark(line), count)
      } else {
        rest.append(contentsOf: line)
        rest.withUnsafeBufferPointer { body(LineSplitter.withoutMark($0), count) }
        rest.removeAll(keepingCapacity: rest.count < 1 << 20)
      }
      start = end + 1
    }
    guard rest.count + bytes.count - start <= LineSplitter.limit else {
      throw .longLine(file, limit: LineSplitter.limit)
    }
    rest.append(contentsOf: bytes[start...])
  }

  /// Calls `body` with the last line if it does not end with LF.
  package mutating func finish(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    guard !rest.isEmpty else { return }
    count += 1
    rest.withUnsafeBufferPointer { body(LineSplitter.withoutMark($0), count) }
    rest = []
  }

  private static func withoutMark(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard line.count > 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF else { return line }
    return UnsafeBufferPointer(rebasing: line[3...])
  }

  private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
