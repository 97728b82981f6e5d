internal import CFiles
internal import Glibc

/// Work that another process does, so that this one still answers every key at once.
///
/// The process is a copy of this one as it is at the start. It reports by lines of text; nothing else
/// comes back. It ends with this process, and a file that it has not finished is removed.
package final class WorkerProcess {
  /// What has come from the process.
  package enum News: Equatable, Sendable {
    /// A line that it has reported.
    case report(String)
    /// It has ended; all that it reported came before.
    case ended
  }

  /// Reports of the process, for the work that runs in it.
  package struct Reports {
    fileprivate let descriptor: Int32

    /// Reports a line, which must not have a line feed in it.
    package func send(_ line: String) {
      _ = Array("\(line)\n".utf8).withUnsafeBytes { SystemCall.write($0, to: descriptor) }
    }
  }

  /// Becomes readable when there is news.
  package let descriptor: Int32
  private let process: pid_t
  private var waiting: [UInt8] = []
  private var hasEnded = false

  /// Starts the process. `work` runs in it and nowhere else.
  package init(_ work: (Reports) -> Void) throws(FileFailure) {
    var descriptor: Int32 = -1
    process = files_start_worker(&descriptor)
    if process == 0 {
      work(Reports(descriptor: descriptor))
      // Without what the session does when it ends.
      _exit(0)
    }
    guard process > 0 else { throw FileFailure(path: "", code: errno) }
    self.descriptor = descriptor
  }

  deinit { stop() }

  /// The next news; `nil` when there is none and `waits` is false.
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

  /// Ends the process and what it does; returns when it is gone.
  package func stop() {
    guard !hasEnded else { return }
    kill(process, SIGTERM)
    // One that was stopped takes no signal before it goes on.
    kill(process, SIGCONT)
    reap()
  }

  private func wait() {
    var reports = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = SystemCall.retrying { poll(&reports, 1, -1) }
  }

  /// Reads what is there; false when nothing is.
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
