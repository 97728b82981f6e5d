package import BrowserViews
package import Browsing
package import Catalogue
package import Messages
package import Screen

/// A terminal that types what it was given and keeps what it was shown; when nothing is left to
/// type, the line is gone.
package final class ScriptedTerminal: Terminal {
  package private(set) var size: Size
  /// The frames that were shown, oldest first.
  package private(set) var frames: [Frame] = []
  /// How often the program was stopped.
  package private(set) var suspensions = 0
  private var events: ArraySlice<TerminalEvent>
  /// Whether events wait together, as they do on a slow line, or come one at a time.
  private let isBurst: Bool
  private var taken = 0
  private var interventions: [Int: () -> Void] = [:]

  package init(size: Size, events: [TerminalEvent], isBurst: Bool = false) {
    self.size = size
    self.events = events[...]
    self.isBurst = isBurst
  }

  package var hasWaitingEvent: Bool { isBurst && !events.isEmpty }

  /// Calls `body` before the event of a number, counted from 0, is given away.
  package func before(event number: Int, _ body: @escaping () -> Void) {
    interventions[number] = body
  }

  package func nextEvent(
    within milliseconds: Int?, alsoPolling descriptors: [Int32]
  ) -> TerminalEvent {
    interventions[taken]?()
    taken += 1
    let event = events.popFirst() ?? .closed
    if case .resized(let size) = event { self.size = size }
    return event
  }

  package func present(_ frame: Frame) { frames.append(frame) }

  package func invalidate() {}

  /// Whether the screen was left without a trace.
  package private(set) var isErased = false
  /// Sequences that were sent, oldest first.
  package private(set) var sent: [[UInt8]] = []

  package func leaveWithoutTrace() { isErased = true }

  package func send(_ sequence: [UInt8]) { sent.append(sequence) }

  /// The themes that were asked for, oldest first.
  package private(set) var themes: [Theme] = []
  /// Whether only ASCII may be drawn.
  package private(set) var isRestrictedToASCII = false

  package func use(_ theme: Theme) { themes.append(theme) }

  package func restrictToASCII(_ isRestricted: Bool) { isRestrictedToASCII = isRestricted }

  package func suspend() { suspensions += 1 }
}

extension Session {
  /// A session on the embedded listing after `keys`, chords by their names and `'quoted words'` as
  /// they are, with the terminal that it ran on.
  package static func after(
    _ keys: String, at size: Size = Size(rows: 24, columns: 80),
    on service: any CatalogueService = Services.listing(), messages: Messages = .english,
    profile: Profile = .full,
    isRestricted: Bool = false, files: SessionFiles = .none
  ) -> (session: Session, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(
      size: size, events: KeyScript.chords(keys).map(TerminalEvent.key))
    var session = Session(
      service, messages: messages, profile: profile, isRestricted: isRestricted, files: files,
      on: terminal)
    session.run()
    return (session, terminal)
  }
}

/// Keys as tests write them: `Tab Down 'child marriage' Enter`.
package enum KeyScript {
  /// The chords of a script.
  package static func chords(_ script: String) -> [KeyChord] {
    script.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 0
          ? KeyChord.sequence(String(part)) : part.map { KeyChord(.character($0)) }
      }
  }
}
