/// Named and numeric character references of HTML.
package enum HTMLEntity {
  /// The bytes of the character reference at `offset`, which is advanced past it; `&` if there is
  /// none.
  package static func read(_ bytes: [UInt8], at offset: inout Int) -> [UInt8] {
    let longest = 10
    let start = offset + 1
    offset = start
    guard let end = bytes[start...].prefix(longest).firstIndex(of: UInt8(ascii: ";")), end > start,
      let scalar = scalar(named: String(decoding: bytes[start..<end], as: UTF8.self))
    else { return [UInt8(ascii: "&")] }
    offset = end + 1
    return Array(String(scalar).utf8)
  }

  /// The character of `amp`, `#8217` or `#x2019`; `nil` if unknown.
  package static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
      return nil
    }
    // These numbers are meant as Windows-1252 characters.
    if 0x80..<0xA0 ~= number { return windows[Int(number - 0x80)] }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  /// The characters 0x80...0x9F of Windows-1252; unassigned ones are replacement characters.
  package static let windows: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]
}
