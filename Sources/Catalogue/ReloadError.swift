package import Messages

/// Why a catalogue was not reopened. The open one stays in use.
package enum ReloadError: Error, Equatable, Sendable {
  /// The catalogue has not changed.
  case unchanged
  /// The catalogue was read at program start and cannot be read again.
  case notReloadable
  /// The new catalogue is invalid; the message says why.
  case failed(Message)
}
