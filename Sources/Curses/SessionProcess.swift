internal import CNcurses
internal import CTerminal
internal import Glibc

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

  /// Stores the present modes of the terminal at a descriptor, to be restored if a signal, a fault or
  /// `exit` ends the program.
  package static func keepModes(of descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return }
    terminal_keep(descriptor, &modes)
    terminal_restore_on_end(1)
  }

  /// Undoes `keepModes`, when the modes have been restored.
  package static func forgetModes() { terminal_forget() }

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
