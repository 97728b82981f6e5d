internal import Messages
internal import Publications

/// Maps RSS items to records.
struct RSSMapping: XMLMapping {
  static let names = XMLNames(foldsCase: true)
  static let roots: Set<String> = ["rss", "channel", "rdf:rdf"]

  private var channelLanguage: String?
  /// The address of the site; relative links of items without `xml:base` are resolved against it.
  private var channelLink = ""
  /// Whether the file is from this program, which writes persons with the family name first.
  private var isOwn = false
  private var count = 0

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    switch name {
    case "item": true
    // Some programs write Atom entries in RSS feeds.
    case "entry": path.last == "channel" || path.count == 1
    case "language", "dc:language", "generator", "link", "atom:link": path.last == "channel"
    default: false
    }
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    if element.name == "generator" {
      isOwn = element.text.trimmed == RSSWriter.generator
      return
    }
    if element.name == "atom:link" { return element.noteNextPage(to: &output) }
    if element.name == "link" {
      channelLink = element.address(element.text.trimmed) ?? ""
      return
    }
    guard element.name == "item" || element.name == "entry" else {
      channelLanguage = element.text.isBlank ? channelLanguage : element.text
      return
    }
    count += 1
    var record = record(of: element)
    // Some items have all their content in attributes.
    guard !element.children.isEmpty || !record.id.isEmpty else {
      return output.note(.unreadRecord(.key(.emptyItem)), at: record.place.first)
    }
    for name in ["title", "dc:title"] {
      output.noteFurtherTitles(name, in: element, at: record.place)
    }
    // An item with neither title nor link is named by its number.
    if record.title.isBlank, record.id.isEmpty { record.id = "item-\(count)" }
    output.add(record)
  }

  private func record(of item: XMLElement) -> RawRecord {
    var record = RawRecord(place: RecordPlace(lines: item.lines))
    RSSMapping.addLinks(of: item, to: &record)
    for place in record.links.indices {
      record.links[place].url = WebAddress.resolved(record.links[place].url, against: channelLink)
    }
    record.base =
      item.base ?? record.links.first.map(\.url).flatMap { WebAddress.isBase($0) ? $0 : nil }
      ?? channelLink
    record.title = HTMLText.line(of: item.text("title", "dc:title", "media:title") ?? "")
    if record.title.isBlank { record.title = "" }
    RSSMapping.addText(of: item, to: &record)
    RSSMapping.addMakers(of: item, isOwn, to: &record)
    record.date = FeedDate.date([
      item.text("pubdate"), item.text("dc:date"), item.text("dcterms:issued"),
      item.text("dcterms:created"), item.text("atom:published"), item.text("published"),
      item.text("updated"),
    ])
    record.tags = item.texts("category").map { HTMLText.line(of: $0) }
    record.tags += item.texts("dc:subject")
      .flatMap { SubjectList.subjects(in: HTMLText.line(of: $0)) }
    record.tags += item.all("atom:category").compactMap {
      $0.attribute("label") ?? $0.attribute("term")
    }
    record.countries = item.texts("dc:coverage") + item.texts("dcterms:spatial")
    record.languages = item.texts("dc:language") + item.texts("language")
    if record.languages.isEmpty, let channelLanguage { record.languages = [channelLanguage] }
    record.type = item.text("dc:type")
    record.container = item.text("source").map { Container(title: $0) }
    RSSMapping.addPart(of: item, to: &record)
    RSSMapping.addName(of: item, to: &record)
    return record
  }

  private static func addText(of item: XMLElement, to record: inout RawRecord) {
    let markup = item.first("xhtml:body")?.markup
    let base = record.base
    let text = markup ?? item.text("content:encoded", "content", "atom:content")
    let summary = item.text(
      "description", "dc:description", "itunes:summary", "abstract", "fullitem", "media:description"
    )
    let other = item.text("summary", "atom:summary")
    record.html = text ?? summary ?? other
    guard let second = text == nil ? (summary == nil ? nil : other) : summary ?? other else {
      return
    }
    // `description` comes first if there is no other text.
    let (first, last) = text == nil ? (record.html ?? "", second) : (second, record.html ?? "")
    record.paragraphs = SummaryText.joined(
      summary: HTMLText.paragraphs(of: first, base: base),
      text: HTMLText.paragraphs(of: last, base: base))
    record.html = nil
  }

  private static func addMakers(of item: XMLElement, _ isOwn: Bool, to record: inout RawRecord) {
    let atom = item.all("atom:author").compactMap { $0.text("atom:name") }
    let names = item.texts("dc:creator") + item.texts("dc:author") + item.texts("author") + atom
    for name in names.isEmpty ? item.texts("itunes:author") : names {
      let name = FeedAuthor.name(of: HTMLText.line(of: name))
      if isOwn { record.addContributor(name) } else { record.addDisplayedName(name) }
    }
    for name in item.texts("dc:contributor") {
      record.addContributor(name, role: Contributor.Role(rawValue: "contributor"))
    }
    record.publisher = item.text("dc:publisher")
  }

  /// Adds the position in a journal, in the elements of PRISM that publishers add to items.
  private static func addPart(of item: XMLElement, to record: inout RawRecord) {
    var part = Container(
      title: item.text("prism:publicationname"), volume: item.text("prism:volume"),
      issue: item.text("prism:number"))
    if part != Container() {
      part.title = part.title ?? record.container?.title
      record.container = part
    }
    // Articles that have no pages yet have words instead.
    let pages = [item.text("prism:startingpage"), item.text("prism:endingpage")]
      .compactMap { $0?.trimmed }.filter { $0.contains(where: \.isNumber) }
    if let first = pages.first, let last = pages.last {
      record.pages = first == last ? first : "\(first)-\(last)"
    }
    let numbers =
      item.texts("prism:doi").map {
        Identifier(.doi, PublishedIdentifier.doi(in: $0) ?? $0.trimmed)
      }
      + item.texts("prism:issn").map { Identifier(.issn, PublishedIdentifier.leadingNumber($0)) }
    for number in numbers where !number.value.isEmpty && !record.identifiers.contains(number) {
      record.identifiers.append(number)
    }
    if record.date == nil { record.date = FeedDate.date([item.text("prism:publicationdate")]) }
  }

  private static func addLinks(of item: XMLElement, to record: inout RawRecord) {
    for link in item.all("link") where link.attribute("rel") ?? "alternate" == "alternate" {
      let text = link.text.trimmed
      record.addLink(link.address(text.isEmpty ? link.attribute("href") : text))
    }
    // In channels of 1997, items have their address in an attribute.
    record.addLink(item.address(item.attribute("href") ?? item.attribute("HREF")))
    for link in item.all("atom:link") { record.addLink(link.address(link.attribute("href"))) }
    if let guid = item.first("guid") {
      let isLink = guid.attribute("ispermalink")?.lowercased() ?? guid.attribute("isPermaLink")
      record.id = guid.text.trimmed
      if record.links.isEmpty, isLink?.lowercased() != "false", record.id.hasPrefix("http") {
        record.addLink(record.id)
      }
    }
    if record.id.isEmpty {
      record.id = (item.attribute("rdf:about") ?? item.text("id"))?.trimmed ?? ""
    }
    for enclosure in item.all("enclosure") {
      record.addLink(
        enclosure.address(enclosure.attribute("url")), label: enclosure.attribute("type"))
    }
    for text in item.texts("dc:identifier") { record.addIdentifier(text) }
  }

  /// Names an item that has neither title nor identifier.
  private static func addName(of item: XMLElement, to record: inout RawRecord) {
    if record.id.isEmpty, record.title.isEmpty { record.id = record.links.first?.url ?? "" }
    if record.id.isEmpty, record.title.isEmpty {
      // In older feeds, an item may have only a description; its beginning becomes the title.
      record.title = OpeningWords.title(of: HTMLText.paragraphs(of: record.html ?? "").first)
    }
  }
}

/// Names of authors in feeds.
enum FeedAuthor {
  /// The name in `mail@example.org (Name)` or `Name <mail@example.org>`.
  static func name(of text: String) -> String {
    let text = text.trimmed
    guard TextParts.contains(text, byte: 0x40) else { return text }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let inner = String(text[text.index(after: open)..<close]).trimmed
      let outer = String(text[..<open]).trimmed
      return inner.contains("@") && !outer.isEmpty ? outer : inner
    }
    if let open = text.firstIndex(of: "<"), open > text.startIndex {
      return String(text[..<open]).trimmed
    }
    return text
  }
}
