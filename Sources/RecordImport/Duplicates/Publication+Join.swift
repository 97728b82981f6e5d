package import Publications
package import RecordFormats

extension Publication {
  /// Adds what another record of the same publication has and this one lacks. Returns the fields in
  /// which the other differs and is lost.
  ///
  /// Lists get the elements of both, this record's first; of two spellings of a DOI or link this
  /// record's is kept. The other's identifier and place are kept as further identifiers; the place
  /// without the file's folders.
  package mutating func join(_ other: Publication) -> [RecordField] {
    var lost: [RecordField] = []
    func take<Value: Equatable>(
      _ own: inout Value, _ value: Value, _ none: Value, _ field: RecordField
    ) {
      if value == none || value == own { return }
      if own == none { own = value } else { lost.append(field) }
    }
    take(&title, other.title, "", .title)
    take(&contributors, other.contributors, [], .contributors)
    take(&publisher, other.publisher, nil, .publisher)
    take(&publisherPlace, other.publisherPlace, nil, .publisherPlace)
    take(&documentType, other.documentType, nil, .type)
    take(&edition, other.edition, nil, .edition)
    take(&container, other.container, nil, .container)
    take(&pages, other.pages, nil, .pages)
    take(&paragraphs, other.paragraphs, [], .body)
    if joinDate(other.date) { lost.append(.date) }
    sources.unite(other.sources, by: \.name)
    tags.unite(other.tags, by: \.self)
    topics.unite(other.topics, by: \.self)
    collections.unite(other.collections, by: \.self)
    countries.unite(other.countries, by: \.self)
    languages.unite(other.languages, by: \.self)
    notes.unite(other.notes, by: \.self)
    links.unite(other.links) { IdentifierKeys.link($0.url) ?? $0.url }
    joinIdentifiers(of: other)
    accessed = [accessed, other.accessed].compactMap(\.self).max()
    added = [added, other.added].compactMap(\.self).max()
    return lost
  }

  /// Takes the other date if it is more precise; returns whether the dates contradict each other.
  private mutating func joinDate(_ other: PublicationDate?) -> Bool {
    guard let other, other != date else { return false }
    guard let own = date else {
      date = other
      return false
    }
    if other.text.hasPrefix(own.text) {
      date = other
      return false
    }
    return !own.text.hasPrefix(other.text)
  }

  private mutating func joinIdentifiers(of other: Publication) {
    var joined = [Identifier(.joinedRecord, other.id.text)]
    if let origin = other.origin {
      let file = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
      joined.append(Identifier(.joinedOrigin, "\(file):\(origin.lines.lowerBound)"))
    }
    identifiers.unite(other.identifiers + joined) { identifier in
      guard identifier.scheme == .doi, let doi = IdentifierKeys.doi(identifier.value) else {
        return identifier
      }
      return Identifier(.doi, doi)
    }
  }
}

extension Array {
  /// Appends the elements of another list whose keys are new.
  fileprivate mutating func unite<Key: Hashable>(_ other: [Element], by key: (Element) -> Key) {
    if other.isEmpty { return }
    var seen = Set(map(key))
    for element in other where seen.insert(key(element)).inserted { append(element) }
  }
}
