internal import BrowserViews
internal import Browsing
internal import CatalogueStore
internal import Screen

/// Times keys from their arrival to the frame that answers them, all but the bytes on the wire.
enum ScreenBenchmark {
  static func run(_ path: String) throws {
    let catalogue = try Catalogue(CatalogueImage(mapping: path))
    print("key to frame, ms    p50       p95       worst key")
    for profile in [Profile.full, .lean] {
      for (name, keys) in scripts {
        let terminal = TimedTerminal(keys)
        var session = Session(catalogue, name: "Bench", profile: profile, on: terminal)
        session.run()
        print(terminal.line(name: "\(profile.rawValue) \(name)"))
      }
    }
    print("private memory, KiB:", Memory.anonymousKiB)
  }

  private static let scripts: [(String, [KeyChord])] = [
    ("moving", repeated("Esc Down Down PgDn PgDn End Home PgUp End Up Home", 6)),
    ("finding", typed("legislation") + typed("child prot") + typed("child-s") + typed("le")),
    ("phrase", typed("\"missing childr")),
    ("narrowing", repeated("Home Down Enter Down Enter Down Enter u u u", 4)),
    ("filtering", repeated("Home f m e n Esc Tab f s o u t h Esc Tab Tab", 3)),
    ("order", repeated("o o o", 4)),
  ]

  private static func repeated(_ keys: String, _ times: Int) -> [KeyChord] {
    (0..<times).flatMap { _ in KeyChord.sequence(keys) }
  }

  private static func typed(_ words: String) -> [KeyChord] {
    KeyChord.sequence("/") + words.map { KeyChord(.character($0)) } + KeyChord.sequence("Esc")
  }
}

/// A terminal that types and notes how long each answer takes.
private final class TimedTerminal: Terminal {
  let size = Size(rows: 24, columns: 80)
  let hasWaitingEvent = false
  private var keys: ArraySlice<KeyChord>
  private var pressed: (key: KeyChord, at: ContinuousClock.Instant)?
  private var times: [(key: KeyChord, time: Double)] = []

  init(_ keys: [KeyChord]) {
    self.keys = keys[...]
  }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    // A reader who waits: what follows after a pause is an answer of its own.
    if milliseconds != nil, pressed == nil {
      pressed = (KeyChord(.character("…")), ContinuousClock.now)
      return .timeout
    }
    guard let key = keys.popFirst() else { return .closed }
    pressed = (key, ContinuousClock.now)
    return .key(key)
  }

  func present(_ frame: Frame) {
    guard let (key, start) = pressed else { return }
    times.append((key, Clock.milliseconds(since: start)))
    pressed = nil
  }

  func invalidate() {}
  func suspend() {}

  func line(name: String) -> String {
    let sorted = times.sorted { $0.time < $1.time }
    guard let worst = sorted.last else { return name }
    let p95 = sorted[min(sorted.count - 1, sorted.count * 95 / 100)].time
    return name.padded(to: 16) + sorted[sorted.count / 2].time.shown + p95.shown
      + worst.time.shown + "  \(worst.key)"
  }
}
