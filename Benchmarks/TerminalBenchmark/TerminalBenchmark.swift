import Browsing

/// Measures the built program at a pseudo-terminal.
///
///     TerminalBenchmark PROGRAM        on its embedded catalogue
///     TerminalBenchmark PROGRAM FILE   start and memory on a large one
@main
struct TerminalBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 || arguments.count == 3 else {
      print("usage: TerminalBenchmark PROGRAM [FILE]")
      return
    }
    if arguments.count == 3 {
      return try SharedFileBenchmark(program: arguments[1], file: arguments[2]).run()
    }
    // The idle minute passes while the other benchmarks run.
    let idle = try IdleBenchmark(program: arguments[1])
    try WireBenchmark(program: arguments[1], profile: .lean).run()
    try WireBenchmark(program: arguments[1], profile: .full).run()
    try SessionBenchmark(program: arguments[1]).run()
    idle.run()
  }
}
