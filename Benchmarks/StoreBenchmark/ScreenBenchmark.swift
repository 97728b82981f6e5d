internal import BrowserViews
internal import Browsing
internal import Catalogue
internal import CatalogueStore
internal import Screen

/// Times keys from their arrival to the frame that shows the result, without the terminal output,
/// in processor time, which other processes affect less.
enum ScreenBenchmark {
  /// The number of times each script runs; for each key the median counts.
  private static let rounds = 5

  /// Prints the table; false if a bound is missed.
  static func run(_ path: String) throws -> Bool {
    let image = try CatalogueImage(mapping: path)
    let catalogue = try StoredCatalogue(image)
    try play(KeyChord.sequence("Down"), on: image, .full)
    print("private memory of a session at its start, KiB:", Memory.anonymousKiB)
    print("key to frame, ms    p50       p95     worst  bound  worst key")
    var areHeld = true
    for profile in [Profile.full, .lean] {
      for script in scripts {
        let rounds = try (0..<rounds).map { _ in try play(script.keys, on: image, profile) }
        let isHeld = show("\(profile.rawValue) \(script.name)", rounds, bound: script.bound)
        areHeld = areHeld && isHeld
      }
    }
    let finds = manyFinds(in: catalogue)
    let count = finds.count { if case .character = $0.key { true } else { false } }
    let rounds = try (0..<3).map { _ in try play(finds, on: image, .full) }
    let isHeld = show("\(count) finds", rounds, bound: findBound)
    print("private memory after these, KiB:", Memory.anonymousKiB)
    try timeExpansion(in: image)
    return areHeld && isHeld
  }

  /// Times a query whose words have a meaning in the vocabulary, with and without that meaning.
  private static func timeExpansion(in image: CatalogueImage) throws {
    let answer = try Answer(on: image)
    print("words with a meaning, ms   p50       p95")
    for (name, expandsWords) in [("with their records  ", true), ("the words alone     ", false)] {
      let query = Query(words: "united kingdom", expandsWords: expandsWords)
      let time = Measurement {
        // The results of the last query are cached.
        _ = answer.ask(PageRequest(query: Query(order: .title), rows: .ranks(0..<0)))
        _ = answer.ask(PageRequest(query: query, rows: .ranks(0..<0)))
      }
      print(name, time.median.shown, time.p95.shown)
    }
  }

  @discardableResult
  private static func play(
    _ keys: [KeyChord], on image: CatalogueImage, _ profile: Profile
  ) throws -> [TimedTerminal.Answer] {
    let terminal = TimedTerminal(keys)
    var session = Session(
      try StoredCatalogueService(image, name: "Bench"), profile: profile, on: terminal)
    session.run()
    return terminal.answers
  }

  /// The beginnings of titles from the whole catalogue, every third as a phrase: as many as a user
  /// types in an hour.
  private static func manyFinds(in catalogue: StoredCatalogue) -> [KeyChord] {
    (0..<500).flatMap { number in
      let title = catalogue.title(at: number * 7919 % catalogue.count)
      let words = title.filter { $0.isLetter || $0 == " " }.prefix(number % 3 == 0 ? 12 : 6)
      return typed(number % 3 == 0 ? "\"\(words)" : String(words))
    }
  }

  /// Prints a line of the table; false if the bound is missed.
  private static func show(
    _ name: String, _ rounds: [[TimedTerminal.Answer]], bound: Double
  ) -> Bool {
    let answers = rounds[0].indices.map { index in
      (key: rounds[0][index].key, time: rounds.map { $0[index].time }.sorted()[rounds.count / 2])
    }.sorted { $0.time < $1.time }
    guard let worst = answers.last else { return true }
    let p95 = answers[min(answers.count - 1, answers.count * 95 / 100)].time
    print(
      name.padded(to: 16) + answers[answers.count / 2].time.shown + p95.shown + worst.time.shown
        + "\(Int(bound))".padded(to: -7) + "  \(worst.key)")
    guard worst.time > bound else { return true }
    print("MISSED \(name): \(worst.time.shown.drop { $0 == " " }) ms, bound \(Int(bound))")
    return false
  }

  /// Bounds in ms for keys that move in or shorten a list, and for keys that start another query.
  private static let (moveBound, findBound) = (2.0, 8.0)

  private static let scripts: [(name: String, keys: [KeyChord], bound: Double)] = [
    ("moving", repeated("Esc Down Down PgDn PgDn End Home PgUp End Up Home", 6), moveBound),
    (
      "finding", typed("legislation") + typed("child prot") + typed("a") + typed("le"), findBound
    ),
    (
      "phrase", typed("\"missing children") + typed("child-sexual") + typed("\"of the child-p"),
      findBound
    ),
    // Words that are among the most frequent of any catalogue, or of the measured one.
    (
      "frequent words", typed("\"of the c") + typed("\"this package p") + typed("\"for the s"),
      findBound
    ),
    // Nothing is found, and a suggestion is searched for.
    (
      "misspelt", typed("legilsation") + typed("cyber crimee") + typed("\"of hte childern"),
      findBound
    ),
    ("narrowing", repeated("Home Down Enter Down Enter Down Enter u u u", 4), findBound),
    (
      "filtering", repeated("Home f m e n Esc Tab f s o u t h Esc s f c h i l d Esc s Tab", 3),
      moveBound
    ),
    ("facets", repeated("Home Down PgDn PgDn End Up PgUp Tab", 6), moveBound),
    ("order", repeated("o o o", 4), findBound),
  ]

  private static func repeated(_ keys: String, _ times: Int) -> [KeyChord] {
    (0..<times).flatMap { _ in KeyChord.sequence(keys) }
  }

  private static func typed(_ words: String) -> [KeyChord] {
    KeyChord.sequence("/") + words.map { KeyChord(.character($0)) } + KeyChord.sequence("Esc")
  }
}

/// A terminal that types keys and records the time of each answer.
private final class TimedTerminal: Terminal {
  let size = Size(rows: 24, columns: 80)
  let hasWaitingEvent = false
  private var keys: ArraySlice<KeyChord>
  private var pressed: (typed: String, at: Double)?
  private var typed = ""
  private(set) var answers: [Answer] = []

  /// The keys typed, as far as they are part of one word, and the milliseconds until the answer.
  struct Answer {
    let key: String
    let time: Double
  }

  init(_ keys: [KeyChord]) {
    self.keys = keys[...]
  }

  func nextEvent(
    within milliseconds: Int?, alsoPolling descriptors: [Int32]
  ) -> TerminalEvent {
    // A user who pauses: the frame after the pause is an answer of its own.
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
  func leaveWithoutTrace() {}
  func send(_ sequence: [UInt8]) {}
}
