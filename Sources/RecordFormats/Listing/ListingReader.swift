internal import Publications
internal import Vocabularies

/// Reads the listing format in which the International Centre for Missing & Exploited Children
/// publishes its resources.
///
/// A record is a line of tags, a title, and a body that begins with its sources in parentheses and
/// ends with `Read More`; blank lines separate them. Missing parts are left empty and reported.
/// Takes time in proportion to the length of the file.
struct ListingReader: RecordReader {
  /// The most bytes of a listing: some sixty thousand publications.
  static let limit = 64 << 20

  private let file: String
  private let vocabulary: Vocabulary
  private var buffer: DocumentBuffer
  private var placer: TagPlacer
  /// Whether any publication distinguishes the file from other text: by a known tag, sources in
  /// parentheses, or `Read More`.
  private var hasRecordMark = false
  /// For each derived identifier, its number of records and the line of the first.
  private var uses: [PublicationID: (count: Int, line: Int)] = [:]

  init(_ context: ReadingContext) {
    file = context.file
    vocabulary = context.vocabulary
    buffer = DocumentBuffer(file: context.file, limit: ListingReader.limit)
    placer = TagPlacer(context.vocabulary)
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    try buffer.append(bytes)
  }

  mutating func finish(to output: inout RecordOutput) throws(CatalogueFileError) {
    let text = try lines()
    for finding in text.findings { output.note(finding.problem, at: finding.line) }
    var cutter = RecordCutter(text.lines)
    while let record = cutter.next(placer: &placer) {
      add(record, isLast: cutter.isAtEnd, to: &output)
    }
    guard hasRecordMark else { throw text.lines.isEmpty ? .empty(file) : .noRecord(file) }
  }

  private func lines() throws(CatalogueFileError) -> ListingLines {
    let file = file
    return try buffer.withBytes { bytes throws(CatalogueFileError) in
      try Self.checkEncoding(of: bytes, file: file)
      guard !Self.isBinary(bytes) else { throw .notText(file) }
      let lines = ListingLines(bytes)
      // A damaged text has few such bytes; a text in another encoding, or a binary file, has many.
      guard lines.invalidCount * 4 <= bytes.count else { throw .notUTF8(file) }
      return lines
    }
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

  /// Whether two NUL bytes are adjacent, or one byte apart as in UTF-16 without a byte order mark.
  /// A text may contain a stray NUL; binary files contain runs of them.
  private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let place = rest.firstIndex(of: 0) {
      if bytes[(place + 1)...].prefix(2).contains(0) { return true }
      rest = bytes[(place + 1)...]
    }
    return false
  }

  private mutating func add(
    _ listed: ListingRecord, isLast: Bool, to output: inout RecordOutput
  ) {
    let first = listed.lines[listed.lines.startIndex].number
    let last = listed.lines[listed.lines.endIndex - 1]
    if !last.endsRecord { output.note(.noReadMore(atEnd: isLast), at: last.number) }
    guard let title = listed.title else { return output.note(.noTitle, at: first) }
    var record = RawRecord(place: RecordPlace(lines: first...last.number))
    record.title = title.text
    readTags(listed.tags, first: first, into: &record, output: &output)
    let sources = readBody(listed, into: &record, output: &output)
    hasRecordMark = hasRecordMark || last.endsRecord || sources != nil
    let id = PublicationID(title: title.text, sources: sources ?? "")
    record.id = tellApart(id, line: title.number, &output).text
    output.add(record)
  }

  private mutating func readTags(
    _ line: ListingLine?, first: Int, into record: inout RawRecord, output: inout RecordOutput
  ) {
    guard let line else { return output.note(.noTags, at: first) }
    let tags = TagLine(line.text, placer: &placer)
    hasRecordMark = hasRecordMark || tags.placements.contains { $0 != nil }
    record.tags = tags.tags
    record.tagLine = line.number
  }

  /// The identifier, with a number appended if an earlier record has the same.
  private mutating func tellApart(
    _ id: PublicationID, line: Int, _ output: inout RecordOutput
  ) -> PublicationID {
    guard let use = uses[id] else {
      uses[id] = (1, line)
      return id
    }
    uses[id]?.count += 1
    output.note(.sameAsOther(line: use.line), at: line)
    return PublicationID("\(id.text)-\(use.count + 1)")
  }

  /// Returns the sources as published; `nil` if the body has none at its beginning.
  private func readBody(
    _ listed: ListingRecord, into record: inout RawRecord, output: inout RecordOutput
  ) -> String? {
    let body = ListingBody(listed.body, vocabulary: vocabulary)
    let line = listed.body.first?.number ?? listed.lines[listed.lines.endIndex - 1].number
    for problem in body.problems { output.note(problem, at: line) }
    record.sourceLine = line
    record.sources = body.sources?.sources ?? []
    record.date = body.sources?.year.map { .parts(year: $0) }
    record.paragraphs = body.paragraphs
    return body.sources == nil ? nil : body.sourceText
  }
}
