import Glibc

/// One direction of a slow line: bytes leave it at its rate and after its delay.
struct Direction {
  /// The maximum number of bytes in transit, as in a modem's buffer.
  private static let maximumInTransit = 4096

  let from: Int32
  private let to: Int32
  private let bitsPerSecond: Double
  /// The delay in seconds.
  private let delay: Double

  private var portions: [(due: Double, bytes: ArraySlice<UInt8>)] = []
  /// The time when the last byte has been sent.
  private var freeAt = 0.0
  private var isEnded = false

  init(from: Int32, to: Int32, bitsPerSecond: Double, delay: Double) {
    (self.from, self.to) = (from, to)
    (self.bitsPerSecond, self.delay) = (bitsPerSecond, delay)
  }

  /// Whether everything has been delivered and the input has ended.
  var isOver: Bool { isEnded && portions.isEmpty }

  var wantsMore: Bool {
    !isEnded && portions.reduce(0) { $0 + $1.bytes.count } < Direction.maximumInTransit
  }

  var nextDue: Double? { portions.first?.due }

  /// Reads available bytes and writes those that are due.
  mutating func transfer() {
    if wantsMore { take() }
    while let portion = portions.first, portion.due <= Direction.now() {
      portions.removeFirst()
      var rest = portion.bytes
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(to, $0.baseAddress, $0.count) }
        guard count > 0 else {
          (isEnded, portions) = (true, [])
          return
        }
        rest = rest.dropFirst(count)
      }
    }
  }

  private mutating func take() {
    var descriptor = pollfd(fd: from, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(from, &bytes, bytes.count)
    isEnded = count <= 0
    var rest = bytes[..<max(0, count)]
    while !rest.isEmpty {
      // Ten bits per byte, as on a serial line.
      let portion = rest.prefix(64)
      freeAt = max(freeAt, Direction.now()) + Double(portion.count) * 10 / bitsPerSecond
      portions.append((due: freeAt + delay, bytes: portion))
      rest = rest.dropFirst(64)
    }
  }

  /// Returns the seconds of the monotonic clock.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
