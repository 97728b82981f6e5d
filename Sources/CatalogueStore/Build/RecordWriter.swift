internal import Publications
internal import Vocabularies

/// Writes records: everything but the body in one part, the bodies in another.
struct RecordWriter {
  private var records = ByteWriter()
  private var recordStarts = WideStarts.Writer()
  private var bodies = ByteWriter()
  private var bodyStarts = WideStarts.Writer()

  /// Which of the fields that may be missing a record has, as bits.
  enum Present {
    static let year = 1
    static let url = 2
    static let origin = 4
  }

  mutating func add(_ publication: Publication, items: inout ItemTable) {
    records.append(text: publication.title)
    records.append(text: publication.id.text)
    writeOptionalFields(of: publication, items: &items)
    write(publication.sources.map { .source($0) }, items: &items)
    write(publication.tags.map { .tag($0) }, items: &items)
    write(publication.topics.map { .topic($0) }, items: &items)
    write(publication.collections.map { .collection($0) }, items: &items)
    write(publication.countries.map { .country($0) }, items: &items)
    write(publication.languages.map { .language($0) }, items: &items)
    recordStarts.append(records.count)
    bodies.append(varint: publication.paragraphs.count)
    for paragraph in publication.paragraphs { bodies.append(text: paragraph) }
    bodyStarts.append(bodies.count)
  }

  private mutating func writeOptionalFields(of publication: Publication, items: inout ItemTable) {
    records.append(
      varint: (publication.year == nil ? 0 : Present.year)
        | (publication.url == nil ? 0 : Present.url)
        | (publication.origin == nil ? 0 : Present.origin))
    if let year = publication.year { records.append(signed: year) }
    if let url = publication.url { records.append(text: url) }
    if let origin = publication.origin {
      records.append(varint: UInt64(items.number(of: .file(origin.file))))
      records.append(signed: origin.lines.lowerBound)
      records.append(varint: origin.lines.count - 1)
    }
  }

  private mutating func write(_ list: [Item], items: inout ItemTable) {
    records.append(varint: list.count)
    for item in list { records.append(varint: UInt64(items.number(of: item))) }
  }

  consuming func write(to image: inout ImageWriter) {
    image.put(records.bytes, as: .records)
    image.put(recordStarts.lowerHalves, as: .recordStarts)
    image.put(recordStarts.carries, as: .recordCarries)
    image.put(bodies.bytes, as: .bodies)
    image.put(bodyStarts.lowerHalves, as: .bodyStarts)
    image.put(bodyStarts.carries, as: .bodyCarries)
  }
}
