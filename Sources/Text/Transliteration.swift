/// ASCII replacements for terminals that show nothing else.
package enum Transliteration {
  /// ASCII text as wide as `character`: a letter without its marks, the most similar sign, or a
  /// question mark for each column.
  package static func ascii(_ character: Character) -> String {
    if let byte = character.asciiValue { return ascii(ofControl: byte) }
    var text = ""
    for scalar in character.unicodeScalars {
      let columns = DisplayWidth.columns(of: scalar) ?? 1
      guard columns > 0 else { continue }
      let sign = ascii(of: scalar)
      // A space pads a full-width letter; question marks fill the columns of a character without a
      // similar one.
      text += sign == "?" ? String(repeating: "?", count: columns) : sign.padded(to: columns)
    }
    return text.isEmpty ? "?" : text
  }

  /// A text of several lines in ASCII, with its line feeds.
  package static func ascii(lines text: String) -> String {
    spelled(text) { $0.isNewline && $0.isASCII || $0.isASCII && ascii($0) != "?" }
  }

  /// A text in which every character is spelled in ASCII, of any length, unless `isKept`.
  package static func spelled(_ text: String, keeping isKept: (Character) -> Bool) -> String {
    var spelled = ""
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      if isKept(character) {
        spelled.append(character)
      } else {
        let next = text.index(after: index)
        spelled +=
          signSpellings[character]
          ?? letter(character, after: previous, before: next < text.endIndex ? text[next] : nil)
          ?? ascii(character).droppingPadding
      }
      previous = character
    }
    return spelled
  }

  /// The spelling of a letter whose ASCII form has another length, or that has no similar ASCII
  /// letter: `ß`, `Þ`, Greek and Cyrillic ones. Between capitals it is upper case. A fraction after a
  /// digit is spelled with a space: `2 1/2` for `2½`.
  package static func letter(
    _ character: Character, after previous: Character?, before next: Character?
  ) -> String? {
    if character.isASCII { return nil }
    guard let text = spellings[character] ?? base(of: character).flatMap({ spellings[$0] }) else {
      return nil
    }
    if previous?.isNumber == true, text.first?.isNumber == true { return " " + text }
    guard text.utf8.count > 1, text.first?.isUppercase == true else { return text }
    let neighbour = next.flatMap { $0.isLetter ? $0 : nil } ?? previous
    return neighbour?.isUppercase == true ? text.uppercased() : text
  }

  /// The letter without its marks; `nil` if it has none.
  private static func base(of character: Character) -> Character? {
    guard let first = character.unicodeScalars.first, character.unicodeScalars.count > 1 else {
      return nil
    }
    return Character(first)
  }

  private static func ascii(ofControl byte: UInt8) -> String {
    byte >= 0x20 && byte < 0x7F ? String(Unicode.Scalar(byte)) : "?"
  }

  private static func ascii(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x20..<0x7F: String(scalar)
    case 0xC0..<0x250: String(latin[Int(scalar.value - 0xC0)])
    case 0x1E00..<0x1F00: String(latinAdditional[Int(scalar.value - 0x1E00)])
    case 0xFF01..<0xFF5F: String(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    default: signs[scalar] ?? "?"
    }
  }

  /// One letter for each of U+00C0 to U+024F.
  private static let latin = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    bBBb??OCcDDDd??EEFfG???IKkl??NnOOo??Pp?????tTtTUu?VYyZz?????????\
    ?????D??L??N?AaIiOoUuUuUuUuUu?AaAa??GgGgKkOoOo??j?D?Gg??NnAa??Oo\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??HhNd??ZzAaEeOoOoOoOoYylntj??ACcLTs\
    z??B??EeJjQqRrYy
    """)

  /// One letter for each of U+1E00 to U+1EFF.
  private static let latinAdditional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwya???S?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy????Yy
    """)

  private static let signs: [Unicode.Scalar: String] = {
    var signs: [Unicode.Scalar: String] = [:]
    for (ascii, scalars) in likenesses {
      for scalar in scalars.unicodeScalars { signs[scalar] = ascii }
    }
    return signs
  }()

  /// Punctuation, signs and box-drawing characters, by their ASCII replacement.
  private static let likenesses: [(ascii: String, scalars: String)] = [
    (" ", "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2007}\u{2009}\u{202F}\u{3000}"),
    ("'", "‘’‚‛′´ʹʻʼ"), ("\"", "“”„‟″¨"), ("`", "‵"), (",", "¸、"), (".", "。"),
    ("-", "‐‑‒–—―−─━┄┅┈┉╌╍═¯¬"), ("|", "│┃┆┇┊┋╎╏║¦▏▕"),
    ("+", "┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╯╰±"),
    ("~", "…"), ("*", "•·‣∙●○◦★☆✓✔"), ("#", "█▉▊▋▌▐▀▄▓▒░■□"), ("<", "«‹←◀◂⟨≤"),
    (">", "»›→▶▸⟩≥"), ("^", "↑▲△▴"), ("v", "↓▼▽▾"), ("x", "✗✘✕"), ("=", "≈≠≡"),
    ("/", "⁄∕"), ("!", "¡"), ("c", "¢©"), ("L", "£"), ("Y", "¥"), ("E", "€"), ("$", "¤"),
    ("S", "§"), ("P", "¶"), ("a", "ª"), ("o", "º°"), ("r", "®"), ("u", "µ"), ("N", "№"),
    ("T", "™"), ("1", "¹"), ("2", "²"), ("3", "³"), ("f", "ﬁﬂ"),
  ]
}

extension String {
  /// The text without the space that pads a full-width letter.
  fileprivate var droppingPadding: String {
    utf8.count == 2 && hasSuffix(" ") ? String(prefix(1)) : self
  }

  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
