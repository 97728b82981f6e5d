internal import Messages
internal import Publications

/// Maps the items of a Zotero export.
struct ZoteroRDFMapping: XMLMapping {
  static let names = XMLNames()
  static let roots: Set<String> = ["rdf:RDF"]

  private static let others: Set<String> = ["z:UserItem"]
  /// Separate elements that contain items.
  private static let containers: Set<String> = ["bib:Journal", "bib:Series", "bib:Periodical"]

  /// Separate elements that belong to one item.
  private static let attachments: Set<String> = ["z:Attachment", "bib:Memo"]
  /// The most elements, in each collection, that are kept for later items.
  private static let mostKept = 1 << 16

  private var items = ZoteroItems()
  private var known: [String: XMLElement] = [:]
  /// Files and notes of items that have not been read yet.
  private var early: [String: XMLElement] = [:]
  /// Titles of collections by the addresses of their items that have not been read yet.
  private var collections: [String: [String]] = [:]

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    path.count == 1 && !others.contains(name)
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    if element.name == "z:Collection" { return takeCollection(element, to: &output) }
    if ZoteroRDFMapping.containers.contains(element.name) { return takeContainer(element) }
    if ZoteroRDFMapping.attachments.contains(element.name) {
      return takeAttachment(element, to: &output)
    }
    let type = element.text("z:itemType")?.trimmed
    if type == "attachment" || type == "note" { return }
    var record = RawRecord(place: RecordPlace(lines: element.lines))
    record.id = element.attribute("rdf:about") ?? element.attribute("rdf:ID") ?? ""
    record.title = element.text("dc:title", "dcterms:title") ?? ""
    record.type = type.map { ZoteroType.type(of: $0) ?? $0 }
    record.genre = element.text("z:type")
    addNames(of: element, to: &record)
    addPublisher(of: element, to: &record)
    record.date = FeedDate.date([element.text("dc:date"), element.text("dcterms:issued")])
    // The day is followed by a time.
    record.accessed = element.text("dcterms:dateSubmitted")
      .flatMap { $0.split(whereSeparator: \.isWhitespace).first }.map { .text(String($0)) }
    record.edition = element.text("prism:edition")
    record.pages = element.text("bib:pages", "z:numPages")
    record.tags = element.texts("dc:subject").flatMap { SubjectList.subjects(in: $0) }
    record.countries = element.texts("dc:coverage")
    record.languages = element.texts("z:language") + element.texts("dc:language")
    for text in element.texts("dcterms:abstract") + element.texts("dc:abstract") {
      record.paragraphs += HTMLText.paragraphs(of: text)
    }
    record.notes = element.texts("dc:description")
    record.addOtherTitles([element.text("z:shortTitle")])
    for identifier in element.texts("dc:identifier") { record.addIdentifier(identifier) }
    addContainer(of: element, to: &record)
    guard !record.title.isBlank || type != nil else { return }
    output.noteFurtherTitles("dc:title", in: element, at: record.place)
    if record.id.hasPrefix("#") { record.id.removeFirst() }
    if record.id.hasPrefix("http") { record.addLink(record.id) }
    let parts = ZoteroRDFMapping.addresses(in: element, "dcterms:isPartOf")
    let attached = ZoteroRDFMapping.addresses(in: element, "link:link", "dcterms:isReferencedBy")
    add(
      ZoteroItems.Item(record: record, parts: parts, attached: attached),
      address: element.attribute("rdf:about"), to: &output)
  }

  private func addPublisher(of element: XMLElement, to record: inout RawRecord) {
    let publisher = element.first("dc:publisher")
    let body = publisher?.first("foaf:Organization")
    record.publisher = body?.first("foaf:name")?.text ?? publisher?.text
    record.publisherPlace =
      body?.element(at: "vcard:adr", "vcard:Address", "vcard:locality")?.text
  }

  /// Adds an item, with its parts that were read before it.
  private mutating func add(
    _ item: ZoteroItems.Item, address: String?, to output: inout RecordOutput
  ) {
    var item = item
    if let address { item.record.collections = collections.removeValue(forKey: address) ?? [] }
    for part in item.parts.sorted() {
      guard let container = known[part] else { continue }
      item.parts.remove(part)
      ZoteroRDFMapping.add(container, to: &item.record)
    }
    for attached in item.attached.sorted() {
      guard let element = early.removeValue(forKey: attached) else { continue }
      item.attached.remove(attached)
      ZoteroRDFMapping.attach(element, to: &item.record)
    }
    if let oldest = items.add(item, address: address) { give(oldest, to: &output) }
  }

  private static func addresses(in element: XMLElement, _ names: String...) -> Set<String> {
    Set(names.flatMap { element.all($0) }.compactMap { $0.attribute("rdf:resource") })
  }

  /// Adds the address of a file, or a note, to its item.
  private mutating func takeAttachment(_ element: XMLElement, to output: inout RecordOutput) {
    guard let address = element.attribute("rdf:about") else { return }
    let isTaken = items.complete(address) { item in
      item.attached.remove(address)
      ZoteroRDFMapping.attach(element, to: &item.record)
    }
    if isTaken { return }
    if early.count < ZoteroRDFMapping.mostKept {
      early[address] = element
    } else {
      noteLoose(element, to: &output)
    }
  }

  private static func attach(_ element: XMLElement, to record: inout RawRecord) {
    if element.name == "bib:Memo" {
      let text = HTMLText.paragraphs(of: element.text("rdf:value") ?? "")
      record.notes.append(text.joined(separator: "\n"))
    } else if let url = element.texts("dc:identifier").first(where: { $0.contains("://") }) {
      record.addLink(url, label: element.text("dc:title"))
    }
  }

  /// Reports a note without an item.
  private func noteLoose(_ element: XMLElement, to output: inout RecordOutput) {
    guard element.name == "bib:Memo" else { return }
    output.note(
      .leftOut(field: "bib:Memo", reason: .key(.noReferringItem)), at: element.lines.lowerBound)
  }

  private mutating func takeContainer(_ element: XMLElement) {
    guard let address = element.attribute("rdf:about") else { return }
    if known.count < ZoteroRDFMapping.mostKept { known[address] = element }
    _ = items.complete(address) { item in
      item.parts.remove(address)
      ZoteroRDFMapping.add(element, to: &item.record)
    }
  }

  /// Adds the title of a collection to its items.
  private mutating func takeCollection(_ element: XMLElement, to output: inout RecordOutput) {
    guard let title = element.text("dc:title")?.trimmed, !title.isEmpty else { return }
    var lost = 0
    for address in ZoteroRDFMapping.addresses(in: element, "dcterms:hasPart").sorted() {
      if items.change(address, { $0.collections.append(title) }) { continue }
      if items.isKnown(address) || collections.count >= ZoteroRDFMapping.mostKept {
        lost += 1
      } else {
        collections[address, default: []].append(title)
      }
    }
    guard lost > 0 else { return }
    output.note(
      .leftOut(
        field: .message(Message(.collectionOfItems, .text(title), .number(lost))),
        reason: .key(.tooFarFromItems)), at: element.lines.lowerBound)
  }

  mutating func finish(to output: inout RecordOutput) {
    while let item = items.takeFirst() { give(item, to: &output) }
    for element in early.values.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      noteLoose(element, to: &output)
    }
    early = [:]
  }

  private func give(_ item: ZoteroItems.Item, to output: inout RecordOutput) {
    if !item.parts.isEmpty {
      output.note(
        .leftOut(field: "dcterms:isPartOf", reason: .key(.noReferencedElement)),
        at: item.record.place.first)
    }
    output.add(item.record)
  }

  private func addNames(of element: XMLElement, to record: inout RawRecord) {
    let groups: [(String, Contributor.Role)] = [
      ("bib:authors", .author), ("z:authors", .author), ("bib:editors", .editor),
      ("z:translators", .translator),
      ("bib:contributors", Contributor.Role(rawValue: "contributor")),
    ]
    for (group, role) in groups {
      for person in element.element(at: group, "rdf:Seq")?.all("rdf:li").compactMap({
        $0.first("foaf:Person")
      }) ?? [] {
        let family = person.text("foaf:surname", "foaf:familyName", "foaf:name") ?? ""
        if let given = person.text("foaf:givenName", "foaf:givenname", "foaf:firstName") {
          record.contributors.append(
            RawContributor(.person(family: family, given: given), role: role))
        } else if !family.isEmpty {
          let names = PersonList.names(in: family) { .unknown($0) } ?? [.source(family)]
          record.contributors += names.map { RawContributor($0, role: role) }
        }
      }
    }
  }

  private func addContainer(of element: XMLElement, to record: inout RawRecord) {
    let container = Container(
      volume: element.text("prism:volume"), issue: element.text("prism:number"))
    if container != Container() { record.container = container }
    for part in element.all("dcterms:isPartOf").flatMap(\.children) {
      ZoteroRDFMapping.add(part, to: &record)
    }
  }

  private static func add(_ part: XMLElement, to record: inout RawRecord) {
    var container = record.container ?? Container()
    let title = part.text("dc:title")
    if part.name == "bib:Series" {
      container.series = title
    } else {
      container.title = title ?? container.title
    }
    container.volume = container.volume ?? part.text("prism:volume")
    container.issue = container.issue ?? part.text("prism:number")
    for identifier in part.texts("dc:identifier") { record.addIdentifier(identifier) }
    record.container = container == Container() ? nil : container
  }
}
