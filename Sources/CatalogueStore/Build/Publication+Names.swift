internal import Catalogue
internal import Publications

extension Publication {
  /// The texts, besides title and body, whose words find a record: sources, tags, then
  /// contributors, the publisher and its place. No phrase spans two of them. Repeated names are
  /// omitted.
  var namesAndTags: [String] {
    var texts = sources.flatMap { [$0.name] + [$0.acronym].compactMap(\.self) } + tags
    if contributors.isEmpty, publisher == nil, publisherPlace == nil { return texts }
    var seen = Set(texts)
    for name in contributors.map(\.name.inWords) + [publisher, publisherPlace].compactMap(\.self)
    where !name.isEmpty && seen.insert(name).inserted {
      texts.append(name)
    }
    return texts
  }

  /// The names that field searches match.
  var fieldNames: [(field: NameField, name: String)] {
    contributors.map { (.author, $0.name.inWords) }
      + [publisher].compactMap { name in name.map { (.publisher, $0) } }
  }
}

extension Contributor.Name {
  /// The name in spoken order, given name first, because phrases are typed that way.
  var inWords: String {
    switch self {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    }
  }
}
