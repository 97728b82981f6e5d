internal import Screen

/// Decodes keys that are sent as CSI sequences.
enum ControlSequence {
  /// The sequence at the beginning of `bytes`, which start with an escape and a bracket.
  static func step(in bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    let rest = bytes.dropFirst(2)
    if rest.first == UInt8(ascii: "[") { return consoleFunctionKey(in: bytes) }
    if let count = reportLength(of: bytes) {
      return .skipped(.report(count), length: 3)
    }
    guard let index = rest.firstIndex(where: { !(0x20..<0x40 ~= $0) }) else {
      return unfinished(bytes)
    }
    // A control byte or character ends the sequence and is decoded by itself.
    guard 0x40..<0x7F ~= bytes[index] else {
      return .event(nil, length: index - bytes.startIndex)
    }
    let chord = chord(parameters: rest[..<index], final: bytes[index])
    return .event(chord.map { .key($0) }, length: index - bytes.startIndex + 1)
  }

  /// The number of characters after a mouse report whose letter directly follows the bracket: X10
  /// button and position (`M`), and the corners of highlighted text (`t`, `T`).
  static func reportLength(of bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 2, bytes[bytes.startIndex + 1] == UInt8(ascii: "[") else { return nil }
    switch bytes[bytes.startIndex + 2] {
    case UInt8(ascii: "M"): return 3
    case UInt8(ascii: "t"): return 2
    case UInt8(ascii: "T"): return 6
    default: return nil
    }
  }

  /// An incomplete sequence; one longer than any key is skipped.
  static func unfinished(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    bytes.count > KeyDecoder.longestSequence
      ? .skipped(.parameters, length: bytes.count) : .incomplete
  }

  /// The numbers separated by semicolons; a missing one is 1.
  static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
  }

  /// Decodes the last parameter, to which xterm adds 1; Meta counts as Alt.
  static func modifiers(_ parameter: Int) -> (control: Bool, alt: Bool) {
    let bits = max(1, min(parameter, 16)) - 1
    return (control: bits & 4 != 0, alt: bits & 10 != 0)
  }

  /// The key whose sequence ends with the letter `final`, after CSI or SS3.
  static func key(final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "I": .tab
    case "Z": .backTab
    case "P", "Q", "R", "S": .function(Int(final - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func chord(parameters bytes: ArraySlice<UInt8>, final: UInt8) -> KeyChord? {
    // Reports begin with a private character or contain an intermediate byte.
    guard bytes.allSatisfy({ 0x30...0x3B ~= $0 && $0 != 0x3A }) else { return nil }
    let numbers = parameters(bytes)
    let isNumbered = final == UInt8(ascii: "~")
    // CSI 24;80R reports the cursor position; CSI 1;5R may be such a report or Ctrl-F3. CSI I
    // reports that the window has the focus.
    guard isNumbered || (numbers[0] == 1 && final != UInt8(ascii: "I")) else { return nil }
    guard final != UInt8(ascii: "R") || numbers.count == 1 else { return nil }
    guard let key = isNumbered ? key(number: numbers[0]) : key(final: final) else { return nil }
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    return KeyChord(key, control: held.control, alt: held.alt)
  }

  /// The key whose sequence is a number and a tilde.
  private static func key(number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// F1 to F5 of the Linux console: a second bracket and a letter. Another character is a key that is
  /// not supported.
  private static func consoleFunctionKey(in bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    guard let letter = bytes.dropFirst(3).first else { return .incomplete }
    guard UInt8(ascii: "A")...UInt8(ascii: "E") ~= letter else {
      return .event(nil, length: 0x20..<0x7F ~= letter ? 4 : 3)
    }
    let number = Int(letter - UInt8(ascii: "A")) + 1
    return .event(.key(KeyChord(.function(number))), length: 4)
  }
}
