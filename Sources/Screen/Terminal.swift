/// What a terminal reports to the program.
package enum TerminalEvent: Equatable, Sendable {
  case key(KeyChord)
  /// Text that was pasted, not typed; it may hold line breaks.
  case paste(String)
  case resized(Size)
  /// The program was stopped and is in the foreground again; the screen must be drawn anew.
  case resumed
  /// The time given to `nextEvent` has passed.
  case timeout
  /// The line is gone or the program was asked to end: save nothing, draw nothing, leave.
  case closed
}

/// A screen with a keyboard.
package protocol Terminal: AnyObject {
  /// The size now; it changes only together with a `resized` event.
  var size: Size { get }

  /// Whether an event can be had without waiting.
  var hasWaitingEvent: Bool { get }

  /// Waits for the next event, at most `milliseconds` when given.
  func nextEvent(within milliseconds: Int?) -> TerminalEvent

  /// Makes the screen show `frame`, in one write.
  func present(_ frame: Frame)

  /// Makes the next frame be drawn whole, whatever the screen is thought to show.
  func invalidate()

  /// Stops the program as the shell's job control does; returns when it is continued.
  func suspend()
}
