internal import Publications
internal import RecordFormats
internal import Vocabularies

/// Fills the fields that need no vocabulary, and the document type.
enum RecordFields {
  static func fill(
    _ publication: inout Publication, from record: RawRecord, _ tables: inout NameTables,
    _ findings: inout RecordFindings
  ) {
    publication.date = record.date.flatMap { date(of: $0, &findings) }
    publication.accessed = record.accessed.flatMap { date(of: $0, &findings) }
    publication.added = findings.line(record.added).flatMap { text in
      let date = PublicationDate(day: text)
      if date == nil { findings.note(.wrongDate(text)) }
      return date
    }
    publication.publisher = findings.line(record.publisher)
    publication.publisherPlace = findings.line(record.publisherPlace)
    publication.edition = findings.line(record.edition)
    publication.pages = findings.line(record.pages)
    publication.container = record.container.flatMap { container(of: $0, &findings) }
    for identifier in record.identifiers {
      if let identifier = self.identifier(of: identifier, &findings) {
        publication.identifiers.append(identifier)
      }
    }
    publication.notes = record.notes.map { findings.lines($0) }.filter { !$0.isEmpty }
    fillType(of: &publication, from: record, &tables, &findings)
    publication.links = record.links.compactMap { link in
      findings.line(link.url as String?).map { Link(url: $0, label: findings.line(link.label)) }
    }
    let texts = record.html.map { HTMLText.paragraphs(of: $0, base: record.base) } ?? []
    publication.paragraphs = (record.paragraphs + texts).map { findings.lines($0) }
      .filter { !$0.isEmpty }
  }

  /// Sets the document type. The publication's own term (the genre) may be more specific than the
  /// format's type.
  private static func fillType(
    of publication: inout Publication, from record: RawRecord, _ tables: inout NameTables,
    _ findings: inout RecordFindings
  ) {
    let type = findings.line(record.type).map { word in
      if let type = tables.documentType(word) { return type }
      findings.note(.unknownType(word), nearest: tables.nearest(toType: word))
      return DocumentType(rawValue: word)
    }
    publication.documentType = type
    guard let word = findings.line(record.genre) else { return }
    let known = tables.documentType(word)
    let genre = DocumentType(rawValue: word)
    guard let type, type.rawValue != "document" else {
      let isKind = known?.rawValue.lowercased() == word.lowercased()
      let saysMore = known == nil || known == .report || genre.kindOfGenre != nil
      publication.documentType = saysMore && !isKind ? genre : known
      return
    }
    if genre.kindOfGenre == type {
      publication.documentType = genre
    } else if type == .report {
      publication.documentType = reportType(genre, known: known)
    } else if known != type {
      fillType(of: &publication, type, genre, known: known)
    }
  }

  /// The type of a report with a genre. Most genres are not types, but some are the names of other
  /// types.
  private static func reportType(_ genre: DocumentType, known: DocumentType?) -> DocumentType {
    let word = genre.rawValue
    if let known, known == genre || known == .report && word.lowercased() == "report" {
      return known
    }
    let isPlain = (known == nil || known == .report) && genre.kindOfGenre == nil
    return isPlain ? genre : DocumentType(rawValue: word, kind: DocumentType.report.rawValue)
  }

  /// Sets the type of another kind of document with a genre. A genre that is not a type is kept as
  /// the type's name. In articles the genre field often holds something else, so there it becomes a
  /// note.
  private static func fillType(
    of publication: inout Publication, _ type: DocumentType, _ genre: DocumentType,
    known: DocumentType?
  ) {
    let word = genre.rawValue
    let isArticle = type.rawValue.hasPrefix("article-") || type.rawValue.hasPrefix("review")
    if isArticle || known == genre || word.contains(where: \.isNumber) {
      publication.notes.append(word)
    } else {
      publication.documentType = DocumentType(rawValue: word, kind: type.rawValue)
    }
  }

  private static func container(
    of container: Container, _ findings: inout RecordFindings
  ) -> Container? {
    let container = Container(
      title: findings.line(container.title), series: findings.line(container.series),
      volume: findings.line(container.volume), issue: findings.line(container.issue))
    return container == Container() ? nil : container
  }

  /// An identifier without the name of its scheme or a resolver address.
  private static func identifier(
    of identifier: Identifier, _ findings: inout RecordFindings
  ) -> Identifier? {
    let scheme = findings.line(identifier.scheme.rawValue).lowercased()
    var value = findings.line(identifier.value)
    let prefixes =
      scheme == "doi"
      ? ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"] : []
    for prefix in prefixes + ["\(scheme):", "\(scheme) ", "urn:\(scheme):"]
    where value.utf8.count > prefix.utf8.count
      && value.prefix(prefix.count).lowercased() == prefix
    {
      value = findings.line(String(value.dropFirst(prefix.count)))
      break
    }
    return value.isEmpty ? nil : Identifier(Identifier.Scheme(rawValue: scheme), value)
  }

  private static func date(
    of raw: RawDate, _ findings: inout RecordFindings
  ) -> PublicationDate? {
    switch raw {
    case .parts(let year, let month, let day):
      guard 1000...2999 ~= year else {
        findings.note(.wrongYear(year))
        return nil
      }
      let date = PublicationDate(year: year, month: month, day: day)
      if date.month != month || date.day != day {
        let parts = [month, day].map { $0.map(String.init) ?? "" }
        findings.note(.partOfDate("\(year)-\(parts[0])-\(parts[1])", read: date.text))
      }
      return date
    case .text(let text):
      let line = findings.line(text)
      if line.isEmpty { return nil }
      guard let reading = DateText.reading(of: line) else {
        findings.note(.wrongDate(line))
        return nil
      }
      if !reading.isWhole { findings.note(.partOfDate(line, read: reading.date.text)) }
      return reading.date
    }
  }
}
