internal import BrowserViews
internal import Browsing
internal import CatalogueStore
internal import Screen

/// Times keys from their arrival to the frame that answers them, all but the bytes on the wire: in
/// the processor's time, which other processes lengthen less.
enum ScreenBenchmark {
  /// Each script is played so often; the median counts of what a key took each time.
  private static let rounds = 5

  static func run(_ path: String) throws {
    let catalogue = try Catalogue(CatalogueImage(mapping: path))
    play(KeyChord.sequence("Down"), on: catalogue, .full)
    print("private memory of a session at its start, KiB:", Memory.anonymousKiB)
    print("key to frame, ms    p50       p95       worst key")
    for profile in [Profile.full, .lean] {
      for (name, keys) in scripts {
        let rounds = (0..<rounds).map { _ in play(keys, on: catalogue, profile) }
        print(line(name: "\(profile.rawValue) \(name)", rounds))
      }
    }
    let finds = manyFinds(in: catalogue)
    let count = finds.count { if case .character = $0.key { true } else { false } }
    print(line(name: "\(count) finds", [play(finds, on: catalogue, .full)]))
    print("private memory after these, KiB:", Memory.anonymousKiB)
    timeExpansion(in: catalogue)
  }

  /// What the meaning of a query's words costs, at most 0.1 ms.
  private static func timeExpansion(in catalogue: Catalogue) {
    let typed = Query(words: "united kingdom")
    let expanded = catalogue.expander.expanded(typed)
    print("words with a meaning, ms   p50       p95")
    let looking = Measurement { _ = catalogue.expander.expanded(typed) }
    print("looked up           ", looking.median.shown, looking.p95.shown)
    let finding = Measurement { _ = catalogue.results(for: expanded).count }
    print("with their records  ", finding.median.shown, finding.p95.shown)
    let alone = Measurement { _ = catalogue.results(for: typed).count }
    print("the words alone     ", alone.median.shown, alone.p95.shown)
  }

  @discardableResult
  private static func play(_ keys: [KeyChord], on catalogue: Catalogue, _ profile: Profile)
    -> [TimedTerminal.Answer]
  {
    let terminal = TimedTerminal(keys)
    var session = Session(catalogue, name: "Bench", profile: profile, on: terminal)
    session.run()
    return terminal.answers
  }

  /// Beginnings of titles from all over the catalogue, every third as a phrase: what a reader types in
  /// an hour.
  private static func manyFinds(in catalogue: Catalogue) -> [KeyChord] {
    (0..<500).flatMap { number in
      let title = catalogue.title(at: number * 7919 % catalogue.count)
      let words = title.filter { $0.isLetter || $0 == " " }.prefix(number % 3 == 0 ? 12 : 6)
      return typed(number % 3 == 0 ? "\"\(words)" : String(words))
    }
  }

  private static func line(name: String, _ rounds: [[TimedTerminal.Answer]]) -> String {
    let answers = rounds[0].indices.map { index in
      (key: rounds[0][index].key, time: rounds.map { $0[index].time }.sorted()[rounds.count / 2])
    }.sorted { $0.time < $1.time }
    guard let worst = answers.last else { return name }
    let p95 = answers[min(answers.count - 1, answers.count * 95 / 100)].time
    return name.padded(to: 16) + answers[answers.count / 2].time.shown + p95.shown
      + worst.time.shown + "  \(worst.key)"
  }

  private static let scripts: [(String, [KeyChord])] = [
    ("moving", repeated("Esc Down Down PgDn PgDn End Home PgUp End Up Home", 6)),
    ("finding", typed("legislation") + typed("child prot") + typed("a") + typed("le")),
    ("phrase", typed("\"missing children") + typed("child-sex") + typed("\"of the child-p")),
    ("narrowing", repeated("Home Down Enter Down Enter Down Enter u u u", 4)),
    ("filtering", repeated("Home f m e n Esc Tab f s o u t h Esc Tab Tab", 3)),
    ("facets", repeated("Home Down PgDn PgDn End Up PgUp Tab", 6)),
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
  private var pressed: (typed: String, at: Double)?
  private var typed = ""
  private(set) var answers: [Answer] = []

  /// What was typed, as far as it stands in one script, and the milliseconds until it was answered.
  struct Answer {
    let key: String
    let time: Double
  }

  init(_ keys: [KeyChord]) {
    self.keys = keys[...]
  }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    // A reader who waits: what follows after a pause is an answer of its own.
    if milliseconds != nil, pressed == nil {
      pressed = (typed + " …", Clock.processorMilliseconds)
      return .timeout
    }
    guard let key = keys.popFirst() else { return .closed }
    if case .character = key.key { typed += "\(key)" } else { typed = "\(key)" }
    pressed = (typed, Clock.processorMilliseconds)
    return .key(key)
  }

  func present(_ frame: Frame) {
    guard let (key, start) = pressed else { return }
    answers.append(Answer(key: key, time: Clock.processorMilliseconds - start))
    pressed = nil
  }

  func invalidate() {}
  func suspend() {}
}
