/// The memory that an image lies in; it stays the same for as long as anybody refers to it.
final class ImageBytes: Sendable {
  // Written before `init` returns and never after: reading it from anywhere is safe.
  nonisolated(unsafe) let base: UnsafeRawPointer
  let count: Int
  private let release: @Sendable (UnsafeRawPointer, Int) -> Void

  /// Takes over memory that `release` gives back.
  init(
    base: UnsafeRawPointer, count: Int,
    release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void
  ) {
    self.base = base
    self.count = count
    self.release = release
  }

  /// Zeroed memory that `fill` writes.
  convenience init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(count, 1), alignment: ImageHeader.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    self.init(base: UnsafeRawPointer(memory.baseAddress!), count: count) { base, _ in
      UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }

  deinit { release(base, count) }

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
}

/// Bytes of an image; a place outside them reads as 0.
///
/// Whoever holds a view holds the image's `ImageBytes` as well.
struct ByteView: Sendable {
  nonisolated(unsafe) let base: UnsafeRawPointer
  let count: Int

  init(_ buffer: UnsafeRawBufferPointer, empty: UnsafeRawPointer) {
    base = buffer.baseAddress ?? empty
    count = buffer.count
  }

  private init(base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count)
      ? base.load(fromByteOffset: index, as: UInt8.self) : 0
  }

  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The part of `range` that lies in the view.
  subscript(range: Range<Int>) -> ByteView {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return ByteView(base: base + lower, count: upper - lower)
  }

  /// The bytes from `offset` on.
  func suffix(from offset: Int) -> ByteView { self[offset..<max(offset, count)] }

  /// The text of the bytes, repaired where it is not UTF-8.
  var text: String { String(decoding: buffer, as: UTF8.self) }
}

/// Numbers of one width in an image; a place outside them reads as 0.
package struct NumberView<Number: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafePointer<Number>
  let count: Int

  /// The whole numbers of a part; parts are aligned for every width.
  init(_ bytes: ByteView) {
    base = bytes.base.assumingMemoryBound(to: Number.self)
    count = bytes.count / MemoryLayout<Number>.size
  }

  /// Numbers that stay where they are meanwhile; `nil` when they lie nowhere.
  package init?(_ numbers: UnsafeBufferPointer<Number>) {
    guard let base = numbers.baseAddress else { return nil }
    self.base = base
    count = numbers.count
  }

  var indices: Range<Int> { 0..<count }

  /// The number at `index`, at most `Int.max`.
  subscript(index: Int) -> Int {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return Int(truncatingIfNeeded: base[index]) & Int.max
  }

  /// Whether the numbers at every `step`-th place, from `first` on, never descend: what starts there
  /// does not overlap, so that reading all of it reads no more than there is.
  func ascends(from first: Int = 0, by step: Int = 1) -> Bool {
    var last: Number = 0
    for index in stride(from: first, to: count, by: step) {
      if base[index] < last { return false }
      last = base[index]
    }
    return true
  }

  /// `index..<index + 1` of a list of starts, as far as it makes a range.
  func range(_ index: Int) -> Range<Int> { range(index..<index + 1) }

  /// From the start of the first element of `range` to the end of its last.
  func range(_ range: Range<Int>) -> Range<Int> {
    let lower = self[range.lowerBound]
    return lower..<max(lower, self[range.upperBound])
  }

  /// The numbers at the part of `range` that exists.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Number> {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return UnsafeBufferPointer(start: base + lower, count: upper - lower)
  }
}
