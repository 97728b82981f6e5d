internal import Screen
internal import Text

extension KeyDecoder {
  /// A key sent as a control byte or as a character of the character set. Other bytes, and
  /// characters that nobody types, are dropped.
  func character(in bytes: ArraySlice<UInt8>) -> Step {
    guard let byte = bytes.first else { return .incomplete }
    if byte < 0x20 || byte == 0x7F { return .event(.key(Self.control(byte)), length: 1) }
    if case .singleByte(let coding) = characterSet {
      let character = coding.scalar(of: byte).flatMap(Self.typed)
      return .event(character.map { .key(KeyChord(.character($0))) }, length: 1)
    }
    return Self.characterOfUTF8(in: bytes, beginningWith: byte)
  }

  private static func characterOfUTF8(
    in bytes: ArraySlice<UInt8>, beginningWith byte: UInt8
  ) -> Step {
    let length = lengthOfCharacter(byte)
    let part = bytes.prefix(length)
    if let wrong = part.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .event(nil, length: wrong - bytes.startIndex)
    }
    guard part.count == length else { return .incomplete }
    guard let text = String(validating: part, as: UTF8.self), let scalar = text.unicodeScalars.first
    else { return .event(nil, length: length) }
    return .event(typed(scalar).map { .key(KeyChord(.character($0))) }, length: length)
  }

  private static func lengthOfCharacter(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }

  /// A mark is typed after its base; they are combined later, with the rest of the text.
  private static func typed(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.properties.isWhitespace { return " " }
    let base = "x"
    let isKept = TextFilter.line(base + String(scalar)).unicodeScalars.count > 1
    return isKept ? Character(scalar) : nil
  }

  private static func control(_ byte: UInt8) -> KeyChord {
    switch byte {
    case 0x00: KeyChord(.character(" "), control: true)
    case 0x08, 0x7F: KeyChord(.backspace)
    case 0x09: KeyChord(.tab)
    case 0x0A, 0x0D: KeyChord(.enter)
    case 0x1B: KeyChord(.escape)
    case 0x01...0x1A: KeyChord(.character(letter(byte + 0x60)), control: true)
    default: KeyChord(.character(letter(byte + 0x40)), control: true)
    }
  }

  private static func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  /// SS3: cursor and function keys in application mode, and the numeric keypad.
  func singleShift(in bytes: ArraySlice<UInt8>) -> Step {
    let rest = bytes.dropFirst(2)
    guard let index = rest.firstIndex(where: { !(0x30...0x3B ~= $0) }) else {
      return ControlSequence.unfinished(bytes)
    }
    // A control byte or character ends the sequence and is decoded by itself.
    guard 0x40..<0x7F ~= bytes[index] else {
      return .event(nil, length: index - bytes.startIndex)
    }
    let length = index - bytes.startIndex + 1
    let modifiers = ControlSequence.modifiers(ControlSequence.parameters(rest[..<index]).last ?? 1)
    switch bytes[index] {
    case UInt8(ascii: "M"): return .event(.key(KeyChord(.enter)), length: length)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      let key = Key.character(Self.letter(bytes[index] - 0x40))
      return .event(.key(KeyChord(key)), length: length)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      // Arrow keys with Ctrl on rxvt.
      let key = ControlSequence.key(final: bytes[index] - 0x20)
      return .event(key.map { .key(KeyChord($0, control: true)) }, length: length)
    case let final:
      let key = ControlSequence.key(final: final)
      return .event(
        key.map { .key(KeyChord($0, control: modifiers.control, alt: modifiers.alt)) },
        length: length)
    }
  }
}
