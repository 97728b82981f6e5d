internal import Glibc

/// Searches and splits long texts by bytes, which is many times faster than by characters.
enum TextParts {
  /// Whether a text contains a part.
  static func contains(_ text: String, _ part: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { bytes in place(of: part, in: bytes[...]) != nil }
  }

  /// Whether a text contains a byte.
  static func contains(_ text: String, byte: UInt8) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// The non-empty parts of a text, separated by two line feeds.
  static func paragraphs(of text: String) -> [String] {
    split(text, at: "\n\n")
  }

  /// The non-empty parts of a text between separators.
  static func split(_ text: String, at separator: StaticString) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var parts: [String] = []
      var rest = bytes[...]
      while let place = place(of: separator, in: rest) {
        if place > rest.startIndex {
          parts.append(String(decoding: rest[rest.startIndex..<place], as: UTF8.self))
        }
        rest = rest[(place + separator.utf8CodeUnitCount)...]
      }
      if !rest.isEmpty { parts.append(String(decoding: rest, as: UTF8.self)) }
      return parts
    }
  }

  /// A text with all line ends replaced by line feeds.
  static func withLineFeeds(_ text: String) -> String {
    guard contains(text, byte: 0x0D) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte != 0x0A || !isAfterReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func place(
    of part: StaticString, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    guard let base = bytes.base.baseAddress else { return nil }
    let count = part.utf8CodeUnitCount
    var start = bytes.startIndex
    while start + count <= bytes.endIndex,
      let found = memchr(base + start, Int32(part.utf8Start[0]), bytes.endIndex - start)
    {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard place + count <= bytes.endIndex else { return nil }
      if memcmp(found, part.utf8Start, count) == 0 { return place }
      start = place + 1
    }
    return nil
  }
}
