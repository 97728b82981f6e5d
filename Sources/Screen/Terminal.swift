package import Text

/// An event that a terminal reports.
package enum TerminalEvent: Equatable, Sendable {
  case key(KeyChord)
  /// Pasted text, which may contain line breaks.
  case paste(String)
  case resized(Size)
  /// The program was stopped and is in the foreground again; the screen must be redrawn.
  case resumed
  /// The timeout of `nextEvent` has expired.
  case timeout
  /// One of the other polled descriptors is readable.
  case ready
  /// The connection is lost or the program was asked to end: save nothing, draw nothing, exit.
  case closed
}

/// A screen with a keyboard.
package protocol Terminal: AnyObject {
  /// The current size; it changes only with a `resized` event.
  var size: Size { get }

  /// Whether an event is available without blocking.
  var hasWaitingEvent: Bool { get }

  /// Waits for the next event, for at most `milliseconds` if given. The event is `ready` if one of
  /// `descriptors` becomes readable first.
  func nextEvent(within milliseconds: Int?, alsoPolling descriptors: [Int32]) -> TerminalEvent

  /// Shows `frame`, in one write.
  func present(_ frame: Frame)

  /// Redraws the whole screen with the next frame.
  func invalidate()

  /// Leaves the screen, clears it and its scrollback in one write, and returns the terminal.
  /// Nothing can be shown afterwards.
  func leaveWithoutTrace()

  /// Sends a control sequence that changes nothing on the screen.
  func send(_ sequence: [UInt8])

  /// The program that receives clipboard sequences.
  var clipboardCarrier: ClipboardSequence.Carrier { get }

  /// The characters that it can show.
  var characterSet: CharacterSet { get }

  /// Uses another theme from the next frame on.
  func use(_ theme: Theme)

  /// Draws with ASCII only from the next frame on, or again with the whole character set.
  func restrictToASCII(_ isRestricted: Bool)

  /// Stops the program like the shell's job control; returns when it is continued.
  func suspend()
}

extension Terminal {
  /// The terminal itself, unless a program in between is known.
  package var clipboardCarrier: ClipboardSequence.Carrier { .terminal }

  /// The default, for a terminal that shows every character.
  package var characterSet: CharacterSet { .unicode }

  /// The default, for a terminal without styles.
  package func use(_ theme: Theme) {}

  /// The default, for a terminal that shows every character.
  package func restrictToASCII(_ isRestricted: Bool) {}

  /// Waits for the next event of the terminal, without other descriptors.
  package func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    nextEvent(within: milliseconds, alsoPolling: [])
  }
}
