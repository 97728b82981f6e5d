internal import CExpat
internal import Messages
internal import Text

/// Parses XML in pieces with expat and gives each wanted element when it is complete.
///
/// Neither the document type nor external files are read. The entities of XML and HTML, and those
/// that the file declares as a short text, are known; references to others remain as they are, those
/// to external files are left out, and both are reported. Memory use is limited by the largest wanted
/// element and the longest tag.
final class XMLRecordParser {
  /// The most bytes of a tag, comment or processing instruction.
  private static let tokenLimit = 8 << 20

  private let parser: XML_Parser?
  fileprivate var tree: XMLTreeBuilder
  /// Why a handler stopped the parser.
  fileprivate var reason: Message.Argument?
  /// Entities of unknown or external text, at the lines where they are used.
  private var missingEntities: [(name: String, isExternal: Bool, line: Int)] = []
  private var reportedEntities: Set<String> = []
  /// The entities that the file declares, with their text.
  fileprivate var declaredEntities: [String: [UInt8]] = [:]
  private var fedCount = 0
  private var blankLines = 0
  private var repair = UTF8Repair()
  private var hasReportedRepair = false
  private var hasReportedControl = false

  /// A parser for the elements that `isWanted` accepts, by name and enclosing elements.
  init(
    _ names: XMLNames = XMLNames(),
    isWanted: @escaping (_ name: String, _ path: [String]) -> Bool
  ) {
    tree = XMLTreeBuilder(names, isWanted: isWanted)
    parser = XML_ParserCreate(nil)
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, beginElement, endElement)
    XML_SetCharacterDataHandler(parser, addText)
    XML_SetSkippedEntityHandler(parser, skipEntity)
    XML_SetExternalEntityRefHandler(parser, skipExternalEntity)
    XML_SetExternalEntityRefHandlerArg(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetEntityDeclHandler(parser, declareEntity)
    XML_SetUnknownEncodingHandler(parser, chooseEncoding, nil)
    // expat then skips entities that the file declares, instead of expanding them.
    XML_SetDefaultHandler(parser, nil)
    XML_UseForeignDTD(parser, XML_Bool(XML_TRUE))
  }

  /// The name of the root element, after its start tag.
  var root: String? { tree.root }

  /// The root element without its content, after its start tag.
  var rootElement: XMLElement? { tree.rootElement }

  deinit { XML_ParserFree(parser) }

  /// Parses the next bytes and calls `take` with each completed element.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput,
    _ take: (XMLElement, inout RecordOutput) -> Void
  ) {
    guard let repaired = repair.repaired(bytes) else { return feed(bytes, to: &output, take) }
    repaired.withUnsafeBufferPointer { feed($0, to: &output, take) }
    reportRepair(to: &output)
  }

  private func reportRepair(to output: inout RecordOutput) {
    if !hasReportedControl, let line = repair.controlLine {
      hasReportedControl = true
      output.note(.controlCharacters, at: line)
    }
    guard !hasReportedRepair, let line = repair.repairedLine else { return }
    hasReportedRepair = true
    let how: MessageKey =
      switch repair.encoding {
      case .windows1251: .readAsWindows1251
      case .utf8: .readAsUTF8
      default: .readAsWindows1252
      }
    output.note(.changed(field: .key(.fieldCharacters), how: .key(how)), at: line)
  }

  private func feed(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput,
    _ take: (XMLElement, inout RecordOutput) -> Void
  ) {
    var rest = bytes[...]
    if fedCount == 0 {
      if repair.overridesDeclaration { XML_SetEncoding(parser, "UTF-8") }
      // Some web site plug-ins write blank lines before the declaration, which XML does not allow.
      let blanks = rest.prefix { $0 == 0x20 || 0x09...0x0D ~= $0 }
      blankLines += blanks.count { $0 == 0x0A }
      rest = rest.dropFirst(blanks.count)
    }
    while !rest.isEmpty, !output.isStopped {
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 18))
      rest = rest.dropFirst(piece.count)
      piece.withMemoryRebound(to: CChar.self) { characters in
        parse(characters.baseAddress, characters.count, isLast: false, to: &output, take)
      }
    }
  }

  /// Ends the file and reports unclosed elements.
  func finish(to output: inout RecordOutput, _ take: (XMLElement, inout RecordOutput) -> Void) {
    repair.finish().withUnsafeBufferPointer { feed($0, to: &output, take) }
    reportRepair(to: &output)
    guard !output.isStopped else { return }
    parse(nil, 0, isLast: true, to: &output, take)
  }

  private func parse(
    _ characters: UnsafePointer<CChar>?, _ count: Int, isLast: Bool,
    to output: inout RecordOutput, _ take: (XMLElement, inout RecordOutput) -> Void
  ) {
    fedCount += count
    let status = XML_Parse(parser, characters, Int32(count), isLast ? 1 : 0)
    let finished = tree.finished
    tree.finished = []
    for element in finished { take(element, &output) }
    reportSkipped(to: &output)
    if status == XML_STATUS_ERROR {
      let code = XML_GetErrorCode(parser)
      let offset = Int(XML_GetCurrentByteIndex(parser)) - (fedCount - count)
      let isForeign =
        code == XML_ERROR_INVALID_TOKEN && 0..<count ~= offset
        && characters.map { UInt8(bitPattern: $0[offset]) >= 0x80 } == true
      stop(
        reason ?? (isForeign ? .key(.unknownEncoding) : XMLRecordParser.words(code)), to: &output)
    } else if fedCount - Int(XML_GetCurrentByteIndex(parser)) > XMLRecordParser.tokenLimit {
      stop(.key(.longTagOrComment), to: &output)
    }
  }

  private func stop(_ reason: Message.Argument, to output: inout RecordOutput) {
    output.note(
      .malformed(reason, column: Int(XML_GetCurrentColumnNumber(parser)) + 1), at: line)
    output.isStopped = true
  }

  private func reportSkipped(to output: inout RecordOutput) {
    for line in tree.oversized {
      output.note(.unreadRecord(.key(.longRecord)), at: line)
    }
    tree.oversized = []
    for (name, isExternal, line) in missingEntities where reportedEntities.insert(name).inserted {
      let field = Message.Argument.text("&\(name);")
      output.note(
        isExternal
          ? .leftOut(field: field, reason: .key(.externalEntity))
          : .changed(field: field, how: .key(.unknownEntity)), at: line)
    }
    missingEntities = []
  }

  fileprivate var line: Int { max(1, Int(XML_GetCurrentLineNumber(parser))) + blankLines }

  fileprivate func addMissing(_ entity: String, isExternal: Bool) {
    if missingEntities.count < 100 { missingEntities.append((entity, isExternal, line)) }
  }

  fileprivate func stop(_ reason: Message.Argument) {
    self.reason = reason
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private static func words(_ code: XML_Error) -> Message.Argument {
    switch code {
    case XML_ERROR_NO_ELEMENTS: return .key(.endsInsideElement)
    case XML_ERROR_UNCLOSED_TOKEN: return .key(.endsInsideTag)
    case XML_ERROR_TAG_MISMATCH: return .key(.mismatchedEndTag)
    case XML_ERROR_PARTIAL_CHAR: return .key(.endsInsideCharacter)
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING:
      return .key(.unknownEncoding)
    case XML_ERROR_DUPLICATE_ATTRIBUTE: return .key(.repeatedAttribute)
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return .key(.textAfterDocument)
    case XML_ERROR_BAD_CHAR_REF: return .key(.invalidCharacterNumber)
    case XML_ERROR_MISPLACED_XML_PI: return .key(.misplacedDeclaration)
    case XML_ERROR_UNCLOSED_CDATA_SECTION: return .key(.endsInsideCDATA)
    // expat has texts for the rest, but in English only.
    default: return .key(.notWellFormed)
    }
  }
}

// Callbacks for expat; the user data is `self`.

private func owner(_ data: UnsafeMutableRawPointer?) -> XMLRecordParser? {
  data.map { Unmanaged<XMLRecordParser>.fromOpaque($0).takeUnretainedValue() }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let owner = owner(data), owner.reason == nil, let name else { return }
  guard owner.tree.path.count < XMLTreeBuilder.depthLimit else {
    return owner.stop(.message(Message(.elementsTooDeep, .number(XMLTreeBuilder.depthLimit))))
  }
  var pairs: [(name: String, value: String)] = []
  var next = attributes
  while let pair = next, let attribute = pair[0], let value = pair[1] {
    pairs.append((String(cString: attribute), String(cString: value)))
    next = pair + 2
  }
  owner.tree.begin(String(cString: name), pairs, line: owner.line)
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  guard let owner = owner(data), owner.reason == nil else { return }
  owner.tree.end(line: owner.tree.isCollecting ? owner.line : 1)
}

private func addText(
  _ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ count: Int32
) {
  guard let owner = owner(data), let text, owner.reason == nil, owner.tree.isCollecting else {
    return
  }
  let bytes = UnsafeBufferPointer(start: text, count: Int(count))
  bytes.withMemoryRebound(to: UInt8.self) { owner.tree.add($0) }
}

private func skipEntity(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?, _ isParameter: Int32
) {
  guard let owner = owner(data), let name, isParameter == 0, owner.reason == nil else { return }
  let entity = String(cString: name)
  let text: [UInt8]
  if let declared = owner.declaredEntities[entity] {
    text = declared
  } else if let scalar = HTMLEntity.scalar(named: entity) {
    text = Array(String(scalar).utf8)
  } else {
    text = Array("&\(entity);".utf8)
    owner.addMissing(entity, isExternal: false)
  }
  text.withUnsafeBufferPointer { owner.tree.add($0) }
}

/// Leaves out the text of another file. expat passes the owner instead of the parser, and the names
/// of the open entities, with a form feed between them.
private func skipExternalEntity(
  _ data: XML_Parser?, _ context: UnsafePointer<XML_Char>?, _ base: UnsafePointer<XML_Char>?,
  _ systemID: UnsafePointer<XML_Char>?, _ publicID: UnsafePointer<XML_Char>?
) -> Int32 {
  let isHandled = Int32(XML_STATUS_OK.rawValue)
  guard let owner = owner(data.map { UnsafeMutableRawPointer($0) }), let context,
    owner.reason == nil, let name = String(cString: context).split(separator: "\u{0C}").last
  else { return isHandled }
  owner.addMissing(String(name), isExternal: true)
  return isHandled
}

/// Keeps the text of an entity. Stops at one that refers to others, or is long, because expat would
/// expand it in attributes.
private func declareEntity(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?, _ isParameter: Int32,
  _ value: UnsafePointer<XML_Char>?, _ length: Int32, _ base: UnsafePointer<XML_Char>?,
  _ systemID: UnsafePointer<XML_Char>?, _ publicID: UnsafePointer<XML_Char>?,
  _ notation: UnsafePointer<XML_Char>?
) {
  guard let owner = owner(data), let name, let value, owner.reason == nil, isParameter == 0 else {
    return
  }
  let bytes = UnsafeBufferPointer(start: value, count: Int(length))
  let isReference = bytes.contains(CChar(bitPattern: 0x26)) && length > 1
  if isReference || length > 1024 {
    return owner.stop(.key(.expandingEntity))
  }
  let entity = String(cString: name)
  // Of several declarations the first one counts.
  guard owner.declaredEntities.count < 4096, owner.declaredEntities[entity] == nil else { return }
  owner.declaredEntities[entity] = bytes.map { UInt8(bitPattern: $0) }
}

/// Supports the single-byte character sets of `Text`.
private func chooseEncoding(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ info: UnsafeMutablePointer<XML_Encoding>?
) -> Int32 {
  guard let name, let info, let coding = SingleByteCoding(named: String(cString: name)) else {
    return Int32(XML_STATUS_ERROR.rawValue)
  }
  withUnsafeMutableBytes(of: &info.pointee.map) { bytes in
    let map = bytes.bindMemory(to: Int32.self)
    for byte in map.indices {
      map[byte] = coding.scalar(of: UInt8(byte)).map { Int32($0.value) } ?? -1
    }
  }
  info.pointee.data = nil
  info.pointee.convert = nil
  info.pointee.release = nil
  return Int32(XML_STATUS_OK.rawValue)
}
