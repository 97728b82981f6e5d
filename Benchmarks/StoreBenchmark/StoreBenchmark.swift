internal import CatalogueStore
internal import Glibc
internal import PublicationFiles
internal import Publications

/// Measures the store.
///
///     StoreBenchmark                          the embedded catalogue: reading, building, memory
///     StoreBenchmark build FILE.jsonl OUT     builds an image of records in JSON Lines
///     StoreBenchmark query IMAGE [NAME]       times the queries of the comparison with others
@main
struct StoreBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case (nil, _): try EmbeddedBenchmark.run()
    case ("build", 3): try BuildBenchmark.run(arguments[2], image: arguments[3])
    case ("query", 2): try QueryBenchmark.run(arguments[2])
    case ("query", 3): try QueryBenchmark.run(arguments[2], only: arguments[3])
    default:
      print("usage: StoreBenchmark [build FILE.jsonl OUT | query IMAGE [NAME]]\n")
      exit(2)
    }
  }
}
