internal import CatalogueStore

extension Browser {
  /// Says that the catalogue's file has changed; once for each change, hints say it from then on.
  package mutating func noteOutdated() {
    guard !isOutdated else { return }
    isOutdated = true
    notice = "the file has changed; \(hint(.reload)) opens the new one"
  }

  /// Says why the file was not opened again; what was there stays.
  package mutating func refuseReload(_ reason: String) { notice = reason }

  /// Takes the outline of the changed catalogue. What narrows stays as far as the catalogue still
  /// has the value, by its code or else its label; so do the selected and the open publication,
  /// whose places in the changed catalogue `finding` tells.
  package mutating func reload(
    _ changed: CatalogueOutline, finding: (Int) -> Int?
  ) -> [Effect] {
    let old = outline
    let value = { (id: FacetValueID) in changed.value(like: id, of: old) }
    let selected = selectedOrdinal.flatMap(finding)
    let open = reading.last.flatMap { finding($0.detail.ordinal) }
    outline = changed
    isOutdated = false
    narrowings.translate(value: value, selected: finding)
    topics.reload(outline: changed, value: value)
    countries.reload(outline: changed, value: value)
    sources.reload(outline: changed, value: value)
    if focus != .results, focusedFacets?.isEmpty ?? true { focus = .results }
    reading = []
    pending = nil
    nextSelection = selected.map { .ordinal($0) } ?? .first
    notice = "opened the changed file"
    let find = Effect.find(query)
    return [find] + (open.map { [.read(ordinal: $0)] } ?? [])
  }
}

extension CatalogueOutline {
  /// The value that stands for one of another outline: the one with its code, else with its label
  /// under a value of the same label.
  func value(like id: FacetValueID, of other: CatalogueOutline) -> FacetValueID? {
    let values = values(of: id.facet)
    let wanted = other.values(of: id.facet)[id.number]
    if !wanted.code.isEmpty, let same = values.first(where: { $0.code == wanted.code }) {
      return same.id
    }
    let parent = wanted.parent.map { other.label(of: $0) }
    let named = values.filter { $0.label == wanted.label }
    return (named.first { $0.parent.map { label(of: $0) } == parent } ?? named.first)?.id
  }
}
