internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Compares a publication with the record that a format's own reader makes of the written bytes.
///
/// A field is lost when the record lacks some of its content. Additional content is not a loss;
/// content in another form is reported as a change.
struct ReadBack {
  let vocabulary: Vocabulary
  var placer: TagPlacer
  /// Built for the first record whose language or type is written differently from the
  /// publication's.
  private lazy var index =
    (try? vocabulary.nameIndex(of: [.language, .type])) ?? NameIndex()

  /// A comparison with the vocabulary that will be used to read the file.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    placer = TagPlacer(vocabulary)
  }

  /// Reads bytes with a reader; `nil` unless they give exactly one record.
  static func record(of bytes: [UInt8], _ reader: some RecordReader) -> RawRecord? {
    var reader = reader
    var output = RecordOutput()
    do {
      try bytes.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        try reader.read(bytes, to: &output)
      }
      try reader.finish(to: &output)
    } catch {
      return nil
    }
    return output.records.count == 1 ? output.records[0] : nil
  }

  /// Reports lost and changed fields; `id` is the identifier in the form of the format. The origin
  /// is not compared.
  mutating func compare(
    _ publication: Publication, with record: RawRecord?, id: String? = nil,
    _ output: inout WriterOutput
  ) {
    let record = record ?? RawRecord(place: RecordPlace(record: 1))
    if line(record.id) != id ?? publication.id.text { output.lose(.id) }
    compareLines(publication, with: record, &output)
    compareDates(publication.date, record.date, &output)
    if let accessed = publication.accessed, record.accessed.flatMap(ReadBack.date) != accessed {
      output.lose(.accessed)
    }
    if publication.added != nil, record.added == nil { output.lose(.added) }
    compareLists(publication, with: record, &output)
    compareTexts(publication, with: record, &output)
    compareNames(publication, with: record, &output)
    compareSubjects(publication, with: record, &output)
  }

  private mutating func compareLines(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let given = publication.container ?? Container()
    let read = record.container ?? Container()
    let lines: [(RecordField, String?, String?)] = [
      (.title, publication.title, record.title),
      (.publisherPlace, publication.publisherPlace, record.publisherPlace),
      (.edition, publication.edition, record.edition), (.pages, publication.pages, record.pages),
      (.container, given.title, read.title), (.container, given.series, read.series),
      (.container, given.volume, read.volume), (.container, given.issue, read.issue),
    ]
    var lost: Set<RecordField> = []
    for (field, given, read) in lines where given != nil && line(given) != line(read) {
      if lost.insert(field).inserted { output.lose(field) }
    }
    if let publisher = publication.publisher, line(record.publisher) != line(publisher) {
      output.lose(.publisher)
    }
    if let type = publication.documentType?.rawValue {
      let words = [record.genre, record.type].compactMap { line($0) }
      if !words.contains(type), !words.contains(where: { isType($0, type) }) { output.lose(.type) }
    }
  }

  private mutating func isType(_ word: String, _ type: String) -> Bool {
    index.value(named: word, of: .type)?.id == type
  }

  private func compareDates(
    _ given: PublicationDate?, _ raw: RawDate?, _ output: inout WriterOutput
  ) {
    guard let given else { return }
    let read = raw.flatMap { ReadBack.date($0) }
    if read?.year != given.year {
      output.lose(.date)
    } else if read != given {
      output.lose(.monthAndDay)
    }
  }

  private static func date(_ date: RawDate) -> PublicationDate? {
    switch date {
    case .parts(let year, let month, let day): PublicationDate(year: year, month: month, day: day)
    case .text(let text): isoDate(text)
    }
  }

  /// The date in the form of writers: `2016`, `2016-05` or `2016-05-03`.
  private static func isoDate(_ text: String) -> PublicationDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts[0].utf8.count == 4, parts.count <= 3 else {
      return nil
    }
    return PublicationDate(
      year: numbers[0], month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
  }

  private mutating func compareLists(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let identifiers = record.identifiers.map {
      Identifier(.init(rawValue: line($0.scheme.rawValue).lowercased()), line($0.value))
    }
    if !publication.publishedIdentifiers.allSatisfy({ identifiers.contains($0) }) {
      output.lose(.identifiers)
    }
    let links = record.links.map {
      Link(url: ReadBack.address(line($0.url)), label: line($0.label))
    }
    let given = publication.links.map { Link(url: ReadBack.address($0.url), label: $0.label) }
    if !given.allSatisfy({ link in links.contains { $0.url == link.url } }) { output.lose(.links) }
    if !given.allSatisfy({ $0.label == nil || links.contains($0) }) { output.lose(.linkLabel) }
    let languages = record.languages.map { line($0) }
    if !publication.languages.allSatisfy({ languages.contains($0) }) {
      let codes = languages.map { index.language(named: $0)?.id ?? $0 }
      if !publication.languages.allSatisfy({ codes.contains($0) }) { output.lose(.languages) }
    }
  }

  /// An address, in which a semicolon may have been written as `%3B`.
  private static func address(_ url: String) -> String { url.replacing("%3B", with: ";") }

  private func compareTexts(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let notes = texts(record.notes)
    if notes != publication.notes {
      let words = ReadBack.words(of: notes)
      if !publication.notes.allSatisfy({ words.contains(ReadBack.words(of: [$0])) }) {
        output.lose(.notes)
      } else if publication.notes.count > notes.count {
        output.note(change: .key(.notesJoined), of: .notes)
      }
    }
    let html = record.html.map { HTMLText.paragraphs(of: $0) } ?? []
    let paragraphs = texts(record.paragraphs + html)
    if paragraphs == publication.paragraphs { return }
    if ReadBack.words(of: paragraphs) != ReadBack.words(of: publication.paragraphs) {
      output.lose(.body)
    } else if paragraphs.count < publication.paragraphs.count {
      output.note(change: .key(.paragraphsJoined), of: .body)
    } else {
      output.note(change: .key(.lineBreakToSpace), of: .body)
    }
  }

  /// The words of texts, separated by single spaces, without commas and semicolons.
  static func words(of texts: [String]) -> String {
    texts.map { text in
      text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "," || $0 == ";" })
        .joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  func line(_ text: String) -> String { TextFilter.line(text) }

  func line(_ text: String?) -> String? {
    text.map { TextFilter.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func texts(_ texts: [String]) -> [String] {
    texts.map { TextFilter.lines($0) }.filter { !$0.isEmpty }
  }
}
