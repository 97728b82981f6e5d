internal import Files
internal import Glibc

/// The bytes of an image as they are made: in memory, or in a file that is there whole or not at all.
///
/// A file is written on the way, so that a catalogue may be larger than memory. What fails is known
/// at the end: nothing of it is left then.
final class ImageOutput {
  /// All bytes, or those that the file does not have yet.
  private var memory: [UInt8] = []
  private var file: OutputFile?
  private let isFile: Bool
  /// The bytes so far.
  private(set) var count = 0
  private var failure: FileFailure?

  /// Bytes that are written at once.
  private static let blockSize = 1 << 20

  /// Bytes in memory.
  init() { isFile = false }

  /// Bytes of a file, which takes its name when it is finished.
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

  /// Adds zeros up to a multiple of the alignment of parts.
  func align() {
    let zeros = [UInt8](repeating: 0, count: ImageHeader.aligned(count) - count)
    zeros.withUnsafeBytes { append($0) }
  }

  /// Writes the beginning anew.
  func replaceHead(_ head: [UInt8]) {
    guard isFile else { return memory.replaceSubrange(0..<head.count, with: head) }
    flush()
    attempt { file throws(FileFailure) in try file.write(head, at: 0) }
  }

  /// Calls `body` with all bytes so far; `nil` when they cannot be written.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard isFile else { return memory.withUnsafeBytes { body($0) } }
    flush()
    var mapped: UnsafeRawPointer?
    attempt { file throws(FileFailure) in mapped = try file.map(count) }
    guard let mapped else { return nil }
    defer { munmap(UnsafeMutableRawPointer(mutating: mapped), count) }
    return body(UnsafeRawBufferPointer(start: mapped, count: count))
  }

  /// Leaves nothing of the file.
  func discard() { file = nil }

  /// Puts the file in its place.
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
