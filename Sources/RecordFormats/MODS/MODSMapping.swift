internal import Messages
internal import Publications

/// Maps MODS records.
struct MODSMapping: XMLMapping {
  static let names = XMLNames(home: "mods")
  static let roots: Set<String> = ["mods", "modsCollection"]

  static func isWanted(_ name: String, in path: [String]) -> Bool { name == "mods" }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    let place = RecordPlace(lines: element.lines)
    let record = MODSMapping.record(of: element, place: place, to: &output)
    guard !record.title.isBlank || !record.id.isEmpty else {
      return output.note(
        .unreadRecord(.key(.recordWithoutTitleAndIdentifier)), at: record.place.first)
    }
    output.add(record)
  }

  /// The record of a `mods` element.
  static func record(
    of mods: XMLElement, place: RecordPlace, to output: inout RecordOutput
  ) -> RawRecord {
    var record = RawRecord(place: place)
    record.id = identifier(of: mods)
    record.title = title(of: mods)
    for name in mods.all("name") { add(name, to: &record) }
    for origin in mods.all("originInfo") { addOrigin(origin, to: &record) }
    record.type = mods.text("genre", "typeOfResource")
    record.pages = mods.first("physicalDescription")?.text("extent")
    for text in mods.texts("abstract") { record.paragraphs += HTMLText.paragraphs(of: text) }
    record.notes = mods.texts("note") + mods.texts("tableOfContents")
    record.addOtherTitles(mods.all("titleInfo").map { title(in: $0) })
    for subject in mods.all("subject") { addSubject(subject, to: &record) }
    for language in mods.all("language") { record.languages += self.languages(of: language) }
    for identifier in mods.all("identifier") { addIdentifier(identifier, to: &record) }
    for location in mods.all("location") {
      for url in location.all("url") {
        record.addLink(url.text, label: url.attribute("displayLabel"))
      }
    }
    for item in mods.all("relatedItem") { addRelated(item, to: &record) }
    // bibutils writes the pages of a report here.
    if record.pages == nil { record.pages = pages(of: mods.first("part")) }
    if record.title.isBlank, record.id.isEmpty { nameByOtherFields(&record) }
    MODSLosses.note(in: mods, at: place, to: &output)
    return record
  }

  /// The identifier of the record, else its citation key.
  private static func identifier(of mods: XMLElement) -> String {
    let key = mods.all("identifier").first { $0.attribute("type")?.lowercased() == "citekey" }
    let own = mods.first("recordInfo")?.text("recordIdentifier") ?? mods.attribute("ID")
    return (own ?? key?.text ?? "").trimmed
  }

  /// Names a record without title and identifier by an identifier of the publication, its address,
  /// or the beginning of its texts.
  private static func nameByOtherFields(_ record: inout RawRecord) {
    record.id = record.identifiers.first?.value ?? record.links.first?.url ?? ""
    if record.id.isEmpty {
      let text = record.paragraphs.first ?? record.container?.title ?? record.notes.first
      record.title = OpeningWords.title(of: text)
    }
  }

  private static func title(of element: XMLElement) -> String {
    let all = element.all("titleInfo").filter { $0.text("title")?.isBlank == false }
    guard let info = all.first(where: { $0.attribute("type") == nil }) ?? all.first else {
      return ""
    }
    return title(in: info)
  }

  private static func title(in info: XMLElement) -> String {
    let start = [info.text("nonSort"), info.text("title")].compactMap { $0?.trimmed }
    var title = start.joined(separator: start.first?.hasSuffix("'") == true ? "" : " ")
    if let subtitle = info.text("subTitle")?.trimmed { title += ": " + subtitle }
    let part = [info.text("partNumber"), info.text("partName")].compactMap { $0?.trimmed }
    if !part.isEmpty { title += ". " + part.joined(separator: ", ") }
    return title
  }

  private static func add(_ name: XMLElement, to record: inout RawRecord) {
    let parts = name.all("namePart").filter { !$0.text.isBlank }
    let text: (String) -> String = { type in
      parts.filter { $0.attribute("type") == type }.map(\.text.trimmed).joined(separator: " ")
    }
    let plain = parts.filter { $0.attribute("type") == nil }.map(\.text.trimmed)
    let roles = name.all("role").flatMap {
      $0.texts("roleTerm") + ($0.children.isEmpty ? [$0.text] : [])
    }
    let role = MARCText.role(named: roles.first?.trimmed.lowercased() ?? "")
    if name.attribute("type") == "corporate" || name.attribute("type") == "conference" {
      let body = plain.joined(separator: ". ")
      if !body.isEmpty { record.sources.append(RawSource(body)) }
    } else if !text("family").isEmpty {
      record.contributors.append(
        RawContributor(.person(family: text("family"), given: text("given")), role: role))
    } else if let first = plain.first ?? name.text("displayForm") {
      if let names = PersonList.names(in: first) {
        record.contributors += names.map { RawContributor($0, role: role) }
      } else if name.attribute("type") == "personal" {
        // In `Smith, John, 1950-` the part with digits is the person's dates.
        let parts = first.split(separator: ",").map { String($0).trimmed }
          .filter { !$0.utf8.contains { 0x30...0x39 ~= $0 } }
        let given = parts.count > 1 ? parts.dropFirst().joined(separator: ", ") : text("given")
        record.contributors.append(
          RawContributor(.person(family: parts.first ?? first, given: given), role: role))
      } else {
        record.addContributor(first, role: role)
      }
    }
  }

  private static func addOrigin(_ origin: XMLElement, to record: inout RawRecord) {
    if record.publisher == nil {
      record.publisher = origin.text("publisher").map {
        MARCText.withoutPunctuation($0, keepsStop: true)
      }
    }
    if record.edition == nil { record.edition = origin.text("edition") }
    if record.publisherPlace == nil {
      let terms = origin.all("place").flatMap { $0.all("placeTerm") }
      record.publisherPlace = terms.first { $0.attribute("type") != "code" }.map {
        MARCText.withoutPunctuation($0.text, keepsStop: true)
      }
    }
    guard record.date == nil else { return }
    let names = ["dateIssued", "copyrightDate", "dateCreated", "dateOther"]
    let key = names.first { name in
      origin.all(name).contains { $0.attribute("keyDate") == "yes" && !$0.text.isBlank }
    }
    for name in [key].compactMap({ $0 }) + names {
      let dates = origin.all(name).filter { $0.attribute("point") != "end" }
      let coded = dates.filter { $0.attribute("encoding") != nil }
      guard let found = (coded + dates).first(where: { !$0.text.isBlank }) else { continue }
      let isEDTF = found.attribute("encoding")?.lowercased() == "edtf"
      record.date = isEDTF ? .text(found.text.trimmed) : date(of: found.text.trimmed)
      return
    }
  }

  /// The year of a date as cataloguers write it: `c2016`, `[2016?]`.
  private static func date(of text: String) -> RawDate {
    let isPlain = text.utf8.allSatisfy {
      0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x54 || $0 == 0x3A || $0 == 0x5A
    }
    if isPlain, !text.hasSuffix("-"), text.utf8.count != 9 { return .text(text) }
    return MARCText.year(in: text).map { .parts(year: $0) } ?? .text(text)
  }

  private static func addSubject(_ subject: XMLElement, to record: inout RawRecord) {
    for child in subject.children where !child.text.isBlank {
      switch child.name {
      case "topic", "temporal", "genre", "occupation":
        record.tags += SubjectList.subjects(in: child.text)
      case "name":
        record.tags.append(child.texts("namePart").joined(separator: " "))
      case "titleInfo": record.tags.append(child.text("title") ?? "")
      case "geographic": record.countries.append(child.text)
      case "geographicCode":
        let place = MARCAreas.country(child.text) ?? MARCAreas.region(child.text)
        if let place { record.countries.append(place) }
      case "hierarchicalGeographic": record.countries += child.texts("country")
      default: continue
      }
    }
  }

  private static func languages(of language: XMLElement) -> [String] {
    let terms = language.all("languageTerm").filter { !$0.text.isBlank }
    if terms.isEmpty { return language.text.isBlank ? [] : [language.text] }
    let coded = terms.first { $0.attribute("type") == "code" } ?? terms.first
    return [coded?.text].compactMap { $0 }
  }

  private static func addIdentifier(_ identifier: XMLElement, to record: inout RawRecord) {
    let text = identifier.text.trimmed
    let type = identifier.attribute("type")?.lowercased() ?? ""
    switch type {
    case _ where text.isEmpty: return
    case "", "uri", "url", "hdl": record.addIdentifier(text)
    case "isbn", "issn":
      record.identifiers.append(
        Identifier(type == "isbn" ? .isbn : .issn, PublishedIdentifier.leadingNumber(text)))
    case "doi":
      record.identifiers.append(Identifier(.doi, PublishedIdentifier.doi(in: text) ?? text))
    default: record.identifiers.append(Identifier(Identifier.Scheme(rawValue: type), text))
    }
  }

  private static func addRelated(_ item: XMLElement, to record: inout RawRecord) {
    var container = record.container ?? Container()
    switch item.attribute("type") {
    case "host":
      container.title = title(of: item)
      let part = item.first("part")
      for detail in part?.all("detail") ?? [] {
        let number = detail.text("number", "caption")
        if detail.attribute("type") == "volume" { container.volume = number }
        if detail.attribute("type") == "issue" || detail.attribute("type") == "number" {
          container.issue = number
        }
      }
      if let pages = pages(of: part) { record.pages = pages }
      addHost(item, to: &record)
    case "series": container.series = title(of: item)
    default: return
    }
    record.container = container
  }

  /// Adds fields of the containing book or journal.
  private static func addHost(_ host: XMLElement, to record: inout RawRecord) {
    for origin in host.all("originInfo") { addOrigin(origin, to: &record) }
    if record.date == nil, let text = host.first("part")?.text("date") {
      record.date = date(of: text.trimmed)
    }
    for identifier in host.all("identifier")
    where ["isbn", "issn"].contains(identifier.attribute("type")?.lowercased()) {
      addIdentifier(identifier, to: &record)
    }
    var names = RawRecord(place: record.place)
    for name in host.all("name") { add(name, to: &names) }
    record.contributors += names.contributors.filter { $0.role == .editor }
  }

  /// The first and last page of a part, its list of pages, or their number.
  private static func pages(of part: XMLElement?) -> String? {
    guard let extent = part?.first("extent") else { return nil }
    var range = [extent.text("start"), extent.text("end")].compactMap { $0?.trimmed }
    if range.count == 2, range[0] == range[1] { range.removeLast() }
    return range.isEmpty
      ? extent.text("list", "total")?.trimmed : range.joined(separator: "-")
  }
}
