internal import Catalogue
internal import CatalogueStore

/// Times searches for words as a user types them.
enum FindBenchmark {
  static func run(_ path: String, _ typed: some Sequence<String>) throws {
    let answer = try Answer(on: CatalogueImage(mapping: path))
    print("results     p50 ms    p95 ms  count, ms")
    for words in typed {
      let query = Query(words: words)
      let results = answer.page(for: query)
      let time = answer.time(query)
      let counting = Measurement {
        // A query in between, since the results of the last one are cached.
        _ = answer.ask(PageRequest(query: Query(order: .title), rows: .ranks(0..<0)))
        _ = answer.ask(PageRequest(query: query, rows: .ranks(0..<0)))
      }
      print(
        "\(results.count)".padded(to: -8) + time.median.shown + time.p95.shown
          + counting.median.shown + "  \(words)")
    }
  }
}
