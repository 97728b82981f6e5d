internal import CatalogueStore
internal import Glibc
internal import Publications

/// Measures the store.
///
///     StoreBenchmark                          the embedded catalogue: reading, building, memory
///     StoreBenchmark build FILE.jsonl OUT     builds an image from records in JSON Lines
///     StoreBenchmark compare IMAGE NAME=FILE… times the questions, compared with other engines
///     StoreBenchmark growth IMAGE…            times them on images of several sizes
///     StoreBenchmark find IMAGE WORDS…        times searches for words as they are typed
///     StoreBenchmark screen IMAGE             times keys until the frame that shows the result
@main
struct StoreBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case (nil, _): try EmbeddedBenchmark.run()
    case ("build", 3): try BuildBenchmark.run(arguments[2], image: arguments[3])
    case ("compare", 2...):
      var comparison = Comparison(with: arguments.dropFirst(2))
      if try !comparison.print(image: arguments[2]) { exit(1) }
    case ("growth", 2...): try Growth.print(images: arguments.dropFirst())
    case ("find", 2...): try FindBenchmark.run(arguments[2], arguments.dropFirst(2))
    case ("screen", 2): if try !ScreenBenchmark.run(arguments[2]) { exit(1) }
    default:
      print(
        """
        usage: StoreBenchmark [build FILE OUT | compare IMAGE NAME=FILE… | growth IMAGE… |
          find IMAGE WORDS… | screen IMAGE]
        """)
      exit(2)
    }
  }
}
