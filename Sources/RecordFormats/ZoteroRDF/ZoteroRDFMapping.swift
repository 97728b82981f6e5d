internal import Messages
internal import Publications

/// Items of an export of Zotero.
struct ZoteroRDFMapping: XMLMapping {
  static let names = XMLNames()
  static let roots: Set<String> = ["rdf:RDF"]

  private static let others: Set<String> = ["z:Collection", "z:UserItem"]
  /// Elements beside the items that items are parts of.
  private static let containers: Set<String> = ["bib:Journal", "bib:Series", "bib:Periodical"]

  /// Elements beside the items that belong to one.
  private static let attachments: Set<String> = ["z:Attachment", "bib:Memo"]

  /// An item, and what of it has not come yet: Zotero writes that behind the item.
  private struct Item {
    var record: RawRecord
    /// Its journal and series.
    var parts: Set<String>
    /// Its files and notes.
    var attached: Set<String>

    var isComplete: Bool { parts.isEmpty && attached.isEmpty }
  }

  /// Items that are not complete, and those after them.
  private var waiting: [Item] = []
  private var known: [String: XMLElement] = [:]

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    path.count == 1 && !others.contains(name)
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    if ZoteroRDFMapping.containers.contains(element.name) {
      return takeContainer(element, to: &output)
    }
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
    let publisher = element.first("dc:publisher")
    record.publisher =
      publisher?.element(at: "foaf:Organization", "foaf:name")?.text ?? publisher?.text
    record.publisherPlace =
      publisher?.element(at: "foaf:Organization", "vcard:adr", "vcard:Address", "vcard:locality")?
      .text
    record.date = FeedDate.date([element.text("dc:date"), element.text("dcterms:issued")])
    record.edition = element.text("prism:edition")
    record.pages = element.text("bib:pages", "z:numPages")
    for subject in element.all("dc:subject") where !subject.text.isBlank {
      record.tags.append(subject.text)
    }
    record.countries = element.texts("dc:coverage")
    record.languages = element.texts("z:language") + element.texts("dc:language")
    for text in element.texts("dcterms:abstract") + element.texts("dc:abstract") {
      record.paragraphs += HTMLText.paragraphs(of: text)
    }
    record.notes = element.texts("dc:description")
    for identifier in element.texts("dc:identifier") { record.addIdentifier(identifier) }
    addContainer(of: element, to: &record)
    guard !record.title.isBlank || type != nil else { return }
    if record.id.hasPrefix("#") { record.id.removeFirst() }
    if record.id.hasPrefix("http") { record.addLink(record.id) }
    let parts = ZoteroRDFMapping.addresses(in: element, "dcterms:isPartOf")
    let attached = ZoteroRDFMapping.addresses(in: element, "link:link", "dcterms:isReferencedBy")
    waiting.append(Item(record: record, parts: parts, attached: attached))
    for part in parts { if let container = known[part] { complete(part, container) } }
    release(to: &output)
  }

  private static func addresses(in element: XMLElement, _ names: String...) -> Set<String> {
    Set(names.flatMap { element.all($0) }.compactMap { $0.attribute("rdf:resource") })
  }

  /// Puts the address of a file, or a note, into the item that it belongs to.
  private mutating func takeAttachment(_ element: XMLElement, to output: inout RecordOutput) {
    guard let address = element.attribute("rdf:about") else { return }
    for index in waiting.indices where waiting[index].attached.remove(address) != nil {
      if element.name == "bib:Memo" {
        let text = HTMLText.paragraphs(of: element.text("rdf:value") ?? "")
        waiting[index].record.notes.append(text.joined(separator: "\n"))
      } else if let url = element.texts("dc:identifier").first(where: { $0.contains("://") }) {
        waiting[index].record.addLink(url, label: element.text("dc:title"))
      }
    }
    release(to: &output)
  }

  private mutating func takeContainer(_ element: XMLElement, to output: inout RecordOutput) {
    guard let address = element.attribute("rdf:about") else { return }
    if known.count < 1 << 16 { known[address] = element }
    complete(address, element)
    release(to: &output)
  }

  /// Puts a journal or series into the items that are parts of it.
  private mutating func complete(_ address: String, _ container: XMLElement) {
    for index in waiting.indices where waiting[index].parts.remove(address) != nil {
      ZoteroRDFMapping.add(container, to: &waiting[index].record)
    }
  }

  /// Gives the items away that are complete, in their order. One whose journal is far away does not
  /// hold up others for ever.
  private mutating func release(to output: inout RecordOutput) {
    while let first = waiting.first, first.isComplete || waiting.count > 1024 {
      give(first, to: &output)
      waiting.removeFirst()
    }
  }

  mutating func finish(to output: inout RecordOutput) {
    for item in waiting { give(item, to: &output) }
    waiting = []
  }

  private func give(_ item: Item, to output: inout RecordOutput) {
    if !item.parts.isEmpty {
      output.note(
        .leftOut(field: "dcterms:isPartOf", reason: .key(.noElementForIt)),
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
        } else if role == .author, !family.isEmpty {
          record.sources.append(RawSource(family))
        } else if !family.isEmpty {
          record.contributors.append(RawContributor(.body(family), role: role))
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
