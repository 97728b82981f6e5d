import Browsing
import PseudoTerminal

/// What a session does in a minute without a key: it sends nothing and takes no time.
struct IdleBenchmark {
  private static let seconds = 60.0

  private let sessions: [(profile: Profile, terminal: PseudoTerminal)]
  private let start: (time: Double, processorTimes: [Int])

  /// Starts the minute of a session in each profile.
  init(program: String) throws {
    sessions = try Profile.allCases.map { profile in
      let terminal = try PseudoTerminal(
        program, ["--profile", profile.rawValue], environment: SessionBenchmark.environment)
      // The first screen, and memory given back after it.
      terminal.readUntilQuiet(for: 2, first: 5)
      return (profile, terminal)
    }
    start = (PseudoTerminal.now(), sessions.map(\.terminal.processorTime))
  }

  /// Waits for what is left of the minute.
  func run() {
    print("\nidle for a minute")
    for (index, session) in sessions.enumerated() {
      let left = max(0, start.time + Self.seconds - PseudoTerminal.now())
      let bytes = session.terminal.readUntilQuiet(for: 0, first: left)
      let used = session.terminal.processorTime - start.processorTimes[index]
      Table.figure("\(session.profile): bytes", Double(bytes), "", bound: 0)
      Table.figure("\(session.profile): processor time", Double(used) / 1e6, "ms", bound: 0)
    }
  }
}
