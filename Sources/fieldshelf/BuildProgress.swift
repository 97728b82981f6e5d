import Glibc
import Messages
import Text

/// The progress of a build, on one line of the terminal; nothing if standard error is not a
/// terminal.
struct BuildProgress {
  /// The total size of the files in bytes; `nil` if one of them is a pipe.
  private let size: Int?
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant
  /// Bytes in the files that were already read.
  private var finishedBytes = 0
  private var currentBytes = 0

  /// Often enough to show progress, seldom enough for a slow line.
  private static let interval = Duration.milliseconds(500)

  init(of files: [String]) {
    var sum: Int? = 0
    for file in files {
      var status = stat()
      let isFile = stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      sum = isFile ? sum.map { $0 + Int(status.st_size) } : nil
    }
    size = sum
    lastShown = start
  }

  /// Shows the bytes read of the current file and the records read of all files.
  mutating func show(read: Int, records: Int) {
    currentBytes = read
    let now = ContinuousClock.now
    guard isShown, now - lastShown >= BuildProgress.interval else { return }
    lastShown = now
    let seconds = max(0.001, BuildProgress.seconds(now - start))
    var parts = [
      Message(.progressRecords, .number(records)),
      Message(.progressRate, .number(Int(Double(records) / seconds))),
    ]
    if let size, finishedBytes + read > 0 {
      let left =
        seconds * Double(max(0, size - finishedBytes - read)) / Double(finishedBytes + read)
      parts.append(Message(.progressLeft, .number(Int(left.rounded(.up)))))
    }
    draw(Message.joined(parts, by: .joinedByComma))
  }

  /// Shows how much of all files was read in the pass before the build; `read` counts bytes of the
  /// current file.
  mutating func showFirstPass(read: Int) {
    currentBytes = read
    let now = ContinuousClock.now
    guard isShown, now - lastShown >= BuildProgress.interval, let size, size > 0 else { return }
    lastShown = now
    draw(Message(.progressFirstPass, .number(min(100, (finishedBytes + read) * 100 / size))))
  }

  mutating func endFile() {
    finishedBytes += currentBytes
    currentBytes = 0
  }

  func showWriting(records: Int) {
    if isShown { draw(Message(.progressWriting, .number(records))) }
  }

  /// Erases the progress line.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func draw(_ message: Message?) {
    let text = message.map { Messages.chosen.text($0) } ?? ""
    var size = winsize()
    let columns = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 80
    write("\r" + Clipping.end(text, columns: max(1, columns - 1)) + "\u{1B}[K")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
