internal import Publications

extension RecordWriter {
  /// The `Further` bits of the fields that a record has.
  static func further(of publication: Publication) -> Int {
    var bits = 0
    func add(_ bit: Int, if isGiven: Bool) { bits |= isGiven ? bit : 0 }
    add(Further.month, if: publication.date?.month != nil)
    add(Further.contributors, if: !publication.contributors.isEmpty)
    add(Further.publisher, if: publication.publisher != nil)
    add(Further.publisherPlace, if: publication.publisherPlace != nil)
    add(Further.documentType, if: publication.documentType != nil)
    add(Further.identifiers, if: !publication.identifiers.isEmpty)
    add(Further.edition, if: publication.edition != nil)
    add(Further.container, if: publication.container != nil)
    add(Further.pages, if: publication.pages != nil)
    add(Further.notes, if: !publication.notes.isEmpty)
    add(Further.links, if: publication.links.count > 1 || publication.links.first?.label != nil)
    add(Further.added, if: publication.added != nil)
    add(Further.kind, if: publication.documentType?.kind != nil)
    add(Further.accessed, if: publication.accessed != nil)
    add(Further.recordNumber, if: publication.origin?.unit == .record)
    return bits
  }

  /// Writes the `Further` bits and their fields; nothing when there are none.
  mutating func writeFurtherFields(of publication: Publication) {
    let bits = RecordWriter.further(of: publication)
    if bits == 0 { return }
    records.append(varint: bits)
    if let date = publication.date, let month = date.month {
      records.append(varint: month)
      records.append(varint: date.day ?? 0)
    }
    if bits & Further.contributors != 0 { write(publication.contributors) }
    write(optional: publication.publisher)
    write(optional: publication.publisherPlace)
    write(optional: publication.documentType?.rawValue)
    if bits & Further.identifiers != 0 {
      records.append(varint: publication.identifiers.count)
      for identifier in publication.identifiers {
        records.append(text: identifier.scheme.rawValue)
        records.append(text: identifier.value)
      }
    }
    write(optional: publication.edition)
    if let container = publication.container {
      for text in [container.title, container.series, container.volume, container.issue] {
        write(text)
      }
    }
    write(optional: publication.pages)
    if bits & Further.notes != 0 {
      records.append(varint: publication.notes.count)
      for note in publication.notes { records.append(text: note) }
    }
    if bits & Further.links != 0 { writeLinks(of: publication) }
    for date in [publication.added, publication.accessed].compactMap(\.self) {
      for number in [date.year, date.month ?? 0, date.day ?? 0] {
        records.append(varint: number)
      }
    }
    write(optional: publication.documentType?.kind)
  }

  private mutating func write(_ contributors: [Contributor]) {
    records.append(varint: contributors.count)
    for contributor in contributors {
      records.append(text: contributor.role.rawValue)
      switch contributor.name {
      case .body(let name):
        records.append(varint: 0)
        records.append(text: name)
      case .person(let family, let given):
        records.append(varint: 1)
        records.append(text: family)
        records.append(text: given)
      }
    }
  }

  /// Writes the label of the first link, whose URL is among the optional fields, and all other
  /// links.
  private mutating func writeLinks(of publication: Publication) {
    write(publication.links.first?.label)
    records.append(varint: publication.links.count - 1)
    for link in publication.links.dropFirst() {
      records.append(text: link.url)
      write(link.label)
    }
  }

  private mutating func write(optional text: String?) {
    if let text { records.append(text: text) }
  }

  /// Writes an optional text, preceded by a presence flag.
  private mutating func write(_ text: String?) {
    records.append(varint: text == nil ? 0 : 1)
    if let text { records.append(text: text) }
  }
}
