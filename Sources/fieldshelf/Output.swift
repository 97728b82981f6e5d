import Curses
import Files
import Glibc
import Messages
import Screen
import Text

/// Why standard output cannot be written.
enum OutputError: Error, Equatable {
  /// The reader of the pipe has gone.
  case closed
  /// With the value of errno.
  case failed(Int32)
  /// The terminal accepted no output within the timeout.
  case stalled
}

extension OutputError: MessageConvertible, CustomStringConvertible {
  var message: Message {
    switch self {
    case .closed: Message(.outputClosed)
    case .stalled: Message(.outputStalled)
    case .failed(let code): Message(.outputFailed, .system(code))
    }
  }
}

/// Standard output, buffered; call `finish` at the end.
///
/// Every text of a catalogue passes the text filter here, whatever its reader did.
struct Output: ~Copyable {
  /// Who reads output that does not go to a terminal.
  enum Audience {
    /// People: text in the locale's character set.
    case people
    /// Programs, including this one: UTF-8.
    case programs
  }

  private static let blockSize = 1 << 16
  private var buffer: [UInt8] = []
  /// Text on a terminal uses the terminal's character set; text for people, the locale's.
  private let characterSet: CharacterSet
  /// Milliseconds that the terminal may accept nothing; `nil` for no limit.
  private let timeout: Int?

  init(
    for audience: Audience = .programs, in characterSet: CharacterSet? = nil, timeout: Int? = nil
  ) {
    let isForPrograms = audience == .programs && isatty(STDOUT_FILENO) == 0
    self.characterSet = characterSet ?? (isForPrograms ? .unicode : .ofOutput)
    self.timeout = timeout
    // Makes `write` return an error when a pipe's reader has gone. The exit status is then 0, so
    // that a script with `set -o pipefail` does not fail.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Returns the size of the terminal on a descriptor, or of a VT100 if it reports no size; `nil`
  /// if it is not a terminal.
  static func terminalSize(of descriptor: Int32 = STDOUT_FILENO) -> Size? {
    guard isatty(descriptor) == 1 else { return nil }
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return Size(rows: 24, columns: 80) }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }

  /// Writes fields separated by `separator`; only the fields are filtered.
  mutating func line(
    _ fields: [String], separator: String = "  ", indent: Int = 0
  ) throws(OutputError) {
    try unfilteredLine(
      String(repeating: " ", count: indent)
        + fields.map { TextFilter.line($0) }.joined(separator: separator))
  }

  /// Writes a line of one text.
  mutating func line(_ text: String = "") throws(OutputError) {
    try line([text])
  }

  /// Writes tab-separated values; filtered fields contain no tab or line feed.
  mutating func row(_ fields: [String]) throws(OutputError) {
    try line(fields, separator: "\t")
  }

  /// Writes a line of the program's own text, unfiltered.
  mutating func unfilteredLine(_ text: some StringProtocol) throws(OutputError) {
    append(text)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Output.blockSize { try flush() }
  }

  /// Writes bytes from a format's writer, which has filtered them.
  mutating func add(_ bytes: [UInt8]) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Output.blockSize { try flush() }
  }

  /// Writes the program's own text without a line feed.
  mutating func prompt(_ text: String) {
    append(text)
  }

  private mutating func append(_ text: some StringProtocol) {
    if characterSet == .unicode {
      buffer.append(contentsOf: text.utf8)
    } else {
      buffer.append(contentsOf: characterSet.encode(String(text)))
    }
  }

  /// Writes the buffered output.
  consuming func finish() throws(OutputError) {
    try flush()
  }

  private mutating func flush() throws(OutputError) {
    if let timeout { return try flush(within: timeout) }
    let code = buffer.withUnsafeBytes { SystemCall.write($0, to: STDOUT_FILENO) }
    if code != 0 { throw code == EPIPE ? .closed : .failed(code) }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func flush(within milliseconds: Int) throws(OutputError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    switch SessionProcess.write(buffer, to: STDOUT_FILENO, within: milliseconds) {
    case 0: return
    case EPIPE: throw .closed
    case ETIMEDOUT: throw .stalled
    case let code: throw .failed(code)
    }
  }
}

extension CharacterSet {
  /// The character set of text for people on standard output.
  static var ofOutput: CharacterSet {
    isatty(STDOUT_FILENO) == 1 ? .chosen(nil) : .ofPlainOutput
  }
}
