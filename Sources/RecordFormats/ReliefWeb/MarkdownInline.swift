/// Converts emphasis, code, links and escapes in a block of Markdown, in time linear in its length.
struct MarkdownInline {
  private let bytes: [UInt8]
  private var offset = 0
  /// The converted text in pieces; those of emphasis are emptied when they have a partner.
  private var pieces: [[UInt8]] = []
  private var text: [UInt8] = []
  /// The pieces that may begin emphasis, by their sign.
  private var openers: [UInt8: [Int]] = [:]

  /// The longest text and address of a link.
  private static let (longestText, longestAddress) = (2000, 4000)

  /// The HTML of a block.
  static func html(of text: String) -> String {
    guard text.utf8.contains(where: { "*_~`[\\<!h".utf8.contains($0) }) else { return text }
    var reader = MarkdownInline(bytes: Array(text.utf8))
    reader.read()
    return String(decoding: reader.pieces.joined() + reader.text, as: UTF8.self)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x2A, 0x5F, 0x7E: readSigns()
      case 0x60: readCode()
      case 0x5C: readEscape()
      case 0x21 where bytes[offset...].starts(with: "![".utf8) && readLink(at: offset + 1): continue
      case 0x5B where readLink(at: offset): continue
      case 0x3C where readAddress() || readTag(): continue
      case 0x68 where isAddress(bytes[offset...]): readPlainAddress()
      default:
        text.append(bytes[offset])
        offset += 1
      }
    }
  }

  /// Reads `*`, `_` or `~~`, and removes them with the same signs before if they enclose a text.
  private mutating func readSigns() {
    let sign = bytes[offset]
    let count = bytes[offset...].prefix { $0 == sign }.count
    let (before, after) = (byte(offset - 1), byte(offset + count))
    offset += count
    let run = [UInt8](repeating: sign, count: count)
    let isInWord =
      isLetter(before) && isLetter(after) && sign != 0x2A || isDigit(before) && isDigit(after)
    guard !isInWord, sign != 0x7E || count > 1 else {
      text += run
      return
    }
    let (canOpen, canClose) = (after > 0x20, before > 0x20)
    if canClose, !(sign == 0x5F && isLetter(after)), close(sign, count) { return }
    guard canOpen, !(sign == 0x5F && isLetter(before)) else {
      text += run
      return
    }
    pieces += [text, run]
    text = []
    openers[sign, default: []].append(pieces.count - 1)
  }

  /// Removes the last signs before that open the emphasis; false if there are none.
  private mutating func close(_ sign: UInt8, _ count: Int) -> Bool {
    var left = count
    while left > 0, let place = openers[sign]?.last {
      let used = min(left, pieces[place].count)
      pieces[place].removeLast(used)
      left -= used
      if pieces[place].isEmpty { openers[sign]?.removeLast() }
      // What is between must not open emphasis any more.
      for other in openers.keys {
        while let last = openers[other]?.last, last > place { openers[other]?.removeLast() }
      }
    }
    if left < count { text += [UInt8](repeating: sign, count: left) }
    return left < count
  }

  private mutating func readCode() {
    let count = bytes[offset...].prefix { $0 == 0x60 }.count
    let mark = [UInt8](repeating: 0x60, count: count)
    let start = offset + count
    let rest = bytes[start...].prefix(MarkdownInline.longestText)
    let end = rest.indices.first { rest[$0...].starts(with: mark) }
    guard let end else {
      text += mark
      offset = start
      return
    }
    text += XMLText.escaped(String(decoding: bytes[start..<end], as: UTF8.self).trimmed).utf8
    offset = end + count
  }

  private mutating func readEscape() {
    let next = byte(offset + 1)
    let isSign = 0x21...0x2F ~= next || 0x3A...0x40 ~= next || 0x5B...0x60 ~= next || next > 0x7A
    guard isSign, next < 0x7F else {
      text.append(0x5C)
      offset += 1
      return
    }
    text += XMLText.escaped(String(UnicodeScalar(next))).utf8
    offset += 2
  }

  /// Reads `[text](address "title")`, also after the `!` of a picture, whose address is left out.
  private mutating func readLink(at start: Int) -> Bool {
    let isPicture = start > offset
    let rest = bytes[start...].prefix(MarkdownInline.longestText)
    guard let close = end(of: rest, 0x5B, 0x5D), byte(close + 1) == 0x28 else { return false }
    let part = bytes[(close + 1)...].prefix(MarkdownInline.longestAddress)
    guard let last = end(of: part, 0x28, 0x29) else { return false }
    let words = MarkdownInline.html(of: String(decoding: bytes[(start + 1)..<close], as: UTF8.self))
    let inner = String(decoding: bytes[(close + 2)..<last], as: UTF8.self).trimmed
    let address = (inner.split(separator: " ").first.map(String.init) ?? "")
      .filter { $0 != "<" && $0 != ">" }
    let html = isPicture ? words : "<a href=\"\(XMLText.escaped(address))\">\(words)</a>"
    text += html.utf8
    offset = last + 1
    return true
  }

  /// The place of the sign that closes the first one, in a text that begins with it. There is at most
  /// one pair inside another, so that no text is searched again and again.
  private func end(of text: ArraySlice<UInt8>, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for (place, byte) in zip(text.indices, text) {
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return place }
      if depth > 2 { return nil }
    }
    return nil
  }

  /// Reads `<https://example.org>`, which HTML would take for a tag.
  private mutating func readAddress() -> Bool {
    let rest = bytes[(offset + 1)...].prefix(MarkdownInline.longestAddress)
    guard isAddress(rest) || rest.starts(with: "mailto:".utf8),
      let end = rest.firstIndex(where: { $0 == 0x3E || $0 == 0x3C || $0 <= 0x20 }),
      bytes[end] == 0x3E
    else { return false }
    text += XMLText.escaped(String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)).utf8
    offset = end + 1
    return true
  }

  /// Copies a tag of HTML, in which there is no emphasis.
  private mutating func readTag() -> Bool {
    let rest = bytes[(offset + 1)...].prefix(MarkdownInline.longestAddress)
    guard let first = rest.first, 0x61...0x7A ~= first | 0x20 || first == 0x2F,
      let end = rest.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), bytes[end] == 0x3E
    else { return false }
    text += bytes[offset...end]
    offset = end + 1
    return true
  }

  /// Copies an address, in which `_` is not emphasis.
  private mutating func readPlainAddress() {
    let rest = bytes[offset...].prefix(MarkdownInline.longestAddress)
    let end = rest.firstIndex { $0 <= 0x20 || "*<>()[]\"".utf8.contains($0) } ?? rest.endIndex
    let last = bytes[offset..<end].lastIndex { $0 != 0x5F } ?? offset
    text += bytes[offset...last]
    offset = last + 1
  }

  private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8)
  }

  /// The byte at a place; a space outside the text.
  private func byte(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0x20 }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || 0x61...0x7A ~= byte | 0x20
  }

  private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
