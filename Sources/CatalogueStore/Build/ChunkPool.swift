internal import Glibc

/// Many growing streams of numbers in one piece of memory.
///
/// A stream is a chain of chunks; each is larger than the one before, so that a rare word costs a
/// few bytes and a frequent one few links.
final class ChunkPool {
  /// Where one stream is read and written.
  struct Stream {
    fileprivate let first: UInt32
    fileprivate var next: UInt32
    /// Where the chunk's link to the one after it stands.
    fileprivate var link: UInt32
    fileprivate var level: UInt8
  }

  /// Memory that grows where it is, without a copy beside it: an array would take twice its size.
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12

  /// The bytes that all streams take; a chunk begins below `limit`.
  private(set) var size = 0
  /// Less than the numbers of four bytes that lead to chunks, by more than the largest chunk.
  static let limit = 0xFF00_0000

  /// Room for numbers in a chunk of a level.
  private static func capacity(_ level: UInt8) -> Int { 12 << Int(min(level, 9)) }
  private static let linkSize = 4

  init() {
    bytes = ChunkPool.memory(nil, capacity)
  }

  deinit { free(bytes) }

  private static func memory(
    _ old: UnsafeMutablePointer<UInt8>?, _ size: Int
  ) -> UnsafeMutablePointer<UInt8> {
    guard let memory = realloc(old, size) else { preconditionFailure("out of memory") }
    return memory.assumingMemoryBound(to: UInt8.self)
  }

  func newStream() -> Stream {
    let first = newChunk(level: 0)
    return Stream(
      first: first, next: first, link: first + UInt32(ChunkPool.capacity(0)), level: 0)
  }

  /// Adds a number to a stream, seven bits a byte, lowest first.
  func append(_ value: UInt64, to stream: inout Stream) {
    var rest = value
    while rest >= 0x80 {
      append(byte: UInt8(truncatingIfNeeded: rest) | 0x80, to: &stream)
      rest >>= 7
    }
    append(byte: UInt8(truncatingIfNeeded: rest), to: &stream)
  }

  @inline(__always)
  private func append(byte: UInt8, to stream: inout Stream) {
    if stream.next == stream.link { appendChunk(to: &stream) }
    bytes[Int(stream.next)] = byte
    stream.next += 1
  }

  private func appendChunk(to stream: inout Stream) {
    let level = min(stream.level + 1, 9)
    let chunk = newChunk(level: level)
    for index in 0..<ChunkPool.linkSize {
      bytes[Int(stream.link) + index] = UInt8(truncatingIfNeeded: chunk >> (8 * index))
    }
    stream.level = level
    stream.next = chunk
    stream.link = chunk + UInt32(ChunkPool.capacity(level))
  }

  private func newChunk(level: UInt8) -> UInt32 {
    precondition(size < ChunkPool.limit, "more words than one build can hold")
    let start = UInt32(size)
    size += ChunkPool.capacity(level) + ChunkPool.linkSize
    if size > capacity {
      capacity = max(size, capacity + capacity / 2)
      bytes = ChunkPool.memory(bytes, capacity)
    }
    return start
  }

  /// A reader of a stream, which nobody adds to meanwhile.
  func reader(of stream: Stream) -> Reader { Reader(pool: self, stream: stream) }

  /// Reads a stream from its start.
  struct Reader {
    /// Keeps the memory.
    private let pool: ChunkPool
    private let bytes: UnsafePointer<UInt8>
    private let end: Int
    private var offset: Int
    private var link: Int
    private var level: UInt8 = 0

    fileprivate init(pool: ChunkPool, stream: Stream) {
      self.pool = pool
      bytes = UnsafePointer(pool.bytes)
      end = Int(stream.next)
      offset = Int(stream.first)
      link = offset + ChunkPool.capacity(0)
    }

    /// The next number; `nil` at the end.
    mutating func next() -> UInt64? {
      guard offset != end else { return nil }
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        if offset == link { followLink() }
        let byte = bytes[offset]
        offset += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }

    private mutating func followLink() {
      var chunk = 0
      for index in 0..<ChunkPool.linkSize { chunk |= Int(bytes[link + index]) << (8 * index) }
      level = min(level + 1, 9)
      offset = chunk
      link = chunk + ChunkPool.capacity(level)
    }
  }
}
