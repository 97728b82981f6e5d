internal import CatalogueStore

/// Times the answers to words as a reader types them.
enum FindBenchmark {
  static func run(_ path: String, _ typed: some Sequence<String>) throws {
    let catalogue = try Catalogue(CatalogueImage(mapping: path))
    let answer = Answer(on: catalogue)
    print("results     p50 ms    p95 ms  count, ms")
    for words in typed {
      let query = catalogue.expander.expanded(Query(words: words))
      let results = answer.results(for: query)
      let time = answer.time(query)
      let counting = Measurement { _ = catalogue.results(for: query).count }
      print(
        "\(results.count)".padded(to: -8) + time.median.shown + time.p95.shown
          + counting.median.shown + "  \(words)")
    }
  }
}
