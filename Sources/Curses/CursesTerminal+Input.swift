internal import CTerminal
internal import Glibc
package import Screen

extension CursesTerminal {
  /// Milliseconds after which an unterminated paste or sequence is treated as ended; on a slow line
  /// its gaps are longer than those inside a key.
  private static let sequenceDelay = 3000

  /// Whether `nextEvent` would return without blocking; reads available input.
  package var hasWaitingEvent: Bool {
    // Bytes that form no event must not count: the caller would then block until the next key.
    readWhatIsThere(waiting: 0)
    return !notices.isEmpty || decoder.hasEvent || isEnding
  }

  /// Blocks without using the processor; every event after the connection is lost is `closed`.
  package func nextEvent(
    within milliseconds: Int?, alsoPolling others: [Int32]
  ) -> TerminalEvent {
    let end = milliseconds.map { Self.now() + max(0, $0) }
    while true {
      if let event = nextNotice() ?? decoder.next() { return event }
      if isClosed || isEnding { return .closed }
      let now = Self.now()
      let pause = decoder.isIncomplete ? lastInput + timeout - now : nil
      if let pause, pause <= 0, !readWhatIsThere(waiting: 0) {
        decoder.cutOff()
        continue
      }
      if let end, end <= now { return .timeout }
      readWhatIsThere(
        waiting: [pause, end.map { $0 - now }].compactMap { $0 }.min(), alsoPolling: others)
      if isOtherReady, notices.isEmpty, !decoder.hasEvent { return .ready }
    }
  }

  private var timeout: Int {
    decoder.isInSequence ? Self.sequenceDelay : options.escapeDelay
  }

  private func nextNotice() -> TerminalEvent? {
    notices.isEmpty ? nil : notices.removeFirst()
  }

  /// Waits for input, a signal or, if output is queued, until the terminal accepts it; without
  /// limit if `milliseconds` is `nil`. Reads and sends what it can; returns whether there was
  /// input.
  @discardableResult
  private func readWhatIsThere(
    waiting milliseconds: Int?, alsoPolling others: [Int32] = []
  ) -> Bool {
    isOtherReady = false
    guard !isClosed, !isEnding else { return false }
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isOutputWaiting ? fileno(output) : -1, events: Int16(POLLOUT), revents: 0),
    ]
    for other in others { descriptors.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
    let time = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&descriptors, nfds_t(descriptors.count), time) > 0 else { return false }
    if descriptors[1].revents != 0 { readSignals() }
    if descriptors[2].revents != 0 { flush() }
    isOtherReady = descriptors[3...].contains { $0.revents != 0 }
    guard descriptors[0].revents != 0 else { return false }
    readInput()
    return true
  }

  private func readInput() {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if Self.now() - lastInput > Self.sequenceDelay { decoder.forgetRest() }
      if count > 0 { decoder.append(UnsafeBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
    lastInput = Self.now()
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { isEnding = true }
  }

  private func readSignals() {
    while true {
      switch terminal_next_signal(signals) {
      case 0: return
      case SIGWINCH: noticeSize()
      case SIGCONT: resume()
      case SIGTSTP: suspend()
      default: isEnding = true
      }
    }
  }

  /// Reports a change of size; several changes make one report.
  func noticeSize() {
    let size = Self.currentSize()
    guard size != self.size else { return }
    self.size = size
    notices.removeAll { if case .resized = $0 { true } else { false } }
    notices.append(.resized(size))
  }

  /// Milliseconds of a monotonic clock.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
