internal import Catalogue
internal import Publications
internal import Vocabularies

/// The countries that a record is about, under their regions. A region that a record names is a
/// value of its own.
struct CountryExtractor: FacetExtractor {
  let facet = FacetKey.country
  let vocabulary: Vocabulary
  let names: NameTable

  func facts(of publication: Publication) -> [FacetFact] {
    publication.countries.map { FacetFact($0.text) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    if let country = vocabulary.country(CountryCode(fact.text)) { return [value(country, &tree)] }
    if let entry = names.entry(named: fact.text, of: .country),
      let country = vocabulary.country(CountryCode(entry.id))
    {
      return [value(country, &tree)]
    }
    if let entry = names.entry(named: fact.text, of: .region) {
      return [region(entry.id, entry.label, &tree)]
    }
    return [tree.value(facet, id: ValueKey.id(ofName: fact.text), label: fact.text)]
  }

  private func value(_ country: Country, _ tree: inout FacetTree) -> Int {
    tree.value(
      facet, id: country.code.text, label: country.name, code: country.code.text,
      parents: [parent(country.within[...], &tree)].compactMap(\.self))
  }

  /// What lies around a place, outermost first.
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

/// The groupings that a record's countries belonged to in its year, or belong to now.
struct GroupingExtractor: FacetExtractor {
  let facet = FacetKey.grouping
  let vocabulary: Vocabulary

  func facts(of publication: Publication) -> [FacetFact] {
    if vocabulary.groupings.isEmpty { return [] }
    let year = publication.year.map(String.init)
    return publication.countries.map { FacetFact($0.text, detail: year) }
  }

  func values(of fact: FacetFact, in tree: inout FacetTree) -> [Int] {
    let year = fact.detail.flatMap { Int($0) }
    return vocabulary.stays(of: CountryCode(fact.text)).filter { $0.membership.covers(year) }
      .map { stay in
        tree.value(
          facet, id: ValueKey.id(ofName: stay.grouping.name), label: stay.grouping.name,
          code: stay.grouping.years)
      }
  }
}
