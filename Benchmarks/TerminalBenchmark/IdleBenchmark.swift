import Browsing
import PseudoTerminal

/// An idle session for a minute: it must send nothing and use no processor time.
struct IdleBenchmark {
  private static let seconds = 60.0

  private let sessions: [(profile: Profile, terminal: PseudoTerminal)]
  private let start: (time: Double, processorTimes: [Int])

  /// Starts the minute for a session of each profile.
  init(program: String) throws {
    sessions = try Profile.allCases.map { profile in
      let terminal = try PseudoTerminal(
        program, ["--profile", profile.rawValue], environment: SessionBenchmark.environment)
      // Waits for the first screen, and until memory is released after it.
      terminal.readUntilQuiet(for: 2, timeout: 5)
      return (profile, terminal)
    }
    start = (PseudoTerminal.now(), sessions.map(\.terminal.processorTime))
  }

  /// Waits for the rest of the minute.
  func run() {
    print("\nidle for a minute")
    for (index, session) in sessions.enumerated() {
      let left = max(0, start.time + Self.seconds - PseudoTerminal.now())
      let bytes = session.terminal.readUntilQuiet(for: 0, timeout: left)
      let used = session.terminal.processorTime - start.processorTimes[index]
      Table.figure("\(session.profile): bytes", Double(bytes), "", bound: 0)
      Table.figure("\(session.profile): processor time", Double(used) / 1e6, "ms", bound: 0)
    }
  }
}
