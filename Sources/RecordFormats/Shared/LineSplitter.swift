internal import Glibc

/// Cuts the bytes of a file, which come in pieces, into lines that end with LF.
///
/// A reader of lines keeps one and feeds it. Lines inside a piece are not copied. A byte order mark at
/// the beginning of a line is left out: files that were put together have one in their midst.
package struct LineSplitter {
  /// Bytes that a line may have: a file without line feeds must not fill memory.
  package static let limit = 64 << 20

  /// The beginning of a line that is not over yet.
  private var rest: [UInt8] = []
  /// Lines given so far.
  package private(set) var count = 0
  private let file: String

  /// A splitter for a file, which is named when a line is too long.
  package init(file: String) {
    self.file = file
  }

  /// Calls `body` with each whole line and its number, counted from 1, without its LF.
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

  /// Calls `body` with the last line if no LF ends it.
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
