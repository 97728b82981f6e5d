import Curses
import Files
import Glibc
import Messages
import Screen
import Text

/// Why nothing more can be written to standard output.
enum OutputError: Error, Equatable {
  /// The reader of a pipe is gone.
  case closed
  /// The number of a system error.
  case failed(Int32)
  /// The terminal has taken nothing for as long as it may.
  case stalled
}

extension OutputError: MessageConvertible, CustomStringConvertible {
  var message: Message {
    switch self {
    case .closed: Message(.outputClosed)
    case .stalled: Message(.outputStalled)
    case .failed(let code): Message(.outputFailed, .text(String(cString: strerror(code))))
    }
  }
}

/// Standard output, written in blocks; what is written last needs `finish`.
///
/// Every text of a catalogue passes the text filter here, whatever its reader has done.
struct Output: ~Copyable {
  /// Who reads what goes elsewhere than to a terminal.
  enum Audience {
    /// People, whose locale names a character set.
    case people
    /// Programs and other runs of this one: UTF-8.
    case programs
  }

  private static let block = 1 << 16
  private var waiting: [UInt8] = []
  /// Text on a terminal is in its character set, and text for people in that of their locale.
  private let characterSet: CharacterSet
  /// Milliseconds for which the terminal may take nothing; `nil` for no limit.
  private let timeout: Int?

  init(
    for audience: Audience = .programs, in characterSet: CharacterSet? = nil, timeout: Int? = nil
  ) {
    let isForPrograms = audience == .programs && isatty(STDOUT_FILENO) == 0
    self.characterSet = characterSet ?? (isForPrograms ? .unicode : .ofOutput)
    self.timeout = timeout
    // A pipe without a reader is then an error of `write`, and ends the program with status 0: it
    // must not fail a script with `set -o pipefail`.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The size of the terminal that a descriptor is, standard output where none is named; that of a
  /// VT100 where the line does not say, `nil` when it is not a terminal.
  static func terminalSize(of descriptor: Int32 = STDOUT_FILENO) -> Size? {
    guard isatty(descriptor) == 1 else { return nil }
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else { return Size(rows: 24, columns: 80) }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }

  /// A line of fields between `separator`; the fields alone are filtered.
  mutating func line(
    _ fields: [String], separator: String = "  ", indent: Int = 0
  ) throws(OutputError) {
    try own(
      String(repeating: " ", count: indent)
        + fields.map { TextFilter.line($0) }.joined(separator: separator))
  }

  /// A line of one text.
  mutating func line(_ text: String = "") throws(OutputError) {
    try line([text])
  }

  /// A row of tab-separated values; no field holds a tab or a line feed once it is filtered.
  mutating func row(_ fields: [String]) throws(OutputError) {
    try line(fields, separator: "\t")
  }

  /// A line of the program's own words, as it is.
  mutating func own(_ text: some StringProtocol) throws(OutputError) {
    append(text)
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count >= Output.block { try flush() }
  }

  /// Bytes of a format's writer, which has filtered them.
  mutating func add(_ bytes: [UInt8]) throws(OutputError) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Output.block { try flush() }
  }

  /// Text of the program's own that no line feed ends.
  mutating func prompt(_ text: String) {
    append(text)
  }

  private mutating func append(_ text: some StringProtocol) {
    if characterSet == .unicode {
      waiting.append(contentsOf: text.utf8)
    } else {
      waiting.append(contentsOf: characterSet.encode(String(text)))
    }
  }

  /// Writes what waits.
  consuming func finish() throws(OutputError) {
    try flush()
  }

  private mutating func flush() throws(OutputError) {
    if let timeout { return try flush(within: timeout) }
    let code = waiting.withUnsafeBytes { SystemCall.write($0, to: STDOUT_FILENO) }
    if code != 0 { throw code == EPIPE ? .closed : .failed(code) }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func flush(within milliseconds: Int) throws(OutputError) {
    defer { waiting.removeAll(keepingCapacity: true) }
    switch SessionProcess.write(waiting, to: STDOUT_FILENO, within: milliseconds) {
    case 0: return
    case EPIPE: throw .closed
    case ETIMEDOUT: throw .stalled
    case let code: throw .failed(code)
    }
  }
}

extension CharacterSet {
  /// What text for people is in on standard output.
  static var ofOutput: CharacterSet {
    isatty(STDOUT_FILENO) == 1 ? .chosen(nil) : .ofPlainOutput
  }
}
