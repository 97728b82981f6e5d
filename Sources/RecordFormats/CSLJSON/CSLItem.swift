internal import Messages
internal import Publications

/// Reads one CSL item.
struct CSLItem {
  private(set) var record: RawRecord
  private(set) var problems: [ImportReport.Problem] = []
  private var texts: [String: String] = [:]
  private var keywords: [String: [String]] = [:]
  /// The names of each member that was read; a repeated member replaces its names.
  private var names: [(member: String, contributors: [RawContributor])] = []
  private var seen: Set<String> = []
  private var container = Container()

  /// CSL's names of roles, with the project's.
  private static let roles: [String: Contributor.Role] = [
    "author": .author, "editor": .editor, "translator": .translator,
    "collection-editor": .init(rawValue: "collection-editor"),
    "container-author": .init(rawValue: "container-author"),
    "editorial-director": .init(rawValue: "editorial-director"),
    "director": .init(rawValue: "director"), "illustrator": .init(rawValue: "illustrator"),
    "interviewer": .init(rawValue: "interviewer"), "recipient": .init(rawValue: "recipient"),
    "composer": .init(rawValue: "composer"), "compiler": .init(rawValue: "compiler"),
    "contributor": .init(rawValue: "contributor"), "performer": .init(rawValue: "performer"),
    "producer": .init(rawValue: "producer"), "chair": .init(rawValue: "chair"),
    "curator": .init(rawValue: "curator"), "host": .init(rawValue: "host"),
    "guest": .init(rawValue: "guest"), "narrator": .init(rawValue: "narrator"),
    "organizer": .init(rawValue: "organizer"),
    "reviewed-author": .init(rawValue: "reviewed-author"),
    "script-writer": .init(rawValue: "script-writer"),
    "series-creator": .init(rawValue: "series-creator"),
    "original-author": .init(rawValue: "original-author"),
    "executive-producer": .init(rawValue: "executive-producer"),
  ]

  static func isRole(_ role: Contributor.Role) -> Bool { roles[role.rawValue] == role }

  /// Text members that `complete` stores.
  private static let members: Set<String> = [
    "id", "type", "title", "publisher", "publisher-place", "DOI", "ISBN", "ISSN", "URL", "abstract",
    "language", "note", "edition", "container-title", "collection-title", "volume", "issue", "page",
    "genre", "number", "collection-number", "number-of-pages", "title-short",
  ]

  init(line: Int) {
    record = RawRecord(place: RecordPlace(lines: line...line))
  }

  /// Reads the value of a member; false when it is not JSON. Of two members with the same name the
  /// last one counts. A null is no value.
  mutating func read(_ name: String, from scanner: inout JSONScanner) -> Bool {
    if scanner.takeNull() { return true }
    if !seen.insert(name).inserted {
      problems.append(.repeatedMember(name))
      forget(name)
    }
    if let role = CSLItem.roles[name] { return readNames(role, name, from: &scanner) }
    switch name {
    case "issued", "accessed":
      return readDate(name, to: name == "issued" ? \.date : \.accessed, from: &scanner)
    case "keyword", "categories": return readKeywords(name, from: &scanner)
    default: break
    }
    guard CSLItem.members.contains(name) else {
      problems.append(.leftOut(field: .text(name), reason: .key(.noMatchingField)))
      return scanner.skipValue()
    }
    if scanner.peek() == 0x22 {
      texts[name] = scanner.string()
      return texts[name] != nil
    }
    if let number = scanner.wholeNumber() {
      texts[name] = number
      return true
    }
    return readTexts(name, from: &scanner)
  }

  /// Reads an array of texts. Crossref writes arrays with a single text.
  private mutating func readTexts(_ name: String, from scanner: inout JSONScanner) -> Bool {
    var list: [String] = []
    var attempt = scanner
    guard attempt.peek() == UInt8(ascii: "["), attempt.strings(into: &list, { $0 }) else {
      problems.append(.changed(field: .text(name), how: .key(.notAText)))
      return scanner.skipValue()
    }
    scanner = attempt
    if name == "ISBN" || name == "ISSN" {
      texts[name] = list.joined(separator: " ")
    } else {
      texts[name] = list.first
      if list.count > 1 {
        problems.append(.changed(field: .text(name), how: .key(.firstOfSeveral)))
      }
    }
    return true
  }

  /// Clears the field of a repeated member.
  private mutating func forget(_ name: String) {
    names.removeAll { $0.member == name }
    texts[name] = nil
    keywords[name] = nil
  }

  private mutating func readKeywords(_ name: String, from scanner: inout JSONScanner) -> Bool {
    var list: [String] = []
    var attempt = scanner
    let isString = scanner.peek() == 0x22
    guard attempt.strings(into: &list, { $0 }) else {
      problems.append(.changed(field: .text(name), how: .key(.notAText)))
      return scanner.skipValue()
    }
    scanner = attempt
    for text in list {
      keywords[name, default: []] +=
        isString
        ? text.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
          .map { String(Substring($0)) } : [text]
    }
    return true
  }

  private mutating func readNames(
    _ role: Contributor.Role, _ member: String, from scanner: inout JSONScanner
  ) -> Bool {
    var list: [[String: String]] = []
    var attempt = scanner
    let isRead = attempt.list(into: &list) { scanner in CSLItem.texts(from: &scanner) }
    guard isRead else {
      problems.append(.changed(field: .text(member), how: .key(.notAListOfNames)))
      return scanner.skipValue()
    }
    scanner = attempt
    names.append((member, list.flatMap { CSLItem.contributors($0, role) }))
    return true
  }

  /// The contributor from the members of a name, or several from a literal that is a list; none when
  /// they are empty.
  private static func contributors(
    _ name: [String: String], _ role: Contributor.Role
  ) -> [RawContributor] {
    if let literal = name["literal"] ?? name["name"] {
      let names = PersonList.names(in: literal) ?? [.source(literal)]
      return names.map { RawContributor($0, role: role) }
    }
    let given = [name["given"], name["dropping-particle"], name["suffix"].map { ", \($0)" }]
      .compactMap { $0 }.joined(separator: " ").replacing(" , ", with: ", ")
    let family = [name["non-dropping-particle"], name["family"]].compactMap { $0 }
      .joined(separator: " ")
    if family.isEmpty, given.isEmpty { return [] }
    return [RawContributor(.person(family: family, given: given), role: role)]
  }

  /// The text members of an object; a string instead of the object is a literal name.
  private static func texts(from scanner: inout JSONScanner) -> [String: String]? {
    if scanner.peek() == 0x22 { return scanner.string().map { ["literal": $0] } }
    var texts: [String: String] = [:]
    let isRead = scanner.distinctMembers { scanner, name in
      guard scanner.peek() == 0x22 else { return scanner.skipValue() }
      guard let text = scanner.string() else { return false }
      if !text.isEmpty { texts[name] = text }
      return true
    }
    return isRead ? texts : nil
  }

  private mutating func readDate(
    _ member: String, to field: WritableKeyPath<RawRecord, RawDate?>,
    from scanner: inout JSONScanner
  ) -> Bool {
    var reading = CSLDate()
    let isRead = reading.read(member, from: &scanner)
    record[keyPath: field] = reading.date
    problems += reading.problems
    return isRead
  }
}

extension CSLItem {
  /// A title without the font tags that Zotero stores in it; unpaired tags are kept as text.
  private static func withoutMarkup(_ title: String) -> String {
    guard title.utf8.contains(0x3C) || TextParts.contains(title, "&amp;") else { return title }
    var text = title.replacing("&amp;", with: "&")
    for tag in ["i", "b", "sup", "sub", "em", "strong", "sc"] {
      let (start, end) = ("<\(tag)>", "</\(tag)>")
      guard text.contains(start), text.contains(end) else { continue }
      text = text.replacing(start, with: "").replacing(end, with: "")
    }
    return text
  }

  /// Stores `number`, a report's number, as the issue. An article may have both; its number is left
  /// out.
  private mutating func setNumber(_ number: String) {
    let isArticle = texts["type"]?.hasPrefix("article-") ?? false
    if container.issue == nil, !isArticle {
      container.issue = number
    } else if container.issue != number {
      problems.append(.leftOut(field: "number", reason: .key(.noMatchingField)))
    }
  }

  private mutating func addIdentifiers() {
    if let doi = texts["DOI"] { record.identifiers.append(Identifier(.doi, doi)) }
    for (member, scheme) in [("ISBN", Identifier.Scheme.isbn), ("ISSN", .issn)] {
      for value in (texts[member] ?? "").split(whereSeparator: { " ,;".contains($0) }) {
        record.identifiers.append(Identifier(scheme, String(value)))
      }
    }
  }

  /// Stores the texts, after all members were read.
  mutating func complete(_ lines: ClosedRange<Int>) {
    record.place = RecordPlace(lines: lines)
    record.contributors = names.flatMap(\.contributors)
    record.tags = keywords["keyword", default: []] + keywords["categories", default: []]
    record.id = texts["id"] ?? ""
    record.title = CSLItem.withoutMarkup(texts["title"] ?? texts["title-short"] ?? "")
    record.publisher = texts["publisher"]
    record.publisherPlace = texts["publisher-place"]
    // An `article` without a container is a preprint or similar.
    let isInNothing = texts["type"] == "article" && texts["container-title"] == nil
    record.type = isInNothing ? "document" : texts["type"]
    record.genre = texts["genre"]
    record.edition = texts["edition"]
    record.pages = texts["page"] ?? texts["number-of-pages"]
    container.title = texts["container-title"]
    container.series = texts["collection-title"]
    container.volume = texts["volume"] ?? texts["collection-number"]
    container.issue = texts["issue"]
    if let number = texts["number"] { setNumber(number) }
    record.container = container == Container() ? nil : container
    addIdentifiers()
    if let url = texts["URL"] { record.links = [Link(url: url)] }
    if let language = texts["language"] {
      record.languages = language.split(whereSeparator: { ",;".contains($0) }).map(String.init)
    }
    if let note = texts["note"] { record.notes = note.split(separator: "\n").map(String.init) }
    record.addOtherTitles([texts["title-short"].map { CSLItem.withoutMarkup($0) }])
    guard let abstract = texts["abstract"] else { return }
    if TextParts.contains(abstract, "<p>") || TextParts.contains(abstract, "<jats:") {
      record.html = abstract.replacing("jats:", with: "")
    } else {
      record.paragraphs = TextParts.paragraphs(of: abstract)
    }
  }
}
