internal import CPseudoTerminal
internal import Glibc

/// A program running in a terminal, seen from the other end of the line.
///
/// Nothing waits for a fixed time: a test waits for a condition, and the given time is the timeout.
package final class PseudoTerminal {
  /// How a program ended.
  package enum ExitStatus: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// An expected text did not appear.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package let process: Int32
  private(set) var line: Int32
  /// Everything the program has written.
  package private(set) var output: [UInt8] = []
  /// The time of the program's last output, on the clock of `now`.
  package private(set) var lastOutput = 0.0
  private var isLineClosed = false
  private var exitStatus: ExitStatus?
  /// The program's end of the line, opened when needed.
  private var peer: Int32 = -1

  /// Starts `program` with only `environment` as its environment.
  package init(
    _ program: String, _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]
  ) throws {
    var master: Int32 = -1
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    process = pseudo_terminal_start(
      program, words, variables, UInt16(rows), UInt16(columns), &master)
    line = master
    guard process > 0 else { throw Failure(description: "no pseudo-terminal to be had") }
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if line >= 0 { close(line) }
    if peer >= 0 { close(peer) }
  }

  /// Returns the path of a program that was built with the tests.
  package static func program(named name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self).split(separator: "/").dropLast()
    return folder.map { "/" + $0 }.joined() + "/" + name
  }

  /// The program's output as text.
  package var text: String { String(decoding: output, as: UTF8.self) }
}

/// Actions of a person at the terminal.
extension PseudoTerminal {
  package func type(_ text: String) {
    type(Array(text.utf8))
  }

  package func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(line, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  package func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the line, like a lost connection.
  package func hangUp() {
    isLineClosed = true
    close(line)
    line = -1
  }

  /// Pauses the program's output, as Ctrl-S does, or resumes it.
  package func pauseOutput(_ isPaused: Bool = true) {
    tcflow(openPeer(), isPaused ? TCOOFF : TCOON)
  }

  /// Types `key` without reading output until the line is full; returns false on timeout.
  package func fillOutput(typing key: String, within seconds: Double = 30) -> Bool {
    let end = Self.now() + seconds
    var descriptor = pollfd(fd: openPeer(), events: Int16(POLLOUT), revents: 0)
    while poll(&descriptor, 1, 0) > 0 {
      guard Self.now() < end else { return false }
      type(key)
      usleep(1000)
    }
    return true
  }

  /// Whether the program's end of the line is in blocking mode, as other programs expect.
  package var isLineWaiting: Bool { fcntl(openPeer(), F_GETFL) & O_NONBLOCK == 0 }

  private func openPeer() -> Int32 {
    if peer < 0 { peer = pseudo_terminal_open_peer(line) }
    return peer
  }

  package func send(signal: Int32) {
    kill(process, signal)
  }
}

/// Reading the terminal.
extension PseudoTerminal {
  /// Reads until `condition` is true for all output since `start`; returns that output.
  @discardableResult
  package func read(
    from start: Int = 0, within seconds: Double = 30, until condition: (String) -> Bool
  ) throws -> String {
    let end = Self.now() + seconds
    while true {
      let text = String(decoding: output[start...], as: UTF8.self)
      if condition(text) { return text }
      guard !isLineClosed, Self.now() < end else {
        throw Failure(description: "not seen in \(text.debugDescription)")
      }
      readSome(within: end - Self.now())
    }
  }

  /// Reads until `condition` is true, checking it after each read; returns false on timeout.
  package func read(within seconds: Double, until condition: () -> Bool) -> Bool {
    let end = Self.now() + seconds
    while !condition() {
      guard !isLineClosed, Self.now() < end else { return false }
      readSome(within: end - Self.now())
    }
    return true
  }

  /// Reads until the output after `start` contains `part`.
  @discardableResult
  package func read(
    from start: Int = 0, within seconds: Double = 30, untilShown part: String
  ) throws -> String {
    try read(from: start, within: seconds) { $0.contains(part) }
  }

  /// Types `keys` and reads until `part` appears; returns the output in between.
  @discardableResult
  package func type(_ keys: String, untilShown part: String) throws -> String {
    let start = output.count
    type(keys)
    return try read(from: start, untilShown: part)
  }

  /// Reads until there is no output for `seconds`; returns the number of bytes read. `timeout` limits
  /// the wait for the first byte. Only for measuring; tests wait for named conditions.
  @discardableResult
  package func readUntilQuiet(for seconds: Double, timeout: Double? = nil) -> Int {
    let start = output.count
    guard readSome(within: timeout ?? seconds) else { return 0 }
    while !isLineClosed, readSome(within: seconds) {}
    return output.count - start
  }

  /// Reads the remaining output and waits for the program's end.
  package func waitForEnd(within seconds: Double = 30) throws -> ExitStatus {
    if let exitStatus { return exitStatus }
    let end = Self.now() + seconds
    while Self.now() < end {
      if !readSome(within: 0.01), isLineClosed { sched_yield() }
      guard let exitStatus = reap() else { continue }
      while readSome(within: 0) {}
      return exitStatus
    }
    throw Failure(description: "the program has not ended")
  }

  /// How the program ended; `nil` if it is running.
  func reap() -> ExitStatus? {
    if let exitStatus { return exitStatus }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    return exitStatus
  }

  @discardableResult
  private func readSome(within seconds: Double) -> Bool {
    guard !isLineClosed else { return false }
    var descriptor = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    let time = Int32(max(0, min(seconds, 3600)) * 1000)
    guard poll(&descriptor, 1, time) > 0 else { return false }
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65536) { buffer in
      let count = Glibc.read(line, buffer.baseAddress, buffer.count)
      if count > 0 { output.append(contentsOf: buffer[..<count]) }
      return count
    }
    lastOutput = Self.now()
    if count <= 0 { isLineClosed = true }
    return count > 0
  }

  package static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
