internal import Publications
internal import Text
internal import Vocabularies

/// Compares a publication with the record that a format's own reader makes of what was written, and
/// reports each field that is not as it was.
struct ReadBack {
  private let vocabulary: Vocabulary
  private var placer: TagPlacer

  /// A comparison by the vocabulary that will read the file.
  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    placer = TagPlacer(vocabulary)
  }

  /// Reads bytes with a reader; `nil` unless they are one record.
  static func record(of bytes: [UInt8], _ reader: some RecordReader) -> RawRecord? {
    var reader = reader
    var output = RecordOutput()
    do {
      try bytes.withUnsafeBufferPointer { bytes throws(CatalogueFileError) in
        try reader.read(bytes, to: &output)
      }
      try reader.finish(to: &output)
    } catch {
      return nil
    }
    return output.records.count == 1 ? output.records[0] : nil
  }

  /// Reports what is not the same. Where a record was read is not a part of it.
  mutating func compare(
    _ publication: Publication, with record: RawRecord?, _ output: inout WriterOutput
  ) {
    let record = record ?? RawRecord(place: RecordPlace(record: 1))
    let html = record.html.map { HTMLText.paragraphs(of: $0) } ?? []
    let fields: [(RecordField, Bool)] = [
      (.id, line(record.id) == publication.id.text),
      (.title, line(record.title) == publication.title),
      (.publisher, line(record.publisher) == publication.publisher),
      (.publisherPlace, line(record.publisherPlace) == publication.publisherPlace),
      (.type, line(record.type) == publication.documentType?.rawValue),
      (.date, ReadBack.date(record.date) == publication.date),
      (.identifiers, identifiers(record) == publication.identifiers),
      (.edition, line(record.edition) == publication.edition),
      (.container, container(record.container) == publication.container),
      (.pages, line(record.pages) == publication.pages),
      (.notes, texts(record.notes) == publication.notes),
      (.languages, values(record.languages) == publication.languages),
      (.links, record.links.map { line($0.url) } == publication.links.map(\.url)),
      (.linkLabel, record.links.map { line($0.label) } == publication.links.map(\.label)),
      (.body, texts(record.paragraphs + html) == publication.paragraphs),
    ]
    for (field, isSame) in fields where !isSame {
      // A format that must name a type names the most common one.
      if field == .type, publication.documentType == nil { continue }
      if field == .linkLabel, publication.links.allSatisfy({ $0.label == nil }) { continue }
      output.lose(field)
    }
    compareNames(publication, with: record, &output)
    compareSubjects(publication, with: record, &output)
  }

  private static func date(_ date: RawDate?) -> PublicationDate? {
    switch date {
    case .parts(let year, let month, let day): PublicationDate(year: year, month: month, day: day)
    case .text(let text): isoDate(text)
    case nil: nil
    }
  }

  /// `2016`, `2016-05` or `2016-05-03`, as writers write a date.
  private static func isoDate(_ text: String) -> PublicationDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts[0].utf8.count == 4, parts.count <= 3 else {
      return nil
    }
    return PublicationDate(
      year: numbers[0], month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
  }

  private func line(_ text: String) -> String { TextFilter.line(text) }

  private func line(_ text: String?) -> String? {
    text.map { TextFilter.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func texts(_ texts: [String]) -> [String] {
    texts.map { TextFilter.lines($0) }.filter { !$0.isEmpty }
  }

  private func values(_ texts: [String]) -> [String] {
    unique(texts.map { TextFilter.line($0) }.filter { !$0.isEmpty })
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private func identifiers(_ record: RawRecord) -> [Identifier] {
    record.identifiers.map {
      Identifier(.init(rawValue: line($0.scheme.rawValue).lowercased()), line($0.value))
    }
  }

  private func container(_ container: Container?) -> Container? {
    guard let container else { return nil }
    let filtered = Container(
      title: line(container.title), series: line(container.series),
      volume: line(container.volume), issue: line(container.issue))
    return filtered == Container() ? nil : filtered
  }
}

extension ReadBack {
  private func source(_ raw: RawSource) -> Source? {
    let name = line(raw.name)
    if name.isEmpty { return nil }
    return vocabulary.source(named: name)
      ?? Source(name: name, acronym: line(raw.acronym), isPerson: raw.isPerson)
  }

  /// A person by `Family, Given`, as the resolver understands it.
  private func person(_ name: String) -> Contributor.Name? {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, vocabulary.source(named: name) == nil else { return nil }
    let (family, given) = (line(String(parts[0])), line(String(parts[1])))
    return family.isEmpty || given.isEmpty ? nil : .person(family: family, given: given)
  }

  private func compareNames(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    var sources = record.sources.compactMap { source($0) }
    var contributors: [Contributor] = []
    for contributor in record.contributors {
      switch contributor.name {
      case .body(let name):
        contributors.append(Contributor(.body(line(name)), role: contributor.role))
      case .person(let family, let given):
        contributors.append(
          Contributor(
            .person(family: line(family), given: line(given)), role: contributor.role))
      case .unknown(let name):
        if let person = person(line(name)) {
          contributors.append(Contributor(person, role: contributor.role))
        } else if contributor.role == .author {
          if let source = source(RawSource(name)) { sources.append(source) }
        } else {
          contributors.append(Contributor(.body(line(name)), role: contributor.role))
        }
      }
    }
    sources = unique(sources)
    if contributors != publication.contributors { output.lose(.contributors) }
    let isSame =
      sources.map { "\($0.name)\n\($0.isPerson)" }
      == publication.sources.map { "\($0.name)\n\($0.isPerson)" }
    if !isSame {
      output.lose(.sources)
    } else if sources != publication.sources {
      output.lose(.acronym)
    }
  }

  private mutating func compareSubjects(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let tags = values(record.tags)
    var topics = values(record.topics)
    var collections = values(record.collections)
    var countries = values(record.countries).map { name in
      vocabulary.country(named: name)?.code ?? CountryCode(name)
    }
    topics = topics.map { topic in
      if case .topic(let label) = placer.placement(of: topic) { label } else { topic }
    }
    for tag in tags {
      switch (placer.placement(of: tag), record.tagMeaning) {
      case (.collection(let label), _): collections.append(label)
      case (.topic(let label), .everything): topics.append(label)
      case (.country(let code), .everything): countries.append(code)
      case (nil, .everything): topics.append(tag)
      case (_, .collections): continue
      }
    }
    if tags != publication.tags { output.lose(.tags) }
    if unique(topics) != publication.topics { output.lose(.topics) }
    if unique(collections) != publication.collections { output.lose(.collections) }
    if unique(countries) != publication.countries { output.lose(.countries) }
  }
}
