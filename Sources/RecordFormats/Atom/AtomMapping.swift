internal import Messages
internal import Publications

/// Maps Atom entries to records.
struct AtomMapping: XMLMapping {
  static let names = XMLNames(home: "atom", foldsCase: true)
  static let roots: Set<String> = ["feed"]

  /// Authors of the feed, used for entries without authors.
  private var feedAuthors: [String] = []
  private var feedLanguage: String?
  /// The address of the site; relative links of entries without `xml:base` are resolved against it.
  private var feedLink: String?
  private var count = 0

  mutating func begin(root: XMLElement) { feedLanguage = root.attribute("xml:lang") }

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    switch name {
    case "entry": true
    // Some programs write RSS items in Atom feeds.
    case "item": path.last == "feed"
    case "author": path.last == "feed"
    case "dc:language", "link": path.last == "feed"
    default: false
    }
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    switch element.name {
    case "author": feedAuthors += [AtomMapping.name(of: element)].compactMap { $0 }
    case "dc:language": feedLanguage = element.text
    case "link": takeLink(element, to: &output)
    default: takeEntry(element, to: &output)
    }
  }

  private mutating func takeLink(_ link: XMLElement, to output: inout RecordOutput) {
    link.noteNextPage(to: &output)
    guard link.attribute("rel") ?? "alternate" == "alternate", feedLink == nil else { return }
    // A relative link is of no use to others.
    if let address = link.address(link.attribute("href")?.trimmed), WebAddress.isBase(address) {
      feedLink = address
    }
  }

  private mutating func takeEntry(_ entry: XMLElement, to output: inout RecordOutput) {
    var record = RawRecord(place: RecordPlace(lines: entry.lines))
    record.title = entry.first("title").map { AtomText.line(of: $0) } ?? ""
    if record.title.isBlank { record.title = "" }
    record.id = entry.text("id")?.trimmed ?? ""
    addLinks(of: entry, to: &record)
    addText(of: entry, to: &record)
    addMakers(of: entry, to: &record)
    record.date = FeedDate.date([
      entry.text("published"), entry.text("issued"), entry.text("created"), entry.text("dc:date"),
      entry.text("updated"), entry.text("modified"),
    ])
    record.tags =
      entry.all("category").compactMap { category in
        category.attribute("label") ?? category.attribute("term")
          ?? (category.text.isBlank ? nil : category.text)
      } + entry.texts("dc:subject").flatMap { SubjectList.subjects(in: $0) }
    record.countries = entry.texts("dc:coverage") + entry.texts("dcterms:spatial")
    record.languages = entry.texts("dc:language")
    if record.languages.isEmpty {
      let language =
        entry.attribute("xml:lang") ?? entry.first("content")?.attribute("xml:lang")
        ?? entry.first("title")?.attribute("xml:lang") ?? feedLanguage
      record.languages = [language].compactMap { $0 }
    }
    record.type = entry.text("dc:type")
    if record.title.isEmpty, record.id.isEmpty {
      record.id = record.links.first?.url ?? ""
      if record.id.isEmpty { record.title = OpeningWords.title(of: record.paragraphs.first) }
    }
    guard !entry.children.isEmpty else {
      return output.note(.unreadRecord(.key(.emptyEntry)), at: record.place.first)
    }
    output.noteFurtherTitles("title", in: entry, at: record.place)
    count += 1
    // An entry with neither title nor identifier is named by its number.
    if record.title.isEmpty, record.id.isEmpty { record.id = "entry-\(count)" }
    output.add(record)
  }

  private func addText(of entry: XMLElement, to record: inout RawRecord) {
    let page =
      record.links.first.map(\.url).flatMap { WebAddress.isBase($0) ? $0 : nil } ?? feedLink
    func first(_ name: String) -> [String] {
      entry.all(name).lazy.map { AtomText.paragraphs(of: $0, base: $0.base ?? page) }.first {
        !$0.isEmpty
      } ?? []
    }
    record.paragraphs = SummaryText.joined(summary: first("summary"), text: first("content"))
    guard record.paragraphs.isEmpty else { return }
    record.paragraphs = HTMLText.paragraphs(
      of: entry.text("content:encoded", "dc:description", "description")
        ?? entry.first("media:group")?.text("media:description") ?? "", base: entry.base ?? page)
  }

  private func addMakers(of entry: XMLElement, to record: inout RawRecord) {
    var names = entry.all("author").compactMap { AtomMapping.name(of: $0) }
    if names.isEmpty { names = entry.texts("dc:creator") }
    if names.isEmpty, let source = entry.first("source") {
      names = source.all("author").compactMap { AtomMapping.name(of: $0) }
    }
    for name in names.isEmpty ? feedAuthors : names { record.addDisplayedName(name) }
    for contributor in entry.all("contributor") {
      record.addDisplayedName(
        AtomMapping.name(of: contributor), role: Contributor.Role(rawValue: "contributor"))
    }
    record.publisher = entry.text("dc:publisher")
    record.container = entry.first("source")?.text("title").map { Container(title: $0) }
  }

  private func addLinks(of entry: XMLElement, to record: inout RawRecord) {
    func add(_ address: String?, in element: XMLElement, label: String? = nil) {
      guard let address = element.address(address) else { return }
      record.addLink(WebAddress.resolved(address, against: feedLink), label: label)
    }
    let links = entry.all("link")
    let ranks = ["alternate": 0, "enclosure": 1, "related": 2, "via": 3]
    for rank in 0...3 {
      for link in links where ranks[link.attribute("rel") ?? "alternate"] == rank {
        let label = rank == 0 ? nil : link.attribute("title") ?? link.attribute("type")
        add((link.attribute("href") ?? link.text).trimmed, in: link, label: label)
      }
    }
    if let content = entry.first("content") { add(content.attribute("src"), in: content) }
    for text in entry.texts("dc:identifier") { record.addIdentifier(text) }
    if record.links.isEmpty, record.id.hasPrefix("http") { record.addLink(record.id) }
  }

  private static func name(of person: XMLElement) -> String? {
    if let name = person.text("name") { return name }
    let text = person.children.isEmpty ? person.text : person.text("email") ?? ""
    return text.isBlank ? nil : FeedAuthor.name(of: text)
  }
}

/// Atom text constructs.
enum AtomText {
  /// Whether an element contains markup.
  private static func isMarkup(_ element: XMLElement) -> Bool {
    // Base64 content is markup by default.
    let usual = element.attribute("mode") == "base64" ? "html" : "text"
    let type = element.attribute("type")?.lowercased() ?? usual
    return type != "text" && type != "text/plain" && !type.isEmpty
      || element.attribute("mode") == "escaped" && type.contains("html")
  }

  static func line(of element: XMLElement) -> String {
    guard element.children.isEmpty else { return element.text }
    let text = decoded(element.text, element)
    return isMarkup(element) ? HTMLText.line(of: text) : text
  }

  static func paragraphs(of element: XMLElement, base: String? = nil) -> [String] {
    if !element.children.isEmpty {
      // Escaped HTML may be inside a child element.
      let isHTML = element.attribute("type")?.lowercased() == "html"
      let text = element.text
      return HTMLText.paragraphs(
        of: isHTML && text.utf8.contains(0x3C) ? text : element.markup, base: base)
    }
    let text = decoded(element.text, element)
    if isMarkup(element) { return HTMLText.paragraphs(of: text, base: base) }
    return HTMLText.paragraphs(of: XMLText.escaped(text))
  }

  /// Decodes the Base64 texts of Atom 0.3.
  private static func decoded(_ text: String, _ element: XMLElement) -> String {
    guard
      element.attribute("mode") == "base64"
        || element.attribute("type") == "application/octet-stream"
    else { return text }
    return Base64Text.decoded(text) ?? text
  }
}
