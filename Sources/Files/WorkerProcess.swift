internal import CFiles
internal import Glibc

/// Work in a separate process, so that this one can answer every key at once.
///
/// The process is a fork of this one. It reports lines of text; nothing else comes back. It ends
/// with this process, and its unfinished file is removed.
package final class WorkerProcess {
  /// An event of the worker process.
  package enum News: Equatable, Sendable {
    /// A line that it reported.
    case report(String)
    /// The process has ended, and all of its reports have been returned.
    case ended
  }

  /// Sends reports from the worker process.
  package struct Reports {
    fileprivate let descriptor: Int32

    /// Sends a line, which must not contain a line feed.
    package func send(_ line: String) {
      _ = Array("\(line)\n".utf8).withUnsafeBytes { SystemCall.write($0, to: descriptor) }
    }
  }

  /// Becomes readable when there is news.
  package let descriptor: Int32
  private let process: pid_t
  private var waiting: [UInt8] = []
  private var hasEnded = false

  /// Forks the process. Only the child runs `work`.
  package init(_ work: (Reports) -> Void) throws(FileFailure) {
    var descriptor: Int32 = -1
    process = files_start_worker(&descriptor)
    if process == 0 {
      work(Reports(descriptor: descriptor))
      // `_exit` skips the session's exit handlers.
      _exit(0)
    }
    guard process > 0 else { throw FileFailure(path: "", code: errno) }
    self.descriptor = descriptor
  }

  deinit { stop() }

  /// The next event. `nil` if none is available and `waits` is false.
  package func next(waits: Bool = false) -> News? {
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: waiting[..<end], as: UTF8.self)
        waiting.removeSubrange(...end)
        return .report(line)
      }
      guard !hasEnded else { return .ended }
      if waits { wait() }
      guard read() else { return nil }
    }
  }

  /// Ends the process; returns when it has been reaped.
  package func stop() {
    guard !hasEnded else { return }
    kill(process, SIGTERM)
    // A stopped process handles SIGTERM only after it continues.
    kill(process, SIGCONT)
    reap()
  }

  private func wait() {
    var reports = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = SystemCall.retrying { poll(&reports, 1, -1) }
  }

  /// Reads the available bytes; false when there are none.
  private func read() -> Bool {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { waiting += buffer[..<count] }
      return count
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return false }
    if count <= 0 { reap() }
    return true
  }

  private func reap() {
    hasEnded = true
    var status: Int32 = 0
    _ = SystemCall.retrying { waitpid(process, &status, 0) }
    close(descriptor)
  }
}
