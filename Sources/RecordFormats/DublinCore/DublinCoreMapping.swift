internal import Messages
internal import Publications

/// Maps Dublin Core elements to a record.
enum DublinCoreMapping {
  /// The prefix of a record's own identifier, because Dublin Core has no element for it.
  static let idPrefix = "id:"

  /// The record of an element with Dublin Core children; it may have neither title nor identifier.
  static func record(
    of element: XMLElement, place: RecordPlace, to output: inout RecordOutput
  ) -> RawRecord {
    var record = RawRecord(place: place)
    let texts: (String) -> [String] = { element.texts("dc:\($0)") + element.texts("dcterms:\($0)") }
    let titles = texts("title")
    record.title = HTMLText.line(of: titles.first ?? "").trimmed
    record.notes = titles.dropFirst().map { $0 }
    record.addOtherTitles(element.texts("dcterms:alternative"))
    for name in texts("creator") { record.addContributors(name) }
    for name in texts("contributor") {
      record.addContributors(name, role: Contributor.Role(rawValue: "contributor"))
    }
    let publishers = texts("publisher")
    record.publisher = publishers.isEmpty ? nil : publishers.joined(separator: "; ")
    record.date = FeedDate.date(dates(of: element).map { Optional($0) })
    record.type = texts("type").first.map { ScholarlyType.type(of: $0.trimmed) }
    for text in texts("description") + element.texts("dcterms:abstract") {
      record.paragraphs += HTMLText.paragraphs(of: text)
    }
    record.tags = texts("subject").flatMap { SubjectList.subjects(in: HTMLText.line(of: $0)) }
    addPlaces(texts("coverage") + element.texts("dcterms:spatial"), to: &record)
    record.languages = texts("language")
    for text in texts("identifier") {
      if record.id.isEmpty, text.hasPrefix(idPrefix) {
        record.id = String(text.dropFirst(idPrefix.count))
      } else {
        record.addIdentifier(text)
      }
    }
    for text in texts("relation") where text.trimmed.lowercased().hasPrefix("http") {
      record.addLink(text)
    }
    record.container = texts("source").first.map { Container(title: $0) }
    if record.title.isEmpty, record.id.isEmpty, let first = record.links.first {
      record.id = first.url
    }
    noteUnmapped(in: element, record, to: &output)
    return record
  }

  /// The dates of an element, that of publication first. One with a time is usually of the
  /// repository's own processing.
  private static func dates(of element: XMLElement) -> [String] {
    let dates =
      element.texts("dcterms:issued") + element.texts("dc:date") + element.texts("dcterms:date")
      + element.texts("dcterms:created")
    return dates.filter { !$0.contains("T") || $0.contains(" ") } + dates
  }

  private static let mapped: Set<String> = [
    "title", "alternative", "creator", "contributor", "publisher", "date", "issued", "created",
    "type", "description", "abstract", "subject", "coverage", "spatial", "language", "identifier",
    "relation", "source",
  ]

  /// Reports elements that records have no field for, and those of which records keep only one.
  private static func noteUnmapped(
    in element: XMLElement, _ record: RawRecord, to output: inout RecordOutput
  ) {
    for child in element.children where !child.text.isBlank {
      let local = child.name.split(separator: ":").last.map(String.init) ?? ""
      if !mapped.contains(local) { output.noteUnmapped(child.name, at: record.place) }
    }
    func noteAnother(_ name: String, _ values: [String]) {
      if Set(values.map(\.trimmed)).count > 1 { output.noteAnother(name, at: record.place) }
    }
    let types = (element.texts("dc:type") + element.texts("dcterms:type")).map {
      ScholarlyType.type(of: $0.trimmed).lowercased()
    }
    noteAnother("dc:type", types)
    noteAnother("dc:source", element.texts("dc:source") + element.texts("dcterms:source"))
    let dates = dates(of: element).map(\.trimmed)
    // Another date may be the same to the year or month.
    if let first = dates.first,
      dates.contains(where: { !first.hasPrefix($0) && !$0.hasPrefix(first) })
    {
      output.noteAnother("dc:date", at: record.place)
    }
    let relations = element.texts("dc:relation") + element.texts("dcterms:relation")
    if relations.contains(where: { !$0.trimmed.lowercased().hasPrefix("http") }) {
      output.noteUnmapped("dc:relation", at: record.place)
    }
  }

  /// Adds the places of a coverage element. A part with digits is a period or a point and becomes a
  /// note.
  private static func addPlaces(_ coverage: [String], to record: inout RawRecord) {
    for place in coverage.flatMap({ $0.split(separator: ";").map(String.init) }) {
      if place.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
        record.notes.append(place)
      } else {
        record.countries.append(place)
      }
    }
  }
}

/// Maps a Dublin Core file: any element with Dublin Core children is a record.
struct DublinCoreFileMapping: XMLMapping {
  static let names = XMLNames()
  static let roots: Set<String> = [
    "oai_dc:dc", "dc", "records", "metadata", "rdf:RDF", "collection", "srw_dc:dc", "dublin_core",
  ]

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    if path.count > 1 { return true }
    // The names of a root element that is itself a record.
    return path.count == 1 && !name.hasPrefix("dc:") && !name.hasPrefix("dcterms:")
      || path.isEmpty
        && [
          "oai_dc:dc", "dc", "dc:dc", "srw_dc:dc", "metadata", "record", "qualifieddc",
          "dublin_core",
        ].contains(name)
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    let element = element.name == "dublin_core" ? DSpaceValues.element(of: element) : element
    let children = element.children
    guard children.contains(where: { $0.name.hasPrefix("dc:") || $0.name.hasPrefix("dcterms:") })
    else {
      for child in children { take(child, to: &output) }
      return
    }
    var record = DublinCoreMapping.record(
      of: element, place: RecordPlace(lines: element.lines), to: &output)
    if record.title.isEmpty, record.id.isEmpty {
      record.id = element.attribute("rdf:about") ?? record.identifiers.first?.value ?? ""
    }
    guard !record.title.isEmpty || !record.id.isEmpty else {
      return output.note(
        .unreadRecord(.key(.recordWithoutTitleAndIdentifier)), at: record.place.first)
    }
    output.add(record)
  }
}
