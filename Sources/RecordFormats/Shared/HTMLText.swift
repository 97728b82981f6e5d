/// Converts HTML to plain text. Paragraphs, list items and link addresses are kept, other markup is
/// removed.
///
/// It handles HTML as editors and web sites write it: unclosed tags, stray `<` and `&`, paragraphs
/// separated only by blank lines. Takes time in proportion to the length.
package struct HTMLText {
  private let bytes: [UInt8]
  private let base: String?
  private var offset = 0
  private var paragraphs: [String] = []
  private var text: [UInt8] = []
  /// The line feeds since the last visible character, and whether there was any white space.
  private var lineFeeds = 0
  private var hasSpace = false
  /// The address of the open link, and the start of its text.
  private var link: (address: String, start: Int)?
  /// Names of elements without an end tag in the rest of the text, to avoid repeated searches.
  private var unclosed: Set<String> = []
  /// Whether no `>` follows the current offset.
  private var isWithoutEnd = false

  private init(_ html: String, base: String?) {
    bytes = Array(html.utf8)
    self.base = base
  }

  /// The paragraphs of a text. A list item begins with `- `, `<br>` is a line feed, and a link's
  /// address follows its text in parentheses, unless they are equal; relative addresses are resolved
  /// against `base`.
  package static func paragraphs(of html: String, base: String? = nil) -> [String] {
    var reader = HTMLText(html, base: base)
    reader.read()
    return reader.paragraphs
  }

  /// A text of one line, such as a title, without tags and with character references decoded.
  package static func line(of html: String) -> String {
    // Most titles contain neither `&` nor `<`.
    guard html.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return html }
    return paragraphs(of: html).joined(separator: " ")
  }

  private mutating func read() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): append(HTMLEntity.read(bytes, at: &offset))
      case 0x0A, 0x0D, 0x20, 0x09, 0x0C: readSpace()
      default: readRun()
      }
    }
    endParagraph()
  }

  /// Reads up to the next byte that may be white space or markup.
  private mutating func readRun() {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x3C || byte == 0x26 || 0x09...0x0D ~= byte && byte != 0x0B {
        break
      }
      offset += 1
    }
    append(bytes[start..<offset])
  }

  private mutating func readSpace() {
    let byte = bytes[offset]
    offset += 1
    if byte == 0x0A || byte == 0x0D && (offset == bytes.count || bytes[offset] != 0x0A) {
      lineFeeds += 1
    }
    hasSpace = true
    if lineFeeds > 1 { endParagraph() }
  }

  private mutating func append(_ characters: some Collection<UInt8>) {
    if hasSpace, !text.isEmpty, text.last != 0x0A { text.append(0x20) }
    hasSpace = false
    lineFeeds = 0
    text += characters
  }

  private mutating func endParagraph() {
    endLink()
    while text.last == 0x0A || text.last == 0x20 { text.removeLast() }
    if !text.isEmpty, text != [UInt8(ascii: "-")] {
      paragraphs.append(String(decoding: text, as: UTF8.self))
    }
    text = []
    hasSpace = false
    lineFeeds = 0
  }

  private mutating func endLink() {
    guard let open = link else { return }
    link = nil
    guard open.start < text.count else { return }
    let words = String(decoding: text[open.start...], as: UTF8.self)
    let shown = words.split(separator: " ").joined(separator: " ")
    if !open.address.hasSuffix(shown), !shown.contains(open.address) {
      text += Array(" (\(open.address))".utf8)
    }
  }
}

extension HTMLText {
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "table", "tr",
    "blockquote", "pre", "section", "article", "header", "footer", "figure", "figcaption", "hr",
    "address", "aside", "nav", "main", "form", "fieldset", "title", "body", "html", "head",
  ]
  /// Elements whose content is not shown to readers.
  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "textarea", "object", "svg",
  ]

  private mutating func readMarkup() {
    let rest = bytes[offset...]
    if rest.starts(with: "<!--".utf8) { return skip(past: "-->") }
    if rest.starts(with: "<![CDATA[".utf8) {
      offset += 9
      let start = offset
      skip(past: "]]>")
      let isClosed = bytes[start..<offset].suffix(3).elementsEqual("]]>".utf8)
      append(bytes[start..<(isClosed ? offset - 3 : offset)])
      return
    }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let isLetter = (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?"), !isWithoutEnd {
      let start = offset
      skip(past: ">")
      if offset < bytes.count || bytes.last == UInt8(ascii: ">") { return }
      // Text that only begins like a declaration is kept, with all that follows.
      isWithoutEnd = true
      offset = start
    }
    guard isLetter || next == UInt8(ascii: "/") else {
      append([bytes[offset]])
      offset += 1
      return
    }
    let tag = readTag()
    apply(tag)
    let isClosed = offset > 1 && bytes[min(offset, bytes.count) - 2] == UInt8(ascii: "/")
    if !tag.isEnd, !isClosed, HTMLText.hidden.contains(tag.name) { skipContent(of: tag.name) }
  }

  /// Skips an element and its end tag. If there is no end tag, only the start tag is skipped; after
  /// a script or style, the rest of the text is skipped, because readers must not see it.
  private mutating func skipContent(of name: String) {
    guard !unclosed.contains(name) else { return }
    let start = offset
    skip(past: "</\(name)")
    if offset < bytes.count {
      skip(past: ">")
    } else if name != "script", name != "style" {
      unclosed.insert(name)
      offset = start
    }
  }

  private mutating func apply(_ tag: (name: String, isEnd: Bool, address: String?)) {
    switch tag.name {
    case "br":
      // Many editors separate paragraphs with two line breaks.
      if text.last == 0x0A { return endParagraph() }
      hasSpace = false
      lineFeeds = 0
      if !text.isEmpty { text.append(0x0A) }
    case "li":
      endParagraph()
      if !tag.isEnd { text = Array("-".utf8) }
      hasSpace = !tag.isEnd
    case "td", "th": hasSpace = true
    case "a":
      endLink()
      if let address = tag.address {
        link = (WebAddress.resolved(address, against: base), text.count)
      }
    default:
      // A paragraph at the beginning of a list item belongs to the item.
      if !tag.isEnd, text == [UInt8(ascii: "-")] { return }
      if HTMLText.blocks.contains(tag.name) { endParagraph() }
    }
  }

  /// Skips to the end of `mark`, or to the end of the text if it is not found.
  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    while offset < bytes.count {
      let isMark = zip(bytes[offset...], mark).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      if isMark, bytes.count - offset >= mark.count {
        offset += mark.count
        return
      }
      offset += 1
    }
  }

  /// Reads a tag at `offset`: its name, and the address of a link.
  private mutating func readTag() -> (name: String, isEnd: Bool, address: String?) {
    offset += 1
    let isEnd = bytes[offset] == UInt8(ascii: "/")
    if isEnd { offset += 1 }
    let start = offset
    while offset < bytes.count, !HTMLText.endsName(bytes[offset]) { offset += 1 }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
    var address: String?
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if let (attribute, value) = readAttribute(), attribute == "href", !isEnd { address = value }
    }
    offset += 1
    let isUseful = address.map { !$0.isEmpty && !$0.hasPrefix("#") && !$0.hasPrefix("javascript:") }
    return (name, isEnd, isUseful == true ? address : nil)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }

  private mutating func readAttribute() -> (name: String, value: String)? {
    let start = offset
    while offset < bytes.count, !HTMLText.endsName(bytes[offset]) { offset += 1 }
    guard offset > start else {
      offset += 1
      return nil
    }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return (name, "") }
    offset += 1
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < bytes.count else { return (name, "") }
    return (name, readValue())
  }

  private mutating func readValue() -> String {
    let quote = bytes[offset]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { offset += 1 }
    var value: [UInt8] = []
    while offset < bytes.count {
      let byte = bytes[offset]
      if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "&") {
        value += HTMLEntity.read(bytes, at: &offset)
      } else {
        value.append(byte)
        offset += 1
      }
    }
    if isQuoted { offset += 1 }
    return String(decoding: value, as: UTF8.self)
  }
}
