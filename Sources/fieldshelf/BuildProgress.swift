import Glibc
import Text

/// How far a catalogue is made, on a line of the terminal that is drawn over; nothing where standard
/// error is no terminal.
struct BuildProgress {
  /// Bytes of all files; `nil` when one of them is a pipe.
  private let size: Int?
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant
  /// Bytes of the files that are read already.
  private var before = 0
  private var current = 0

  /// Often enough to be alive, seldom enough for a slow line.
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

  /// Says how many bytes of the current file, and records of all, were read.
  mutating func show(read: Int, records: Int) {
    current = read
    let now = ContinuousClock.now
    guard isShown, now - lastShown >= BuildProgress.interval else { return }
    lastShown = now
    let seconds = max(0.001, BuildProgress.seconds(now - start))
    var parts = ["\(records) records", "\(Int(Double(records) / seconds)) a second"]
    if let size, before + read > 0 {
      let left = seconds * Double(max(0, size - before - read)) / Double(before + read)
      parts.append("about \(Int(left.rounded(.up))) s of reading left")
    }
    draw(parts.joined(separator: ", "))
  }

  mutating func endFile() {
    before += current
    current = 0
  }

  func showWriting(records: Int) {
    if isShown { draw("\(records) records, writing the catalogue") }
  }

  /// Leaves the terminal as it was.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func draw(_ text: String) {
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
