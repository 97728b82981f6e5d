internal import Messages

extension TurtleScanner {
  /// A prefixed name, a blank node, or a keyword.
  mutating func word() throws(TurtleError) -> TurtleToken {
    let prefix = nameRun(isLocal: false)
    guard peek() == UInt8(ascii: ":") else { return try keyword(prefix) }
    offset += 1
    if prefix == "_" {
      let label = nameRun(isLocal: false)
      guard !label.isEmpty else { throw unexpected("_:", expected: .turtleBlankLabel) }
      if Self.isMidNameOnly(label) {
        throw unexpected("_:" + label, expected: .turtleLabelStart)
      }
      return .blank(label)
    }
    if Self.isMidNameOnly(prefix)
      || prefix.utf8.first.map({ $0 == 0x5F || 0x30...0x39 ~= $0 }) ?? false
    {
      throw unexpected(prefix, expected: .turtleNameLetter)
    }
    return .name(prefix: prefix, local: try localName())
  }

  private func keyword(_ word: String) throws(TurtleError) -> TurtleToken {
    switch word {
    case "a": return .a
    case "true", "false": return .plain(word, type: "boolean")
    case "": throw unexpectedCharacter()
    default: break
    }
    switch word.lowercased() {
    case "prefix": return .prefixWord(needsStop: false)
    case "base": return .baseWord(needsStop: false)
    case "version": return .versionWord(needsStop: false)
    default: throw unexpected(word, expected: .turtlePrefixedName)
    }
  }

  /// Whether a name begins with a character that is only allowed later in a name.
  private static func isMidNameOnly(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first?.value else { return false }
    switch first {
    case 0x2D, 0x2E, 0xB7, 0x300...0x36F, 0x203F...0x2040: return true
    default: return false
    }
  }

  private func unexpected(_ word: String, expected: MessageKey) -> TurtleError {
    error(.unexpected(word, expected: .key(expected)))
  }

  /// `@prefix`, `@base` or another directive, or the language of a string.
  mutating func directiveOrLanguage() throws(TurtleError) -> TurtleToken {
    offset += 1
    let first = offset
    while let byte = peek(), isLetterOrDigit(byte) || byte == 0x2D && offset > first { offset += 1 }
    let word = text(first..<offset)
    switch word {
    case "prefix": return .prefixWord(needsStop: true)
    case "base": return .baseWord(needsStop: true)
    case "version": return .versionWord(needsStop: true)
    default: break
    }
    // Nearly every string has a language: skip the full check for simple ones such as `en`.
    guard word.utf8.allSatisfy({ $0 > 0x60 }) && !word.isEmpty || Self.isLanguage(word) else {
      throw unexpected("@" + word, expected: .turtleDirective)
    }
    return .language(word.lowercased())
  }

  /// Whether a word is a language tag: subtags joined by `-`, the first of letters, the others of
  /// letters and digits; `--ltr` or `--rtl` may follow.
  private static func isLanguage(_ word: String) -> Bool {
    var parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count > 2, parts[parts.count - 2].isEmpty, ["ltr", "rtl"].contains(parts.last) {
      parts.removeLast(2)
    }
    return !parts.contains(where: \.isEmpty) && parts[0].utf8.allSatisfy { $0 >= 0x41 }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 && byte >= 0x41 || 0x30...0x39 ~= byte
  }

  /// Letters, digits and `_ - .` of a name. A full stop at the end is not part of it; it ends the
  /// statement.
  private mutating func nameRun(isLocal: Bool) -> String {
    let first = offset
    while let byte = peek() {
      if byte >= 0x80 {
        guard let length = nameScalarLength() else { break }
        offset += length
      } else {
        guard isNameByte(byte) || isLocal && byte == UInt8(ascii: ":") else { break }
        offset += 1
      }
    }
    while offset > first, bytes[offset - 1] == UInt8(ascii: ".") { offset -= 1 }
    return text(first..<offset)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
  }

  /// The length in bytes of a non-ASCII name character; `nil` when there is none here. Without this
  /// check a no-break space would become an invisible part of a name.
  private func nameScalarLength() -> Int? {
    let end = bytes[(offset + 1)...].prefix { $0 & 0xC0 == 0x80 }.endIndex
    guard let scalar = text(offset..<end).unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0xB7, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
      0x203F...0x2040, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
      0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0xEFFFF:
      return end - offset
    default: return nil
    }
  }

  /// The part of a name after the colon, with `\` and `%` escapes.
  private mutating func localName() throws(TurtleError) -> String {
    var name = nameRun(isLocal: true)
    if Self.isMidNameOnly(name) {
      throw unexpected(name, expected: .turtleNameStart)
    }
    while let byte = peek() {
      if byte == UInt8(ascii: "%") {
        guard let high = peek(1), let low = peek(2), Self.hex(high) != nil, Self.hex(low) != nil
        else { throw unexpected("%", expected: .turtlePercent) }
        name += text(offset..<offset + 3)
        offset += 3
      } else if byte == UInt8(ascii: "\\") {
        guard let escaped = peek(1), "_~.-!$&'()*+,;=/?#@%".utf8.contains(escaped) else {
          throw error(.wrongEscape(text(offset..<min(offset + 2, bytes.count))), at: offset)
        }
        name += String(Unicode.Scalar(escaped))
        offset += 2
      } else {
        break
      }
      name += nameRun(isLocal: true)
    }
    return name
  }

  static func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
