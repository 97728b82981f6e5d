internal import CMariaDB
internal import Glibc

/// A non-blocking connection to an engine: each call goes as far as it can without waiting.
///
/// Everything received is treated as bytes, of bounded size. The engine cannot request files, load
/// code or redirect the client.
final class EngineConnection {
  /// The result of the last message.
  enum Outcome {
    case answer([EngineTable])
    case failed(EngineFailure)
  }

  private enum Step {
    case connecting
    case idle
    case asking
    case fetching(UnsafeMutablePointer<MYSQL_RES>)
    case next
    case closed
  }

  private static let longestPacket: UInt = 64 << 20
  /// The most bytes of one answer to keep.
  private static let largestAnswer = 96 << 20
  private static let mostRows = 1 << 20
  /// Statements ask for three columns at most.
  private static let mostColumns = 16
  /// The most tables of one answer; more than any message asks for.
  private static let mostTables = 512
  /// The most steps of one call, so that keys and other connections are not delayed.
  private static let stepsAtOnce = 8192

  private let mysql: UnsafeMutablePointer<MYSQL>
  private var step = Step.connecting
  private var waiting: Int32 = 0
  /// The message that is being sent; the library needs it at a fixed address.
  private var message: UnsafeMutablePointer<CChar>?
  private var tables: [EngineTable] = []
  private var size = 0
  private var rowCount = 0
  private var row: MYSQL_ROW?
  /// Whether the last table has been read to its end.
  private var isTableRead = false
  private var error: Int32 = 0
  private var connected: UnsafeMutablePointer<MYSQL>?
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private let login: EngineLogin
  /// Whether more of the answer can be read without waiting.
  private(set) var hasMore = false

  /// Begins to connect; `nil` if memory runs out.
  init?(_ address: EngineAddress, _ login: EngineLogin) {
    guard let mysql = mysql_init(nil) else { return nil }
    self.mysql = mysql
    self.login = login
    configure()
    waiting = mysql_real_connect_start(
      &connected, mysql, keep(address.host), login.user.flatMap(keep), keep(login.password ?? ""),
      nil,
      UInt32(address.port), nil, UInt(CLIENT_MULTI_STATEMENTS))
  }

  deinit { close() }

  /// Closes the connection and drops a message that is being answered.
  func close() {
    if case .closed = step { return }
    if case .fetching(let result) = step { abandon(result) }
    let left = socketLeftOpen
    // No quit packet is sent: sending it could block.
    if descriptor >= 0 { shutdown(descriptor, Int32(SHUT_RDWR)) }
    step = .closed
    mysql_close(mysql)
    if let left, left.isSame { Glibc.close(left.descriptor) }
    for text in texts { free(text) }
    texts = []
    free(message)
    message = nil
  }

  /// The socket of a connection that is not yet established; the library does not close it.
  private var socketLeftOpen: OpenFile? {
    connected == nil && descriptor >= 0 ? OpenFile(descriptor) : nil
  }

  /// The descriptor to poll; -1 if there is none yet.
  var descriptor: Int32 {
    if case .closed = step { return -1 }
    let socket = mysql_get_socket(mysql)
    return socket > 0 ? Int32(socket) : -1
  }

  /// Whether it waits until it can write, and not only for data to read.
  var waitsToWrite: Bool { waiting & Int32(MYSQL_WAIT_WRITE) != 0 }

  /// Whether a message can be sent now.
  var isIdle: Bool { if case .idle = step { true } else { false } }

  /// Whether data came without a request: the engine has closed the connection.
  var isGone: Bool {
    guard isIdle else { return false }
    var events = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&events, 1, 0) > 0
  }

  /// Whether it can be used, now or once it is connected.
  var isOpen: Bool { if case .closed = step { false } else { true } }

  /// Sends a message. The connection must be idle.
  func send(_ text: String) {
    precondition(isIdle, "an engine is asked one message at a time")
    free(message)
    message = strdup(text)
    tables = []
    size = 0
    rowCount = 0
    step = .asking
    waiting = mysql_real_query_start(&error, mysql, message, UInt(text.utf8.count))
  }

  /// Continues as far as possible without waiting; returns the result of a message once.
  func advance() -> Outcome? {
    hasMore = false
    for _ in 0..<EngineConnection.stepsAtOnce {
      if waiting != 0 {
        let ready = readiness()
        guard ready != 0 else { return nil }
        resume(ready)
        if waiting != 0 { return nil }
      }
      switch step {
      case .connecting:
        guard connected != nil else { return failed() }
        step = .idle
        return nil
      case .idle, .closed: return nil
      case .asking:
        guard error == 0, beginTable() else { return failed() }
      case .fetching(let result):
        if let outcome = readRow(of: result) { return outcome }
      case .next:
        if let outcome = endTable() { return outcome }
      }
    }
    hasMore = true
    return nil
  }

  /// Takes the row that has arrived and requests the next one, or ends the table.
  private func readRow(of result: UnsafeMutablePointer<MYSQL_RES>) -> Outcome? {
    guard let row else {
      mysql_free_result(result)
      step = .next
      isTableRead = true
      return mysql_errno(mysql) == 0 ? nil : failed()
    }
    guard take(row, of: result) else {
      close()
      return .failed(.answerTooLarge)
    }
    waiting = mysql_fetch_row_start(&self.row, result)
    return nil
  }

  /// Requests the next table after one that was read, and begins it when it has arrived; the answer
  /// is complete after the last.
  private func endTable() -> Outcome? {
    guard error == 0 else { return failed() }
    guard isTableRead else { return beginTable() ? nil : failed() }
    isTableRead = false
    guard mysql_more_results(mysql) != 0 else {
      step = .idle
      return .answer(tables)
    }
    waiting = mysql_next_result_start(&error, mysql)
    return nil
  }

  private func configure() {
    mysql_options(mysql, MYSQL_OPT_NONBLOCK, nil)
    // For the host 'localhost' the library would use a Unix socket.
    _ = mariadb_set_number(mysql, MYSQL_OPT_PROTOCOL, UInt(MYSQL_PROTOCOL_TCP.rawValue))
    _ = mariadb_set_flag(mysql, MYSQL_SECURE_AUTH, 1)
    _ = mariadb_set_number(mysql, MYSQL_OPT_LOCAL_INFILE, 0)
    _ = mariadb_set_number(mysql, MYSQL_OPT_MAX_ALLOWED_PACKET, EngineConnection.longestPacket)
    _ = mariadb_set_text(mysql, MYSQL_SET_CHARSET_NAME, "utf8")
    // No plugin is loaded, whatever the engine asks for.
    _ = mariadb_set_text(mysql, MYSQL_PLUGIN_DIR, "/dev/null")
    _ = mariadb_set_text(mysql, MYSQL_DEFAULT_AUTH, "mysql_native_password")
    if let authority = login.authority {
      _ = mariadb_set_text(mysql, MYSQL_OPT_SSL_CA, authority)
      _ = mariadb_set_flag(mysql, MYSQL_OPT_SSL_ENFORCE, 1)
      _ = mariadb_set_flag(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, 1)
    }
  }

  /// Copies a text and keeps it as long as the connection: the library reads it later.
  private func keep(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(text)
    if let copy { texts.append(copy) }
    return copy
  }

  /// The events that have occurred among those it waits for.
  private func readiness() -> Int32 {
    var events = pollfd(fd: descriptor, events: 0, revents: 0)
    if waiting & Int32(MYSQL_WAIT_READ) != 0 { events.events |= Int16(POLLIN) }
    if waitsToWrite { events.events |= Int16(POLLOUT) }
    if waiting & Int32(MYSQL_WAIT_EXCEPT) != 0 { events.events |= Int16(POLLPRI) }
    guard poll(&events, 1, 0) > 0 else { return 0 }
    var ready: Int32 = 0
    let found = Int32(events.revents)
    if found & (POLLIN | POLLHUP | POLLERR) != 0 { ready |= Int32(MYSQL_WAIT_READ) }
    if found & (POLLOUT | POLLHUP | POLLERR) != 0 { ready |= Int32(MYSQL_WAIT_WRITE) }
    if found & POLLPRI != 0 { ready |= Int32(MYSQL_WAIT_EXCEPT) }
    return ready & waiting != 0 ? ready & waiting : 0
  }

  private func resume(_ ready: Int32) {
    switch step {
    case .connecting: waiting = mysql_real_connect_cont(&connected, mysql, ready)
    case .asking: waiting = mysql_real_query_cont(&error, mysql, ready)
    case .fetching(let result): waiting = mysql_fetch_row_cont(&row, result, ready)
    case .next: waiting = mysql_next_result_cont(&error, mysql, ready)
    case .idle, .closed: waiting = 0
    }
  }

  /// Begins to read a table; false if there is none.
  private func beginTable() -> Bool {
    guard tables.count < EngineConnection.mostTables else { return false }
    guard let result = mysql_use_result(mysql) else {
      // Without warnings there may be no table.
      guard mysql_field_count(mysql) == 0, mysql_errno(mysql) == 0 else { return false }
      tables.append(EngineTable())
      step = .next
      isTableRead = true
      return true
    }
    tables.append(EngineTable())
    step = .fetching(result)
    row = nil
    waiting = mysql_fetch_row_start(&row, result)
    return true
  }

  /// Copies a row; false if the answer exceeds the limits.
  private func take(_ row: MYSQL_ROW, of result: UnsafeMutablePointer<MYSQL_RES>) -> Bool {
    let columns = Int(mysql_num_fields(result))
    guard columns <= EngineConnection.mostColumns, let lengths = mysql_fetch_lengths(result) else {
      return false
    }
    var fields: [EngineTable.Field] = []
    for field in 0..<columns {
      let count = Int(lengths[field])
      size += count + 16
      guard size <= EngineConnection.largestAnswer else { return false }
      let bytes = row[field].map { UnsafeRawBufferPointer(start: $0, count: count) }
      fields.append(EngineTable.Field(bytes.map { Array($0) } ?? []))
    }
    rowCount += 1
    guard rowCount <= EngineConnection.mostRows else { return false }
    tables[tables.count - 1].rows.append(fields)
    return true
  }

  /// Drops a result before its end; the library would block to read the rest.
  private func abandon(_ result: UnsafeMutablePointer<MYSQL_RES>) {
    if descriptor >= 0 { shutdown(descriptor, Int32(SHUT_RDWR)) }
    mysql_free_result(result)
  }

  private func failed() -> Outcome {
    let number = mysql_errno(mysql)
    let text = mysql_error(mysql).map { String(cString: $0) } ?? ""
    let wasConnecting = if case .connecting = step { true } else { false }
    close()
    switch number {
    case 1044, 1045, 1251, 2059, 2049: return .failed(.refused(text))
    case 2012, 2013, 2006: return .failed(wasConnecting ? .unreachable(text) : .cutAnswer)
    case 2027, 2020, 2000, 0: return .failed(.invalidAnswer(text))
    case 2002, 2003, 2005, 2026: return .failed(.unreachable(text))
    default: return .failed(.rejected(text))
    }
  }
}

/// A descriptor and the inode it referred to, to detect that it was reused.
private struct OpenFile {
  let descriptor: Int32
  private let inode: UInt

  init?(_ descriptor: Int32) {
    guard let inode = OpenFile.inode(of: descriptor) else { return nil }
    self.descriptor = descriptor
    self.inode = inode
  }

  /// Whether the descriptor still refers to the same file.
  var isSame: Bool { OpenFile.inode(of: descriptor) == inode }

  private static func inode(of descriptor: Int32) -> UInt? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? UInt(status.st_ino) : nil
  }
}
