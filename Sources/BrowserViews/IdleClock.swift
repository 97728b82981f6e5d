/// How long nothing has been typed: answers of a catalogue are no sign of a reader.
struct IdleClock {
  private let limit: Int?
  private var start: ContinuousClock.Instant?

  /// A clock with a limit in milliseconds; without one it does nothing.
  init(limit: Int?) { self.limit = limit }

  /// Starts to count anew.
  mutating func restart() {
    if limit != nil { start = .now }
  }

  /// Milliseconds that are left; `nil` without a limit.
  var remaining: Int? {
    guard let limit else { return nil }
    guard let passed = start?.duration(to: .now) else { return limit }
    let (seconds, attoseconds) = passed.components
    return max(0, limit - Int(seconds) * 1000 - Int(attoseconds / 1_000_000_000_000_000))
  }
}
