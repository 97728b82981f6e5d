/// Several values in one field of a table, separated by semicolons.
///
/// A backslash escapes a semicolon or a backslash in a value, so that all values are read back
/// unchanged.
package enum ListField {
  /// The kind of the values, which determines the semicolons that separate them.
  package enum Kind: Sendable {
    /// Words: every semicolon separates.
    case words
    /// Addresses, which may contain semicolons: one separates before a space, another address or
    /// the end.
    case addresses
    /// DOIs, which may contain semicolons: one separates before another DOI or the end.
    case dois
  }

  /// The values, joined by `; `.
  package static func text(of values: [String], _ kind: Kind = .words) -> String {
    values.map { escaped($0, kind) }.joined(separator: "; ")
  }

  /// The non-empty values of a field, without surrounding spaces.
  package static func values(of text: some StringProtocol, _ kind: Kind = .words) -> [String] {
    let whole = String(text)
    // Most fields have one value.
    if !TextParts.contains(whole, byte: 0x3B), !TextParts.contains(whole, byte: 0x5C) {
      let isTrimmed = whole.utf8.first != 0x20 && whole.utf8.last != 0x20
      let value = isTrimmed ? whole : trimmed(Array(whole.utf8))
      return value.isEmpty ? [] : [value]
    }
    var values: [String] = []
    var value: [UInt8] = []
    var isEscaped = false
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        // A backslash before any other character is a literal one.
        if byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\\") {
          value.append(UInt8(ascii: "\\"))
        }
        value.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: ";"), kind.isEnd(before: bytes[(index + 1)...]) {
        values.append(trimmed(value))
        value.removeAll(keepingCapacity: true)
      } else {
        value.append(byte)
      }
    }
    if isEscaped { value.append(UInt8(ascii: "\\")) }
    values.append(trimmed(value))
    return values.filter { !$0.isEmpty }
  }

  /// The addresses of a value that contains several, separated by blanks; a comma after one of them
  /// is removed. Other values are returned unchanged, because addresses contain no blanks.
  static func addresses(in value: String) -> [String] {
    // Most values have no white space, which may also be non-ASCII.
    if value.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return [value] }
    let words = value.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words.allSatisfy({ isAddress($0) }) else { return [value] }
    return words.enumerated().map { place, word in
      String(place < words.count - 1 && word.last == "," ? word.dropLast() : word)
    }
  }

  private static func isAddress(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    return !bytes.isEmpty && Kind.addresses.isEnd(before: bytes[...])
  }

  private static func escaped(_ value: String, _ kind: Kind) -> String {
    guard value.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") })
    else { return value }
    let bytes = Array(value.utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEnd = byte == UInt8(ascii: ";") && kind.isEnd(before: bytes[(index + 1)...])
      if isEnd || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end].drop { $0 == 0x20 }, as: UTF8.self)
  }
}

extension ListField.Kind {
  /// Whether a semicolon followed by these bytes ends a value.
  fileprivate func isEnd(before rest: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .words: return true
    case .addresses:
      guard let first = rest.first, !FileHead.isBlank(first) else { return true }
      if rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("www.".utf8) { return true }
      let scheme = rest.prefix(16).prefix { 0x61...0x7A ~= $0 | 0x20 }
      return !scheme.isEmpty && rest[scheme.endIndex...].starts(with: "://".utf8)
    case .dois:
      let value = rest.drop { FileHead.isBlank($0) }
      return value.isEmpty
        || ["10.", "doi", "http"].contains { value.starts(with: $0.utf8) }
    }
  }
}
