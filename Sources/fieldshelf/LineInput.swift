import Glibc

/// Lines of standard input, each waited for only so long.
struct LineInput {
  /// Longer lines are cut: no answer is so long.
  private static let longest = 4096

  /// Milliseconds to wait for a line; `nil` for as long as it takes.
  let patience: Int?
  private(set) var isOutOfPatience = false
  private var waiting: [UInt8] = []
  private var isAtEnd = false

  init(patience: Int?) {
    self.patience = patience
  }

  /// The next line; `nil` when there is none, or when none came in time.
  mutating func next() -> String? {
    var line: [UInt8] = []
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        line += waiting[..<end]
        waiting.removeSubrange(...end)
        return String(decoding: line.prefix(LineInput.longest), as: UTF8.self)
      }
      line = Array((line + waiting).prefix(LineInput.longest))
      waiting = []
      guard fill() else {
        return line.isEmpty || isOutOfPatience ? nil : String(decoding: line, as: UTF8.self)
      }
    }
  }

  /// Reads what is there; false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var ready: Int32
    repeat {
      ready = poll(&descriptor, 1, patience.map { Int32(clamping: $0) } ?? -1)
    } while ready < 0 && errno == EINTR
    isOutOfPatience = ready == 0
    var bytes = [UInt8](repeating: 0, count: LineInput.longest)
    let count = ready > 0 ? read(STDIN_FILENO, &bytes, bytes.count) : 0
    isAtEnd = count <= 0
    waiting = Array(bytes.prefix(max(0, count)))
    return !isAtEnd
  }
}
