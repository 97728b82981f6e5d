import PseudoTerminal

/// Sessions of the built program on one large catalogue, which they map into shared memory.
struct SharedFileBenchmark {
  let program: String
  let file: String

  func run() throws {
    let times = try (0..<30).map { _ in
      let start = PseudoTerminal.now()
      let terminal = try session()
      defer { end(terminal) }
      return (terminal.lastOutput - start) * 1000
    }.sorted()
    Table.figure("start to the first screen, median of 30", times[15], "ms", bound: 15)
    Table.figure("start to the first screen, 95 of 100", times[28], "ms", bound: 15)
    let sessions = try (0..<200).map { _ in try session() }
    // With more sessions, the pages of the program and the file do not count as private to one.
    Table.figure(
      "private memory of a session", Double(sessions[0].privateMemory) / 1024, "MiB", bound: 3)
    let share = sessions.reduce(0) { $0 + $1.proportionalMemory }
    Table.figure(
      "sum of shares of memory of 200 idle sessions", Double(share) / 1024, "MiB", bound: 600)
    sessions.forEach(end)
  }

  private func session() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program, [file], environment: SessionBenchmark.environment)
    terminal.readUntilQuiet(for: 0.1, timeout: 5)
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) {
    terminal.type("q")
    _ = try? terminal.waitForEnd()
  }
}
