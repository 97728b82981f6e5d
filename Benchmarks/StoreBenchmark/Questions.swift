internal import Catalogue

/// One question of the comparison, with the bounds for its answer.
struct Question {
  let name: String
  let query: Query
  /// The bound of the 95th percentile, in milliseconds.
  let bound: Double
  /// How many times faster than another engine an answer must be, by the engine's name.
  let leads: [String: Double]

  private init(
    _ name: String, _ query: Query, bound: Double = 5, tantivy: Double = 3, sqlite: Double? = 10
  ) {
    self.name = name
    self.query = query
    self.bound = bound
    leads = ["tantivy": tantivy].merging(sqlite.map { ["sqlite": $0] } ?? [:]) { $1 }
  }

  /// Q0 to Q10, the same as `Benchmarks/Peers/workload.py` asks other engines. Facet values are
  /// numbered by the count of their records.
  static func all(on answer: Answer) -> [Question] {
    func popular(_ facet: FacetKey, _ count: Int) -> [FacetRow] {
      var list = FacetListRequest([facet])
      list.expandsAll = true
      let page = answer.ask(PageRequest(query: Query(), rows: .ranks(0..<0), lists: [list]))
      let leaves = page.lists[0].rows.filter { row in
        guard case .value(let key) = row.kind, !key.isNotGiven else { return false }
        return row.code.isEmpty || row.code.count == 2
      }
      return Array(leaves.sorted { ($1.count, $0.label) < ($0.count, $1.label) }.prefix(count))
    }
    func key(_ row: FacetRow) -> ValueKey? {
      if case .value(let key) = row.kind { key } else { nil }
    }
    // Values of one facet widen a result, so a second required topic is typed as words.
    func narrowed(to included: Set<ValueKey>, by row: FacetRow) -> Query {
      Query(included: included, words: "\"\(row.label)\"")
    }
    let topicRows = popular(.topic, 2)
    let topics = topicRows.compactMap(key)
    let countries = popular(.country, 3).compactMap(key)
    let both = Set(topics.prefix(1) + countries.prefix(1))
    let word = "legislation"
    let starts = (1...word.count).map {
      Question("Q5-\(word.prefix($0))", Query(words: "\(word.prefix($0))"))
    }
    return [
      Question("Q0", Query(), bound: 0.1, sqlite: nil),
      Question("Q1", Query(included: Set(topics.prefix(1)))),
      Question("Q2", Query(included: both)),
      Question("Q3", narrowed(to: Set(topics.prefix(1) + countries), by: topicRows[1])),
      Question("Q4", Query(words: "\"\(word)\"")),
    ] + starts + [
      Question("Q6", Query(words: "\"child\" prot")),
      Question("Q7", Query(included: both, words: "\"\(word)\"")),
      Question("Q8", Query(words: "\"missing children\""), bound: 20, tantivy: 1),
      Question("Q9", Query(words: "legilsation"), tantivy: 1, sqlite: nil),
      Question("Q10", Query(words: "\"associacao\""), sqlite: nil),
    ]
  }
}
