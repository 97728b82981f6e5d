internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Parts of answers that depend only on the values and names of a catalogue.
extension CatalogueReader {
  /// The value of the latest changes.
  var latestValue: Int? {
    facets.index(of: .added).flatMap { facets.tops(of: $0).first }
  }

  /// The latest changes; `nil` when the catalogue records none.
  var latestChanges: Page.LatestChanges? {
    latestValue.map { value in
      Page.LatestChanges(
        value: facets.key(value), date: facets.label(value), count: facets.count(value))
    }
  }

  /// What parts of a query's words also match, in typed order, each with its minus or field name;
  /// nothing for words that are not searched for.
  func expansions(
    of query: StoreQuery, _ inflections: [InflectedWord], in language: String
  ) -> [Page.Expansion] {
    let expansions = query.expansions.map { expansion in
      let labels = expansion.meanings.map {
        language == "en" ? names.label(ofMeaning: $0) : names.label(ofMeaning: $0, in: language)
      }
      return Page.Expansion(
        range: expansion.range, label: CatalogueReader.listed(labels, by: "; "))
    }
    let words = query.words
    func offset(_ index: String.Index) -> Int {
      words.utf8.distance(from: words.startIndex, to: index)
    }
    let starts = Dictionary(
      WordQueryPart.parts(of: words).map {
        (offset($0.range.lowerBound), offset($0.typedRange.lowerBound))
      }, uniquingKeysWith: { first, _ in first })
    let all =
      expansions + inflections.map { Page.Expansion(range: $0.range, label: $0.label(in: self)) }
      + query.linkingWords.map { Page.Expansion(range: $0, label: "") }
    return all.map { expansion in
      let start = starts[expansion.range.lowerBound] ?? expansion.range.lowerBound
      return Page.Expansion(range: start..<expansion.range.upperBound, label: expansion.label)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The maximum number of names that stand for several.
  static let mostListed = 3

  /// The first names, with an ellipsis if there are more.
  static func listed(_ names: [String], by separator: String) -> String {
    (names.prefix(mostListed) + (names.count > mostListed ? ["…"] : []))
      .joined(separator: separator)
  }

  /// A publication with the labels of its values, in published order.
  func detail(
    of publication: Publication, ownValues: [Int], in language: String,
    related: [RelatedPublication]
  ) -> PublicationDetail {
    var publication = publication
    func labels(_ key: FacetKey) -> [String]? {
      facets.index(of: key).map { facet in
        ownValues.filter(facets.range(of: facet).contains).map { label(of: $0, in: language) }
      }
    }
    publication.topics = labels(.topic) ?? publication.topics
    publication.collections = labels(.collection) ?? publication.collections
    return PublicationDetail(
      publication, countries: countryGroups(of: publication, ownValues, in: language),
      languages: labels(.language) ?? publication.languages, related: related)
  }

  private func countryGroups(
    of publication: Publication, _ ownValues: [Int], in language: String
  ) -> [PublicationDetail.CountryGroup] {
    guard let facet = facets.index(of: .country) else { return [] }
    var groups: [PublicationDetail.CountryGroup] = []
    var places: [Int: Int] = [:]
    let values = placesNamed(in: publication, of: ownValues, facet)
    for country in values {
      let region = region(above: country)
      let label = label(of: country, in: language)
      if let place = places[region ?? -1] {
        groups[place].countries.append(label)
      } else {
        places[region ?? -1] = groups.count
        groups.append(
          .init(
            region: region.map { self.label(of: $0, in: language) } ?? "", countries: [label]))
      }
    }
    return groups
  }

  /// The countries, regions and areas of a record, with the groupings that it names in place of the
  /// regions where these count.
  private func placesNamed(
    in publication: Publication, of ownValues: [Int], _ country: Int
  ) -> [Int] {
    let own = ownValues.filter(facets.range(of: country).contains)
    guard let grouping = facets.index(of: .grouping) else { return own }
    let published = Set(publication.countries.map { FoldedKey($0.text).loose })
    func isNamed(_ value: Int) -> Bool {
      let others = facets.meaning(value).map { names.names(ofMeaning: $0) } ?? []
      return (others.map(\.text) + [facets.label(value), facets.code(value)]).contains { name in
        published.contains(FoldedKey(name).loose)
      }
    }
    let groupings = ownValues.filter(facets.range(of: grouping).contains).filter(isNamed)
    return groupings.isEmpty ? own : own.filter(isNamed) + groupings
  }
}
