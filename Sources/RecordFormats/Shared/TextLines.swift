internal import Glibc

/// Splits a text in pieces into lines that end with LF, CRLF or CR.
///
/// The first line end determines the type for the file; in a file with LF, a single CR also ends a
/// line.
struct TextLines {
  private var rest: [UInt8] = []
  private var terminator: UInt8?
  /// The number of lines so far.
  private(set) var count = 0
  private let file: String

  /// A splitter for a file, which is named in the error for a long line.
  init(file: String) {
    self.file = file
  }

  /// Calls `body` with each complete line, without its end, and its number, counted from 1.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) throws(CatalogueFileError) {
    // After a CR at the end of a piece, the next piece shows whether LF follows.
    let mayDecide = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D }
    if terminator == nil, rest.last == 0x0D {
      terminator = bytes.first == 0x0A ? 0x0A : 0x0D
    } else if terminator == nil, let end = mayDecide {
      if bytes[end] == 0x0A {
        terminator = 0x0A
      } else if end + 1 < bytes.count {
        terminator = bytes[end + 1] == 0x0A ? 0x0A : 0x0D
      }
    }
    if !rest.isEmpty, rest.last == 0x0D, terminator == 0x0D {
      rest.removeLast()
      giveRest(body)
    }
    var start = 0
    while let terminator, start < bytes.count,
      let end = TextLines.index(of: terminator, in: bytes, from: start)
    {
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if rest.isEmpty {
        give(line, body)
      } else {
        rest.append(contentsOf: line)
        giveRest(body)
      }
      start = end + 1
    }
    guard rest.count + bytes.count - start <= LineSplitter.limit else {
      throw .longLine(file, limit: LineSplitter.limit)
    }
    rest.append(contentsOf: bytes[start...])
  }

  /// Calls `body` with the last line if it has no line end.
  mutating func finish(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    if !rest.isEmpty { giveRest(body) }
  }

  private mutating func giveRest(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    let line = rest
    rest = []
    line.withUnsafeBufferPointer { give($0, body) }
  }

  private mutating func give(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) -> Void
  ) {
    var line = bytes
    // In a file with CR, remove the LF of a CRLF.
    if terminator == 0x0D, line.first == 0x0A { line = UnsafeBufferPointer(rebasing: line[1...]) }
    if line.last == 0x0D { line = UnsafeBufferPointer(rebasing: line[..<(line.count - 1)]) }
    var start = 0
    while let end = TextLines.index(of: 0x0D, in: line, from: start) {
      count += 1
      body(UnsafeBufferPointer(rebasing: line[start..<end]), count)
      start = end + 1
    }
    count += 1
    body(UnsafeBufferPointer(rebasing: line[start...]), count)
  }

  private static func index(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
