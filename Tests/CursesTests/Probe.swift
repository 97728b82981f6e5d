import PseudoTerminal

/// What tests start in a terminal.
enum Probe {
  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

  /// The runtime is not to ask at the terminal what to do about a fault.
  private static let withoutBacktrace = ["SWIFT_BACKTRACE": "enable=no"]

  /// The program that shows its events, when its first screen is there.
  static func events(
    _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = environment
  ) throws -> PseudoTerminal {
    let terminal = try start(
      arguments, rows: rows, columns: columns, environment: environment)
    try terminal.read(untilShown: "size \(rows)x\(columns)")
    return terminal
  }

  /// The program that shows a list.
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
