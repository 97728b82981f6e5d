internal import Publications
internal import Vocabularies

/// Writes records: bodies go to their part as records are added; everything else is buffered until
/// all records are known.
struct RecordWriter {
  var records = ByteWriter()
  private var recordStarts = OffsetTable.Writer()
  /// The body of the record being added.
  private var body = ByteWriter()
  private var bodySize = 0
  private var bodyStarts = OffsetTable.Writer()

  /// Bits for the optional fields of a record.
  enum Present {
    static let year = 1
    static let url = 2
    static let origin = 4
    /// There are `Further` fields, after all others.
    static let further = 8
  }

  /// Bits of a second number, for fields that few records have.
  enum Further {
    static let month = 1
    static let contributors = 2
    static let publisher = 4
    static let publisherPlace = 8
    static let documentType = 16
    static let identifiers = 32
    static let edition = 64
    static let container = 128
    static let pages = 256
    static let notes = 512
    /// Links after the first one, or a link label.
    static let links = 1024
    /// The origin counts records instead of lines.
    static let recordNumber = 2048
    /// The date on which the record was added to the catalogue.
    static let added = 4096
    /// The date on which the link was followed.
    static let accessed = 8192
    /// The CSL type next to the document's own word.
    static let kind = 16384
  }

  mutating func add(_ publication: Publication, items: inout ItemTable, to image: inout ImageWriter)
  {
    records.append(text: publication.title)
    records.append(text: publication.id.text)
    writeOptionalFields(of: publication, items: &items)
    write(publication.sources, items: &items) { .source($0) }
    write(publication.tags, items: &items) { .tag($0) }
    write(publication.topics, items: &items) { .topic($0) }
    write(publication.collections, items: &items) { .collection($0) }
    write(publication.countries, items: &items) { .country($0) }
    write(publication.languages, items: &items) { .language($0) }
    writeFurtherFields(of: publication)
    recordStarts.append(records.count)
    body.removeAll()
    body.append(varint: publication.paragraphs.count)
    for paragraph in publication.paragraphs { body.append(text: paragraph) }
    body.bytes.withUnsafeBytes { image.append($0) }
    bodySize += body.count
    bodyStarts.append(bodySize)
  }

  private mutating func writeOptionalFields(of publication: Publication, items: inout ItemTable) {
    records.append(
      varint: (publication.year == nil ? 0 : Present.year)
        | (publication.url == nil ? 0 : Present.url)
        | (publication.origin == nil ? 0 : Present.origin)
        | (RecordWriter.further(of: publication) == 0 ? 0 : Present.further))
    if let year = publication.year { records.append(signed: year) }
    if let url = publication.url { records.append(text: url) }
    if let origin = publication.origin {
      records.append(varint: UInt64(items.number(of: .file(origin.file, origin.reading))))
      records.append(signed: origin.lines.lowerBound)
      records.append(varint: origin.lines.count - 1)
    }
  }

  private mutating func write<Value>(
    _ list: [Value], items: inout ItemTable, as item: (Value) -> Item
  ) {
    records.append(varint: list.count)
    for value in list { records.append(varint: UInt64(items.number(of: item(value)))) }
  }

  func write(to image: inout ImageWriter) {
    image.put(records.bytes, as: .records)
    image.put(recordStarts.lowerHalves, as: .recordStarts)
    image.put(recordStarts.carries, as: .recordCarries)
    image.put(bodyStarts.lowerHalves, as: .bodyStarts)
    image.put(bodyStarts.carries, as: .bodyCarries)
  }
}
