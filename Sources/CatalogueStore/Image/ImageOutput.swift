internal import Files
internal import Glibc

/// The output of an image writer: memory, or a file that is created completely or not at all.
///
/// A file is written incrementally, so that a catalogue may be larger than memory. Errors are
/// reported at the end, and then no partial file is left.
final class ImageOutput {
  /// All bytes, or those not yet written to the file.
  private var memory: [UInt8] = []
  private var file: OutputFile?
  private let isFile: Bool
  /// The number of bytes so far.
  private(set) var count = 0
  private var failure: FileFailure?

  /// The buffer size.
  private static let blockSize = 1 << 20

  /// Output to memory.
  init() { isFile = false }

  /// Output to a file, which gets its name when it is finished.
  init(to path: String) throws(FileFailure) {
    isFile = true
    file = try OutputFile(at: path)
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    guard isFile, memory.count + bytes.count > ImageOutput.blockSize else {
      return memory.append(contentsOf: bytes)
    }
    flush()
    write(bytes)
  }

  /// Pads with zeros to the alignment of parts.
  func align() {
    let zeros = [UInt8](repeating: 0, count: ImageHeader.aligned(count) - count)
    zeros.withUnsafeBytes { append($0) }
  }

  /// Overwrites the beginning.
  func replaceHead(_ head: [UInt8]) {
    guard isFile else { return memory.replaceSubrange(0..<head.count, with: head) }
    flush()
    attempt { file throws(FileFailure) in try file.write(head, at: 0) }
  }

  /// Calls `body` with all bytes so far; returns `nil` when they cannot be written.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard isFile else { return memory.withUnsafeBytes { body($0) } }
    flush()
    var mapped: UnsafeRawPointer?
    attempt { file throws(FileFailure) in mapped = try file.map(count) }
    guard let mapped else { return nil }
    defer { munmap(UnsafeMutableRawPointer(mutating: mapped), count) }
    return body(UnsafeRawBufferPointer(start: mapped, count: count))
  }

  /// Deletes the unfinished file.
  func discard() { file = nil }

  /// Completes the file and gives it its name.
  func finish() throws(FileFailure) {
    flush()
    if let failure { throw failure }
    try file.take()?.finish()
  }

  private func flush() {
    guard !memory.isEmpty, isFile else { return }
    memory.withUnsafeBytes { write($0) }
    memory.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    attempt { file throws(FileFailure) in try file.write(bytes) }
  }

  private func attempt(_ body: (borrowing OutputFile) throws(FileFailure) -> Void) {
    guard failure == nil, file != nil else { return }
    do {
      try body(file!)
    } catch {
      failure = error
    }
  }
}
