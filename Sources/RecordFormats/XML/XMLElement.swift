/// An element with all its content: a record, or a part of a file's head.
struct XMLElement {
  /// An item of content.
  enum Content {
    case text(String)
    case element(XMLElement)
  }

  /// The name with the usual prefix of its namespace, whatever prefix the file uses: `dc:title`.
  var name: String
  /// Attributes, named like elements, with character references decoded.
  var attributes: [(name: String, value: String)] = []
  /// Texts and elements, in document order.
  var content: [Content] = []
  /// The first and last line.
  var lines: ClosedRange<Int>
  /// The address that `xml:base`, here or in an enclosing element, gives for relative ones.
  var base: String?

  /// The child elements.
  var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text in the element, at any depth.
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

  /// The first child element with a name.
  func first(_ name: String) -> XMLElement? {
    for part in content {
      if case .element(let element) = part, element.name == name { return element }
    }
    return nil
  }

  /// The child elements with a name.
  func all(_ name: String) -> [XMLElement] {
    content.compactMap {
      if case .element(let element) = $0, element.name == name { element } else { nil }
    }
  }

  /// The texts of the child elements with a name, without blank ones.
  func texts(_ name: String) -> [String] {
    content.compactMap { part in
      guard case .element(let element) = part, element.name == name else { return nil }
      let text = element.text
      return text.isBlank ? nil : text
    }
  }

  /// The first text of a child element with one of the names, in the order of the names.
  func text(_ names: String...) -> String? {
    for name in names {
      if let text = texts(name).first { return text }
    }
    return nil
  }

  /// The element with all names without a prefix, as in files of that format itself.
  func without(prefix: String) -> XMLElement {
    var copy = self
    if name.hasPrefix(prefix + ":") { copy.name = String(name.dropFirst(prefix.count + 1)) }
    copy.content = content.map { part in
      guard case .element(let element) = part else { return part }
      return .element(element.without(prefix: prefix))
    }
    return copy
  }

  /// The first element at a path of child element names.
  func element(at path: String...) -> XMLElement? {
    var found: XMLElement? = self
    for name in path { found = found?.first(name) }
    return found
  }

  /// An address in the element, resolved against its base.
  func address(_ text: String?) -> String? { text.map { WebAddress.resolved($0, against: base) } }

  /// The content as HTML, for feeds with XHTML.
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
        let link = element.address(element.attribute("href"))
        let address = link.map { " href=\"\(XMLText.escaped($0))\"" } ?? ""
        html += "<\(name)\(address)>"
        element.appendMarkup(to: &html)
        if name != "br" { html += "</\(name)>" }
      }
    }
  }
}
