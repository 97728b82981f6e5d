package import Publications
package import Vocabularies

/// Reads a listing in the form in which the International Centre for Missing & Exploited Children
/// publishes its resources.
///
/// A record is a line of tags, a title, and a body that begins with its sources in parentheses and
/// ends with `Read More`; blank lines stand between. What a record lacks is left empty and
/// reported. Takes time in proportion to the length of the file.
package struct ListingReader {
  /// Bytes that a listing may have: some sixty thousand publications.
  package static let limit = 64 << 20

  private let vocabulary: Vocabulary
  private var placer: TagPlacer
  private var report = ImportReport()
  private var publications: [Publication] = []
  /// Whether any publication has what tells a listing from other lines of text: a tag that the
  /// vocabulary knows, sources in parentheses, or `Read More`.
  private var hasRecordMark = false
  /// How many records had a hash as their identifier.
  private var uses: [PublicationID: (count: Int, line: Int)] = [:]

  private init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    placer = TagPlacer(vocabulary)
  }

  /// The publications of a file in their order, and what an editor should know about it.
  package static func read(
    _ contents: FileContents, vocabulary: Vocabulary
  ) throws(CatalogueFileError) -> (publications: [Publication], report: ImportReport) {
    let text = try contents.withBytes { bytes throws(CatalogueFileError) in
      try checkEncoding(of: bytes, file: contents.name)
      guard !isBinary(bytes) else { throw .notText(contents.name) }
      let lines = ListingLines(bytes)
      // A damaged text has some such bytes, a text of another encoding or no text at all has many.
      guard lines.invalidCount * 4 <= bytes.count else { throw .notUTF8(contents.name) }
      return lines
    }
    var reader = ListingReader(vocabulary)
    reader.report.findings = text.findings
    reader.readRecords(of: text.lines, file: contents.name)
    guard reader.hasRecordMark else {
      throw text.lines.isEmpty ? .empty(contents.name) : .noRecord(contents.name)
    }
    reader.report.findings.sort { $0.line < $1.line }
    return (reader.publications, reader.report)
  }

  private static func checkEncoding(
    of bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(CatalogueFileError) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      throw .otherEncoding(file)
    }
  }

  /// Whether two NUL bytes stand side by side, or with one byte between as in UTF-16 without its
  /// mark. A text may hold one that does not belong there; files of other kinds hold runs of them.
  private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let place = rest.firstIndex(of: 0) {
      if bytes[(place + 1)...].prefix(2).contains(0) { return true }
      rest = bytes[(place + 1)...]
    }
    return false
  }

  private mutating func readRecords(of lines: [ListingLine], file: String) {
    var cutter = RecordCutter(lines)
    while let record = cutter.next(placer: &placer) {
      add(record, isLast: cutter.isAtEnd, file: file)
    }
  }

  private mutating func add(_ record: ListingRecord, isLast: Bool, file: String) {
    let first = record.lines[record.lines.startIndex].number
    let last = record.lines[record.lines.endIndex - 1]
    if !last.endsRecord { note(.noReadMore(atEnd: isLast), last.number) }
    guard let title = record.title else { return note(.noTitle, first) }
    let body = readBody(record)
    var publication = Publication(
      id: PublicationID(title: title.text, sources: body.sourceText), title: title.text)
    publication.id = tellApart(publication.id, line: title.number)
    place(record.tags, in: &publication)
    if record.tags == nil { note(.noTags, first) }
    publication.sources = body.sources?.sources ?? []
    publication.year = body.sources?.year
    publication.paragraphs = body.paragraphs
    publication.origin = Origin(file: file, lines: first...last.number)
    hasRecordMark = hasRecordMark || last.endsRecord || body.sources != nil
    publications.append(publication)
  }

  private mutating func readBody(_ record: ListingRecord) -> ListingBody {
    let body = ListingBody(record.body, vocabulary: vocabulary)
    let line = record.body.first?.number ?? record.lines[record.lines.endIndex - 1].number
    for problem in body.problems { note(problem, line) }
    return body
  }

  /// Puts a publication where its tags say.
  private mutating func place(_ line: ListingLine?, in publication: inout Publication) {
    guard let line else { return }
    let tags = TagLine(line.text, placer: &placer)
    var seen: Set<String> = []
    publication.tags = tags.tags
    hasRecordMark = hasRecordMark || tags.placements.contains { $0 != nil }
    for (tag, placement) in zip(tags.tags, tags.placements) {
      switch placement {
      case .topic(let label):
        if seen.insert(label).inserted { publication.topics.append(label) }
      case .collection(let label):
        if seen.insert(label).inserted { publication.collections.append(label) }
      case .country(let code):
        if seen.insert(code.text).inserted { publication.countries.append(code) }
      case nil:
        if seen.insert(tag).inserted { publication.topics.append(tag) }
        note(.unplacedTag(tag), line.number)
      }
    }
  }

  /// The identifier, with a number when an earlier record has the same.
  private mutating func tellApart(_ id: PublicationID, line: Int) -> PublicationID {
    guard let use = uses[id] else {
      uses[id] = (1, line)
      return id
    }
    uses[id]?.count += 1
    note(.sameAsOther(line: use.line), line)
    return PublicationID("\(id.text)-\(use.count + 1)")
  }

  private mutating func note(_ problem: ImportReport.Problem, _ line: Int) {
    report.findings.append(.init(line: line, problem: problem))
  }
}
