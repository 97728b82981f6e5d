import Catalogue
import CatalogueStore
import Publications
import Testing
import Vocabularies

/// Compares every answer of a catalogue with a reference model that scans all records.
struct CatalogueReferenceTests {
  private func fixture(
    _ seed: UInt64
  ) throws -> (NaiveCatalogue, TestCatalogue, RandomPublications) {
    var random = RandomPublications(seed: seed)
    let publications = random.publications(seed == 0 ? 0...0 : seed < 8 ? 100...300 : 1...60)
    let naive = NaiveCatalogue(
      publications: publications, vocabulary: RandomPublications.vocabulary)
    return (naive, try TestCatalogue(publications), random)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func recordsReadBackEqual(seed: UInt64) throws {
    let (naive, catalogue, _) = try fixture(seed)
    #expect(catalogue.count == naive.publications.count)
    for (ordinal, publication) in naive.publications.enumerated() {
      #expect(catalogue.records.publication(at: ordinal) == publication)
      #expect(catalogue.records.title(at: ordinal) == publication.title)
      #expect(catalogue.records.id(at: ordinal) == publication.id)
      #expect(catalogue.records.ordinal(of: publication.id) == ordinal)
    }
    #expect(catalogue.records.ordinal(of: PublicationID("nobody's")) == nil)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func valuesMatchTheRecordsWithParentsBeforeChildren(seed: UInt64) throws {
    let (naive, catalogue, _) = try fixture(seed)
    for facet in FacetTable.all.map(\.key) {
      let own = naive.publications.indices.map { ordinal in
        naive.values(at: ordinal).filter { $0.facet == facet }
      }
      var expected: [ValueKey: Int] = [:]
      for key in own.joined() { expected[key, default: 0] += 1 }
      let none = own.count { $0.isEmpty }
      // A facet without values in any record is not listed.
      if none > 0, !expected.isEmpty { expected[.notGiven(facet)] = none }
      #expect(catalogue.counts(of: facet) == expected)
      var above: [ValueKey] = []
      for row in catalogue.list([facet]).rows {
        guard case .value(let key) = row.kind else { continue }
        above = Array(above.prefix(row.depth))
        #expect(above.count == row.depth && above.last == row.parent)
        above.append(key)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func resultsAndCountsMatchTheReference(seed: UInt64) throws {
    var (naive, catalogue, random) = try fixture(seed)
    let values = catalogue.values
    for _ in 0..<15 {
      let query = random.query(of: values)
      let named = naive.expanded(query)
      let results = catalogue.results(for: query)
      let expected = naive.results(named)
      #expect(results.ordinals == expected, "\(query)")
      #expect(
        results.page.expansions.map(\.range) == naive.rangesWithMeaning(named), "\(query.words)")
      for facet in FacetTable.all.map(\.key) {
        let counted = naive.publications.indices.filter {
          naive.matches($0, named, settingAside: facet)
        }.map { naive.values(at: $0).filter { $0.facet == facet } }
        let list = catalogue.list([facet], query)
        for row in list.rows {
          switch row.kind {
          case .all: #expect(row.count == counted.count { !$0.isEmpty })
          case .value(let key) where key.isNotGiven:
            #expect(row.count == counted.count { $0.isEmpty })
          case .value(let key):
            #expect(row.count == counted.count { naive.has(key, $0) }, "\(query)")
          }
        }
        let shown = Set(counted.joined()).union(
          query.included.union(query.excluded).filter {
            $0.facet == facet && !$0.isNotGiven
              && (values.contains($0) || facet == .year && NumberRange($0.id) != nil)
          })
        let listed = list.rows.compactMap { row -> ValueKey? in
          if case .value(let key) = row.kind, !key.isNotGiven { key } else { nil }
        }
        #expect(Set(listed).isSuperset(of: Set(counted.joined())))
        #expect(Set(listed).isSubset(of: shown))
      }
      #expect((results.advice == nil) == (results.count > 0))
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func everyWindowMatchesTheWholeAnswer(seed: UInt64) throws {
    var (_, catalogue, random) = try fixture(seed)
    let values = catalogue.values
    for _ in 0..<15 {
      let query = random.query(of: values)
      let facets = random.some(of: FacetTable.all.map(\.key), atMost: 3)
      var list = FacetListRequest(facets)
      if random.chance(30) { list.filter = random.pick(["", "s", "Schools", "GB", "th", "unit"]) }
      list.expanded = values.isEmpty ? [] : Set(random.some(of: values, atMost: 6))
      let whole = catalogue.page(
        PageRequest(query: query, rows: .ranks(0..<Int.max), lists: [list]))
      let first = random.number(0...12)
      list.rows = .indices(first..<first + random.number(1...6))
      let part = catalogue.page(
        PageRequest(query: query, rows: .ranks(first..<first + 5), lists: [list]))
      #expect(part.count == whole.count && whole.rows.count == whole.count)
      #expect(part.rows == Array(whole.rows.dropFirst(first).prefix(5)))
      let rows = whole.lists[0].rows
      #expect(whole.lists[0].rowCount == rows.count && whole.lists[0].firstRow == 0)
      guard case .indices(let indices) = list.rows else { continue }
      #expect(part.lists[0].rows == Array(rows.dropFirst(first).prefix(indices.count)))
      #expect(part.lists[0].maximum == whole.lists[0].maximum)
      try check(around: rows, list, query, catalogue, &random)
    }
  }

  /// Checks that a window around a candidate includes it, has the requested size and stays within
  /// the list.
  private func check(
    around rows: [FacetRow], _ list: FacetListRequest, _ query: Query, _ catalogue: TestCatalogue,
    _ random: inout RandomPublications
  ) throws {
    guard let wanted = rows.isEmpty ? nil : random.pick(rows) else { return }
    let (top, count) = (random.number(0...20), random.number(1...5))
    var list = list
    list.rows = .around([.value(ValueKey(.topic, "=none")), wanted.kind], top: top, count: count)
    let answer = catalogue.page(
      PageRequest(query: query, rows: .ranks(0..<0), lists: [list])
    ).lists[0]
    let place = try #require(rows.firstIndex { $0.kind == wanted.kind })
    #expect(answer.candidateRow == place)
    #expect(answer.rows.contains { $0.kind == wanted.kind })
    #expect(answer.rows.count == min(count, rows.count))
    #expect(answer.rows == Array(rows.dropFirst(answer.firstRow).prefix(answer.rows.count)))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func adviceCountsResultsWithoutOneFilter(seed: UInt64) throws {
    var (naive, catalogue, random) = try fixture(seed)
    let values = catalogue.values
    for _ in 0..<20 {
      let query = random.query(of: values)
      guard let advice = catalogue.results(for: query).advice else { continue }
      for relaxation in advice.relaxations {
        let relaxed = query.without(relaxation.dropping)
        #expect(
          relaxation.count == naive.results(naive.expanded(relaxed)).count,
          "\(query) \(relaxation.dropping)")
      }
      let leads = advice.relaxations.contains { $0.count > 0 }
      #expect(leads || catalogue.count == 0, "\(query)")
    }
  }
}
