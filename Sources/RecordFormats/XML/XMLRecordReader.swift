internal import Messages
internal import Publications

/// What a format of XML takes of a file, and what it makes of it.
protocol XMLMapping {
  /// How names of elements are compared.
  static var names: XMLNames { get }
  /// Names of root elements: a file with one of them is sound also without a record.
  static var roots: Set<String> { get }
  /// Whether an element is given to `take`, by its name and the elements that it is in.
  static func isWanted(_ name: String, in path: [String]) -> Bool
  /// Takes an element that is whole.
  mutating func take(_ element: XMLElement, to output: inout RecordOutput)
  /// Takes the root element, of which the start tag alone is known, before the first element.
  mutating func begin(root: XMLElement)
  /// Takes the end of a file that is whole.
  mutating func finish(to output: inout RecordOutput)
  /// A mapping at the beginning of a file.
  init()
}

extension XMLMapping {
  /// Most formats say nothing in their root element.
  mutating func begin(root: XMLElement) {}
  /// Most formats keep nothing for the end.
  mutating func finish(to output: inout RecordOutput) {}
}

/// Reads records of a format of XML in memory that one record bounds.
struct XMLRecordReader<Mapping: XMLMapping>: RecordReader {
  private var mapping = Mapping()
  private var hasBegun = false
  private let parser = XMLRecordParser(Mapping.names, isWanted: Mapping.isWanted)

  init(_ context: ReadingContext) {}

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput) {
    parser.read(bytes, to: &output) { take($0, to: &$1) }
  }

  mutating func finish(to output: inout RecordOutput) {
    parser.finish(to: &output) { take($0, to: &$1) }
    mapping.finish(to: &output)
    guard !output.isStopped, let root = parser.root else { return }
    if Mapping.roots.contains(root) { output.isSoundWithoutRecords = true }
  }

  private mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    if !hasBegun, let root = parser.rootElement { mapping.begin(root: root) }
    hasBegun = true
    mapping.take(element, to: &output)
  }
}

extension XMLElement {
  /// Reports that a link of a feed leads to its next page.
  func noteNextPage(to output: inout RecordOutput) {
    guard attribute("rel")?.lowercased() == "next", attribute("href")?.isBlank == false else {
      return
    }
    output.note(
      .changed(field: "link/next", how: .key(.furtherRecords)), at: lines.lowerBound)
  }
}

extension FileHead {
  /// The name of the root element without its prefix, in small letters; `nil` when it is not XML.
  var xmlRootName: String? {
    guard let tag = xmlRoot else { return nil }
    // By bytes: a carriage return and a line feed are one character of a string.
    let name = tag.utf8.dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    return String(Substring(name)).split(separator: ":").last.map { $0.lowercased() }
  }
}

extension RawRecord {
  /// Adds a link, unless it is there or empty.
  mutating func addLink(_ address: String?, label: String? = nil) {
    guard let address = address?.trimmed, !address.isEmpty,
      !links.contains(where: { $0.url == address })
    else { return }
    links.append(Link(url: address, label: label))
  }

  /// Adds a name of a body or person, unless it is empty.
  mutating func addContributor(_ name: String?, role: Contributor.Role = .author) {
    guard let name, !name.isBlank else { return }
    contributors.append(RawContributor(.unknown(name), role: role))
  }

  /// Adds a name as a web site shows it, `Jane Doe`, unless it is empty.
  mutating func addDisplayedName(_ name: String?, role: Contributor.Role = .author) {
    guard let name, !name.isBlank else { return }
    contributors.append(RawContributor(.displayed(name), role: role))
  }

  /// Takes what an element of Dublin Core identifies the document by: a link, DOI, ISBN or other.
  mutating func addIdentifier(_ text: String) {
    let value = text.trimmed
    let small = value.lowercased()
    if let doi = PublishedIdentifier.doi(in: value) {
      identifiers.append(Identifier(.doi, doi))
      if small.hasPrefix("http") { addLink(value) }
    } else if small.hasPrefix("http://") || small.hasPrefix("https://") || small.hasPrefix("ftp://")
    {
      addLink(value)
    } else if let (scheme, number) = PublishedIdentifier.number(in: value) {
      identifiers.append(Identifier(scheme, number))
    } else if !value.isEmpty {
      identifiers.append(Identifier(Identifier.Scheme(rawValue: "other"), value))
    }
  }
}
