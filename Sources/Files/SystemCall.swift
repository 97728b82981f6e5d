internal import Glibc

/// System calls that a signal may interrupt.
package enum SystemCall {
  /// Repeats a call while it fails with EINTR. Returns its last result, with `errno` unchanged.
  package static func retrying<Result: SignedInteger>(
    _ call: () -> Result, interrupted: () -> Void = {}
  ) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
      interrupted()
    }
  }

  /// Writes all bytes to a descriptor and blocks until they are written. Returns 0 or an `errno`
  /// value.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let count = retrying { Glibc.write(descriptor, base, min(rest.count, 1 << 26)) }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }
}
