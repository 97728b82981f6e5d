import Glibc
import Screen
import Text

/// Why nothing more can be written to standard output.
enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The reader of a pipe is gone.
  case closed
  /// The number of a system error.
  case failed(Int32)

  var description: String {
    switch self {
    case .closed: "standard output is closed"
    case .failed(let code): "cannot write to standard output: \(String(cString: strerror(code)))"
    }
  }
}

/// Standard output, written in blocks; what is written last needs `finish`.
///
/// Every text of a catalogue passes the text filter here, whatever its reader has done.
struct Output: ~Copyable {
  private static let block = 1 << 16
  private var waiting: [UInt8] = []

  init() {
    // A pipe without a reader is then an error of `write`, and ends the program with status 0: it
    // must not fail a script with `set -o pipefail`.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The size of the terminal that a descriptor is, standard output where none is named; that of a
  /// VT100 where the line does not say, `nil` when it is none.
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
    waiting.append(contentsOf: text.utf8)
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
    waiting.append(contentsOf: text.utf8)
  }

  /// Writes what waits.
  consuming func finish() throws(OutputError) {
    try flush()
  }

  private mutating func flush() throws(OutputError) {
    var start = 0
    while start < waiting.count {
      let written = waiting.withUnsafeBytes { bytes in
        write(STDOUT_FILENO, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno != EINTR {
        throw errno == EPIPE ? .closed : .failed(errno)
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
