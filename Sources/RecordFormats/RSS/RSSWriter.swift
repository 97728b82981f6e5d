internal import Publications

/// Writes records as items of RSS 2.0 with Dublin Core.
struct RSSWriter: RecordWriter {
  private let context: WritingContext
  private let reading: ReadingContext
  private var keywords: Keywords
  private var readBack: ReadBack

  init(_ context: WritingContext) {
    let vocabulary = context.vocabulary()
    self.context = context
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
  }

  private static let opening = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel>
    <title>Publications</title>
    <link/>
    <description/>
    <generator>\(generator)</generator>

    """
  /// The generator name by which the reader recognises the program's own files.
  static let generator = "fieldshelf"
  private static let closing = "</channel>\n</rss>\n"

  func begin(to output: inout WriterOutput) { output.append(RSSWriter.opening) }

  func end(to output: inout WriterOutput) { output.append(RSSWriter.closing) }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    let text = "<item>\n\(elements(of: publication))</item>\n"
    output.append(text)
    let file = RSSWriter.opening + text + RSSWriter.closing
    let record = ReadBack.record(of: Array(file.utf8), XMLRecordReader<RSSMapping>(reading))
    readBack.compare(publication, with: record, &output)
  }

  private mutating func elements(of publication: Publication) -> String {
    var text = ""
    func add(_ name: String, _ values: [String], attributes: String = "") {
      for value in values { text += XMLText.element(name, value, attributes: attributes) }
    }
    add("title", [XMLText.asMarkup(publication.title)])
    add("link", publication.links.prefix(1).map(\.url))
    for link in publication.links.dropFirst() {
      text += "<atom:link rel=\"related\" href=\"\(XMLText.escaped(link.url))\"/>\n"
    }
    add("guid", [publication.id.text], attributes: " isPermaLink=\"false\"")
    for contributor in publication.listedContributors(reading.vocabulary) {
      let isAuthor = contributor.role == .author
      let isBody = if case .body = contributor.name { true } else { false }
      let name = contributor.invertedName
      add(
        isAuthor ? "dc:creator" : "dc:contributor",
        [isAuthor && isBody ? XMLText.asMarkup(name) : name])
    }
    add("dc:publisher", [publication.publisher].compactMap(\.self))
    add("dc:date", [publication.date?.text].compactMap(\.self))
    add("dc:type", [publication.documentType?.rawValue].compactMap(\.self))
    let tags = keywords.keywords(of: publication, withCountries: false)
    add("category", tags.map { XMLText.asMarkup($0) })
    add("dc:coverage", publication.countries.map { context.countryName($0) })
    add("dc:language", publication.languages)
    add(
      "dc:identifier",
      publication.publishedIdentifiers.map { "\($0.scheme.rawValue):\($0.value)" })
    add("source", [publication.container?.title].compactMap(\.self))
    if !publication.paragraphs.isEmpty {
      add("description", [publication.paragraphs.map { "<p>\(XMLText.escaped($0))</p>" }.joined()])
    }
    return text
  }
}
