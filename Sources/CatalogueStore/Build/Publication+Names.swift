internal import Catalogue
internal import Publications

extension Publication {
  /// The texts by whose words a record is found besides its title and body, none of which runs on in
  /// the next: sources, tags, then the persons and bodies that made it, the publisher and its place. A
  /// name that stands there already is not repeated.
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

  /// The names that are found by a field.
  var fieldNames: [(field: NameField, name: String)] {
    contributors.map { (.author, $0.name.inWords) }
      + [publisher].compactMap { name in name.map { (.publisher, $0) } }
  }
}

extension Contributor.Name {
  /// The name as it is spoken, which is how a phrase is typed: the given name first.
  var inWords: String {
    switch self {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(given) \(family)"
    }
  }
}
