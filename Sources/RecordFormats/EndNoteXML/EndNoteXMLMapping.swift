internal import Messages
internal import Publications

/// Records of EndNote; a text may be cut over several `style` elements.
struct EndNoteXMLMapping: XMLMapping {
  static let names = XMLNames()
  static let roots: Set<String> = ["xml", "records"]

  static func isWanted(_ name: String, in path: [String]) -> Bool { name == "record" }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    var record = RawRecord(place: RecordPlace(lines: element.lines))
    let titles = element.first("titles")
    record.id = element.text("rec-number")?.trimmed ?? ""
    record.title = titles?.text("title") ?? ""
    addNames(of: element, to: &record)
    addImprint(of: element, to: &record)
    record.container = container(of: element)
    record.tags = element.first("keywords")?.texts("keyword") ?? []
    if let isbn = element.text("isbn") {
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
    record.paragraphs = HTMLText.paragraphs(of: element.text("abstract") ?? "")
    record.notes = element.texts("notes") + element.texts("research-notes")
    guard !record.title.isBlank || !record.id.isEmpty else {
      return output.note(.unreadRecord(.key(.recordWithoutTitleAndNumber)), at: record.place.first)
    }
    output.add(record)
  }

  private func addNames(of element: XMLElement, to record: inout RawRecord) {
    let groups: [(String, Contributor.Role)] = [
      ("authors", .author), ("secondary-authors", .editor), ("translated-authors", .translator),
    ]
    for (group, role) in groups {
      for author in element.element(at: "contributors", group)?.texts("author") ?? [] {
        var name = author.trimmed
        if name.hasSuffix(",") {
          // EndNote's sign of a body.
          name.removeLast()
          if role == .author {
            record.sources.append(RawSource(name))
          } else {
            record.contributors.append(RawContributor(.body(name), role: role))
          }
        } else {
          record.addContributor(name, role: role)
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
    record.type = element.first("ref-type")?.attribute("name")
    let dates = element.first("dates")
    guard let year = dates?.text("year")?.trimmed else { return }
    let day = dates?.first("pub-dates")?.text("date")?.trimmed
    if let day, day.contains(year) {
      record.date = .text(day)
    } else {
      record.date = MARCText.year(in: year).map { .parts(year: $0) } ?? .text(year)
    }
  }

  private func container(of element: XMLElement) -> Container? {
    let titles = element.first("titles")
    let container = Container(
      title: titles?.text("secondary-title") ?? element.first("periodical")?.text("full-title"),
      series: titles?.text("tertiary-title"), volume: element.text("volume"),
      issue: element.text("number"))
    return container == Container() ? nil : container
  }
}
