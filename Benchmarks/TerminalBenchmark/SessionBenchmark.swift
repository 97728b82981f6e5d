import Glibc
import PseudoTerminal

/// Start-up time, memory, program size, and many sessions at once.
struct SessionBenchmark {
  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

  let program: String

  func run() throws {
    print("\nsessions")
    Table.figure("start to the first full screen, median of 30", try start(), "ms", bound: 8)
    Table.figure("program", Double(size()) / 1e6, "MB", bound: 20)
    try memory()
    try manySessions(50)
  }

  /// The time from before the process starts to the last byte of its first screen.
  private func start() throws -> Double {
    let times = try (0..<30).map { _ in
      let start = PseudoTerminal.now()
      let terminal = try session()
      defer { end(terminal) }
      return (terminal.lastOutput - start) * 1000
    }
    return times.sorted()[15]
  }

  private func memory() throws {
    // With a second session, the pages of the program do not count as private to the first.
    let sessions = [try session(), try session()]
    Table.figure(
      "private memory of a session", Double(sessions[0].privateMemory) / 1024, "MiB", bound: 1.5)
    sessions.forEach(end)
  }

  private func manySessions(_ count: Int) throws {
    let sessions = try (0..<count).map { _ in try session() }
    shareOfMemory(of: sessions, "idle")
    var times: [Double] = []
    var lost = 0
    for round in 0..<20 {
      let starts = sessions.map { session in
        let start = PseudoTerminal.now()
        session.type(WireStep.bytes(of: round % 2 == 0 ? "Down" : "Up"))
        return start
      }
      for (session, start) in zip(sessions, starts) {
        if session.readUntilQuiet(for: 0, timeout: 5) == 0 { lost += 1 }
        times.append((session.lastOutput - start) * 1000)
      }
    }
    let p99 = times.sorted()[times.count * 99 / 100]
    Table.figure("key to last byte while all type, 99 of 100", p99, "ms", bound: 20)
    Table.figure("keys without an answer", Double(lost), "", bound: 0)
    shareOfMemory(of: sessions, "after typing")
    sessions.forEach(end)
  }

  private func shareOfMemory(of sessions: [PseudoTerminal], _ state: String) {
    let share = sessions.reduce(0) { $0 + $1.proportionalMemory }
    Table.figure(
      "share of memory of each of \(sessions.count), \(state)",
      Double(share) / 1024 / Double(sessions.count), "MiB", bound: 0.7)
  }

  /// A session that has drawn its first screen.
  private func session() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program, ["--profile", "lean"], environment: Self.environment)
    terminal.readUntilQuiet(for: 0.1, timeout: 5)
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) {
    terminal.type("q")
    _ = try? terminal.waitForEnd()
  }

  private func size() -> Int {
    var status = stat()
    return stat(program, &status) == 0 ? Int(status.st_size) : 0
  }
}
