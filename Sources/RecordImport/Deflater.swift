internal import CZlib

/// Compresses a stream of bytes as gzip.
///
/// The header contains neither file name nor time, so equal input gives an equal archive. A class,
/// because zlib's stream must not be copied.
package final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private var block = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts an archive.
  package init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Best compression; a window of 15 bits, plus 16 to select the gzip format.
    let result = deflateInit2_(
      stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib has no memory for its window")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Compresses these bytes and returns the next part of the archive, which may be empty.
  package func add(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, Z_NO_FLUSH) }

  /// The last part of the archive.
  package func finish() -> [UInt8] { deflated([], Z_FINISH) }

  private func deflated(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
    var (input, output) = (bytes, [UInt8]())
    let stream = stream
    input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        block.withUnsafeMutableBufferPointer { block in
          stream.pointee.next_out = block.baseAddress
          stream.pointee.avail_out = UInt32(block.count)
          deflate(stream, flush)
          output += block[..<(block.count - Int(stream.pointee.avail_out))]
        }
      } while stream.pointee.avail_out == 0
    }
    return output
  }
}
