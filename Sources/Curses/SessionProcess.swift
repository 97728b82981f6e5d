internal import CTerminal

/// What a session asks of the system for its own process.
package enum SessionProcess {
  /// Keeps what is read, which may be nobody else's business, out of core files.
  package static func leaveNoCore() { terminal_leave_no_core() }

  /// Closes the descriptors above 2 that the program was started with, but for those of `kept`.
  ///
  /// A screen reader or `script` may leave the other end of the program's own terminal open in it:
  /// then the program would get no signal when the line is cut.
  package static func closeInherited(keeping kept: [Int32]) {
    terminal_close_inherited(kept.sorted(), kept.count)
  }

  /// Writes to a terminal or pipe, unless it takes nothing for so many milliseconds; returns 0 or the
  /// number of an error, `ETIMEDOUT` then.
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
