internal import Catalogue

/// Resolves the keys of queries to the numbers of one image.
struct QueryResolver {
  private let reader: CatalogueReader
  let expander: QueryExpander

  init(_ reader: CatalogueReader) {
    self.reader = reader
    expander = QueryExpander(reader)
  }

  /// The query in the terms of the image.
  func resolved(_ query: Query) -> StoreQuery {
    var resolved = StoreQuery(words: query.words, order: query.order)
    for key in query.included { add(key, to: &resolved.filters) { $0.include($1) } }
    for key in query.excluded { add(key, to: &resolved.filters) { $0.exclude($1) } }
    return query.expandsWords ? expander.expanded(resolved) : resolved
  }

  /// The value with a key; `nil` for a value that no record has, for a range and for "not given".
  func value(_ key: ValueKey) -> Int? {
    guard !key.isNotGiven, let facet = reader.facets.index(of: key.facet) else { return nil }
    return reader.names.meaning(withID: key.id, facet: facet)
      .flatMap { reader.names.value(ofMeaning: $0) }
      .flatMap { reader.facets.range(of: facet).contains($0) ? $0 : nil }
  }

  /// The label of a key in a language; `nil` for "not given" and for keys unknown to the image.
  func label(of key: ValueKey, in language: String) -> String? {
    if let value = value(key) { return reader.label(of: value, in: language) }
    guard !key.isNotGiven else { return nil }
    if FacetTable.facet(key.facet)?.hasRanges ?? false { return CleanText.line(key.id) }
    return meaning(of: key).map { reader.names.label(ofMeaning: $0, in: language) }
  }

  /// The meaning of a key, in its facet or in another facet of the same list, because an option
  /// accepts all names in the list.
  func meaning(of key: ValueKey) -> Int? {
    for facet in FacetTable.facetsInList(with: key.facet).compactMap(reader.facets.index) {
      if let meaning = reader.names.meaning(withID: key.id, facet: facet) { return meaning }
    }
    return nil
  }

  /// Whether a key stands for several values: an area or a range of numbers.
  func isUnion(_ key: ValueKey) -> Bool {
    guard !key.isNotGiven else { return false }
    if FacetTable.facet(key.facet)?.hasRanges ?? false { return NumberRange(key.id) != nil }
    return meaning(of: key).map(reader.names.isArea) ?? false
  }

  /// The values of a key; empty when no record has one.
  func values(of key: ValueKey) -> [Int] {
    if key.isNotGiven { return [] }
    if let meaning = meaning(of: key) {
      let values = reader.names.values(ofMeaning: meaning) + namedItself(key, meaning)
      if !values.isEmpty { return values }
    }
    guard FacetTable.facet(key.facet)?.hasRanges ?? false,
      let facet = reader.facets.index(of: key.facet)
    else { return [] }
    return values(in: key.id, facet: facet)
  }

  /// The value of records that name the area itself instead of its members.
  private func namedItself(_ key: ValueKey, _ meaning: Int) -> [Int] {
    guard reader.names.isArea(meaning), let facet = reader.facets.index(of: key.facet) else {
      return []
    }
    return reader.facets.range(of: facet).filter { reader.facets.id($0) == key.id }
  }

  private func add(
    _ key: ValueKey, to filters: inout [StoreQuery.Filter],
    _ body: (inout StoreQuery.Filter, StoreQuery.Members) -> Void
  ) {
    var place = filters.firstIndex { $0.key == key.facet } ?? filters.count
    if place == filters.count {
      filters.append(
        StoreQuery.Filter(facet: reader.facets.index(of: key.facet), key: key.facet))
      place = filters.count - 1
    }
    body(&filters[place], members(of: key))
  }

  private func members(of key: ValueKey) -> StoreQuery.Members {
    if key.isNotGiven { return StoreQuery.Members(hasNotGiven: true) }
    return StoreQuery.Members(values: values(of: key))
  }

  /// The values of a facet in a range; empty for text that is not a range.
  private func values(in range: String, facet: Int) -> [Int] {
    guard let range = NumberRange(range) else { return [] }
    return reader.facets.range(of: facet).filter {
      Int(reader.facets.id($0)).map(range.contains) ?? false
    }
  }
}

extension StoreQuery.Filter {
  fileprivate mutating func include(_ members: StoreQuery.Members) {
    isIncluding = true
    included.formUnion(members)
  }

  fileprivate mutating func exclude(_ members: StoreQuery.Members) {
    excluded.formUnion(members)
  }
}

extension StoreQuery.Members {
  fileprivate mutating func formUnion(_ other: StoreQuery.Members) {
    values += other.values
    hasNotGiven = hasNotGiven || other.hasNotGiven
  }
}
