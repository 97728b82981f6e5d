package import Screen

/// What numbered lists are printed to and answers are read from.
package struct LinearTerminal {
  /// The size before each reply; `nil` for a file or a pipe.
  let size: () -> Size?
  /// The next answer; `nil` at their end.
  let read: () -> String?
  /// Prints; false when nobody reads it any more.
  let print: (String) -> Bool
  /// Waits until a descriptor can be read; false when there is an answer of the reader first.
  let wait: (Int32) -> Bool
  /// Whether the key that leaves at once waits to be read.
  let isLeaving: () -> Bool

  /// A terminal of these functions. Without `wait`, answers of the catalogue that are not there at
  /// once are not waited for.
  package init(
    size: @escaping () -> Size? = { nil }, read: @escaping () -> String?,
    print: @escaping (String) -> Bool, wait: @escaping (Int32) -> Bool = { _ in false },
    isLeaving: @escaping () -> Bool = { false }
  ) {
    self.size = size
    self.read = read
    self.print = print
    self.wait = wait
    self.isLeaving = isLeaving
  }
}
