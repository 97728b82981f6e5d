/// An element with everything in it: one record, or a part of a file's head.
struct XMLElement {
  /// What stands between the tags, in its order.
  enum Content {
    case text(String)
    case element(XMLElement)
  }

  /// The name with the usual prefix of its namespace, whatever prefix the file uses: `dc:title`.
  var name: String
  /// Names as those of elements, values with their entities decoded.
  var attributes: [(name: String, value: String)] = []
  /// Texts and elements.
  var content: [Content] = []
  /// First and last line.
  var lines: ClosedRange<Int>

  /// The elements in it.
  var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in it, at any depth.
  var text: String {
    if content.isEmpty { return "" }
    if content.count == 1, case .text(let text) = content[0] { return text }
    var text = ""
    for part in content {
      switch part {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
    return text
  }

  /// The value of an attribute.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The first element of a name in it.
  func first(_ name: String) -> XMLElement? {
    for part in content {
      if case .element(let element) = part, element.name == name { return element }
    }
    return nil
  }

  /// The elements of a name in it.
  func all(_ name: String) -> [XMLElement] {
    content.compactMap {
      if case .element(let element) = $0, element.name == name { element } else { nil }
    }
  }

  /// The texts of the elements of a name, those without any left out.
  func texts(_ name: String) -> [String] {
    content.compactMap { part in
      guard case .element(let element) = part, element.name == name else { return nil }
      let text = element.text
      return text.isBlank ? nil : text
    }
  }

  /// The first text of an element with one of the names, asked in their order.
  func text(_ names: String...) -> String? {
    for name in names {
      if let text = texts(name).first { return text }
    }
    return nil
  }

  /// The same with names without a prefix, as a reader of that format's own files sees them.
  func without(prefix: String) -> XMLElement {
    var copy = self
    if name.hasPrefix(prefix + ":") { copy.name = String(name.dropFirst(prefix.count + 1)) }
    copy.content = content.map { part in
      guard case .element(let element) = part else { return part }
      return .element(element.without(prefix: prefix))
    }
    return copy
  }

  /// The first element under the names, one in the other.
  func element(at path: String...) -> XMLElement? {
    var found: XMLElement? = self
    for name in path { found = found?.first(name) }
    return found
  }

  /// What is in it as HTML, as a feed with XHTML has it.
  var markup: String {
    var html = ""
    appendMarkup(to: &html)
    return html
  }

  private func appendMarkup(to html: inout String) {
    for part in content {
      switch part {
      case .text(let text): html += XMLText.escaped(text)
      case .element(let element):
        let name = element.name.split(separator: ":").last.map(String.init) ?? ""
        let address = element.attribute("href").map { " href=\"\(XMLText.escaped($0))\"" } ?? ""
        html += "<\(name)\(address)>"
        element.appendMarkup(to: &html)
        if name != "br" { html += "</\(name)>" }
      }
    }
  }
}

extension String {
  /// Whether it has nothing but white space of XML.
  var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 } }

  /// Without white space of XML at both ends.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let start = utf8.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(start[...end]))
  }
}
