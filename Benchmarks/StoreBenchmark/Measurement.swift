internal import Glibc

/// Repeated timings of one operation, in milliseconds.
struct Measurement {
  private let times: [Double]
  /// The median processor time, which other processes affect less.
  let processorTime: Double

  /// Runs `body` once to warm up, then `runs` times.
  init(runs: Int = 30, _ body: () -> Void) {
    body()
    var processorTimes: [Double] = []
    times = (0..<runs).map { _ in
      let start = Clock.processorMilliseconds
      let time = Clock.milliseconds(body)
      processorTimes.append(Clock.processorMilliseconds - start)
      return time
    }.sorted()
    processorTime = processorTimes.sorted()[runs / 2]
  }

  var median: Double { times[times.count / 2] }
  /// The 95th percentile.
  var p95: Double { times[min(times.count - 1, times.count * 95 / 100)] }
}

enum Clock {
  /// The processor time of this thread.
  static var processorMilliseconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return milliseconds(since: start)
  }

  static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}

/// The memory of the process, in KiB.
enum Memory {
  /// Memory not shared with other processes.
  static var privateKiB: Int {
    sum(of: ["Private_Clean:", "Private_Dirty:"], in: "/proc/self/smaps_rollup")
  }
  /// Written pages that belong to no file.
  static var anonymousKiB: Int { sum(of: ["Anonymous:"], in: "/proc/self/smaps_rollup") }
  /// The peak resident memory.
  static var peakKiB: Int { sum(of: ["VmHWM:"], in: "/proc/self/status") }

  private static func sum(of fields: [String], in path: String) -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    var sum = 0
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace)
      if let first = words.first, fields.contains(String(first)), words.count > 1 {
        sum += Int(words[1]) ?? 0
      }
    }
    return sum
  }
}

extension Double {
  /// The number with three decimals, in ten columns.
  var shown: String {
    let thousandths = Int((self * 1000).rounded())
    let fraction = String(thousandths % 1000 + 1000).dropFirst()
    let text = "\(thousandths / 1000).\(fraction)"
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}
