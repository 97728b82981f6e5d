internal import CMariaDB
internal import Glibc

/// Timeouts of an engine, in milliseconds.
package struct EngineLimits: Sendable {
  /// The timeout of a connection.
  let connect: Int
  /// The timeout of an answer.
  let answer: Int

  /// The default timeouts.
  package init(connect: Int = 10_000, answer: Int = 30_000) {
    self.connect = connect
    self.answer = answer
  }
}

/// The connections to an engine, and one descriptor that becomes readable when a connection needs
/// attention or a timer fires.
final class EngineLines {
  /// A connection and the message that it is answering.
  private struct Line {
    let connection: EngineConnection
    var message: Int?
    var since: Int = 0
    var watched: (descriptor: Int32, writes: Bool)?
  }

  /// The result of a message.
  enum News {
    case answer(message: Int, [EngineTable])
    case failed(message: Int?, EngineFailure)
  }

  private let address: EngineAddress
  private let login: EngineLogin
  private var lines: [Line] = []
  private let poller: Int32
  private let timer: Int32
  /// Messages that no connection has taken yet.
  private var waiting: [(message: Int, text: String)] = []
  private var lost: [News] = []
  /// The number of bytes sent, for measurements.
  private(set) var sentBytes = 0

  private let limits: EngineLimits

  /// The most connections: for letters typed within one round trip on a slow line.
  private static let most = 6
  /// Connections that one letter uses: for rows, for counts, and for the publication beside them.
  private static let usual = 3

  init(_ address: EngineAddress, _ login: EngineLogin, _ limits: EngineLimits) {
    self.address = address
    self.login = login
    self.limits = limits
    poller = lines_poller()
    timer = lines_timer()
    _ = lines_watch(poller, timer, 0, 1)
  }

  deinit {
    for line in lines { line.connection.close() }
    Glibc.close(timer)
    Glibc.close(poller)
  }

  /// The descriptor to poll.
  var descriptor: Int32 { poller }

  /// Milliseconds of a monotonic clock.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Closes all connections and drops their messages.
  func closeAll() {
    for index in lines.indices { unwatch(index) }
    lost = []
    for line in lines { line.connection.close() }
    lines = []
    waiting = []
  }

  /// Sends a message on a free connection, on a new one, or in place of the oldest `stale` one,
  /// whose connection is dropped.
  ///
  /// Neither `KILL` nor a dropped connection stops a running query. Sphinx 2.2 rejects `KILL` as a
  /// syntax error, and a query whose client has disconnected runs to its end (`SHOW THREADS` lists
  /// it until then). Manticore's `KILL` needs a number that must first be read from `SHOW QUERIES`.
  /// Therefore a connection is kept as long as another one can be opened, since a new one takes two
  /// round trips; and for each letter the slowest part is requested only after the rows have come.
  func send(_ message: Int, _ text: String, stale: Set<Int>) {
    for unsent in waiting where stale.contains(unsent.message) {
      lost.append(.failed(message: unsent.message, .superseded))
    }
    waiting.removeAll { stale.contains($0.message) }
    waiting.append((message, text))
    sendWaiting()
    guard !waiting.isEmpty else { return }
    if lines.count >= EngineLines.most {
      let oldest = lines.indices.filter { lines[$0].message.map(stale.contains) ?? false }
        .min { lines[$0].since < lines[$1].since }
      guard let oldest else { return }
      if let message = lines[oldest].message {
        lost.append(.failed(message: message, .superseded))
      }
      drop(oldest)
    }
    let connecting = lines.count { !$0.connection.isIdle && $0.message == nil }
    if connecting < waiting.count { open() }
    setTimer()
  }

  /// Opens one connection at a time, so that the next message need not wait for it.
  func prepare() {
    let allAreBusy = lines.allSatisfy { $0.message != nil }
    if lines.count < (allAreBusy ? EngineLines.most : EngineLines.usual) { open() }
    setTimer()
  }

  /// What has happened since the last call; never blocks.
  func news() -> [News] {
    var number: UInt64 = 0
    _ = Glibc.read(timer, &number, 8)
    var news = lost
    lost = []
    let now = EngineLines.now
    for index in lines.indices.reversed() {
      let connection = lines[index].connection
      // Engines close connections that are idle for long.
      if !connection.isOpen || lines[index].message == nil && connection.isGone {
        drop(index)
        continue
      }
      switch lines[index].connection.advance() {
      case .answer(let tables):
        if let message = lines[index].message { news.append(.answer(message: message, tables)) }
        lines[index].message = nil
      case .failed(let failure):
        news += failed(index, failure)
        continue
      case nil:
        let limit =
          lines[index].message != nil
          ? limits.answer : connection.isIdle ? Int.max : limits.connect
        if limit < Int.max, now - lines[index].since >= limit {
          news += failed(index, .timedOut((limit + 999) / 1000))
          continue
        }
      }
      watch(index)
    }
    sendWaiting()
    setTimer()
    return news
  }

  /// Whether there is news that the descriptor does not signal.
  var hasNews: Bool { !lost.isEmpty }

  /// A time at which the descriptor also becomes readable.
  var alarm: Int? { didSet { setTimer() } }

  /// Drops a connection. The caller asks again for messages that waited for it.
  private func failed(_ index: Int, _ failure: EngineFailure) -> [News] {
    defer { drop(index) }
    if let message = lines[index].message { return [.failed(message: message, failure)] }
    let failed = waiting.map { News.failed(message: $0.message, failure) }
    waiting = []
    return failed.isEmpty ? [.failed(message: nil, failure)] : failed
  }

  private func open() {
    guard let connection = EngineConnection(address, login) else { return }
    lines.append(Line(connection: connection, since: EngineLines.now))
    watch(lines.count - 1)
  }

  private func sendWaiting() {
    for index in lines.indices where !waiting.isEmpty {
      guard lines[index].message == nil, lines[index].connection.isIdle,
        !lines[index].connection.isGone
      else { continue }
      let (message, text) = waiting.removeFirst()
      lines[index].message = message
      lines[index].since = EngineLines.now
      lines[index].connection.send(text)
      sentBytes += text.utf8.count + 5
      watch(index)
      // The library may already have the answer in its buffer; the descriptor would then not become
      // readable.
      switch lines[index].connection.advance() {
      case .answer(let tables): lost.append(.answer(message: message, tables))
      case .failed(let failure): lost.append(.failed(message: message, failure))
      case nil: continue
      }
      lines[index].message = nil
    }
  }

  private func drop(_ index: Int) {
    unwatch(index)
    lines[index].connection.close()
    lines.remove(at: index)
  }

  private func watch(_ index: Int) {
    let connection = lines[index].connection
    let descriptor = connection.descriptor
    guard descriptor >= 0 else { return }
    let writes = connection.waitsToWrite
    if let watched = lines[index].watched, watched == (descriptor, writes), connection.isIdle {
      return
    }
    // While the library tries several addresses of a host, its sockets have the same descriptor:
    // the one that was watched may be closed.
    if lines_watch(poller, descriptor, writes ? 1 : 0, 0) != 0 {
      _ = lines_watch(poller, descriptor, writes ? 1 : 0, 1)
    }
    lines[index].watched = (descriptor, writes)
  }

  private func unwatch(_ index: Int) {
    guard let watched = lines[index].watched else { return }
    lines[index].watched = nil
    // A descriptor that was closed is no longer watched, and another connection may have its
    // number.
    guard watched.descriptor == lines[index].connection.descriptor else { return }
    _ = lines_unwatch(poller, watched.descriptor)
  }

  /// Sets the timer to the earliest timeout or the alarm.
  private func setTimer() {
    let isDue = hasNews || lines.contains { $0.connection.hasMore }
    var next = isDue ? EngineLines.now : alarm
    for line in lines {
      guard line.message != nil || !line.connection.isIdle else { continue }
      let limit =
        line.message == nil ? limits.connect : limits.answer
      next = min(next ?? Int.max, line.since + limit)
    }
    _ = lines_set_timer(timer, next.map { max(1, $0 - EngineLines.now) } ?? 0)
  }
}
