internal import Publications

extension RecordReader {
  /// Reads the fields written by `RecordWriter.writeFurtherFields`. With damaged bytes, it creates
  /// no more elements than there are bytes left.
  func readFurtherFields(of publication: inout Publication, from cursor: inout ByteCursor) {
    let bits = cursor.varint()
    func has(_ bit: Int) -> Bool { bits & bit != 0 }
    if has(RecordWriter.Further.month) {
      let (month, day) = (cursor.varint(), cursor.varint())
      publication.date = publication.date.map {
        PublicationDate(year: $0.year, month: month, day: day)
      }
    }
    if has(RecordWriter.Further.contributors) {
      publication.contributors = list(&cursor) { contributor(&$0) }
    }
    if has(RecordWriter.Further.publisher) { publication.publisher = line(&cursor) }
    if has(RecordWriter.Further.publisherPlace) { publication.publisherPlace = line(&cursor) }
    if has(RecordWriter.Further.documentType) {
      publication.documentType = DocumentType(rawValue: line(&cursor))
    }
    if has(RecordWriter.Further.identifiers) {
      publication.identifiers = list(&cursor) { cursor in
        let scheme = Identifier.Scheme(rawValue: line(&cursor))
        return Identifier(scheme, line(&cursor))
      }
    }
    if has(RecordWriter.Further.edition) { publication.edition = line(&cursor) }
    if has(RecordWriter.Further.container) { publication.container = container(&cursor) }
    if has(RecordWriter.Further.pages) { publication.pages = line(&cursor) }
    if has(RecordWriter.Further.notes) {
      publication.notes = list(&cursor) { CleanText.lines($0.text()) }
    }
    if has(RecordWriter.Further.links) { readLinks(of: &publication, from: &cursor) }
    if has(RecordWriter.Further.added) { publication.added = date(&cursor) }
    if has(RecordWriter.Further.accessed) { publication.accessed = date(&cursor) }
    if has(RecordWriter.Further.kind) {
      let kind = line(&cursor)
      publication.documentType = publication.documentType.map {
        DocumentType(rawValue: $0.rawValue, kind: kind)
      }
    }
    if has(RecordWriter.Further.recordNumber) { publication.origin?.unit = .record }
  }

  private func date(_ cursor: inout ByteCursor) -> PublicationDate {
    let (year, month, day) = (cursor.varint(), cursor.varint(), cursor.varint())
    return PublicationDate(year: year, month: month, day: day)
  }

  private func contributor(_ cursor: inout ByteCursor) -> Contributor {
    let role = Contributor.Role(rawValue: line(&cursor))
    guard cursor.varint() == 1 else { return Contributor(.body(line(&cursor)), role: role) }
    let family = line(&cursor)
    return Contributor(.person(family: family, given: line(&cursor)), role: role)
  }

  private func container(_ cursor: inout ByteCursor) -> Container {
    let texts = (0..<4).map { _ in optionalLine(&cursor) }
    return Container(title: texts[0], series: texts[1], volume: texts[2], issue: texts[3])
  }

  private func readLinks(of publication: inout Publication, from cursor: inout ByteCursor) {
    let label = optionalLine(&cursor)
    if !publication.links.isEmpty { publication.links[0].label = label }
    publication.links += list(&cursor) { cursor in
      let url = line(&cursor)
      return Link(url: url, label: optionalLine(&cursor))
    }
  }

  private func list<Value>(
    _ cursor: inout ByteCursor, _ read: (inout ByteCursor) -> Value
  ) -> [Value] {
    var values: [Value] = []
    for _ in 0..<cursor.length() {
      guard !cursor.isAtEnd else { break }
      values.append(read(&cursor))
    }
    return values
  }

  private func line(_ cursor: inout ByteCursor) -> String { CleanText.line(cursor.text()) }

  private func optionalLine(_ cursor: inout ByteCursor) -> String? {
    cursor.varint() == 0 ? nil : line(&cursor)
  }
}
