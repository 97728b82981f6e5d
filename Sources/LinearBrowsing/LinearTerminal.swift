package import Screen

/// The input and output of linear mode.
package struct LinearTerminal {
  /// The terminal's current size, queried before each reply; `nil` for a file or a pipe.
  let size: () -> Size?
  /// Reads the next answer; `nil` at the end of input.
  let read: () -> String?
  /// Prints a text; false if the output is closed.
  let print: (String) -> Bool
  /// Waits until a descriptor is readable; false if the reader types first.
  let wait: (Int32) -> Bool
  /// Whether a quick-exit key is waiting to be read.
  let isLeaving: () -> Bool
  /// Makes Ctrl-C an answer (`LinearCommand.isInterrupt`); with false, Ctrl-C ends the program at
  /// once.
  let takeInterrupts: (Bool) -> Void

  /// A terminal with these functions. Without `wait`, the session does not wait for answers of the
  /// catalogue that are not available at once.
  package init(
    size: @escaping () -> Size? = { nil }, read: @escaping () -> String?,
    print: @escaping (String) -> Bool, wait: @escaping (Int32) -> Bool = { _ in false },
    isLeaving: @escaping () -> Bool = { false },
    takeInterrupts: @escaping (Bool) -> Void = { _ in }
  ) {
    self.size = size
    self.read = read
    self.print = print
    self.wait = wait
    self.isLeaving = isLeaving
    self.takeInterrupts = takeInterrupts
  }
}
