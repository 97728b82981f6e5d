internal import Publications

/// Reads records from an image, one at a time.
struct RecordReader: Sendable {
  private let records: ByteView
  private let recordStarts: OffsetTable
  private let bodies: ByteView
  private let bodyStarts: OffsetTable
  private let items: ItemReader

  init(_ parts: ImageParts, items: ItemReader) {
    records = parts[.records]
    recordStarts = OffsetTable(
      lowerHalves: parts.numbers(.recordStarts), carries: parts.numbers(.recordCarries))
    bodies = parts[.bodies]
    bodyStarts = OffsetTable(
      lowerHalves: parts.numbers(.bodyStarts), carries: parts.numbers(.bodyCarries))
    self.items = items
  }

  /// The offset of a record in the records part.
  func start(of ordinal: Int) -> Int { recordStarts.range(ordinal).lowerBound }

  func title(at ordinal: Int) -> String {
    var cursor = cursor(at: ordinal)
    return CleanText.line(cursor.text())
  }

  func id(at ordinal: Int) -> PublicationID {
    var cursor = cursor(at: ordinal)
    cursor.skipText()
    return PublicationID(CleanText.line(cursor.text()))
  }

  func year(at ordinal: Int) -> Int? {
    var cursor = cursor(at: ordinal)
    cursor.skipText()
    cursor.skipText()
    var publication = Publication(id: PublicationID(""), title: "")
    readOptionalFields(of: &publication, from: &cursor)
    return publication.year
  }

  /// The first language of a record; `nil` when it has none.
  func language(at ordinal: Int) -> String? {
    var cursor = cursor(at: ordinal)
    cursor.skipText()
    cursor.skipText()
    var publication = Publication(id: PublicationID(""), title: "")
    readOptionalFields(of: &publication, from: &cursor)
    // Skip sources, tags, topics, collections and countries.
    for _ in 0..<5 { for _ in 0..<cursor.length() { _ = cursor.varint() } }
    return texts(&cursor).first
  }

  func publication(at ordinal: Int) -> Publication {
    var publication = publicationWithoutText(at: ordinal)
    publication.paragraphs = paragraphs(at: ordinal)
    return publication
  }

  /// A publication without its paragraphs, which take most of the reading time.
  func publicationWithoutText(at ordinal: Int) -> Publication {
    var cursor = cursor(at: ordinal)
    let title = CleanText.line(cursor.text())
    var publication = Publication(
      id: PublicationID(CleanText.line(cursor.text())), title: title)
    let hasFurther = readOptionalFields(of: &publication, from: &cursor)
    publication.sources = items(&cursor).map { items.source($0) }
    publication.tags = texts(&cursor)
    publication.topics = texts(&cursor)
    publication.collections = texts(&cursor)
    publication.countries = texts(&cursor).map { CountryCode($0) }
    publication.languages = texts(&cursor)
    if hasFurther { readFurtherFields(of: &publication, from: &cursor) }
    return publication
  }

  private func cursor(at ordinal: Int) -> ByteCursor {
    ByteCursor(records[recordStarts.range(ordinal)])
  }

  /// Returns whether there are `Further` fields at the end.
  @discardableResult
  private func readOptionalFields(
    of publication: inout Publication, from cursor: inout ByteCursor
  ) -> Bool {
    let present = cursor.varint()
    if present & RecordWriter.Present.year != 0 { publication.year = cursor.signed() }
    if present & RecordWriter.Present.url != 0 { publication.url = CleanText.line(cursor.text()) }
    if present & RecordWriter.Present.origin != 0 {
      let file = cursor.varint()
      let first = cursor.signed()
      let more = max(0, cursor.varint())
      publication.origin = Origin(
        file: items.text(file), lines: first...max(first, first &+ more))
      publication.origin?.reading = items.second(file).flatMap { Origin.Reading(text: $0) }
    }
    return present & RecordWriter.Present.further != 0
  }

  private func paragraphs(at ordinal: Int) -> [String] {
    var cursor = ByteCursor(bodies[bodyStarts.range(ordinal)])
    return (0..<cursor.length()).map { _ in CleanText.lines(cursor.text()) }
  }

  private func items(_ cursor: inout ByteCursor) -> [Int] {
    (0..<cursor.length()).map { _ in cursor.varint() }
  }

  private func texts(_ cursor: inout ByteCursor) -> [String] {
    items(&cursor).map { items.text($0) }
  }
}

/// Reads the items that records refer to by number.
struct ItemReader: Sendable {
  private let strings: StringReader
  private let entries: NumberView<UInt32>

  init(_ parts: ImageParts, strings: StringReader) {
    self.strings = strings
    entries = parts.numbers(.items)
  }

  func text(_ item: Int) -> String { strings[entry(item, 0)] }

  /// The second text of an item, if any.
  func second(_ item: Int) -> String? {
    let number = entry(item, 1)
    return number == 0 ? nil : strings[number - 1]
  }

  func source(_ item: Int) -> Source {
    Source(name: text(item), acronym: second(item), isPerson: entry(item, 2) != 0)
  }

  private func entry(_ item: Int, _ field: Int) -> Int {
    guard item >= 0, item < entries.count / 3 else { return 0 }
    return entries[item * 3 + field]
  }
}

/// Reads shared texts by number.
struct StringReader: Sendable {
  private let bytes: ByteView
  private let starts: NumberView<UInt32>

  init(_ parts: ImageParts) {
    bytes = parts[.strings]
    starts = parts.numbers(.stringStarts)
  }

  subscript(number: Int) -> String { CleanText.line(bytes[starts.range(number)].text) }
}
