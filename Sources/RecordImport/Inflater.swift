internal import CZlib

/// Decompresses a gzip stream with any number of members.
///
/// A class, because zlib's stream must not be copied.
final class Inflater {
  /// Damage to an archive.
  enum Damage {
    /// It ends inside a member.
    case cutOff
    /// Invalid gzip data, or a wrong checksum.
    case corrupt
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var inputStart = 0
  /// Reused for every piece.
  private var block = [UInt8](repeating: 0, count: 1 << 18)
  private var isInMember = true
  /// Whether zlib may have more output than fitted into the last block.
  private var hasMore = false

  /// The first damage; nothing after it is decompressed.
  private(set) var damage: Damage?

  /// Whether bytes begin with a gzip header.
  static func isHead(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // A window of 15 bits, plus 16 to select the gzip format.
    let result = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib has no memory for its window")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Sets the next bytes of the archive. Call it only after all earlier ones were read.
  func take(_ bytes: ArraySlice<UInt8>) {
    input.removeAll(keepingCapacity: true)
    input.append(contentsOf: bytes)
    inputStart = 0
  }

  /// Ends the archive.
  func finish() {
    if isInMember, damage == nil { damage = .cutOff }
  }

  /// Calls `body` with the next decompressed bytes; false when more input is needed or nothing more
  /// can be read.
  func read<Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    while let count = step() {
      guard count > 0 else { continue }
      try block.withUnsafeBufferPointer { block throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: block[..<count]))
      }
      return true
    }
    return false
  }

  /// Calls zlib once. Returns the number of bytes written; `nil` when it can do nothing.
  private func step() -> Int? {
    guard damage == nil, inputStart < input.count || hasMore else { return nil }
    if !isInMember {
      // Zeros pad an archive to the size of a block. Anything else may have been a member.
      while inputStart < input.count, input[inputStart] == 0 { inputStart += 1 }
      guard inputStart < input.count else { return nil }
      guard input[inputStart] == 0x1F else {
        damage = .corrupt
        return nil
      }
      inflateReset(stream)
      isInMember = true
    }
    let (result, count) = inflateBlock()
    hasMore = result == Z_OK && count == block.count
    switch result {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isInMember = false
    default: damage = .corrupt
    }
    return result == Z_BUF_ERROR && count == 0 ? nil : count
  }

  private func inflateBlock() -> (result: Int32, count: Int) {
    let stream = stream
    let start = inputStart
    let (result, left, count) = input.withUnsafeMutableBufferPointer { input in
      block.withUnsafeMutableBufferPointer { block in
        stream.pointee.next_in = input.baseAddress.map { $0 + start }
        stream.pointee.avail_in = UInt32(input.count - start)
        stream.pointee.next_out = block.baseAddress
        stream.pointee.avail_out = UInt32(block.count)
        let result = inflate(stream, Z_NO_FLUSH)
        return (result, Int(stream.pointee.avail_in), block.count - Int(stream.pointee.avail_out))
      }
    }
    inputStart = input.count - left
    return (result, count)
  }
}
