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

  /// A person by `Family, Given`, as the resolver understands it.
  private func person(_ name: String) -> Contributor.Name? {
    InvertedName.person(of: name) { vocabulary.source(named: $0) != nil }
  }

  /// Sources and contributors as the resolver makes them.
  private func names(of record: RawRecord) -> (sources: [Source], contributors: [Contributor]) {
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
      case .unknown(let name), .displayed(let name):
        var person = person(line(name))
        if case .displayed = contributor.name {
          person = InvertedName.person(displayed: line(name)) {
            vocabulary.source(named: $0) != nil
          }
        }
        if let person {
          contributors.append(Contributor(person, role: contributor.role))
        } else if contributor.role == .author {
          if let source = source(RawSource(name)) { sources.append(source) }
        } else {
          contributors.append(Contributor(.body(line(name)), role: contributor.role))
        }
      }
    }
    return (sources, contributors)
  }

  /// Reports names that are not there, and those that are there as something else.
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
      // Where separators alone were changed, the writer says so.
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
      // An author may be read as a source, which is one.
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
