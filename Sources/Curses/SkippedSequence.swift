/// The rest of an unsupported sequence. It is dropped as it comes, however long and late, so that
/// no byte of it becomes a key.
enum SkippedSequence: Equatable {
  /// Parameters, up to the final character of a control sequence.
  case parameters
  /// The text of a string (OSC, DCS, APC, PM, SOS), up to ST or BEL.
  case text
  /// The backslash of an ST.
  case terminator
  /// The given number of characters of a mouse report.
  case report(Int)

  /// How the next bytes continue it.
  enum Step: Equatable {
    /// The given number of bytes belong to it.
    case dropped(Int)
    /// It ends after the given number of bytes.
    case ended(Int)
    /// More bytes are needed to decide.
    case incomplete
  }

  /// How `bytes`, at least one, continue it.
  func step(in bytes: ArraySlice<UInt8>) -> Step {
    guard let byte = bytes.first else { return .incomplete }
    switch self {
    case .parameters:
      if 0x20..<0x40 ~= byte { return .dropped(1) }
      return .ended(0x40..<0x7F ~= byte ? 1 : 0)
    case .text: return SkippedSequence.text(in: bytes)
    case .terminator: return .ended(byte == UInt8(ascii: "\\") ? 1 : 0)
    case .report: return byte < 0x20 ? .ended(0) : SkippedSequence.report(in: bytes)
    }
  }

  /// The state after `step` has dropped bytes.
  var next: SkippedSequence? {
    guard case .report(let count) = self else { return self }
    return count > 1 ? .report(count - 1) : nil
  }

  private static func text(in bytes: ArraySlice<UInt8>) -> Step {
    guard let end = bytes.indices.first(where: { isControl(at: $0, in: bytes) }) else {
      return .dropped(bytes.count)
    }
    if end > bytes.startIndex { return .dropped(end - bytes.startIndex) }
    switch bytes[end] {
    // BEL, SUB, or ST as one byte.
    case 0x07, 0x1A, 0x9C: return .ended(1)
    case 0x1B:
      guard let next = bytes.dropFirst().first else { return .incomplete }
      return .ended(next == UInt8(ascii: "\\") ? 2 : 0)
    // Any other control character ends the string, so that Ctrl-C and Ctrl-X (CAN) always work.
    default: return .ended(0)
    }
  }

  /// Whether the byte is a control character that cannot be part of a string; 0x9C may be part of a
  /// UTF-8 character.
  private static func isControl(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    let byte = bytes[index]
    if byte == 0x9C { return index == bytes.startIndex || bytes[index - 1] < 0x80 }
    return byte < 0x20 && !(0x08...0x0D ~= byte)
  }

  /// One byte, or two that form a UTF-8 character: terminals report wide screens in both ways.
  private static func report(in bytes: ArraySlice<UInt8>) -> Step {
    guard 0xC2..<0xE0 ~= bytes[bytes.startIndex] else { return .dropped(1) }
    guard let second = bytes.dropFirst().first else { return .incomplete }
    return .dropped(0x80..<0xC0 ~= second ? 2 : 1)
  }
}
