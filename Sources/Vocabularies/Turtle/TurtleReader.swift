internal import Messages

/// Reads the statements of a Turtle file, in order.
///
/// Supports what vocabularies use of Turtle 1.1; anything else is an error with its place. The
/// nesting depth of brackets is limited, so that no file can overflow the stack.
struct TurtleReader {
  private static let deepest = 256
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let type = rdf + "type"

  private var scanner: TurtleScanner
  private var token = TurtleToken.end
  private var prefixes: [String: String] = [:]
  private var base: String
  private var blankCount = 0
  private var depth = 0
  private var statements: [TurtleStatement] = []

  private init(_ scanner: TurtleScanner, base: String) {
    self.scanner = scanner
    self.base = base
  }

  /// Every statement of a file. Relative IRIs are resolved against `base` until the file gives its
  /// own base; without any base they stay relative.
  static func statements(
    of bytes: UnsafeBufferPointer<UInt8>, file: String, base: String = ""
  ) throws(TurtleError) -> [TurtleStatement] {
    var reader = TurtleReader(try TurtleScanner(bytes, file: file), base: base)
    try reader.advance()
    while reader.token != .end { try reader.statement() }
    return reader.statements
  }
}

/// Statements and directives.
extension TurtleReader {
  private mutating func statement() throws(TurtleError) {
    switch token {
    case .prefixWord(let needsStop): try prefixLine(needsStop: needsStop)
    case .baseWord(let needsStop):
      try advance()
      base = try iriAfterDirective()
      if needsStop { try expectStop("'.'") }
    case .versionWord(let needsStop):
      try advance()
      guard case .string = token else { throw unexpected(.key(.turtleVersion)) }
      try advance()
      if needsStop { try expectStop("'.'") }
    default: try triples()
    }
  }

  private mutating func prefixLine(needsStop: Bool) throws(TurtleError) {
    try advance()
    guard case .name(let prefix, "") = token else {
      throw unexpected(.key(.turtlePrefix))
    }
    try advance()
    prefixes[prefix] = try iriAfterDirective()
    if needsStop { try expectStop("'.'") }
  }

  private mutating func iriAfterDirective() throws(TurtleError) -> String {
    guard case .iri(let iri) = token else { throw unexpected(.key(.turtleIRI)) }
    try advance()
    return resolved(iri)
  }

  private mutating func triples() throws(TurtleError) {
    let isNode = token == .mark(UInt8(ascii: "["))
    let subject = try term(isSubject: true)
    if isNode, token == .mark(UInt8(ascii: ".")) { return try advance() }
    try properties(of: subject)
    try expectStop(.key(.turtleStop))
  }

  private mutating func expectStop(_ expected: Message.Argument) throws(TurtleError) {
    guard token == .mark(UInt8(ascii: ".")) else { throw unexpected(expected) }
    try advance()
  }

  /// Properties and values separated by `;` and `,`.
  private mutating func properties(of subject: TurtleTerm) throws(TurtleError) {
    while true {
      let predicate = try predicate()
      while true {
        let line = scanner.startLine
        let object = try term(isSubject: false)
        statements.append(
          .init(subject: subject, predicate: predicate, object: object, line: line))
        guard token == .mark(UInt8(ascii: ",")) else { break }
        try advance()
      }
      guard token == .mark(UInt8(ascii: ";")) else { return }
      while token == .mark(UInt8(ascii: ";")) { try advance() }
      if token == .mark(UInt8(ascii: ".")) || token == .mark(UInt8(ascii: "]")) { return }
    }
  }

  private mutating func predicate() throws(TurtleError) -> String {
    switch token {
    case .a:
      try advance()
      return Self.type
    case .iri, .name:
      guard case .iri(let iri) = try term(isSubject: true) else { return "" }
      return iri
    default: throw unexpected(.key(.turtleProperty))
    }
  }
}

/// Terms, including those in brackets.
extension TurtleReader {
  private mutating func term(isSubject: Bool) throws(TurtleError) -> TurtleTerm {
    let result: TurtleTerm
    switch token {
    case .iri(let iri): result = .iri(resolved(iri))
    case .name(let prefix, let local):
      guard let namespace = prefixes[prefix] else {
        throw scanner.error(.undeclaredPrefix(prefix))
      }
      result = .iri(namespace + local)
    case .blank(let label): result = .blank(label)
    case .mark(UInt8(ascii: "[")): return try nested(Self.node)
    case .mark(UInt8(ascii: "(")): return try nested(Self.list)
    case .string(let text) where !isSubject: return try literal(text)
    case .plain(let text, let type) where !isSubject:
      result = .literal(
        text, language: nil, datatype: "http://www.w3.org/2001/XMLSchema#" + type)
    default:
      throw unexpected(.key(isSubject ? .turtleSubject : .turtleValue))
    }
    try advance()
    return result
  }

  /// A string with its optional language or datatype.
  private mutating func literal(_ text: String) throws(TurtleError) -> TurtleTerm {
    try advance()
    switch token {
    case .language(let tag):
      try advance()
      return .literal(text, language: tag, datatype: nil)
    case .dataType:
      try advance()
      guard case .iri(let datatype) = try term(isSubject: true) else {
        throw unexpected(.key(.turtleDatatype))
      }
      return .literal(text, language: nil, datatype: datatype)
    default: return .literal(text, language: nil, datatype: nil)
    }
  }

  /// Reads the contents of brackets, up to the nesting limit.
  private mutating func nested(
    _ read: (inout TurtleReader) throws(TurtleError) -> TurtleTerm
  ) throws(TurtleError) -> TurtleTerm {
    guard depth < Self.deepest else {
      throw scanner.error(.nestedTooDeep(limit: Self.deepest))
    }
    depth += 1
    defer { depth -= 1 }
    try advance()
    return try read(&self)
  }

  /// A blank node in brackets, after `[`.
  private static func node(_ reader: inout TurtleReader) throws(TurtleError) -> TurtleTerm {
    let node = reader.newBlank()
    if reader.token != .mark(UInt8(ascii: "]")) { try reader.properties(of: node) }
    guard reader.token == .mark(UInt8(ascii: "]")) else {
      throw reader.unexpected(.key(.turtleClosing))
    }
    try reader.advance()
    return node
  }

  /// A list, after `(`, as the chain of nodes that RDF defines.
  private static func list(_ reader: inout TurtleReader) throws(TurtleError) -> TurtleTerm {
    var first: TurtleTerm?
    var last: TurtleTerm?
    while reader.token != .mark(UInt8(ascii: ")")) {
      guard reader.token != .end else {
        throw reader.scanner.error(.unfinished(.key(.turtleInList)))
      }
      let line = reader.scanner.line
      let item = try reader.term(isSubject: false)
      let node = reader.newBlank()
      if let last {
        reader.statements.append(
          .init(subject: last, predicate: rdf + "rest", object: node, line: line))
      }
      reader.statements.append(
        .init(subject: node, predicate: rdf + "first", object: item, line: line))
      first = first ?? node
      last = node
    }
    try reader.advance()
    let end = TurtleTerm.iri(rdf + "nil")
    if let last {
      let line = reader.scanner.line
      reader.statements.append(
        .init(subject: last, predicate: rdf + "rest", object: end, line: line))
    }
    return first ?? end
  }
}

/// Tokens and their expansion.
extension TurtleReader {
  private mutating func advance() throws(TurtleError) {
    token = try scanner.next()
  }

  private func unexpected(_ expected: Message.Argument) -> TurtleError {
    if token == .end {
      return scanner.error(.unfinished(.message(Message(.turtleInStatement, expected))))
    }
    return scanner.error(.unexpected(token.text, expected: expected))
  }

  /// A blank node whose label differs from all labels of the file.
  private mutating func newBlank() -> TurtleTerm {
    blankCount += 1
    return .blank(":\(blankCount)")
  }

  /// An IRI resolved against the base, if there is one.
  private func resolved(_ iri: String) -> String {
    base.isEmpty ? iri : IRIReference(iri).resolved(against: base)
  }
}
