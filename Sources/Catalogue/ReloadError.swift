package import Messages

/// Why a catalogue was not opened again; the one that is open goes on.
package enum ReloadError: Error, Equatable, Sendable {
  /// It is as it was.
  case unchanged
  /// It was read when the program started and cannot be read again.
  case notReloadable
  /// What is wrong with the new one.
  case failed(Message)
}
