/// Encodes host labels in ASCII (RFC 3492).
package enum Punycode {
  /// The label with the prefix `xn--`, or unchanged if it is ASCII; `nil` if it is too long.
  ///
  /// The label must be lower case.
  package static func encoded(_ label: String) -> String? {
    let scalars = label.unicodeScalars.map(\.value)
    if scalars.allSatisfy({ $0 < 0x80 }) { return label }
    let basic = scalars.filter { $0 < 0x80 }
    guard scalars.count < 1_000 else { return nil }
    var output = basic.compactMap { UInt8(exactly: $0) }
    if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
    var state = State()
    var handled = basic.count
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= state.point }).min() else { return nil }
      state.delta += Int(next - state.point) * (handled + 1)
      state.point = next
      for scalar in scalars {
        if scalar < state.point { state.delta += 1 }
        guard scalar == state.point else { continue }
        state.append(to: &output)
        state.adapt(count: handled + 1, isFirst: handled == basic.count)
        handled += 1
      }
      state.delta += 1
      state.point += 1
    }
    return "xn--" + String(decoding: output, as: UTF8.self)
  }

  /// The encoder's state between characters.
  private struct State {
    var point: UInt32 = 0x80
    var delta = 0
    private var bias = 72

    private static let base = 36
    private static let lowest = 1
    private static let highest = 26

    init() {}

    /// Writes `delta` as a generalized variable-length integer.
    func append(to output: inout [UInt8]) {
      var rest = delta
      var position = Self.base
      while true {
        let threshold = min(max(position - bias, Self.lowest), Self.highest)
        if rest < threshold { break }
        let range = Self.base - threshold
        output.append(Self.digit(threshold + (rest - threshold) % range))
        rest = (rest - threshold) / range
        position += Self.base
      }
      output.append(Self.digit(rest))
    }

    mutating func adapt(count: Int, isFirst: Bool) {
      var scaled = delta / (isFirst ? 700 : 2)
      scaled += scaled / count
      var steps = 0
      while scaled > (Self.base - Self.lowest) * Self.highest / 2 {
        scaled /= Self.base - Self.lowest
        steps += Self.base
      }
      bias = steps + (Self.base - Self.lowest + 1) * scaled / (scaled + 38)
      delta = 0
    }

    private static func digit(_ value: Int) -> UInt8 {
      UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }
  }
}
