package import BrowserViews
package import Browsing
package import Catalogue
package import Messages
package import Screen
package import Text

/// A terminal with scripted events that records what it is shown; after the last event it is
/// closed.
package final class ScriptedTerminal: Terminal {
  package private(set) var size: Size
  /// The frames that were presented, oldest first.
  package private(set) var frames: [Frame] = []
  /// The characters that it can show.
  package let characterSet: CharacterSet
  /// How often the program was suspended.
  package private(set) var suspensions = 0
  private var events: ArraySlice<TerminalEvent>
  /// Whether all events are waiting at once, as on a slow line, instead of one at a time.
  private let isBurst: Bool
  private var taken = 0
  private var interventions: [Int: () -> Void] = [:]

  package init(
    size: Size, events: [TerminalEvent], isBurst: Bool = false,
    characterSet: CharacterSet = .unicode
  ) {
    self.size = size
    self.characterSet = characterSet
    self.events = events[...]
    self.isBurst = isBurst
  }

  package var hasWaitingEvent: Bool { isBurst && !events.isEmpty }

  /// Calls `body` before the event with a number, counted from 0, is returned.
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

  /// Whether the screen was erased on leaving.
  package private(set) var isErased = false
  /// Sequences that were sent, oldest first.
  package private(set) var sent: [[UInt8]] = []

  package func leaveWithoutTrace() { isErased = true }

  package func send(_ sequence: [UInt8]) { sent.append(sequence) }

  /// The themes that were requested, oldest first.
  package private(set) var themes: [Theme] = []
  /// Whether only ASCII may be drawn.
  package private(set) var isRestrictedToASCII = false

  package func use(_ theme: Theme) { themes.append(theme) }

  package func restrictToASCII(_ isRestricted: Bool) { isRestrictedToASCII = isRestricted }

  package func suspend() { suspensions += 1 }
}

extension Session {
  /// Runs a session on the embedded listing with `keys`, chords by name and `'quoted words'`
  /// literally; returns it with its terminal.
  package static func after(
    _ keys: String, at size: Size = Size(rows: 24, columns: 80),
    on service: any CatalogueService = Services.listing(), messages: Messages = .english,
    profile: Profile = .full,
    isRestricted: Bool = false, files: SessionFiles = .none,
    characterSet: CharacterSet = .unicode
  ) -> (session: Session, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(
      size: size, events: KeyScript.chords(keys).map(TerminalEvent.key),
      characterSet: characterSet)
    var session = Session(
      service, messages: messages, profile: profile, isRestricted: isRestricted, files: files,
      on: terminal)
    session.run()
    return (session, terminal)
  }
}

/// Keys as tests write them: `Tab Down 'child marriage' Enter`.
package enum KeyScript {
  /// Returns the chords of a script.
  package static func chords(_ script: String) -> [KeyChord] {
    script.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 0
          ? KeyChord.sequence(String(part)) : part.map { KeyChord(.character($0)) }
      }
  }
}
