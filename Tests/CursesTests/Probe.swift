import PseudoTerminal

/// Starts the probe program in a terminal.
enum Probe {
  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

  /// Keeps the runtime from asking at the terminal what to do after a crash.
  private static let withoutBacktrace = ["SWIFT_BACKTRACE": "enable=no"]

  /// Starts the program that shows its events, and waits for its first screen.
  static func events(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = environment
  ) throws -> PseudoTerminal {
    let terminal = try start(
      arguments, rows: rows, columns: columns, environment: environment)
    try terminal.read(untilShown: "size \(rows)x\(columns)")
    return terminal
  }

  /// Starts the program that shows a list, and waits for its first screen.
  static func list(
    rows: Int = 24, columns: Int = 80, environment: [String: String] = environment
  ) throws -> PseudoTerminal {
    let terminal = try start(["list"], rows: rows, columns: columns, environment: environment)
    try terminal.read(untilShown: "quit")
    return terminal
  }

  static func start(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = environment
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      PseudoTerminal.program(named: "CursesProbe"), arguments, rows: rows, columns: columns,
      environment: environment.merging(withoutBacktrace) { $1 })
  }
}
