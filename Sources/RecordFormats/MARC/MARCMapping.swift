internal import Messages
internal import Publications

/// Maps MARC 21 records.
enum MARCMapping {
  /// The record; `nil` if it has neither title nor number.
  static func record(
    of marc: MARCRecord, place: RecordPlace, to output: inout RecordOutput
  ) -> RawRecord? {
    var record = RawRecord(place: place)
    record.id = marc.control("001")?.trimmed ?? ""
    record.title = title(of: marc)
    addNames(of: marc, to: &record, output: &output)
    addImprint(of: marc, to: &record)
    addSubjects(of: marc, to: &record, output: &output)
    output.noteFurtherTitles(marc.all("245").map(title(in:)), named: "245", at: place)
    addIdentifiers(of: marc, to: &record)
    record.languages = languages(of: marc)
    record.type = type(of: marc)
    record.edition = marc.all("250").first?.value("a").map { MARCText.withoutPunctuation($0) }
    record.pages = marc.all("300").first?.value("a").map { MARCText.withoutPunctuation($0) }
    addContainer(of: marc, to: &record)
    for field in marc.all("520") {
      record.paragraphs += HTMLText.paragraphs(of: field.values("a", "b").joined(separator: " "))
    }
    addNotes(of: marc, to: &record, output: &output)
    return record.title.isEmpty && record.id.isEmpty ? nil : record
  }

  /// Whether a record has the fields of UNIMARC, whose tags mean something else in MARC 21.
  static func isUNIMARC(_ marc: MARCRecord) -> Bool {
    marc.all("245").isEmpty && marc.all("200").contains { $0.value("a") != nil }
  }

  /// Adds the notes on the publication, its further publishers and series, and its other titles.
  private static func addNotes(
    of marc: MARCRecord, to record: inout RawRecord, output: inout RecordOutput
  ) {
    // The body, and notes on a copy or on the record itself.
    let others: Set<String> = ["520", "541", "561", "562", "563", "583", "584", "588"]
    for field in marc.fields
    where field.tag.hasPrefix("5") && !field.tag.hasPrefix("59") && !others.contains(field.tag) {
      let parts = field.subfields.filter { part in
        part.code.utf8.allSatisfy { 0x61...0x7A ~= $0 } && !["u", "w", "x"].contains(part.code)
          && !part.value.isBlank
      }
      if !parts.isEmpty { record.notes.append(parts.map(\.value).joined(separator: " ")) }
    }
    record.notes += MARCPublisher.further(in: marc).map(\.statement)
    for field in MARCPublisher.unusedFields(in: marc) {
      output.noteUnmapped(field, at: record.place)
    }
    record.notes += MARCSeries.further(in: marc, besides: record.container).map(\.statement)
    addOtherTitles(of: marc, to: &record, output: &output)
  }

  /// Adds other titles, and titles in the original script.
  private static func addOtherTitles(
    of marc: MARCRecord, to record: inout RawRecord, output: inout RecordOutput
  ) {
    record.addOtherTitles(marc.all("130", "240", "242", "246", "740").map(title(in:)))
    for field in marc.all("880") {
      // The tag of the same field in Latin letters, and a number: `245-01`.
      let tag = String(field.value("6")?.prefix(3) ?? "")
      if ["130", "240", "242", "245", "246", "740"].contains(tag) {
        record.addOtherTitles([title(in: field)])
      } else {
        output.noteUnmapped(tag.isEmpty ? "880" : "880 $6 \(tag)", at: record.place)
      }
    }
    for tag in marc.fields.map(\.tag) where "760"..."787" ~= tag && tag != "773" {
      output.noteUnmapped(tag, at: record.place)
    }
  }

  private static func title(of marc: MARCRecord) -> String {
    marc.all("245").first.map(title(in:)) ?? ""
  }

  /// The title in a field. ISBD puts a space before the colon or semicolon that ends a part, which is
  /// removed; French has one within a part.
  private static func title(in field: MARCRecord.Field) -> String {
    let parts = field.values("a", "b", "n", "p").map { part in
      let part = part.trimmed
      return part.hasSuffix(" :") || part.hasSuffix(" ;")
        ? "\(part.dropLast(2))\(part.suffix(1))" : part
    }
    return MARCText.withoutPunctuation(parts.joined(separator: " "))
  }

  private static func addNames(
    of marc: MARCRecord, to record: inout RawRecord, output: inout RecordOutput
  ) {
    for field in marc.fields {
      switch field.tag {
      case "100", "110", "111", "700", "710", "711":
        // A name with a title refers to another work.
        if field.tag.hasPrefix("7"), field.value("t") != nil {
          output.noteUnmapped("\(field.tag) $t", at: record.place)
        } else if field.tag.hasSuffix("00") {
          addPerson(in: field, to: &record, output: &output)
        } else {
          addBody(in: field, to: &record, output: &output)
        }
      case "720":
        guard let name = field.value("a").map({ MARCText.withoutPunctuation($0) }) else { continue }
        let isPerson = field.indicators[0] == 0x31
        record.contributors.append(
          RawContributor(
            isPerson ? MARCName.person(name) : .unknown(name), role: MARCText.role(of: field)))
      default: continue
      }
    }
  }

  private static func addPerson(
    in field: MARCRecord.Field, to record: inout RawRecord, output: inout RecordOutput
  ) {
    // Some programs export all authors in one field.
    if let text = field.value("a"), let persons = PersonList.names(in: text) {
      record.contributors += persons.map { RawContributor($0, role: MARCText.role(of: field)) }
      for code in ["b", "c", "q"] where field.value(code) != nil {
        output.noteUnmapped("\(field.tag) $\(code)", at: record.place)
      }
      return
    }
    guard let name = MARCName(field) else { return }
    record.contributors.append(RawContributor(name.name, role: MARCText.role(of: field)))
    for code in name.unusedCodes { output.noteUnmapped("\(field.tag) $\(code)", at: record.place) }
  }

  private static func addBody(
    in field: MARCRecord.Field, to record: inout RawRecord, output: inout RecordOutput
  ) {
    let parts = field.values("a", "b").map { MARCText.withoutPunctuation($0, keepsStop: true) }
    let name = MARCText.withoutPunctuation(parts.joined(separator: " "))
    guard !name.isEmpty else { return }
    record.sources.append(RawSource(name))
    // The number, date and place of a meeting.
    for code in ["c", "d", "n", "q"] where field.value(code) != nil {
      output.noteUnmapped("\(field.tag) $\(code)", at: record.place)
    }
  }

  private static func addImprint(of marc: MARCRecord, to record: inout RawRecord) {
    let production = marc.all("264")
    let imprints =
      marc.all("260") + production.filter { $0.indicators[1] == 0x31 }
      + production.filter { $0.indicators[1] != 0x31 }
    for field in imprints {
      if record.publisher == nil {
        record.publisher = field.value("b").map { MARCText.withoutPunctuation($0) }
      }
      if record.publisherPlace == nil {
        record.publisherPlace = field.value("a").map { MARCText.withoutPunctuation($0) }
      }
    }
    record.date = MARCDate.date(of: marc, imprints: imprints)
  }

  private static func addSubjects(
    of marc: MARCRecord, to record: inout RawRecord, output: inout RecordOutput
  ) {
    for field in marc.fields {
      switch field.tag {
      case "600", "610", "611", "630", "647", "648", "650", "653", "654", "655", "690":
        // A name and its work form one heading; subdivisions become separate tags.
        let values =
          ["650", "653", "654", "690"].contains(field.tag)
          ? field.values("a", "x", "v", "y")
          : [field.values("a", "b", "t").joined(separator: " ")] + field.values("x", "v", "y")
        record.tags += values.flatMap { SubjectList.subjects(in: $0) }
          .map { MARCText.withoutPunctuation($0) }.filter { !$0.isEmpty }
        record.countries += field.values("z").prefix(1).map { MARCText.withoutPunctuation($0) }
      case "651":
        let places = field.values("a")
        record.countries += (places.isEmpty ? Array(field.values("z").prefix(1)) : places)
          .map { MARCText.withoutPunctuation($0) }
        record.tags += field.values("x", "v", "y").map { MARCText.withoutPunctuation($0) }
      case "043": addAreas(field.values("a"), to: &record, output: &output)
      default: continue
      }
    }
  }

  private static func addAreas(
    _ codes: [String], to record: inout RawRecord, output: inout RecordOutput
  ) {
    for code in codes {
      guard let place = MARCAreas.country(code) ?? MARCAreas.region(code) else {
        output.note(
          .leftOut(field: "043", reason: .message(Message(.codeNotCountry, .text(code)))),
          at: record.place.first, unit: record.place.unit)
        continue
      }
      record.countries.append(place)
    }
  }

  private static func addIdentifiers(of marc: MARCRecord, to record: inout RawRecord) {
    for field in marc.all("020", "022") {
      for number in field.values("a").map({ PublishedIdentifier.leadingNumber($0) })
      where !number.isEmpty {
        record.identifiers.append(Identifier(field.tag == "020" ? .isbn : .issn, number))
      }
    }
    // The numbers of the containing publication and of the series.
    for isbn in marc.all("773").flatMap({ $0.values("z") }) {
      let number = PublishedIdentifier.leadingNumber(isbn)
      if !number.isEmpty { record.identifiers.append(Identifier(.isbn, number)) }
    }
    for text in marc.all("490", "773").flatMap({ $0.values("x") }) {
      let issn = Identifier(.issn, PublishedIdentifier.leadingNumber(text))
      if !issn.value.isEmpty, !record.identifiers.contains(issn) { record.identifiers.append(issn) }
    }
    for field in marc.all("024") {
      guard let text = field.value("a") else { continue }
      let scheme = field.value("2")?.trimmed.lowercased()
      if scheme == "doi" || PublishedIdentifier.doi(in: text) != nil {
        record.identifiers.append(Identifier(.doi, PublishedIdentifier.doi(in: text) ?? text))
      } else if let scheme, scheme != "uri" {
        record.identifiers.append(Identifier(Identifier.Scheme(rawValue: scheme), text))
      } else {
        record.addIdentifier(text)
      }
    }
    for field in marc.all("856") {
      let label = field.value("y") ?? field.value("3") ?? field.value("z")
      for address in field.values("u") { record.addLink(address, label: label) }
    }
  }

  private static func languages(of marc: MARCRecord) -> [String] {
    var codes: [String] = []
    for text in marc.all("041").flatMap({ $0.values("a") }) {
      let text = text.trimmed
      guard text.utf8.count > 3, text.utf8.count % 3 == 0, text.utf8.allSatisfy({ $0 > 0x60 })
      else {
        codes.append(text)
        continue
      }
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: 3) {
        codes.append(String(decoding: bytes[start..<start + 3], as: UTF8.self))
      }
    }
    if codes.isEmpty, let code = marc.fixed("008", 35..<38) { codes = [code] }
    let none: Set<String> = ["", "und", "zxx", "mul", "|||", "   ", "xxx"]
    return codes.filter { !none.contains($0) && $0.utf8.allSatisfy { $0 | 0x20 >= 0x61 } }
  }

  private static func type(of marc: MARCRecord) -> String? {
    let places = Array(marc.leader.utf8)
    guard places.count > 7 else { return nil }
    if !marc.all("502").isEmpty { return "thesis" }
    switch (places[6], places[7]) {
    case (0x61, 0x61), (0x61, 0x62): return "article"
    case (0x61, 0x73), (0x61, 0x69): return "periodical"
    case (0x61, _), (0x74, _): return "book"
    case (0x63, _), (0x64, _): return "musical_score"
    case (0x65, _), (0x66, _): return "map"
    case (0x67, _): return "motion_picture"
    case (0x69, _), (0x6A, _): return "song"
    case (0x6B, _): return "graphic"
    default: return nil
    }
  }

  private static func addContainer(of marc: MARCRecord, to record: inout RawRecord) {
    let year: Int? = if case .parts(let year, _, _)? = record.date { year } else { nil }
    let host = MARCHost(marc, year: year)
    let series = MARCSeries.all(in: marc).first
    if let pages = host.pages { record.pages = pages }
    let container = Container(
      title: host.title, series: series?.title,
      volume: host.volume ?? series?.number, issue: host.issue)
    record.container = container.title == nil && container.series == nil ? nil : container
  }
}
