/// Measures the time without input. Answers from the catalogue do not count as input.
struct IdleClock {
  private let limit: Int?
  private var start: ContinuousClock.Instant?

  /// A clock with a limit in milliseconds; without a limit it does nothing.
  init(limit: Int?) { self.limit = limit }

  /// Restarts the measurement.
  mutating func restart() {
    if limit != nil { start = .now }
  }

  /// The remaining milliseconds; `nil` without a limit.
  var remaining: Int? {
    guard let limit else { return nil }
    guard let passed = start?.duration(to: .now) else { return limit }
    let (seconds, attoseconds) = passed.components
    return max(0, limit - Int(seconds) * 1000 - Int(attoseconds / 1_000_000_000_000_000))
  }
}
