/// Builds the wanted elements from parser events.
struct XMLTreeBuilder {
  /// The deepest nesting of elements that is read.
  static let depthLimit = 256
  /// The most bytes of a record.
  static let recordLimit = 64 << 20

  /// The names of the open elements, the root first.
  private(set) var path: [String] = []
  /// The name of the root element.
  var root: String? { rootElement?.name }
  /// The root element without its content.
  private(set) var rootElement: XMLElement?
  /// Complete wanted elements; the parser removes them.
  var finished: [XMLElement] = []
  /// The lines of elements that were too large to keep.
  var oversized: [Int] = []

  private let isWanted: (_ name: String, _ path: [String]) -> Bool
  private let names: XMLNames
  private var open: [XMLElement] = []
  private var text: [UInt8] = []
  private var size = 0
  private var scopes: [(depth: Int, prefixes: [String: String])] = []
  private var bases: [(depth: Int, address: String)] = []
  private var known: [String: String] = [:]

  init(_ names: XMLNames, isWanted: @escaping (_ name: String, _ path: [String]) -> Bool) {
    self.names = names
    self.isWanted = isWanted
  }

  /// Whether text is kept at this position.
  var isCollecting: Bool { !open.isEmpty }

  mutating func begin(_ raw: String, _ attributes: [(name: String, value: String)], line: Int) {
    declare(attributes)
    setBase(attributes)
    let name = self.name(raw, isAttribute: false)
    if path.isEmpty {
      rootElement = XMLElement(
        name: name,
        attributes: attributes.map { (self.name($0.name, isAttribute: true), $0.value) },
        lines: line...line)
    }
    defer { path.append(name) }
    guard isCollecting || isWanted(name, path) else { return }
    endText()
    size += raw.utf8.count + 64
    var element = XMLElement(name: name, lines: line...line, base: bases.last?.address)
    for (attribute, value) in attributes where !attribute.hasPrefix("xmlns") {
      size += value.utf8.count + 32
      if size > XMLTreeBuilder.recordLimit { break }
      element.attributes.append((self.name(attribute, isAttribute: true), value))
    }
    open.append(element)
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isCollecting else { return }
    size += bytes.count
    if size <= XMLTreeBuilder.recordLimit { text.append(contentsOf: bytes) }
  }

  mutating func end(line: Int) {
    path.removeLast()
    while let scope = scopes.last, scope.depth > path.count {
      scopes.removeLast()
      known = [:]
    }
    while let base = bases.last, base.depth > path.count { bases.removeLast() }
    guard isCollecting else { return }
    endText()
    guard var element = open.popLast() else { return }
    element.lines = element.lines.lowerBound...max(element.lines.lowerBound, line)
    guard open.isEmpty else {
      if size <= XMLTreeBuilder.recordLimit {
        open[open.count - 1].content.append(.element(element))
      }
      return
    }
    if size > XMLTreeBuilder.recordLimit {
      oversized.append(element.lines.lowerBound)
    } else {
      finished.append(element)
    }
    size = 0
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    let isBlank = text.allSatisfy { $0 == 0x20 || 0x09...0x0D ~= $0 }
    let words = isBlank ? " " : String(decoding: text, as: UTF8.self)
    if !open.isEmpty { open[open.count - 1].content.append(.text(words)) }
    text.removeAll(keepingCapacity: text.count < 1 << 20)
  }

  private mutating func declare(_ attributes: [(name: String, value: String)]) {
    var prefixes: [String: String]?
    for (name, value) in attributes where name.utf8.starts(with: "xmlns".utf8) {
      if prefixes == nil { prefixes = scopes.last?.prefixes ?? [:] }
      if name == "xmlns" {
        prefixes?[""] = XMLNamespaces.prefix(of: value) ?? ""
      } else if name.hasPrefix("xmlns:") {
        let written = String(name.dropFirst(6))
        prefixes?[written] = XMLNamespaces.prefix(of: value) ?? written
      }
    }
    guard let prefixes else { return }
    scopes.append((path.count + 1, prefixes))
    known = [:]
  }

  /// Notes the base of an element; one that is not an address of the web is ignored.
  private mutating func setBase(_ attributes: [(name: String, value: String)]) {
    for (name, value) in attributes where name == "xml:base" {
      let address = WebAddress.resolved(value.trimmed, against: bases.last?.address)
      if WebAddress.isBase(address) { bases.append((path.count + 1, address)) }
    }
  }

  private mutating func name(_ raw: String, isAttribute: Bool) -> String {
    if isAttribute, !raw.utf8.contains(0x3A) { return raw }
    if let name = known[raw] { return name }
    let name = names.name(raw, scopes.last?.prefixes ?? [:])
    if known.count < 4096 { known[raw] = name }
    return name
  }
}

/// How element names are normalised for a format.
struct XMLNames {
  /// The prefix of the format's own elements, which is removed.
  var home = ""
  /// Whether names become lower case, for formats in which any case occurs.
  var foldsCase = false

  /// The normalised form of a name; `prefixes` maps those of the file to the usual ones.
  func name(_ raw: String, _ prefixes: [String: String]) -> String {
    let parts = raw.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.count == 2 ? String(parts[0]) : ""
    var local = String(parts[parts.count - 1])
    if foldsCase { local = local.lowercased() }
    let prefix = prefixes[written] ?? (written == "rss" ? "" : written)
    return prefix.isEmpty || prefix == home ? local : "\(prefix):\(local)"
  }
}
