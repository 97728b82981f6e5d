/// Converts LaTeX to text: accents with any braces, symbols, and font commands.
struct LaTeXText {
  private let bytes: [UInt8]
  private var index = 0
  private var text: [UInt8] = []
  /// The first unknown command that has an argument.
  private var unknownCommand: String?
  /// The number of groups that did not end within `longestGroup`.
  private var endlessGroups = 0
  /// The nesting depth of links and commands.
  private let depth: Int

  /// The deepest nesting that is read, because each level is parsed again. Deeper links keep their
  /// command, and deeper arguments are not separated.
  private static let mostNested = 4
  /// The most bytes of an address, an argument or a link's text.
  private static let longestGroup = 8_192
  /// After so many groups beyond that limit no more are read, because each costs a search up to it.
  private static let mostEndless = 16

  private init(_ source: String, depth: Int) {
    bytes = Array(source.utf8)
    self.depth = depth
  }

  /// The text of a value.
  static func text(of source: String) -> String { text(of: source, depth: 0) }

  /// The text of a value, and the first command that was replaced by its arguments.
  static func reading(of source: String) -> (text: String, unknownCommand: String?) {
    reading(of: source, depth: 0)
  }

  private static func text(of source: String, depth: Int) -> String {
    reading(of: source, depth: depth).text
  }

  private static func reading(
    of source: String, depth: Int
  ) -> (text: String, unknownCommand: String?) {
    guard source.utf8.contains(where: { special.contains($0) }) else { return (source, nil) }
    var reader = LaTeXText(source, depth: depth)
    reader.read()
    return (String(decoding: reader.text, as: UTF8.self), reader.unknownCommand)
  }

  /// An address, in which `~`, `--` and quotes are literal.
  static func address(of source: String) -> String {
    var text: [UInt8] = []
    let bytes = Array(source.replacing("\\url", with: "").utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      // pybtex adds a backslash each time it writes a file.
      case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): continue
      default: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
      .replacing("textasciitilde", with: "~").replacing("textbackslash", with: "\\")
  }

  private static let special: Set<UInt8> = Set("\\{}~-`'$".utf8)

  private mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): readCommand()
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"): index += 1
      case UInt8(ascii: "~"):
        text.append(0x20)
        index += 1
      case UInt8(ascii: "-"): readRun(of: byte, ["-", "–", "—"])
      case UInt8(ascii: "`"): readRun(of: byte, ["`", "“"])
      case UInt8(ascii: "'"): readRun(of: byte, ["'", "”"])
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private mutating func readRun(of byte: UInt8, _ forms: [String]) {
    var count = 0
    while index < bytes.count, bytes[index] == byte, count < forms.count {
      count += 1
      index += 1
    }
    text += forms[count - 1].utf8
  }

  private mutating func readCommand() {
    index += 1
    guard index < bytes.count else { return text.append(0x5C) }
    let first = bytes[index]
    guard isLetter(first) else { return readSign(first) }
    let start = index
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    readCommand(named: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func readSign(_ sign: UInt8) {
    index += 1
    if let mark = LaTeXSymbols.signs[sign] { return readAccent(mark) }
    switch sign {
    case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x0A:
      text.append(0x20)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      break
    default: text.append(sign)
    }
  }

  private mutating func readCommand(named name: String) {
    if let mark = LaTeXSymbols.letterAccents[name] { return readAccent(mark) }
    if name == "href", depth < LaTeXText.mostNested, let address = group() {
      // The link's text, followed by its address.
      let words = group().map { LaTeXText.text(of: $0, depth: depth + 1) } ?? ""
      let place = LaTeXText.address(of: address)
      text += (words.isEmpty ? place : "\(words) (\(place))").utf8
    } else if let symbol = LaTeXSymbols.symbols[name] {
      text += symbol.utf8
      endCommand()
    } else if name == "begin" || name == "end", group() != nil {
      // The text of the environment is kept.
    } else if LaTeXSymbols.fonts.contains(name) {
      endCommand()
    } else if LaTeXSymbols.settings.contains(name), group() != nil {
      // A colour or length is not text.
    } else if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
      unknownCommand = unknownCommand ?? name
      readArguments()
    } else {
      // An unknown command without an argument is kept.
      text.append(0x5C)
      text += name.utf8
    }
  }

  /// Reads all arguments of an unknown command, separated by blanks.
  private mutating func readArguments() {
    guard depth < LaTeXText.mostNested else { return }
    var arguments: [String] = []
    while let argument = group() {
      arguments.append(LaTeXText.text(of: argument, depth: depth + 1))
    }
    text += arguments.filter { !$0.isEmpty }.joined(separator: " ").utf8
  }

  /// The content of the braces at this position; `nil` if there are none or they are too far apart.
  private mutating func group() -> String? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{"),
      endlessGroups < LaTeXText.mostEndless
    else { return nil }
    var depth = 0
    var end = index
    let limit = min(bytes.count, index + LaTeXText.longestGroup)
    while end < limit {
      if bytes[end] == UInt8(ascii: "{") { depth += 1 }
      if bytes[end] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard end < limit else {
      endlessGroups += 1
      return nil
    }
    defer { index = end + 1 }
    return String(decoding: bytes[index + 1..<end], as: UTF8.self)
  }

  /// Skips the spaces that end a command's name.
  private mutating func endCommand() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// Reads the letter of an accent, with any braces: `\'e`, `\'{e}`, `\' e`, `\'{\i}`, `{\'e}`.
  private mutating func readAccent(_ mark: Unicode.Scalar) {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "{") {
      index += 1
    }
    let base = readAccentedLetter()
    guard let letter = String(decoding: base, as: UTF8.self).first else {
      text += LaTeXSymbols.alone(mark).utf8
      return
    }
    let accented = String(letter) + String(mark)
    if let composed = LaTeXSymbols.composed[accented] {
      text += String(composed).utf8
    } else {
      text += accented.utf8
    }
  }

  /// The letter of an accent, which may itself be a command; empty if there is none.
  private mutating func readAccentedLetter() -> [UInt8] {
    guard index < bytes.count, bytes[index] != UInt8(ascii: "}") else { return [] }
    guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
      return readCharacter()
    }
    guard isLetter(bytes[index + 1]) else {
      return LaTeXSymbols.signs[bytes[index + 1]] == nil ? readCharacter() : readCommandAlone()
    }
    var end = index + 1
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
    if let letter = ["i": "i", "j": "j"][name] ?? LaTeXSymbols.symbols[name] {
      index = end
      endCommand()
      return Array(letter.utf8)
    }
    // A letter with two accents.
    return LaTeXSymbols.letterAccents[name] == nil ? [] : readCommandAlone()
  }

  /// Reads a command; returns its text instead of adding it.
  private mutating func readCommandAlone() -> [UInt8] {
    let place = text.count
    readCommand()
    defer { text.removeSubrange(place...) }
    return Array(text[place...])
  }

  private mutating func readCharacter() -> [UInt8] {
    var character = [bytes[index]]
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
      character.append(bytes[index])
      index += 1
    }
    return character
  }
}
