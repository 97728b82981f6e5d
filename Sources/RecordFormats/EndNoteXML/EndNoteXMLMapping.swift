internal import Messages
internal import Publications

/// Maps EndNote records. A text may be split into several `style` elements.
struct EndNoteXMLMapping: XMLMapping {
  static let names = XMLNames()
  static let roots: Set<String> = ["xml", "records"]

  /// Fields of a record that are mapped, or that say how EndNote stores it.
  private static let mapped: Set<String> = [
    "rec-number", "ref-type", "contributors", "titles", "periodical", "pages", "volume", "number",
    "edition", "keywords", "dates", "pub-location", "publisher", "isbn", "accession-num",
    "electronic-resource-num", "abstract", "notes", "research-notes", "urls", "access-date",
    "language", "work-type", "database", "source-app", "foreign-keys",
  ]

  /// Parts of fields that are mapped.
  private static let mappedParts: [String: Set<String>] = [
    "contributors": [
      "authors", "secondary-authors", "tertiary-authors", "translated-authors",
    ],
    "titles": [
      "title", "secondary-title", "tertiary-title", "translated-title", "short-title",
    ],
    "dates": ["year", "pub-dates"],
  ]

  static func isWanted(_ name: String, in path: [String]) -> Bool { name == "record" }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    var record = RawRecord(place: RecordPlace(lines: element.lines))
    let titles = element.first("titles")
    record.id = element.text("rec-number")?.trimmed ?? ""
    record.title = titles?.text("title") ?? ""
    addNames(of: element, to: &record)
    addImprint(of: element, to: &record)
    record.container = container(of: element)
    // One element may contain several keywords, one per line or separated by semicolons.
    let keywords = element.first("keywords")?.texts("keyword") ?? []
    record.tags = keywords.flatMap { EndNoteXMLMapping.lines(of: $0) }
      .flatMap { SubjectList.subjects(in: $0) }
    for isbn in element.texts("isbn").flatMap({ EndNoteXMLMapping.lines(of: $0) }) {
      let number = PublishedIdentifier.leadingNumber(isbn)
      let isISSN = number.utf8.count { $0 != 0x2D } == 8
      record.identifiers.append(Identifier(isISSN ? .issn : .isbn, number.isEmpty ? isbn : number))
    }
    if let doi = element.text("electronic-resource-num") {
      record.identifiers.append(Identifier(.doi, PublishedIdentifier.doi(in: doi) ?? doi))
    }
    for group in element.first("urls")?.children ?? [] {
      for url in group.texts("url") { record.addLink(url) }
    }
    if let number = element.text("accession-num") {
      record.identifiers.append(Identifier(.init(rawValue: "accession"), number.trimmed))
    }
    record.accessed = element.text("access-date").flatMap { $0.isBlank ? nil : .text($0.trimmed) }
    record.paragraphs = HTMLText.paragraphs(of: element.text("abstract") ?? "")
    record.notes = element.texts("notes") + element.texts("research-notes")
    record.addOtherTitles([titles?.text("translated-title"), titles?.text("short-title")])
    output.noteFurtherTitles("title", in: titles, at: record.place)
    reportUnmapped(in: element, to: &output)
    guard !record.title.isBlank || !record.id.isEmpty else {
      return output.note(.unreadRecord(.key(.recordWithoutTitleAndNumber)), at: record.place.first)
    }
    output.add(record)
  }

  /// Reports each field that records do not have, once per file.
  private func reportUnmapped(in element: XMLElement, to output: inout RecordOutput) {
    for child in element.children where !child.text.isBlank {
      let place = RecordPlace(lines: child.lines)
      if !EndNoteXMLMapping.mapped.contains(child.name) {
        output.noteUnmapped(child.name, at: place)
      }
      guard let known = EndNoteXMLMapping.mappedParts[child.name] else { continue }
      for part in child.children where !known.contains(part.name) && !part.text.isBlank {
        output.noteUnmapped("\(child.name)/\(part.name)", at: RecordPlace(lines: part.lines))
      }
    }
  }

  private static func lines(of text: String) -> [String] {
    text.split { $0 == "\r" || $0 == "\n" || $0 == "\r\n" }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  private func addNames(of element: XMLElement, to record: inout RawRecord) {
    let groups: [(String, Contributor.Role)] = [
      ("authors", .author), ("secondary-authors", .editor), ("translated-authors", .translator),
      ("tertiary-authors", Contributor.Role(rawValue: "collection-editor")),
    ]
    for (group, role) in groups {
      for author in element.element(at: "contributors", group)?.texts("author") ?? [] {
        var name = author.trimmed
        if name.hasSuffix(",") {
          // EndNote marks a body by a final comma.
          name.removeLast()
          record.contributors.append(RawContributor(.source(name), role: role))
        } else {
          record.addContributors(name, role: role)
        }
      }
    }
  }

  private func addImprint(of element: XMLElement, to record: inout RawRecord) {
    record.publisher = element.text("publisher")
    record.publisherPlace = element.text("pub-location")
    record.edition = element.text("edition")
    record.pages = element.text("pages")
    record.languages = element.texts("language")
    let type = element.first("ref-type")
    record.type = type?.attribute("name") ?? EndNoteXMLMapping.types[type?.text.trimmed ?? ""]
    record.genre = element.text("work-type")
    let dates = element.first("dates")
    guard let year = dates?.text("year")?.trimmed else { return }
    let day = dates?.first("pub-dates")?.text("date")?.trimmed
    if let day, day.contains(year) {
      record.date = .text(day)
    } else if let day, let date = DateText.date(of: "\(day) \(year)"), date.month != nil {
      record.date = .parts(year: date.year, month: date.month, day: date.day)
    } else {
      record.date = .text(year)
    }
  }

  /// Types by their numbers, for files without type names.
  private static let types = [
    "0": "article-journal", "17": "article-journal", "3": "paper-conference",
    "47": "paper-conference", "5": "chapter", "6": "book", "28": "book", "10": "paper-conference",
    "12": "webpage", "13": "document", "19": "article-magazine", "23": "article-newspaper",
    "25": "patent", "27": "report", "31": "legislation", "32": "thesis", "34": "manuscript",
    "46": "report", "43": "article-journal", "44": "book", "56": "post-weblog",
  ]

  private func container(of element: XMLElement) -> Container? {
    let titles = element.first("titles")
    let container = Container(
      title: titles?.text("secondary-title") ?? element.first("periodical")?.text("full-title"),
      series: titles?.text("tertiary-title"), volume: element.text("volume"),
      issue: element.text("number"))
    return container == Container() ? nil : container
  }
}
