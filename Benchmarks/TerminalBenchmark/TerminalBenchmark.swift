import Browsing

/// Measures the built program at a pseudo-terminal: `TerminalBenchmark PROGRAM`.
@main
struct TerminalBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 2 else {
      print("usage: TerminalBenchmark PROGRAM")
      return
    }
    // Its minute passes while the others are measured.
    let idle = try IdleBenchmark(program: arguments[1])
    try WireBenchmark(program: arguments[1], profile: .lean).run()
    try WireBenchmark(program: arguments[1], profile: .full).run()
    try SessionBenchmark(program: arguments[1]).run()
    idle.run()
  }
}
