import Glibc
import PseudoTerminal

extension PseudoTerminal {
  /// Asks for a condition again and again, for half a minute at most; what comes is read.
  func wait(until condition: () -> Bool) -> Bool {
    let end = PseudoTerminal.now() + 30
    while !condition() {
      guard PseudoTerminal.now() < end else { return false }
      readUntilQuiet(for: 0)
    }
    return true
  }
}

/// A pipe with a name, of which the test holds the end that is written to.
final class NamedPipe {
  let path: String
  private(set) var fedCount = 0
  private let descriptor: Int32
  private var isOpen = true

  init(at path: String) throws {
    self.path = path
    // Read and write: it must not wait for the other end.
    guard mkfifo(path, 0o600) == 0 else { throw SystemError(number: errno, of: path) }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
  }

  deinit { close() }

  /// Writes all of it, at most 4096 bytes, or nothing while the pipe is full.
  func feed(_ bytes: [UInt8]) {
    fedCount += max(0, write(descriptor, bytes, bytes.count))
  }

  /// Whether all of it was read.
  var isDrained: Bool {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 && count == 0
  }

  func close() {
    if isOpen { Glibc.close(descriptor) }
    isOpen = false
  }
}
