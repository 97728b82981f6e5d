internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// The countries that a record is about, below their regions. A region or area that a record names
/// is a value too, an area below the regions that contain all its members. A grouping is a value of
/// another facet; here it counts as the smallest region that contains all its members.
struct CountryExtractor: FacetExtractor {
  let facet = FacetKey.country
  private let vocabulary: Vocabulary
  /// Loaded for the first name that is not a code.
  private lazy var places = vocabulary.placeIndex()
  private lazy var areas = vocabulary.areasByName()

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    for country in publication.countries { body(FacetFact(country.text)) }
  }

  mutating func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    if let country = vocabulary.country(CountryCode(fact.text)) { return [value(country, &tree)] }
    if let place = places.value(named: fact.text, of: .country) {
      if let country = vocabulary.country(CountryCode(place.id)) { return [value(country, &tree)] }
      return [region(place.id, places.label(of: place) ?? fact.text, &tree)]
    }
    if let grouping = vocabulary.grouping(named: fact.text) {
      return [parent(vocabulary.regions(around: grouping)[...], &tree)].compactMap(\.self)
    }
    let area = areas[FoldedKey(fact.text).loose]
    let name = area?.name ?? fact.text
    return [
      tree.value(
        facet, id: ValueKey.id(ofName: name), label: name,
        parents: [parent((area?.within ?? [])[...], &tree)].compactMap(\.self))
    ]
  }

  private func value(_ country: Country, _ tree: inout FacetTree) -> Int {
    tree.value(
      facet, id: country.code.text, label: country.name, code: country.code.text,
      parents: [parent(country.within[...], &tree)].compactMap(\.self))
  }

  /// The value of the innermost region of `within`, created with those around it.
  private func parent(_ within: ArraySlice<Region>, _ tree: inout FacetTree) -> Int? {
    var parent: Int?
    for region in within.reversed() {
      parent = tree.value(
        facet, id: region.code, label: region.name, code: region.code,
        parents: [parent].compactMap(\.self))
    }
    return parent
  }

  private func region(_ code: String, _ label: String, _ tree: inout FacetTree) -> Int {
    let around = vocabulary.regions(around: code)
    return tree.value(
      facet, id: code, label: label, code: code,
      parents: [parent(around[...], &tree)].compactMap(\.self))
  }
}

/// The groupings that a record names, and those that its countries belonged to in its year, or
/// belong to now when it has no year.
struct GroupingExtractor: FacetExtractor {
  let facet = FacetKey.grouping
  let vocabulary: Vocabulary

  func forEachFact(of publication: Publication, _ body: (FacetFact) -> Void) {
    if vocabulary.groupings.isEmpty { return }
    let year = publication.year.map(String.init)
    for country in publication.countries { body(FacetFact(country.text, detail: year)) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    let year = fact.detail.flatMap { Int($0) }
    let code = CountryCode(fact.text)
    let memberships = vocabulary.memberships(of: code).filter { $0.membership.covers(year) }
    let named =
      vocabulary.country(code) == nil ? vocabulary.grouping(named: fact.text) : nil
    return (memberships.map(\.grouping) + [named].compactMap(\.self)).map { grouping in
      tree.value(
        facet, id: ValueKey.id(ofName: grouping.name), label: grouping.name, code: grouping.years)
    }
  }
}
