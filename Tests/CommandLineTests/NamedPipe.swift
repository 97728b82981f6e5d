import Glibc
import PseudoTerminal

extension PseudoTerminal {
  /// Polls a condition for at most half a minute, reading the output; returns whether it became
  /// true.
  func wait(until condition: () -> Bool) -> Bool {
    let end = PseudoTerminal.now() + 30
    while !condition() {
      guard PseudoTerminal.now() < end else { return false }
      readUntilQuiet(for: 0)
    }
    return true
  }
}

/// A named pipe whose writing end the test holds.
final class NamedPipe {
  let path: String
  private(set) var fedCount = 0
  private let descriptor: Int32
  private var isOpen = true

  init(at path: String) throws {
    self.path = path
    // Open for reading and writing, so as not to wait for the other end.
    guard mkfifo(path, 0o600) == 0 else { throw SystemError(number: errno, of: path) }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
  }

  deinit { close() }

  /// Writes at most 4096 bytes, all or, if the pipe is full, nothing.
  func feed(_ bytes: [UInt8]) {
    fedCount += max(0, write(descriptor, bytes, bytes.count))
  }

  /// Whether everything was read.
  var isDrained: Bool {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 && count == 0
  }

  func close() {
    if isOpen { Glibc.close(descriptor) }
    isOpen = false
  }
}
