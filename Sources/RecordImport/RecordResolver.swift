internal import Messages
package import Publications
package import RecordFormats
internal import Text
package import Vocabularies

/// Turns raw records into publications: filters every text and looks up every name.
///
/// This is the one place, for all formats, where names become topics, collections, countries,
/// sources, languages and document types. Names that the vocabulary lacks are kept as published and
/// reported once per file.
package struct RecordResolver {
  let vocabulary: Vocabulary
  private var tables: NameTables
  private let file: String
  private let keepsOrigins: Bool
  private let reading: Origin.Reading?
  private var placer: TagPlacer
  private var codes: [String: [CountryCode]] = [:]
  private var sources: [RawSource: Source] = [:]
  private var languages: [String: [String]] = [:]
  private var lines: [String: String] = [:]
  private var unknownTags: [String: UnknownValue] = [:]
  private var reported: Set<ReportedName> = []

  /// A resolver for the records of one file. With `keepsOrigins`, a record that says where it was
  /// first read keeps that origin; else it gets its place in `file`, and `reading`. Names are
  /// suggested for the first `suggestionLimit` unknown ones.
  package init(
    file: String, vocabulary: Vocabulary, keepsOrigins: Bool = true, reading: Origin.Reading? = nil,
    suggestionLimit: Int = .max
  ) {
    self.file = file
    self.reading = reading
    self.keepsOrigins = keepsOrigins
    self.vocabulary = vocabulary
    tables = NameTables(vocabulary, suggestionLimit: suggestionLimit)
    placer = TagPlacer(vocabulary)
  }

  /// The publication of a record; `nil` when nothing visible names it. Findings are added to
  /// `report`.
  package mutating func publication(
    of record: RawRecord, report: inout ImportReport
  ) -> Publication? {
    // Further findings are only counted.
    if report.isFull { tables.stopSuggesting() }
    var findings = RecordFindings(record.place)
    defer { findings.move(to: &report) }
    let title = findings.line(record.title)
    let id = findings.line(record.id)
    if !record.id.isEmpty, id.isEmpty { findings.note(.emptyID) }
    findings.checkID(record.id, id)
    guard !title.isEmpty || !id.isEmpty else {
      findings.note(.invisibleRecord)
      return nil
    }
    if title.isEmpty { findings.note(.untitledRecord) }
    var publication = Publication(id: PublicationID(id), title: title)
    if id.isEmpty { publication.id = RecordResolver.derivedID(of: record, title: title) }
    resolveNames(of: record, in: &publication, &findings)
    RecordFields.fill(&publication, from: record, &tables, &findings)
    publication.origin = (keepsOrigins ? origin(of: record) : nil) ?? place(of: record)
    return publication
  }

  private func place(of record: RawRecord) -> Origin {
    var origin = Origin(file: file, lines: record.place.range, unit: record.place.unit)
    origin.reading = reading
    return origin
  }

  private func origin(of record: RawRecord) -> Origin? {
    guard var origin = record.origin else { return nil }
    origin.file = TextFilter.line(origin.file)
    return origin.file.isEmpty ? nil : origin
  }

  /// An identifier derived from title and sources, for a record without one.
  private static func derivedID(of record: RawRecord, title: String) -> PublicationID {
    var names = record.sources.map(\.name)
    var others: [String] = []
    for contributor in record.contributors {
      switch contributor.name {
      case .source(let name) where contributor.role == .author: names.append(name)
      case .unknown(let name), .displayed(let name): others.append(name)
      case .source, .body, .person: continue
      }
    }
    return PublicationID(title: title, sources: (names + others).joined(separator: ", "))
  }

  private mutating func resolveNames(
    of record: RawRecord, in publication: inout Publication, _ findings: inout RecordFindings
  ) {
    publication.tags = values(record.tags)
    publication.collections = values(record.collections)
    publication.topics = values(record.topics)
    for field in record.countries {
      publication.countries += codes(ofCountries: field, &findings)
    }
    placeTopics(of: &publication, &findings)
    placeTags(of: record, in: &publication, &findings)
    for source in record.sources { publication.sources += self.source(source, record, &findings) }
    addContributors(of: record, to: &publication, &findings)
    publication.sources = oneOfEach(publication.sources)
    publication.countries.removeRepeated()
    for name in record.languages {
      publication.languages += languages(in: name, &findings)
    }
    publication.languages.removeRepeated()
  }

  /// The filtered values, without repetitions and empty ones.
  private mutating func values(_ texts: [String]) -> [String] {
    if texts.isEmpty { return [] }
    var values: [String] = []
    values.reserveCapacity(texts.count)
    for text in texts {
      let value = line(text)
      if !value.isEmpty { values.append(value) }
    }
    values.removeRepeated()
    return values
  }

  /// Filters a value that many records share; the result is cached.
  private mutating func line(_ text: String) -> String {
    if let line = lines[text] { return line }
    let line = TextFilter.line(text)
    if lines.count < RecordResolver.cacheLimit { lines[text] = line }
    return line
  }

  /// The most names in each cache, so that a file with different names in each record does not fill
  /// memory.
  private static let cacheLimit = 1 << 18
}

extension RecordResolver {
  /// Replaces topics by the vocabulary's preferred labels. In a record without tags, the replaced
  /// words become its tags, but not IRIs, which only programs read.
  private mutating func placeTopics(
    of publication: inout Publication, _ findings: inout RecordFindings
  ) {
    let given = publication.topics
    var isOther = false
    for (index, topic) in given.enumerated() {
      guard case .topic(let label) = placer.placement(of: topic) else {
        report(topic, .unknownTopic(topic), .topic, &findings)
        continue
      }
      guard label != topic else { continue }
      publication.topics[index] = label
      isOther = true
    }
    guard isOther else { return }
    if publication.tags.isEmpty {
      publication.tags = zip(given, publication.topics).filter { $0 != $1 }.map(\.0)
        .filter { !vocabulary.isConceptIRI($0) }
    }
    publication.topics.removeRepeated()
  }

  private mutating func placeTags(
    of record: RawRecord, in publication: inout Publication, _ findings: inout RecordFindings
  ) {
    var topics: [String] = []
    for tag in publication.tags {
      switch (placer.placement(of: tag), record.tagMeaning) {
      case (.collection(let label), _): publication.collections.append(label)
      case (.topic(let label), .everything): topics.append(label)
      case (.country(let code), .everything): publication.countries.append(code)
      case (nil, .everything):
        if let place = placer.place(of: tag) {
          publication.countries.append(place)
          continue
        }
        topics.append(tag)
        findings.note(unknown(.unplacedTag(tag), tag, in: .tags), at: record.tagLine)
      case (_, .collections): continue
      }
    }
    if !topics.isEmpty {
      publication.topics += topics
      publication.topics.removeRepeated()
    }
    publication.collections.removeRepeated()
  }

  /// An unknown tag, topic or source; tags are cached, because many records may have one.
  private mutating func unknown(
    _ problem: ImportReport.Problem, _ name: String, in field: ImportReport.NameField
  ) -> UnknownValue {
    if field == .tags, let known = unknownTags[name] { return known }
    let value = tables.unknown(problem, name, in: field)
    if field == .tags, unknownTags.count < RecordResolver.cacheLimit { unknownTags[name] = value }
    return value
  }

  /// The countries that a field names: usually one; none for *World*.
  private mutating func codes(
    ofCountries field: String, _ findings: inout RecordFindings
  ) -> [CountryCode] {
    if let known = codes[field] { return known }
    let found = newCodes(of: line(field), &findings)
    codes[field] = found
    return found
  }

  private mutating func newCodes(
    of text: String, _ findings: inout RecordFindings
  ) -> [CountryCode] {
    if text.isEmpty { return [] }
    if let code = knownCode(of: text) { return [code] }
    let names = CountryField.names(in: text) {
      knownCode(of: $0) != nil || CountryField.namesNone($0)
    }
    let codes = names.compactMap { knownCode(of: $0) }
    if !codes.isEmpty {
      // A list of countries cannot hold the `Global` of `Global, Kenya`.
      for name in names where knownCode(of: name) == nil {
        findings.note(.leftOut(field: .text(name), reason: .key(.noCountryNamed)))
      }
      return codes
    }
    if CountryField.namesNone(text) {
      findings.note(.leftOut(field: .text(text), reason: .key(.noCountryNamed)))
      return []
    }
    findings.note(tables.unknown(.unknownCountry(text), text, in: .countries))
    return [CountryCode(text)]
  }

  /// The code of a country, or the name itself if it means several countries.
  private mutating func knownCode(of name: String) -> CountryCode? {
    let country = vocabulary.country(named: name) { placer.places }
    if let country { return country.code }
    return isPlace(name) ? CountryCode(name) : nil
  }

  /// Whether a name means several countries: a region, an area or a grouping.
  private mutating func isPlace(_ name: String) -> Bool {
    !placer.places.values(named: name, of: [.country]).isEmpty
      || vocabulary.grouping(named: name) != nil
  }

  /// The source, or an empty list when the name is empty.
  private mutating func source(
    _ raw: RawSource, _ record: RawRecord, isAuthor: Bool = false,
    _ findings: inout RecordFindings
  ) -> [Source] {
    if let source = sources[raw] { return [source] }
    let name = line(raw.name)
    if name.isEmpty { return [] }
    let known = vocabulary.source(named: name)
    if known == nil {
      report(
        name, isAuthor ? .unknownAuthor(name) : .unknownSource(name), .source,
        at: record.sourceLine, &findings)
    }
    let acronym = raw.acronym.map { line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let source =
      known.map { $0.published(as: name) }
      ?? Source(name: name, acronym: acronym, isPerson: raw.isPerson)
    if sources.count < RecordResolver.cacheLimit {
      sources[raw] = source
    }
    return [source]
  }

  /// The sources without repetitions, also under different names.
  private func oneOfEach(_ sources: [Source]) -> [Source] {
    guard sources.count > 1 else { return sources }
    var seen: Set<Source> = []
    return sources.filter { seen.insert(vocabulary.source(named: $0.name) ?? $0).inserted }
  }

  private mutating func addContributors(
    of record: RawRecord, to publication: inout Publication, _ findings: inout RecordFindings
  ) {
    var bodies: Set<Int> = []
    var seen: Set<Contributor> = []
    for contributor in record.contributors {
      guard let name = name(of: contributor.name) else { continue }
      let role = Contributor.Role(rawValue: line(contributor.role.rawValue))
      let found = Contributor(name, role: role)
      if role == .author, contributor.name.becomesSource, case .body(let body) = name {
        let isCertain = if case .source = contributor.name { true } else { false }
        publication.sources += source(RawSource(body), record, isAuthor: !isCertain, &findings)
        if seen.contains(found) { continue }
        bodies.insert(publication.contributors.count)
      }
      publication.contributors.append(found)
      seen.insert(found)
    }
    if !bodies.isEmpty {
      publication.contributors = publication.contributors.withoutBodies(at: bodies)
    }
  }

  /// The name of a body or a person; `nil` if it is empty.
  private mutating func name(of name: RawContributor.Name) -> Contributor.Name? {
    switch name {
    case .body(let text), .source(let text):
      let name = line(text)
      return name.isEmpty ? nil : .body(name)
    case .person(let family, let given):
      let (family, given) = (line(family), line(given))
      if family.isEmpty, given.isEmpty { return nil }
      return .person(
        family: family.isEmpty ? given : family, given: family.isEmpty ? "" : given)
    case .unknown(let text):
      let name = line(text)
      return person(named: name) ?? (name.isEmpty ? nil : .body(name))
    case .displayed(let text):
      let name = line(text)
      let person = InvertedName.person(displayed: name) { vocabulary.source(named: $0) != nil }
      return person ?? (name.isEmpty ? nil : .body(name))
    }
  }

  /// A person from `Family, Given`, unless the vocabulary has a body of that name.
  private func person(named name: String) -> Contributor.Name? {
    InvertedName.person(of: name) { vocabulary.source(named: $0) != nil }
  }

  private mutating func languages(
    in name: String, _ findings: inout RecordFindings
  ) -> [String] {
    if let known = languages[name] { return known }
    let text = line(name)
    var found = tables.languages(in: text)
    if found.isEmpty, !text.isEmpty {
      findings.note(tables.unknown(.unknownLanguage(text), text, in: .languages))
      found = [text]
    }
    languages[name] = found
    return found
  }

  /// Reports a name at its first occurrence.
  private mutating func report(
    _ name: String, _ problem: ImportReport.Problem, _ kind: NamedValue.Kind,
    at line: Int? = nil, _ findings: inout RecordFindings
  ) {
    guard reported.count < RecordResolver.cacheLimit,
      reported.insert(ReportedName(name: name, isTopic: kind == .topic)).inserted
    else { return }
    findings.note(unknown(problem, name, in: kind == .topic ? .topics : .sources), at: line)
  }
}

/// A name that has been reported.
private struct ReportedName: Hashable {
  let name: String
  let isTopic: Bool
}

extension Source {
  /// The source with the name that the publication gives, if that has other words: catalogues count
  /// it under the vocabulary's name, and citations use its own. An abbreviated name is replaced by
  /// the full one.
  fileprivate func published(as name: String) -> Source {
    var name = name
    if let acronym, let parts = Vocabulary.nameAndAddition(name),
      FoldedKey(parts.addition) == FoldedKey(acronym)
    {
      name = parts.name.split(separator: " ").joined(separator: " ")
    }
    let isShort = name.contains(where: \.isUppercase) && !name.contains(where: \.isLowercase)
    guard !isShort, FoldedKey(name) != acronym.map({ FoldedKey($0) }),
      Source.words(of: name) != Source.words(of: self.name)
    else { return self }
    return Source(name: name, acronym: acronym, isPerson: isPerson)
  }

  /// The words of a name for comparison; `&` and *and* are equal.
  private static func words(of name: String) -> [ArraySlice<UInt8>] {
    FoldedKey(name).bytes.split(separator: 0x20).filter { !$0.elementsEqual("and".utf8) }
  }
}

extension Array where Element: Hashable {
  /// Keeps the first of equal elements.
  fileprivate mutating func removeRepeated() {
    guard count > 1 else { return }
    // Most lists have few elements.
    if count <= 8 {
      for index in indices.dropFirst().reversed() where self[..<index].contains(self[index]) {
        remove(at: index)
      }
      return
    }
    var seen: Set<Element> = []
    removeAll { !seen.insert($0).inserted }
  }
}
