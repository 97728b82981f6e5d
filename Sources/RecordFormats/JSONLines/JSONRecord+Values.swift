internal import Glibc
internal import Messages
internal import Publications

extension JSONRecord {
  /// Reads the value of a member; returns the expected type if the value has another one.
  mutating func readValue(of member: JSONMember, from scanner: inout JSONScanner) -> MessageKey? {
    switch member {
    case .id:
      guard let id = scanner.string() ?? scanner.wholeNumber() else {
        return .expectsStringOrNumber
      }
      record.id = id
      return nil
    case .year:
      guard let year = scanner.integer() ?? scanner.string().flatMap({ JSONRecord.year(of: $0) })
      else {
        return .expectsNumber
      }
      self.year = year
      return nil
    case .sources, .tags, .topics, .collections, .countries, .languages, .notes, .body:
      return readList(member, from: &scanner) ? nil : .expectsStrings
    case .contributors, .identifiers, .links, .container, .origin:
      return readObjects(member, from: &scanner)
    default:
      let mayBeNumber = [.date, .accessed, .edition, .pages].contains(member)
      guard let text = scanner.string() ?? (mayBeNumber ? scanner.wholeNumber() : nil) else {
        return .foundString
      }
      set(member, to: text)
      return nil
    }
  }

  /// The number in a text such as `2016`, ` 2016 ` or `2016.0`, in digits of any script.
  private static func year(of text: String) -> Int? {
    if let number = Int(text) { return number }
    var digits = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        digits += String(Int(value))
      } else {
        digits.unicodeScalars.append(scalar)
      }
    }
    let parts = digits.split(separator: " ").joined(separator: " ")
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.allSatisfy(\.isNumber),
      parts.count == 1 || !parts[1].isEmpty && parts[1].allSatisfy({ $0 == "0" })
    else { return nil }
    return Int(whole)
  }

  private mutating func set(_ member: JSONMember, to text: String) {
    switch member {
    case .title: record.title = text
    case .publisher: record.publisher = text
    case .publisherPlace: record.publisherPlace = text
    case .type:
      // A word such as `Guide` is more specific than a type name; `report`, `RPRT` and `techreport`
      // are type names.
      if JSONRecord.isWord(text) { record.genre = text } else { record.type = text }
    case .date: record.date = .text(text)
    case .edition: record.edition = text
    case .pages: record.pages = text
    case .url: url = text
    case .accessed: record.accessed = .text(text)
    case .genre: record.genre = text
    case .added: record.added = text
    default: record.paragraphs += JSONRecord.paragraphs(of: text)
    }
  }

  /// The non-empty lines of a text.
  private static func paragraphs(of text: String) -> [String] {
    // Most texts have one line, and searching for a byte is faster than splitting.
    var text = text
    let hasBreak = text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? false
    }
    guard hasBreak else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: 0x0A).map { String(Substring($0)) }
  }

  /// Whether a text is written like words and not like a type name.
  private static func isWord(_ text: String) -> Bool {
    let hasSmall = text.contains(where: \.isLowercase)
    return hasSmall && text.first?.isUppercase == true
      && (text.contains(" ") || !text.dropFirst().contains(where: \.isUppercase))
  }

  private mutating func readList(_ member: JSONMember, from scanner: inout JSONScanner) -> Bool {
    switch member {
    case .sources: scanner.list(into: &record.sources) { JSONRecord.readSource(from: &$0) }
    case .countries: scanner.list(into: &record.countries) { JSONRecord.readCountry(from: &$0) }
    case .tags: scanner.strings(into: &record.tags) { $0 }
    case .topics: scanner.strings(into: &record.topics) { $0 }
    case .collections: scanner.strings(into: &record.collections) { $0 }
    case .languages: scanner.strings(into: &record.languages) { $0 }
    case .notes: scanner.strings(into: &record.notes) { $0 }
    default: scanner.strings(into: &record.paragraphs) { $0 }
    }
  }

  private mutating func readObjects(
    _ member: JSONMember, from scanner: inout JSONScanner
  ) -> MessageKey? {
    switch member {
    case .contributors:
      var lists: [[RawContributor]] = []
      let isRead = scanner.list(into: &lists) { JSONRecord.readContributors(from: &$0) }
      record.contributors += lists.joined()
      return isRead ? nil : .expectsContributors
    case .identifiers:
      return scanner.list(into: &record.identifiers) { JSONRecord.readIdentifier(from: &$0) }
        ? nil : .expectsIdentifiers
    case .links:
      return scanner.list(into: &record.links) { JSONRecord.readLink(from: &$0) }
        ? nil : .expectsLinks
    case .container:
      record.container = JSONRecord.readContainer(from: &scanner)
      return record.container == nil
        ? .expectsContainer : nil
    default:
      record.origin = JSONRecord.readOrigin(from: &scanner)
      return record.origin == nil ? .expectsOrigin : nil
    }
  }

  /// Clears the field of a repeated member.
  mutating func forget(_ member: JSONMember) {
    switch member {
    case .id: record.id = ""
    case .title: record.title = ""
    case .sources: record.sources = []
    case .contributors: record.contributors = []
    case .publisher: record.publisher = nil
    case .publisherPlace: record.publisherPlace = nil
    case .type: (record.type, record.genre) = (nil, nil)
    case .year: year = nil
    case .date: record.date = nil
    case .identifiers: record.identifiers = []
    case .edition: record.edition = nil
    case .container: record.container = nil
    case .pages: record.pages = nil
    case .notes: record.notes = []
    case .tags: record.tags = []
    case .topics: record.topics = []
    case .collections: record.collections = []
    case .countries: record.countries = []
    case .languages: record.languages = []
    case .url: url = nil
    case .links: record.links = []
    case .description, .body: record.paragraphs = []
    case .accessed: record.accessed = nil
    case .genre: record.genre = nil
    case .added: record.added = nil
    case .origin: record.origin = nil
    }
  }
}

extension JSONRecord {
  /// Reads a source: a name or an object.
  private static func readSource(from scanner: inout JSONScanner) -> RawSource? {
    if scanner.peek() == 0x22 { return scanner.string().map { RawSource($0) } }
    var source = RawSource("")
    let isRead = scanner.distinctMembers { scanner, name in
      switch name {
      case "name": return scanner.string().map { source.name = $0 } != nil
      case "acronym":
        return scanner.takeNull() || scanner.string().map { source.acronym = $0 } != nil
      case "isPerson": return scanner.flag().map { source.isPerson = $0 } != nil
      default: return scanner.skipValue()
      }
    }
    return isRead && !source.name.isEmpty ? source : nil
  }

  /// Reads a country: a name, a code, or an object with both, of which the code is used.
  private static func readCountry(from scanner: inout JSONScanner) -> String? {
    if scanner.peek() == 0x22 { return scanner.string() }
    guard let texts = readTexts(from: &scanner) else { return nil }
    return texts["code"] ?? texts["name"]
  }

  /// Reads a contributor: a name, which may be a list with semicolons, or an object.
  private static func readContributors(from scanner: inout JSONScanner) -> [RawContributor]? {
    if scanner.peek() == 0x22 {
      return scanner.string().map { text in
        (PersonList.separated(text) ?? [.unknown(text)]).map { RawContributor($0) }
      }
    }
    guard let texts = readTexts(from: &scanner) else { return nil }
    let role = texts["role"].map { Contributor.Role(rawValue: $0) } ?? .author
    if let name = texts["name"] { return [RawContributor(.body(name), role: role)] }
    guard let family = texts["family"] else { return nil }
    return [RawContributor(.person(family: family, given: texts["given"] ?? ""), role: role)]
  }

  private static func readIdentifier(from scanner: inout JSONScanner) -> Identifier? {
    guard let texts = readTexts(from: &scanner), let scheme = texts["scheme"],
      let value = texts["value"]
    else { return nil }
    return Identifier(Identifier.Scheme(rawValue: scheme), value)
  }

  private static func readLink(from scanner: inout JSONScanner) -> Link? {
    if scanner.peek() == 0x22 { return scanner.string().map { Link(url: $0) } }
    guard let texts = readTexts(from: &scanner), let url = texts["url"] else { return nil }
    return Link(url: url, label: texts["label"])
  }

  private static func readContainer(from scanner: inout JSONScanner) -> Container? {
    guard let texts = readTexts(from: &scanner) else { return nil }
    return Container(
      title: texts["title"], series: texts["series"], volume: texts["volume"],
      issue: texts["issue"])
  }

  private static func readOrigin(from scanner: inout JSONScanner) -> Origin? {
    guard let texts = readTexts(from: &scanner), let file = texts["file"] else { return nil }
    let unit: Origin.Unit = texts["record"] == nil ? .line : .record
    guard let first = (texts["firstLine"] ?? texts["record"]).flatMap({ Int($0) }), first > 0 else {
      return nil
    }
    let last = texts["lastLine"].flatMap { Int($0) } ?? first
    var origin = Origin(file: file, lines: first...max(first, last), unit: unit)
    if let format = texts["format"], let date = texts["read"].flatMap(PublicationDate.init(day:)) {
      origin.reading = Origin.Reading(format: format, date: date)
    }
    return origin
  }

  /// The strings and whole numbers of an object, by name; `nil` when there is no complete object.
  private static func readTexts(from scanner: inout JSONScanner) -> [String: String]? {
    var texts: [String: String] = [:]
    let isRead = scanner.distinctMembers { scanner, name in
      if let text = scanner.peek() == 0x22 ? scanner.string() : scanner.wholeNumber() {
        texts[name] = text
        return true
      }
      return scanner.skipValue()
    }
    return isRead ? texts : nil
  }
}
