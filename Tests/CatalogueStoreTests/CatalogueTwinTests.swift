import CatalogueStore
import Publications
import Testing

/// Every answer of a catalogue against a twin that looks at each record.
struct CatalogueTwinTests {
  let twin: (UInt64) throws -> (NaiveCatalogue, Catalogue, RandomPublications) = { seed in
    var random = RandomPublications(seed: seed)
    let publications = random.publications(seed == 0 ? 0...0 : seed < 8 ? 100...300 : 1...60)
    var builder = CatalogueBuilder(vocabulary: RandomPublications.vocabulary)
    for publication in publications { builder.add(publication) }
    let naive = NaiveCatalogue(
      publications: publications, vocabulary: RandomPublications.vocabulary)
    return (naive, try Catalogue(builder.build()), random)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func recordsComeBackAsTheyWereAdded(seed: UInt64) throws {
    let (naive, catalogue, _) = try twin(seed)
    #expect(catalogue.count == naive.publications.count)
    for (ordinal, publication) in naive.publications.enumerated() {
      #expect(catalogue.publication(at: ordinal) == publication)
      #expect(catalogue.title(at: ordinal) == publication.title)
      #expect(catalogue.id(at: ordinal) == publication.id)
      #expect(catalogue.ordinal(of: publication.id) == ordinal)
    }
    #expect(catalogue.ordinal(of: PublicationID("nobody's")) == nil)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func valuesAreThoseOfTheRecordsWithParentsBeforeChildren(seed: UInt64) throws {
    let (naive, catalogue, _) = try twin(seed)
    for facet in Facet.allCases {
      let values = catalogue.values(of: facet)
      let expected = naive.publications.indices.reduce(into: Set()) { all, ordinal in
        all.formUnion(naive.values(at: ordinal).filter { $0.facet == facet })
      }
      #expect(Set(values.map { NaiveCatalogue.key($0) }) == expected)
      for (number, value) in values.enumerated() {
        let key = NaiveCatalogue.key(value)
        #expect(value.id == FacetValueID(facet, number))
        #expect(
          value.count == naive.publications.indices.count { naive.values(at: $0).contains(key) })
        if let parent = value.parent {
          #expect(parent.number < number)
          #expect(values[parent.number].depth == value.depth - 1)
        } else {
          #expect(value.depth == 0)
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func resultsAndCountsAreThoseOfTheTwin(seed: UInt64) throws {
    var (naive, catalogue, random) = try twin(seed)
    for _ in 0..<15 {
      let query = random.query(on: catalogue)
      let named = name(query, catalogue)
      let results = catalogue.results(for: query)
      let expected = naive.results(named)
      #expect((0..<results.count).map { results.ordinal(at: $0) } == expected, "\(query)")
      let ranks = Dictionary(uniqueKeysWithValues: expected.enumerated().map { ($1, $0) })
      for ordinal in 0..<catalogue.count {
        #expect(results.rank(of: ordinal) == ranks[ordinal])
      }
      for facet in Facet.allCases {
        let counted = naive.publications.indices.filter {
          naive.matches($0, named, settingAside: facet)
        }.map { naive.values(at: $0).filter { $0.facet == facet } }
        #expect(results.count(of: facet) == counted.count { !$0.isEmpty })
        for value in catalogue.values(of: facet) {
          let key = NaiveCatalogue.key(value)
          #expect(results.count(of: value.id) == counted.count { $0.contains(key) }, "\(query)")
        }
      }
      #expect((results.advice == nil) == (results.count > 0))
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func adviceCountsWhatIsFoundWithoutAPart(seed: UInt64) throws {
    var (naive, catalogue, random) = try twin(seed)
    for _ in 0..<20 {
      let query = random.query(on: catalogue)
      guard let advice = catalogue.results(for: query).advice else { continue }
      for relaxation in advice.relaxations {
        var relaxed = query
        switch relaxation.dropping {
        case .included(let value): relaxed.included.remove(value)
        case .excluded(let value): relaxed.excluded.remove(value)
        case .words:
          relaxed.words = ""
          relaxed.expansions = []
        case .facet(let facet):
          relaxed.included = relaxed.included.filter { $0.facet != facet }
          relaxed.excluded = relaxed.excluded.filter { $0.facet != facet }
        case .everything: relaxed = Query(order: query.order)
        }
        #expect(relaxation.count == naive.results(name(relaxed, catalogue)).count)
      }
      let leads = advice.relaxations.contains { $0.count > 0 }
      #expect(leads || catalogue.count == 0, "\(query)")
    }
  }

  private func name(_ query: Query, _ catalogue: Catalogue) -> NaiveCatalogue.NamedQuery {
    let key = { (id: FacetValueID) in
      NaiveCatalogue.key(catalogue.values(of: id.facet)[id.number])
    }
    return NaiveCatalogue.NamedQuery(
      included: Set(query.included.map(key)), excluded: Set(query.excluded.map(key)),
      words: query.words,
      expansions: query.expansions.map { expansion in
        .init(
          range: expansion.range, values: Set(expansion.values.map(key)),
          phrases: expansion.phrases)
      }, order: query.order)
  }
}
