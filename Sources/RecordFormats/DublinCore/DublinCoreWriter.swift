internal import Messages
internal import Publications

/// Writes records as Dublin Core, one `oai_dc:dc` each.
struct DublinCoreWriter: RecordWriter {
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
    <records xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/">

    """
  private static let closing = "</records>\n"

  func begin(to output: inout WriterOutput) { output.append(DublinCoreWriter.opening) }

  func end(to output: inout WriterOutput) { output.append(DublinCoreWriter.closing) }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    let tags = keywords.keywords(of: publication, withCountries: false)
    let plain = tags.map { SubjectList.subjects(in: $0).joined(separator: ", ") }
    if plain != tags { output.note(change: .key(.semicolonInKeyword), of: .tags) }
    let text = "<oai_dc:dc>\n\(elements(of: publication, plain))</oai_dc:dc>\n"
    output.append(text)
    let file = DublinCoreWriter.opening + text + DublinCoreWriter.closing
    let record = ReadBack.record(
      of: Array(file.utf8), XMLRecordReader<DublinCoreFileMapping>(reading))
    readBack.compare(publication, with: record, &output)
  }

  private func elements(of publication: Publication, _ subjects: [String]) -> String {
    var text = XMLText.element("dc:identifier", DublinCoreMapping.idPrefix + publication.id.text)
    func add(_ name: String, _ values: [String]) {
      for value in values { text += XMLText.element("dc:\(name)", value) }
    }
    add("title", [XMLText.asMarkup(publication.title)])
    for contributor in publication.listedContributors(reading.vocabulary) {
      add(contributor.role == .author ? "creator" : "contributor", [contributor.invertedName])
    }
    add("publisher", [publication.publisher].compactMap(\.self))
    add("date", [publication.date?.text].compactMap(\.self))
    add("type", [publication.documentType?.rawValue].compactMap(\.self))
    add("subject", subjects.map { XMLText.asMarkup($0) })
    add("coverage", publication.countries.map { context.countryName($0) })
    add("language", publication.languages)
    add("description", publication.paragraphs.map { XMLText.asMarkup($0) })
    add("identifier", publication.links.map(\.url))
    add(
      "identifier",
      publication.publishedIdentifiers.map { "\($0.scheme.rawValue):\($0.value)" })
    add("source", [publication.container?.title].compactMap(\.self))
    return text
  }
}
