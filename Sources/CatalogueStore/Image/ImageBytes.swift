/// The memory of an image; it stays valid as long as there is a reference to this object.
final class ImageBytes: Sendable {
  // Written before `init` returns and never after, so any thread may read it.
  nonisolated(unsafe) let base: UnsafeRawPointer
  let count: Int
  private let release: @Sendable (UnsafeRawPointer, Int) -> Void

  /// Takes ownership of memory that `release` frees.
  init(
    base: UnsafeRawPointer, count: Int,
    release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void
  ) {
    self.base = base
    self.count = count
    self.release = release
  }

  /// Zeroed memory, written by `fill`.
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

/// A range of an image's bytes; an index outside it reads as 0.
///
/// The owner of a view must also keep a reference to the image's `ImageBytes`.
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

  /// The part of `range` that is inside the view.
  subscript(range: Range<Int>) -> ByteView {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return ByteView(base: base + lower, count: upper - lower)
  }

  /// The bytes from `offset` on.
  func suffix(from offset: Int) -> ByteView { self[offset..<max(offset, count)] }

  /// The bytes as text; malformed UTF-8 is repaired.
  var text: String { String(decoding: buffer, as: UTF8.self) }
}

/// An array of fixed-width numbers in an image; an index outside it reads as 0.
package struct NumberView<Number: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafePointer<Number>
  let count: Int

  /// The whole numbers of a part; parts are aligned for every width.
  init(_ bytes: ByteView) {
    base = bytes.base.assumingMemoryBound(to: Number.self)
    count = bytes.count / MemoryLayout<Number>.size
  }

  /// Numbers in a buffer that must stay valid while the view is used; `nil` for a buffer without
  /// memory.
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

  /// Whether every `step`-th number, from `first` on, is at least the previous one. Elements that
  /// start there do not overlap, so reading them all reads each byte at most once.
  func ascends(from first: Int = 0, by step: Int = 1) -> Bool {
    var last: Number = 0
    for index in stride(from: first, to: count, by: step) {
      if base[index] < last { return false }
      last = base[index]
    }
    return true
  }

  /// The range of an element, given the list of starts; empty when the list is damaged.
  func range(_ index: Int) -> Range<Int> { range(index..<index + 1) }

  /// From the start of the first element of `range` to the end of its last.
  func range(_ range: Range<Int>) -> Range<Int> {
    let lower = self[range.lowerBound]
    return lower..<max(lower, self[range.upperBound])
  }

  /// The numbers in the part of `range` that exists.
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Number> {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    return UnsafeBufferPointer(start: base + lower, count: upper - lower)
  }
}
