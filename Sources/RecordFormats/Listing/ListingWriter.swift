internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Writes records in the listing format: a line of tags, a title, the sources in parentheses before
/// the body, `Read More`.
///
/// The format has tags, title, sources, one year and paragraphs. All other fields are reported as
/// lost. So are values of these fields that it cannot represent: each record is read back and
/// compared.
struct ListingWriter: RecordWriter {
  private let context: WritingContext
  private let vocabulary: Vocabulary
  private var keywords: Keywords
  private var readBack: ReadBack
  private var isFirst = true

  init(_ context: WritingContext) {
    self.context = context
    vocabulary = context.vocabulary()
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    if !isFirst { output.append("\n\n") }
    isFirst = false
    var text = ""
    let tags = tags(of: publication, &output)
    if !tags.isEmpty { text += "\(tags.joined(separator: ", "))\n\n" }
    text += "\(TextFilter.line(publication.title))\n\n\n"
    text += body(of: publication, &output) + "Read More\n"
    output.append(text)
    let reading = ReadingContext(file: "", vocabulary: vocabulary)
    let record = ReadBack.record(of: Array(text.utf8), ListingReader(reading))
    readBack.compare(publication, with: record, &output)
  }

  /// The tags of a record, and the topics, collections and countries that they do not include.
  private mutating func tags(of publication: Publication, _ output: inout WriterOutput) -> [String]
  {
    var parts: [String] = []
    for tag in keywords.keywords(of: publication) {
      let isKnown = vocabulary.placement(of: tag) != nil
      if let part = part(tag, isKnown, .changedTagComma, of: .tags, &output) {
        parts.append(part)
      }
    }
    return parts
  }

  private mutating func body(of publication: Publication, _ output: inout WriterOutput) -> String {
    var parts: [String] = []
    for source in publication.sources {
      if let acronym = source.acronym, vocabulary.source(named: acronym)?.name == source.name {
        parts.append(acronym)
        continue
      }
      let isKnown = vocabulary.source(named: source.name) != nil
      guard let name = part(source.name, isKnown, .changedSourceComma, of: .sources, &output)
      else { continue }
      let acronym = isKnown ? nil : source.acronym.map { TextFilter.line($0) }
      parts.append(acronym.map { "\(name) (\($0))" } ?? name)
    }
    if let date = publication.date { parts.append(String(date.year)) }
    let paragraphs = publication.paragraphs.flatMap { paragraph in
      TextFilter.lines(paragraph).split(separator: "\n").map(String.init)
    }
    let sources = parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
    let text = paragraphs.joined(separator: "\n\n")
    return sources + (sources.isEmpty || text.isEmpty ? "" : " ") + text
  }

  /// A text for a list with commas; `nil` if it is empty.
  private mutating func part(
    _ text: String, _ isKnown: Bool, _ change: MessageKey, of field: RecordField,
    _ output: inout WriterOutput
  ) -> String? {
    let line = TextFilter.line(text)
    if line.isEmpty { return nil }
    if isKnown || !line.utf8.contains(UInt8(ascii: ",")) { return line }
    output.note(change: .key(change), of: field)
    return line.replacing(",", with: ";")
  }
}
