import BrowserViews
import Browsing
import Fixtures
import PseudoTerminal
import Screen

/// Bytes, writes and milliseconds of each step at 80x24, with the floor (the fewest bytes possible)
/// and the bound.
struct WireBenchmark {
  private static let size = Size(rows: 24, columns: 80)
  /// Seconds without output after which a step has ended.
  private static let quiet = 0.06

  let program: String
  let profile: Profile

  func run() throws {
    let script = WireStep.script(lean: profile == .lean)
    let frames = frames(after: script.flatMap(\.keys))
    let terminal = try PseudoTerminal(
      program, ["--profile", profile.rawValue], rows: Self.size.rows, columns: Self.size.columns,
      environment: SessionBenchmark.environment)
    print("\n\(profile.rawValue), 80x24, xterm-256color")
    Table.heading()
    let first = terminal.readUntilQuiet(for: 0.3, timeout: 5)
    let floor = RepaintLowerBound(from: nil, to: frames[0], theme: .monochrome).bytes
    Table.row(
      "first screen", Table.Figures(bytes: first, floor: floor, writes: nil, milliseconds: nil),
      keys: 1, profile == .lean ? .bytes(1400) : .timesFloor(1.25))
    var shown = 0
    for step in script {
      let figures = play(step, on: terminal, from: shown, frames)
      shown += step.keys.count
      if !step.label.isEmpty { Table.row(step.label, figures, keys: step.keys.count, step.bound) }
    }
  }

  /// The screens after zero, one, two, … of the keys, drawn by the same code without a terminal.
  private func frames(after keys: [String]) -> [Frame] {
    let events = KeyChord.sequence(keys.joined(separator: " ")).map(TerminalEvent.key)
    let terminal = ScriptedTerminal(size: Self.size, events: events)
    var session = Session(
      Services.listing(named: "ICMEC resource listing"), profile: profile, on: terminal)
    session.run()
    return terminal.frames
  }

  private func play(
    _ step: WireStep, on terminal: PseudoTerminal, from shown: Int, _ frames: [Frame]
  ) -> Table.Figures {
    let writes = terminal.writeCalls
    var bytes = 0
    var times: [Double] = []
    let portions = step.isBurst ? [step.keys] : step.keys.map { [$0] }
    for portion in portions {
      let start = PseudoTerminal.now()
      terminal.type(portion.map(WireStep.bytes).joined())
      bytes += terminal.readUntilQuiet(for: Self.quiet, timeout: 0.3)
      times.append((terminal.lastOutput - start) * 1000)
    }
    var floor = 0
    var from = shown
    for portion in portions {
      let to = from + portion.count
      floor += RepaintLowerBound(from: frames[from], to: frames[to], theme: .monochrome).bytes
      from = to
    }
    return Table.Figures(
      bytes: bytes, floor: floor, writes: terminal.writeCalls - writes,
      milliseconds: times.sorted()[times.count / 2])
  }
}
