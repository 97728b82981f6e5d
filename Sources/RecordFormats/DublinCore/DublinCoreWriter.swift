internal import Publications

/// Writes records as Dublin Core, one `oai_dc:dc` each.
struct DublinCoreWriter: RecordWriter {
  private let context: WritingContext

  init(_ context: WritingContext) { self.context = context }

  func begin(to output: inout WriterOutput) {
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records")
    output.append(" xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"")
    output.append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
  }

  func end(to output: inout WriterOutput) { output.append("</records>\n") }

  func write(_ publication: Publication, to output: inout WriterOutput) {
    output.append("<oai_dc:dc>\n")
    add("title", publication.title, &output)
    for source in publication.sources { add("creator", source.name, &output) }
    for contributor in publication.contributors {
      let isAuthor = contributor.role == .author
      add(isAuthor ? "creator" : "contributor", DublinCoreWriter.name(contributor), &output)
      if !isAuthor { output.lose(.contributors) }
    }
    add("publisher", publication.publisher, &output)
    add("date", publication.date?.text, &output)
    add("type", publication.documentType?.rawValue, &output)
    for tag in publication.tags.isEmpty ? publication.topics : publication.tags {
      add("subject", tag, &output)
    }
    for code in publication.countries { add("coverage", context.countryName(code), &output) }
    for language in publication.languages { add("language", language, &output) }
    for paragraph in publication.paragraphs {
      add("description", XMLText.escaped(paragraph), &output)
    }
    for link in publication.links { add("identifier", link.url, &output) }
    for identifier in publication.identifiers {
      add("identifier", "\(identifier.scheme.rawValue):\(identifier.value)", &output)
    }
    add("source", publication.container?.title ?? publication.container?.series, &output)
    loseRest(of: publication, &output)
    output.append("</oai_dc:dc>\n")
  }

  private func add(_ name: String, _ text: String?, _ output: inout WriterOutput) {
    if let text, !text.isEmpty { output.append(XMLText.element("dc:\(name)", text)) }
  }

  private func loseRest(of publication: Publication, _ output: inout WriterOutput) {
    output.lose(.id)
    if publication.publisherPlace != nil { output.lose(.publisherPlace) }
    if publication.edition != nil { output.lose(.edition) }
    if publication.pages != nil { output.lose(.pages) }
    if !publication.notes.isEmpty { output.lose(.notes) }
    if !publication.collections.isEmpty { output.lose(.collections) }
    if publication.sources.contains(where: { $0.acronym != nil }) { output.lose(.acronym) }
    if publication.links.contains(where: { $0.label != nil }) { output.lose(.linkLabel) }
  }

  /// `Family, Given`, or the name of a body.
  static func name(_ contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    }
  }
}
