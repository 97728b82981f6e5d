internal import CTerminal

/// System settings of a session's process.
package enum SessionProcess {
  /// Disables core files: what the user reads may be confidential.
  package static func leaveNoCore() { terminal_leave_no_core() }

  /// Closes all inherited descriptors above 2 except `kept`.
  ///
  /// A screen reader or `script` may leave the other end of the program's own terminal open in it;
  /// the program would then get no signal when the connection is lost.
  package static func closeInherited(keeping kept: [Int32]) {
    terminal_close_inherited(kept.sorted(), kept.count)
  }

  /// Writes to a terminal or pipe; returns 0, an error number, or `ETIMEDOUT` if it accepts nothing
  /// for `milliseconds`.
  package static func write(_ bytes: [UInt8], to descriptor: Int32, within milliseconds: Int)
    -> Int32
  {
    bytes.withUnsafeBytes { bytes in
      terminal_write_within(
        descriptor, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
        Int32(clamping: milliseconds))
    }
  }
}
