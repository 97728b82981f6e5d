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

  /// The names of U+00A0...U+00FF, in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "hellip": "…", "bull": "•", "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′",
    "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←", "uarr": "↑",
    "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
    "asymp": "≈", "infin": "∞", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š",
    "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
    "rlm": "\u{200F}", "check": "✓", "star": "☆", "hyphen": "‐", "lbrack": "[", "rbrack": "]",
    "num": "#", "comma": ",", "period": ".", "colon": ":", "semi": ";", "lpar": "(", "rpar": ")",
  ]

  private static let names: [String: Unicode.Scalar] = {
    var names = others
    for (index, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return names
  }()
}
