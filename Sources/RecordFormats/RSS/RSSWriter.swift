internal import Publications

/// Writes records as items of RSS 2.0 with Dublin Core.
struct RSSWriter: RecordWriter {
  private let context: WritingContext

  init(_ context: WritingContext) { self.context = context }

  func begin(to output: inout WriterOutput) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
    output.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
    output.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n")
    output.append("<title>Publications</title>\n<link/>\n<description/>\n")
  }

  func end(to output: inout WriterOutput) { output.append("</channel>\n</rss>\n") }

  func write(_ publication: Publication, to output: inout WriterOutput) {
    output.append("<item>\n")
    add("title", XMLText.escaped(publication.title), &output)
    add("link", publication.url, &output)
    output.append(
      XMLText.element("guid", publication.id.text, attributes: " isPermaLink=\"false\""))
    for source in publication.sources { add("dc:creator", source.name, &output) }
    for contributor in publication.contributors {
      let isAuthor = contributor.role == .author
      add(isAuthor ? "dc:creator" : "dc:contributor", DublinCoreWriter.name(contributor), &output)
    }
    add("dc:publisher", publication.publisher, &output)
    add("dc:date", publication.date?.text, &output)
    add("dc:type", publication.documentType?.rawValue, &output)
    for tag in publication.tags.isEmpty ? publication.topics : publication.tags {
      add("category", XMLText.escaped(tag), &output)
    }
    for code in publication.countries { add("dc:coverage", context.countryName(code), &output) }
    for language in publication.languages { add("dc:language", language, &output) }
    for identifier in publication.identifiers {
      add("dc:identifier", "\(identifier.scheme.rawValue):\(identifier.value)", &output)
    }
    add("source", publication.container?.title, &output)
    let html = publication.paragraphs.map { "<p>\(RSSWriter.html($0))</p>" }.joined()
    add("description", html, &output)
    loseRest(of: publication, &output)
    output.append("</item>\n")
  }

  private static func html(_ paragraph: String) -> String {
    XMLText.escaped(paragraph).split(separator: "\n").joined(separator: "<br/>")
  }

  private func add(_ name: String, _ text: String?, _ output: inout WriterOutput) {
    if let text, !text.isEmpty { output.append(XMLText.element(name, text)) }
  }

  private func loseRest(of publication: Publication, _ output: inout WriterOutput) {
    if publication.links.count > 1 { output.lose(.links) }
    if publication.publisherPlace != nil { output.lose(.publisherPlace) }
    if publication.edition != nil { output.lose(.edition) }
    if publication.pages != nil { output.lose(.pages) }
    if !publication.notes.isEmpty { output.lose(.notes) }
    if !publication.collections.isEmpty { output.lose(.collections) }
    if publication.sources.contains(where: { $0.acronym != nil }) { output.lose(.acronym) }
    if publication.links.contains(where: { $0.label != nil }) { output.lose(.linkLabel) }
  }
}
