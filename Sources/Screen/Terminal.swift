/// What a terminal reports to the program.
package enum TerminalEvent: Equatable, Sendable {
  case key(KeyChord)
  /// Text that was pasted, not typed; it may hold line breaks.
  case paste(String)
  case resized(Size)
  /// The program was stopped and is in the foreground again; the screen must be drawn again.
  case resumed
  /// The time given to `nextEvent` has passed.
  case timeout
  /// A descriptor that was polled as well can be read.
  case ready
  /// The line is gone or the program was asked to end: save nothing, draw nothing, leave.
  case closed
}

/// A screen with a keyboard.
package protocol Terminal: AnyObject {
  /// The size now; it changes only together with a `resized` event.
  var size: Size { get }

  /// Whether an event can be had without waiting.
  var hasWaitingEvent: Bool { get }

  /// Waits for the next event, at most `milliseconds` when given. Where one of `descriptors` can be
  /// read before there is any, the event is `ready`.
  func nextEvent(within milliseconds: Int?, alsoPolling descriptors: [Int32]) -> TerminalEvent

  /// Makes the screen show `frame`, in one write.
  func present(_ frame: Frame)

  /// Makes the next frame be drawn whole, whatever the screen is thought to show.
  func invalidate()

  /// Leaves the screen and clears it and what was scrolled off it, in one write, and gives the
  /// terminal back. Nothing can be shown after it.
  func leaveWithoutTrace()

  /// Sends a control sequence that changes nothing on the screen.
  func send(_ sequence: [UInt8])

  /// What receives the sequences for a clipboard.
  var clipboardCarrier: ClipboardSequence.Carrier { get }

  /// Whether the character set has half blocks, of which pictures are made.
  var hasHalfBlocks: Bool { get }

  /// Shows the style roles in a theme from the next frame on.
  func use(_ theme: Theme)

  /// Draws with ASCII alone from the next frame on, or with all that the terminal has again.
  func restrictToASCII(_ isRestricted: Bool)

  /// Stops the program as the shell's job control does; returns when it is continued.
  func suspend()
}

extension Terminal {
  /// The terminal itself, unless something between is known.
  package var clipboardCarrier: ClipboardSequence.Carrier { .terminal }

  /// For a terminal that shows every character.
  package var hasHalfBlocks: Bool { true }

  /// For a terminal without looks.
  package func use(_ theme: Theme) {}

  /// For a terminal that shows every character.
  package func restrictToASCII(_ isRestricted: Bool) {}

  /// Waits for the next event of the terminal alone.
  package func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    nextEvent(within: milliseconds, alsoPolling: [])
  }
}
