internal import CatalogueStore

/// Times the queries that other engines were timed on: the count, the first 50 rows and the counts
/// of all topics and countries.
enum QueryBenchmark {
  static func run(_ path: String, only name: String? = nil) throws {
    let opening = Measurement { _ = try? Catalogue(CatalogueImage(mapping: path)) }
    let catalogue = try Catalogue(CatalogueImage(mapping: path))
    print("\(catalogue.count) records; opening, ms: \(opening.median.shown)")
    print("private memory after opening, KiB:", Memory.anonymousKiB)
    print(
      "query                   hits      cpu ms     p50 ms     p95 ms all facets    topics countries"
    )
    for (title, query) in queries(on: catalogue) where title == name ?? title {
      measure(title, query, catalogue)
    }
    print("private memory after all queries, KiB:", Memory.anonymousKiB)
  }

  private static func measure(_ name: String, _ query: Query, _ catalogue: Catalogue) {
    let topics = catalogue.values(of: .topic).map(\.id)
    let countries = catalogue.values(of: .country).map(\.id)
    let all = Facet.allCases.flatMap { catalogue.values(of: $0).map(\.id) }
    func answer(_ values: [FacetValueID]) -> ResultSet {
      var results = catalogue.results(for: query)
      if results.count == 0, let suggestion = results.advice?.suggestion {
        results = catalogue.results(for: Query(words: "\"\(suggestion)\""))
      }
      for rank in 0..<min(50, results.count) { _ = results.title(at: rank) }
      for value in values { _ = results.count(of: value) }
      return results
    }
    let time = Measurement { _ = answer(topics + countries) }
    let full = Measurement(runs: 10) { _ = answer(all) }
    let results = answer(all)
    let sums = [topics, countries].map { $0.reduce(0) { $0 + results.count(of: $1) } }
    print(
      name.padded(to: 16), "\(results.count)".padded(to: -11), time.processorTime.shown,
      time.median.shown, time.p95.shown,
      full.median.shown, "\(sums[0])".padded(to: -10), "\(sums[1])".padded(to: -10))
  }

  /// Q0 to Q10. Facet values are numbered by popularity, and counts of values that a query narrows
  /// by are those of its results: it is asked for a value more, which is all records.
  private static func queries(on catalogue: Catalogue) -> [(String, Query)] {
    func popular(_ facet: Facet, _ rank: Int) -> FacetValueID {
      let leaves = catalogue.values(of: facet).filter { $0.code.isEmpty || $0.code.count == 2 }
      return leaves.sorted { ($1.count, $0.label) < ($0.count, $1.label) }[rank].id
    }
    guard catalogue.values(of: .topic).count > 1, catalogue.values(of: .country).count > 2 else {
      return [("Q0", Query())]
    }
    let topic0 = popular(.topic, 0)
    let countries = (0..<3).map { popular(.country, $0) }
    var queries = [
      ("Q0", Query()), ("Q1", Query(included: [topic0])),
      ("Q2", Query(included: [topic0, countries[0]])),
      ("Q3", Query(included: Set([topic0] + countries))),
      ("Q4", Query(words: "\"legislation\"")),
    ]
    let word = "legislation"
    queries += (1...word.count).map {
      ("Q5-\(word.prefix($0))", Query(words: "\(word.prefix($0))"))
    }
    queries += [
      ("Q6", Query(words: "\"child\" prot")),
      ("Q7", Query(included: [topic0, countries[0]], words: "\"legislation\"")),
      ("Q8", Query(words: "\"missing children\"")), ("Q9", Query(words: "legilsation")),
      ("Q10", Query(words: "\"associacao\"")),
      ("title order", Query(words: "leg", order: .title)),
      ("year order", Query(words: "leg", order: .year)), ("years, all", Query(order: .year)),
      ("unclosed", Query(words: "child s")), ("phrase start", Query(words: "child-s")),
    ]
    return queries
  }
}

extension String {
  /// Filled up with spaces, on the left for a negative width.
  fileprivate func padded(to width: Int) -> String {
    let spaces = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? spaces + self : self + spaces
  }
}
