internal import Messages
internal import Publications

/// Maps the elements of an XML format to records.
protocol XMLMapping {
  /// How element names are normalised.
  static var names: XMLNames { get }
  /// Root element names: a file with one of them is valid even without records.
  static var roots: Set<String> { get }
  /// Whether `take` gets an element, by its name and enclosing elements.
  static func isWanted(_ name: String, in path: [String]) -> Bool
  /// Handles a complete element.
  mutating func take(_ element: XMLElement, to output: inout RecordOutput)
  /// Handles the start tag of the root element, before any other element.
  mutating func begin(root: XMLElement)
  /// Handles the end of a complete file.
  mutating func finish(to output: inout RecordOutput)
  /// A mapping for a new file.
  init()
}

extension XMLMapping {
  /// Does nothing, because most root elements have no content of interest.
  mutating func begin(root: XMLElement) {}
  /// Does nothing, because most formats keep nothing for the end.
  mutating func finish(to output: inout RecordOutput) {}
}

/// Reads records of an XML format; memory use is limited by the largest record.
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
  /// Reports a link to the next page of a feed.
  func noteNextPage(to output: inout RecordOutput) {
    guard attribute("rel")?.lowercased() == "next", attribute("href")?.isBlank == false else {
      return
    }
    output.note(
      .changed(field: "link/next", how: .key(.moreRecordsOnServer)), at: lines.lowerBound)
  }
}

extension FileHead {
  /// The name of the root element without its prefix, in lower case; `nil` when the file is not
  /// XML.
  var xmlRootName: String? {
    guard let tag = xmlRoot else { return nil }
    // Compare bytes, because CRLF is a single `Character`.
    let name = tag.utf8.dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
    return String(Substring(name)).split(separator: ":").last.map { $0.lowercased() }
  }
}

extension RawRecord {
  /// Adds a link, unless it is empty or already there.
  mutating func addLink(_ address: String?, label: String? = nil) {
    guard let address = address?.trimmed, !address.isEmpty,
      !links.contains(where: { $0.url == address })
    else { return }
    links.append(Link(url: address, label: label))
  }

  /// Adds the name of a body or person, or the names of a list with semicolons, unless it is empty.
  mutating func addContributor(_ name: String?, role: Contributor.Role = .author) {
    guard let name, !name.isBlank else { return }
    let names = PersonList.separated(name) ?? [.unknown(name)]
    contributors += names.map { RawContributor($0, role: role) }
  }

  /// Adds the names of a list of persons, or the name of a body or person, unless it is empty.
  mutating func addContributors(_ names: String?, role: Contributor.Role = .author) {
    guard let persons = names.flatMap({ PersonList.names(in: $0) }) else {
      return addContributor(names, role: role)
    }
    contributors += persons.map { RawContributor($0, role: role) }
  }

  /// Adds a name in the form of web sites, `Jane Doe`, or a list of such names, unless it is empty.
  mutating func addDisplayedName(_ name: String?, role: Contributor.Role = .author) {
    guard let name, !name.isBlank else { return }
    let names = PersonList.names(in: name) { .displayed($0) } ?? [.displayed(name)]
    contributors += names.map { RawContributor($0, role: role) }
  }

  /// Adds the content of a Dublin Core identifier element: a link, DOI, ISBN or other identifier.
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
