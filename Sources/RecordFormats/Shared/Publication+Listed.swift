internal import Publications
internal import Vocabularies

extension Publication {
  /// The contributors for formats without separate sources: first, as authors, the sources that are
  /// not yet authors, then all others in order.
  func listedContributors(_ vocabulary: Vocabulary) -> [Contributor] {
    let authors: [String] = contributors.compactMap { contributor in
      guard contributor.role == .author, case .body(let name) = contributor.name else { return nil }
      return name
    }
    let named = Set(authors + authors.compactMap { vocabulary.source(named: $0)?.name })
    let others = sources.filter { source in
      !named.contains(source.name)
        && !(vocabulary.source(named: source.name).map { named.contains($0.name) } ?? false)
    }
    return others.map { Contributor(.body($0.name)) } + contributors
  }
}
