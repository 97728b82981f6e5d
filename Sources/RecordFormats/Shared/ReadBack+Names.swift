internal import Messages
internal import Publications
internal import Vocabularies

extension ReadBack {
  private func source(_ raw: RawSource) -> Source? {
    let name = line(raw.name)
    if name.isEmpty { return nil }
    return vocabulary.source(named: name)
      ?? Source(name: name, acronym: line(raw.acronym), isPerson: raw.isPerson)
  }

  /// The sources and contributors that the resolver would produce.
  private func names(of record: RawRecord) -> (sources: [Source], contributors: [Contributor]) {
    var sources = record.sources.compactMap { source($0) }
    var contributors: [Contributor] = []
    var bodies: Set<Int> = []
    for contributor in record.contributors {
      let found = Contributor(name(of: contributor.name), role: contributor.role)
      if found.role == .author, contributor.name.becomesSource, case .body(let body) = found.name {
        if let source = source(RawSource(body)) { sources.append(source) }
        bodies.insert(contributors.count)
      }
      contributors.append(found)
    }
    return (sources, contributors.withoutBodies(at: bodies))
  }

  private func name(of name: RawContributor.Name) -> Contributor.Name {
    func isBody(_ name: String) -> Bool { vocabulary.source(named: name) != nil }
    switch name {
    case .body(let name), .source(let name): return .body(line(name))
    case .person(let family, let given): return .person(family: line(family), given: line(given))
    case .unknown(let text):
      let name = line(text)
      return InvertedName.person(of: name, isBody: isBody) ?? .body(name)
    case .displayed(let text):
      let name = line(text)
      return InvertedName.person(displayed: name, isBody: isBody) ?? .body(name)
    }
  }

  /// Reports names that are missing, and names that have another role or kind.
  func compareNames(
    _ publication: Publication, with record: RawRecord, _ output: inout WriterOutput
  ) {
    let read = names(of: record)
    guard read.sources != publication.sources || read.contributors != publication.contributors
    else { return }
    var words = Set(read.sources.map { ReadBack.words(of: [$0.name]) })
    words.formUnion(read.contributors.map { ReadBack.words(of: [$0.invertedName]) })
    var isLost: Set<RecordField> = []
    for source in publication.sources {
      let known = vocabulary.source(named: source.name) ?? source
      // If only separators were changed, the writer reports that.
      let name = ReadBack.words(of: [known.name])
      if let found = read.sources.first(where: { ReadBack.words(of: [$0.name]) == name }) {
        if let acronym = known.acronym, found.acronym != acronym { isLost.insert(.acronym) }
        if found.isPerson == known.isPerson { continue }
      }
      note(known.name, of: .sources, words, .key(.nameReadAsOther), &isLost, &output)
    }
    for contributor in publication.contributors where !read.contributors.contains(contributor) {
      let name = ReadBack.words(of: [contributor.invertedName])
      let found = read.contributors.filter { ReadBack.words(of: [$0.invertedName]) == name }
      if !found.contains(where: { $0.name == contributor.name }) {
        note(
          contributor.invertedName, of: .contributors, words, .key(.nameReadAsOther), &isLost,
          &output)
      }
      // An author may be read as a source, and sources count as authors.
      let roles = found.isEmpty && words.contains(name) ? [.author] : found.map(\.role)
      if !roles.isEmpty, !roles.contains(contributor.role) {
        output.note(change: .key(.roleReadAsOther), of: .contributors)
      }
    }
    for field in isLost { output.lose(field) }
  }

  private func note(
    _ name: String, of field: RecordField, _ words: Set<String>, _ change: Message.Argument,
    _ isLost: inout Set<RecordField>, _ output: inout WriterOutput
  ) {
    let written = ReadBack.words(of: [name])
    guard words.contains(written) else {
      isLost.insert(field)
      return
    }
    output.note(change: change, of: field)
  }
}
