internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Writes records in the form of the listing: a line of tags, a title, the sources in parentheses
/// before the body, `Read More`.
///
/// The form has tags, title, sources, one year and paragraphs. What else a record gives is lost,
/// which is said. So is what the form cannot hold of these: each record is read back, and a field
/// that is not what it was counts as lost.
struct ListingWriter: RecordWriter {
  private let context: WritingContext
  private lazy var vocabulary = context.vocabulary()
  private var isFirst = true

  init(_ context: WritingContext) {
    self.context = context
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
    loseOthers(publication, &output)
    compare(publication, with: text, &output)
  }

  /// Reads a record back and counts what is not as it was.
  private mutating func compare(
    _ publication: Publication, with text: String, _ output: inout WriterOutput
  ) {
    var reader = ListingReader(ReadingContext(file: "", vocabulary: vocabulary))
    var readBack = RecordOutput()
    let bytes = Array(text.utf8)
    _ = try? bytes.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
      try reader.read(bytes, to: &readBack)
      try reader.finish(to: &readBack)
    }
    let read = readBack.records.count == 1 ? readBack.records[0] : nil
    let names = publication.sources.map { vocabulary.source(named: $0.name)?.name ?? $0.name }
    let fields: [(RecordField, Bool)] = [
      (.id, read?.id == publication.id.text), (.title, read?.title == publication.title),
      (.sources, read?.sources.map(\.name) == names),
      (.tags, read?.tags == publication.tags),
      (.body, read?.paragraphs == publication.paragraphs),
    ]
    for (field, isSame) in fields where !isSame { output.lose(field) }
  }

  /// The tags of a record; of one that has none its topics, collections and countries.
  private mutating func tags(of publication: Publication, _ output: inout WriterOutput) -> [String]
  {
    var tags = publication.tags
    if tags.isEmpty {
      tags = publication.topics + publication.collections
      tags += publication.countries.map { context.countryName($0) }
    }
    var parts: [String] = []
    for tag in tags {
      let isKnown = vocabulary.placement(of: tag) != nil
      if let part = part(tag, isKnown, .changedTagComma, &output) {
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
      guard let name = part(source.name, isKnown, .changedSourceComma, &output) else { continue }
      parts.append(name)
      if let acronym = source.acronym { parts.append(TextFilter.line(acronym)) }
    }
    if let date = publication.date {
      parts.append(String(date.year))
      if date.month != nil { output.note(change: .key(.changedDate)) }
    }
    let paragraphs = publication.paragraphs.flatMap { paragraph in
      TextFilter.lines(paragraph).split(separator: "\n").map(String.init)
    }
    let sources = parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
    let text = paragraphs.joined(separator: "\n\n")
    return sources + (sources.isEmpty || text.isEmpty ? "" : " ") + text
  }

  /// A text between commas; `nil` for an empty one.
  private mutating func part(
    _ text: String, _ isKnown: Bool, _ change: MessageKey, _ output: inout WriterOutput
  ) -> String? {
    let line = TextFilter.line(text)
    if line.isEmpty { return nil }
    if isKnown || !line.utf8.contains(UInt8(ascii: ",")) { return line }
    output.note(change: .key(change))
    return line.replacing(",", with: ";")
  }

  private func loseOthers(_ publication: Publication, _ output: inout WriterOutput) {
    let others: [(RecordField, Bool)] = [
      (.contributors, publication.contributors.isEmpty),
      (.publisher, publication.publisher == nil),
      (.publisherPlace, publication.publisherPlace == nil),
      (.type, publication.documentType == nil),
      (.identifiers, publication.identifiers.isEmpty),
      (.edition, publication.edition == nil), (.container, publication.container == nil),
      (.pages, publication.pages == nil), (.notes, publication.notes.isEmpty),
      (.languages, publication.languages.isEmpty), (.links, publication.links.isEmpty),
    ]
    for (field, isEmpty) in others where !isEmpty { output.lose(field) }
  }
}
