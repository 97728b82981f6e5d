internal import Messages
internal import Publications

/// The values of one RIS record.
struct RISRecord {
  private struct Value {
    var tag: RISTag
    var key: UInt16
    var bytes: [UInt8]
    var line: Int
  }

  private var values: [Value] = []

  mutating func add(_ line: RISLine, _ number: Int, _ output: inout RecordOutput) {
    values.append(Value(tag: line.tag, key: line.key, bytes: Array(line.value), line: number))
  }

  /// Adds a wrapped line to the last value. After a blank line an abstract continues with a new
  /// paragraph; each line of keywords is a value of its own.
  mutating func go(
    on bytes: UnsafeBufferPointer<UInt8>, afterBlank: Bool, _ number: Int,
    _ output: inout RecordOutput
  ) {
    guard let last = values.indices.last else { return }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    switch values[last].tag {
    case .keyword:
      values.append(
        Value(tag: .keyword, key: values[last].key, bytes: Array(text), line: number))
    // Another address; a part of one belongs to the address before it.
    case .link where TextParts.contains(String(decoding: text, as: UTF8.self), "://"):
      values.append(Value(tag: .link, key: values[last].key, bytes: Array(text), line: number))
    case .link: values[last].bytes += text
    case .abstract where afterBlank: values[last].bytes += [0x0A, 0x0A] + text
    default:
      if !values[last].bytes.isEmpty { values[last].bytes.append(0x20) }
      values[last].bytes += text
    }
  }

  /// Whether the last value is a text that any line may continue.
  var isInText: Bool {
    switch values.last?.tag {
    case .abstract, .note, .title, .keyword, .partTitle: true
    default: false
    }
  }

  /// Maps the values to a record. Tags that are left out for a reason that holds in many records are
  /// added to `reported`; those already there are not reported again.
  func fill(
    _ record: inout RawRecord, reported: inout Set<UInt16>, _ output: inout RecordOutput
  ) {
    var parts = RISParts()
    for value in values where !value.bytes.isEmpty {
      let (text, encoding) = TextDecoding.text(of: value.bytes, isUTF8: &output.isUTF8)
      if let problem = encoding.problem(of: RISTag.name(value.key)) {
        output.note(problem, at: value.line)
      }
      parts.add(text, value.tag, value.key, value.line, &record, &output)
    }
    parts.complete(&record, &output)
    for (key, reason, line) in parts.unused where reported.insert(key).inserted {
      output.note(.leftOut(field: .text(RISTag.name(key)), reason: .key(reason)), at: line)
    }
  }
}

/// Values that can be mapped only when the whole record is known.
private struct RISParts {
  private var type = ""
  private var workType: String?
  private var partTitle: String?
  private var publishers: [String] = []
  private var publisherLines: [Int] = []
  private var dates = RISDates()
  private var firstPage: String?
  private var lastPage: String?
  private var container = Container()
  private var containerRank = 0
  private var containerPlace: (key: UInt16, line: Int)?
  /// Values that are left out for a reason that is reported once per file.
  private(set) var unused: [(key: UInt16, reason: MessageKey, line: Int)] = []
  /// The title in other languages.
  private var otherTitles: [String] = []
  /// Used where no other tag has them.
  private var otherPublisher: String?
  private var otherPlace: String?
  private var authors: [String] = []
  /// The title of a conference's proceedings, if T2 has the name of the conference.
  private var proceedings: (text: String, line: Int)?
  /// The number or issue that programs write for types without IS.
  private var otherNumber: (text: String, line: Int)?

  mutating func add(
    _ text: String, _ tag: RISTag, _ key: UInt16, _ line: Int, _ record: inout RawRecord,
    _ output: inout RecordOutput
  ) {
    switch tag {
    case .type: type = text
    case .id: set(&record.id, text, key, line, &output)
    case .title:
      if record.title.isEmpty || RISTag.name(key) == "TI" {
        set(&record.title, text, key, line, &output, replaces: true)
      } else {
        set(&record.title, text, key, line, &output)
      }
    case .partTitle: partTitle = text
    case .author: addAuthor(text, &record)
    case .editor: addName(text, .editor, &record)
    case .seriesEditor: addName(text, .init(rawValue: "collection-editor"), &record)
    case .translator: addName(text, .translator, &record)
    case .publisher:
      publishers.append(text)
      publisherLines.append(line)
    case .place: set(&record.publisherPlace, text, key, line, &output)
    case .accessed: record.accessed = record.accessed ?? RISDates.day(of: text)
    case .year, .date: dates.add(text, RISTag.name(key), line)
    case .doi: record.identifiers.append(Identifier(.doi, text))
    case .number: record.identifiers += RISParts.numbers(text)
    case .proceedings: if proceedings == nil { proceedings = (text, line) }
    case .otherNumber: if otherNumber == nil { otherNumber = (text, line) }
    case .accession: record.identifiers.append(RISParts.accession(text))
    case .edition: set(&record.edition, text, key, line, &output)
    case .series: set(&container.series, text, key, line, &output)
    case .volume: set(&container.volume, text, key, line, &output)
    case .issue: set(&container.issue, text, key, line, &output)
    case .container: addContainer(text, key, line)
    case .firstPage: firstPage = text
    case .lastPage: lastPage = text
    case .note: record.notes.append(text)
    case .otherTitle: otherTitles.append(text)
    case .otherPublisher: otherPublisher = otherPublisher ?? text
    case .otherPlace: otherPlace = otherPlace ?? text
    case .keyword:
      if record.tagLine == nil { record.tagLine = line }
      RISParts.add(text, to: &record.tags)
    case .language: RISParts.add(text, to: &record.languages)
    case .link: addLinks(text, key, line, &record)
    case .abstract: addAbstract(text, &record)
    case .workType: workType = text
    case .end, .other: break
    }
  }

  /// Adds the values of a text, with semicolons between; nearly every text has one.
  private static func add(_ text: String, to values: inout [String]) {
    guard text.utf8.contains(UInt8(ascii: ";")) else { return values.append(text) }
    values += text.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) }
  }

  private func set(
    _ field: inout String, _ text: String, _ key: UInt16, _ line: Int,
    _ output: inout RecordOutput, replaces: Bool = false
  ) {
    var value: String? = field.isEmpty || replaces ? nil : field
    let old = field
    set(&value, text, key, line, &output)
    field = value ?? ""
    if replaces, !old.isEmpty, old != text { leaveOut(old, key, line, &output) }
  }

  /// Keeps the first value.
  private func set(
    _ field: inout String?, _ text: String, _ key: UInt16, _ line: Int,
    _ output: inout RecordOutput
  ) {
    guard let old = field else {
      field = text
      return
    }
    if old != text { leaveOut(text, key, line, &output) }
  }

  private func leaveOut(
    _ text: String, _ key: UInt16, _ line: Int, _ output: inout RecordOutput
  ) {
    output.note(
      .leftOut(
        field: .text(RISTag.name(key)),
        reason: .message(Message(.extraValue, .text(String(text.prefix(60)))))),
      at: line)
  }

  /// Prefers the full name of a journal to abbreviations.
  private mutating func addContainer(_ text: String, _ key: UInt16, _ line: Int) {
    let ranks = ["J2": 1, "J1": 1, "JA": 1, "J9": 1, "JI": 1, "JO": 2, "JF": 3, "T2": 3]
    let rank = ranks[RISTag.name(key)] ?? 1
    guard rank > containerRank else {
      if text != container.title { unused.append((key, .titleAlreadySet, line)) }
      return
    }
    if let (key, line) = containerPlace, container.title != text {
      unused.append((key, .titleAlreadySet, line))
    }
    containerRank = rank
    containerPlace = (key, line)
    container.title = text
  }

  private mutating func addAuthor(_ text: String, _ record: inout RawRecord) {
    let names = PersonList.names(in: text) ?? [.unknown(text)]
    for case .unknown(let name) in names { authors.append(name) }
    record.contributors += names.map { RawContributor($0) }
  }

  private func addName(
    _ text: String, _ role: Contributor.Role, _ record: inout RawRecord
  ) {
    let names = PersonList.names(in: text) ?? [.unknown(text)]
    record.contributors += names.map { RawContributor($0, role: role) }
  }

  /// Stores a number that is neither ISBN nor ISSN as the number of a report.
  private mutating func addNumber(
    to record: inout RawRecord, isReport: Bool, _ output: inout RecordOutput
  ) {
    let place = record.identifiers.firstIndex {
      [.isbn, .issn].contains($0.scheme) && PublishedIdentifier.isOther($0.value)
    }
    if isReport, container.issue == nil, let place {
      container.issue = record.identifiers.remove(at: place).value
    }
    guard let (text, line) = otherNumber, container.issue != text else { return }
    if container.issue == nil {
      container.issue = text
    } else {
      leaveOut(text, RISTag.key(UInt8(ascii: "M"), UInt8(ascii: "1")), line, &output)
    }
  }

  /// The proceedings, not the conference, contain a paper.
  private mutating func addProceedings(isPaper: Bool, _ output: inout RecordOutput) {
    guard let (text, line) = proceedings else { return }
    if isPaper {
      if let conference = container.title, conference != text {
        leaveOut(conference, RISTag.key(UInt8(ascii: "T"), UInt8(ascii: "2")), line, &output)
      }
      container.title = text
    } else {
      unused.append((RISTag.key(UInt8(ascii: "C"), UInt8(ascii: "3")), .noMatchingField, line))
    }
  }

  private static func numbers(_ text: String) -> [Identifier] {
    text.split(separator: ";").map { part in
      let digits = part.utf8.count { 0x30...0x39 ~= $0 || $0 | 0x20 == 0x78 }
      let value = part.drop { $0 == " " }
      return Identifier(digits == 8 ? .issn : .isbn, String(value))
    }
  }

  /// Splits an accession number with a scheme, such as `hdl:10568/3`.
  private static func accession(_ text: String) -> Identifier {
    let scheme = text.utf8.prefix { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
    guard !scheme.isEmpty, scheme.endIndex < text.endIndex, text[scheme.endIndex] == ":",
      let scheme = Substring(scheme) as Substring?
    else { return Identifier(.init(rawValue: "accession"), text) }
    let value = text[text.index(after: scheme.endIndex)...]
    return value.isEmpty || value.hasPrefix("//")
      ? Identifier(.init(rawValue: "accession"), text)
      : Identifier(.init(rawValue: String(scheme)), String(value))
  }

  private mutating func addLinks(
    _ text: String, _ key: UInt16, _ line: Int, _ record: inout RawRecord
  ) {
    if ["file:", "internal-pdf:"].contains(where: text.lowercased().hasPrefix) {
      unused.append((key, .fileOfComputer, line))
      return
    }
    var urls: [String] = []
    for part in text.split(separator: ";") {
      let url = String(part.drop { $0 == " " })
      // A part without a scheme belongs to the address before it.
      if urls.isEmpty || url.contains("://") {
        urls.append(url)
      } else {
        urls[urls.count - 1] += ";" + part
      }
    }
    for url in urls where !record.links.contains(where: { $0.url == url }) {
      record.links.append(Link(url: url))
    }
  }

  private func addAbstract(_ text: String, _ record: inout RawRecord) {
    // Some web sites write HTML here.
    let isHTML =
      TextParts.contains(text, "<p>") || TextParts.contains(text, "<br")
      || TextParts.contains(text, "</p>")
    let paragraphs = isHTML ? HTMLText.paragraphs(of: text) : TextParts.paragraphs(of: text)
    for paragraph in paragraphs where !record.paragraphs.contains(paragraph) {
      record.paragraphs.append(paragraph)
    }
  }

  mutating func complete(_ record: inout RawRecord, _ output: inout RecordOutput) {
    let type = type.isEmpty ? nil : RISType.type(of: type)
    let isPart = type == "chapter" || type == "paper-conference"
    if let partTitle {
      if record.title.isEmpty, !isPart {
        record.title = partTitle
      } else if container.title == nil {
        container.title = partTitle
      } else if container.title != partTitle {
        output.note(
          .leftOut(field: "BT", reason: .key(.titleAlreadySet)), at: record.place.first)
      }
    }
    record.addOtherTitles(otherTitles)
    record.type = type
    record.genre = workType
    completeNames(&record, &output)
    if publishers.isEmpty { record.publisher = otherPublisher }
    record.publisherPlace = record.publisherPlace ?? otherPlace
    record.date = dates.date(&output)
    addNumber(to: &record, isReport: type == nil || type == "report", &output)
    addProceedings(isPaper: type == "paper-conference", &output)
    if let firstPage {
      record.pages = firstPage + (lastPage.map { $0 == firstPage ? "" : "-\($0)" } ?? "")
    } else {
      record.pages = lastPage
    }
    record.container = container == Container() ? nil : container
    if record.title.isEmpty, record.id.isEmpty { nameByOtherFields(&record, &output) }
  }

  /// Names a record without title and identifier by its DOI, else by its first text.
  private func nameByOtherFields(_ record: inout RawRecord, _ output: inout RecordOutput) {
    if let doi = record.identifiers.first(where: { $0.scheme == .doi }) { record.id = doi.value }
    record.title =
      container.title
      ?? OpeningWords.title(of: record.paragraphs.first ?? record.notes.first ?? authors.first)
    guard !record.title.isEmpty else { return }
    output.note(
      .changed(field: "TI", how: .key(.recordWithoutTitleAndID)), at: record.place.first)
  }

  /// Whether a name has EndNote's mark for a body.
  private static func isMarkedBody(_ name: String) -> Bool {
    name.hasSuffix(",") && name.count(where: { $0 == "," }) == 1
  }

  /// An author who is also the publisher is a body, even if its name has a comma. This program's
  /// RIS writer repeats such a body as publisher for that purpose only, so it is then not the
  /// publisher.
  private func completeNames(_ record: inout RawRecord, _ output: inout RecordOutput) {
    var isSource = Set<String>()
    for publisher in publishers where authors.contains(publisher) { isSource.insert(publisher) }
    let others = publishers.filter { !isSource.contains($0) }
    record.publisher = others.first ?? publishers.first { !$0.utf8.contains(0x2C) }
    for (text, line) in zip(publishers, publisherLines)
    where others.dropFirst().contains(text) && text != others.first {
      leaveOut(text, RISTag.key(UInt8(ascii: "P"), UInt8(ascii: "B")), line, &output)
    }
    var contributors: [RawContributor] = []
    for contributor in record.contributors {
      guard case .unknown(let name) = contributor.name, contributor.role == .author else {
        contributors.append(contributor)
        continue
      }
      if isSource.contains(name) {
        contributors.append(RawContributor(.source(name)))
      } else if RISParts.isMarkedBody(name) {
        contributors.append(RawContributor(.source(String(name.dropLast()))))
      } else if name.hasSuffix(",") {
        contributors.append(RawContributor(.unknown(String(name.dropLast()))))
      } else {
        contributors.append(contributor)
      }
    }
    record.contributors = contributors
  }
}
